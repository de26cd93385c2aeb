/** Half-typed work, sealed. A file's name is a keyed hash of the draft's key, so that nothing about it can be read. */
import { createHmac } from 'node:crypto';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { fail, ok, type Result } from '../../shared/result';
import type { AppError } from '../../shared/contract/errors';
import { writeAtomically } from './atomic-write';
import { seal, unseal } from './crypto/sealed-box';
import { copyOfKey } from './crypto/sub-keys';
import { diskError, isMissing } from './disk-error';
import { localInstant } from '../time/local-instant';
import { oneAtATime } from './one-at-a-time';

const keptDraft = z.strictObject({ key: z.string(), json: z.string(), at: z.string() });
export type KeptDraft = Readonly<z.infer<typeof keptDraft>>;

export interface Drafts {
  /** Keeps or replaces the draft under this key; answers when the disk has it. */
  readonly put: (key: string, json: string) => Promise<Result<{ readonly at: string }, AppError>>;
  /** Every draft that can be read, the latest first. */
  readonly list: () => Promise<Result<readonly KeptDraft[], AppError>>;
  readonly remove: (key: string) => Promise<Result<null, AppError>>;
  /** Waits for what was asked for, then drops the key. */
  readonly close: () => Promise<void>;
}

/** The drafts in a folder. `now` is milliseconds since 1970. */
export function openDrafts({ folder, key: given, now }: { readonly folder: string; readonly key: Uint8Array; readonly now: () => number }): Drafts {
  const sealKey = copyOfKey(given);
  const inTurn = oneAtATime();
  const nameOf = (key: string): string => `${createHmac('sha256', sealKey).update(key).digest('hex').slice(0, 40)}.draft`;
  const onDisk = async <T>(job: () => Promise<T>): Promise<Result<T, AppError>> => {
    try {
      return ok(await inTurn(job));
    } catch (error) {
      return fail(diskError(error, 'drafts'));
    }
  };
  const read = async (name: string): Promise<KeptDraft | undefined> => {
    const plain = unseal(sealKey, await readFile(join(folder, name)), name);
    return plain && keptDraft.parse(JSON.parse(plain.toString('utf8')));
  };

  return {
    put: (key, json) =>
      onDisk(async () => {
        const at = localInstant(new Date(now()));
        const name = nameOf(key);
        await mkdir(folder, { recursive: true, mode: 0o700 });
        await writeAtomically(join(folder, name), seal(sealKey, Buffer.from(JSON.stringify({ key, json, at })), name));
        return { at };
      }),
    list: () =>
      onDisk(async () => {
        const drafts: KeptDraft[] = [];
        for (const name of await draftNames(folder)) {
          const draft = await read(name);
          if (draft) drafts.push(draft);
        }
        return drafts.sort((a, b) => b.at.localeCompare(a.at));
      }),
    remove: (key) =>
      onDisk(async () => {
        await rm(join(folder, nameOf(key)), { force: true });
        return null;
      }),
    close: () =>
      inTurn(async () => {
        sealKey.fill(0);
      }),
  };
}

async function draftNames(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).filter((name) => name.endsWith('.draft'));
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}
