import { randomBytes, scrypt } from 'node:crypto';
import * as z from 'zod';
import { seal, unseal } from '../crypto/sealed-box';
import { copyOfKey } from '../crypto/sub-keys';

/** Parameters beyond these bounds are not ours: they could only be there to stop the program with a huge memory demand. */
const kdf = z.strictObject({
  name: z.literal('scrypt'),
  n: z.union([14, 15, 16, 17, 18, 19, 20].map((power) => z.literal(2 ** power))),
  r: z.int().min(1).max(32),
  p: z.int().min(1).max(8),
  salt: z.base64(),
});

/** The data key, sealed with a key made from a secret that a person knows or keeps. */
export const wrap = z.strictObject({ kdf, sealed: z.base64() });
export type Wrap = z.infer<typeof wrap>;

/** How hard a new wrap is made: about half a second and 128 MB on a desk computer of 2026. Old wraps keep their own. */
export interface ScryptCost {
  readonly n: number;
  readonly r: number;
  readonly p: number;
}
export const presentCost: ScryptCost = { n: 2 ** 17, r: 8, p: 1 };

/** Wraps the data key with a secret. `context` (vault, user, purpose) is bound in: a wrap does not open elsewhere. */
export async function wrapKey(dataKey: Uint8Array, secret: string, context: string, cost: ScryptCost): Promise<Wrap> {
  const parameters = { name: 'scrypt', ...cost, salt: randomBytes(32).toString('base64') } as const;
  const key = await stretch(secret, parameters);
  const sealed = seal(key, dataKey, context).toString('base64');
  key.fill(0);
  return { kdf: parameters, sealed };
}

/** The data key, or undefined when the secret or the context is another one. */
export async function unwrapKey(from: Wrap, secret: string, context: string): Promise<Uint8Array | undefined> {
  const key = await stretch(secret, from.kdf);
  const plain = unseal(key, Buffer.from(from.sealed, 'base64'), context);
  key.fill(0);
  const dataKey = plain && copyOfKey(plain);
  plain?.fill(0);
  return dataKey;
}

/** Does the work of one try for nothing, so that an unknown name answers no faster than a wrong passphrase. */
export async function wasteOneTry(secret: string, cost: ScryptCost): Promise<void> {
  const key = await stretch(secret, { name: 'scrypt', ...cost, salt: randomBytes(32).toString('base64') });
  key.fill(0);
}

/** NFKC, so that the same passphrase typed on another keyboard gives the same bytes. */
function stretch(secret: string, { n, r, p, salt }: z.infer<typeof kdf>): Promise<Buffer> {
  const password = Buffer.from(secret.normalize('NFKC'), 'utf8');
  // scrypt needs 128 * n * r bytes and a little more.
  const options = { N: n, r, p, maxmem: 128 * n * r + 32 * 1024 * 1024 };
  return new Promise((resolve, reject) => {
    scrypt(password, Buffer.from(salt, 'base64'), 32, options, (error, key) => {
      password.fill(0);
      if (error) reject(error);
      else resolve(key);
    });
  });
}
