/** The vault's file: what stands in it, and how it is read and replaced without ever losing the last good one. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import { fail, ok, type Result } from '../../../shared/result';
import { appError, type AppError } from '../../../shared/contract/errors';
import { userId } from '../../../shared/domain/ids';
import { writeAtomically } from '../atomic-write';
import { isMissing } from '../disk-error';
import { wrap } from './wrap-key';

/** Sign-in names stand in the open: the unlock screen offers them. Display names and duties are inside `sealed`. */
const signIn = z.strictObject({ user: userId, signInName: z.string().min(1), wrap });
export type SignIn = z.infer<typeof signIn>;

/** `confirmed`: the code that somebody proved to hold; `pending`: made since, and not yet proved. Both open the vault. */
const recovery = z.strictObject({ confirmed: wrap.optional(), pending: wrap.optional() });

const vaultFile = z.strictObject({
  format: z.literal('miis-desk-vault'),
  version: z.literal(1),
  id: z.string().min(8),
  signIns: z.array(signIn).min(1),
  recovery,
  /** The users' records, sealed with the data key and bound to everything above. */
  sealed: z.base64(),
});
export type VaultFile = z.infer<typeof vaultFile>;

/** What the users' records are bound to: any change of the file outside them is found when they are opened. */
export const sealedContext = ({ format, version, id, signIns, recovery }: Omit<VaultFile, 'sealed'>): string =>
  JSON.stringify([format, version, id, signIns, recovery]);

/** The file beside the vault that holds the same content, written after it. */
const second = (path: string): string => path.replace(/\.json$/, '.bak');

/**
 * Reads the vault; when it is missing or damaged, its second copy, which then takes its place.
 * @returns undefined when there is neither; error `vault-damaged` when what is there cannot be read
 */
export async function readVaultFile(path: string): Promise<Result<VaultFile | undefined, AppError>> {
  const first = await readCopy(path);
  const other = await readCopy(second(path));
  if (first.kind === 'good') {
    // The program ended between the two writes, or the second copy was damaged.
    if (other.kind !== 'good' || other.text !== first.text) await writeAtomically(second(path), Buffer.from(first.text));
    return ok(first.file);
  }
  if (other.kind === 'good') {
    await writeAtomically(path, Buffer.from(other.text));
    return ok(other.file);
  }
  if (first.kind === 'missing' && other.kind === 'missing') return ok(undefined);
  return fail(appError('vault-damaged', `vault ${first.kind}, second copy ${other.kind}`));
}

/**
 * Replaces the vault. The second copy follows only when the new one was read back, so that at each moment one of the two is
 * whole; and it does follow, so that a passphrase or code that was replaced opens nothing any more.
 * @throws the system's error when the disk refuses; the vault then stands as it was
 */
export async function writeVaultFile(path: string, file: VaultFile): Promise<void> {
  const text = withChecksum(file);
  await writeAtomically(path, Buffer.from(text));
  const readBack = await readCopy(path);
  if (readBack.kind !== 'good' || readBack.text !== text) throw new Error('The vault was not read back as it was written');
  await writeAtomically(second(path), Buffer.from(text));
}

type Copy = { readonly kind: 'good'; readonly file: VaultFile; readonly text: string } | { readonly kind: 'missing' | 'damaged' };

async function readCopy(path: string): Promise<Copy> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (isMissing(error)) return { kind: 'missing' };
    throw error;
  }
  const body = text.slice(0, -65);
  if (text.slice(-64) !== checksum(body) || text.charAt(text.length - 65) !== '\n') return { kind: 'damaged' };
  const parsed = vaultFile.safeParse(JSON.parse(body));
  return parsed.success ? { kind: 'good', file: parsed.data, text } : { kind: 'damaged' };
}

/** The checksum tells damage from a wrong passphrase; it protects from accidents, the seals protect from people. */
function withChecksum(file: VaultFile): string {
  const body = JSON.stringify(file, undefined, 1);
  return `${body}\n${checksum(body)}`;
}

const checksum = (body: string): string => createHash('sha256').update(body).digest('hex');
