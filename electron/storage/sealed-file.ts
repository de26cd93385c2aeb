/** One value in a sealed file: settings of this workstation. */
import { mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { z } from 'zod';
import { fail, ok, type Result } from '../../shared/result';
import { appError, type AppError } from '../../shared/contract/errors';
import { writeAtomically } from './atomic-write';
import { seal, unseal } from './crypto/sealed-box';
import { copyOfKey } from './crypto/sub-keys';
import { diskError, isMissing } from './disk-error';
import { oneAtATime } from './one-at-a-time';

export interface SealedFile<T> {
  /** `empty` while nothing was written. */
  readonly read: () => Promise<Result<T, AppError>>;
  /** Writes what `next` makes of the value before, which is undefined where that cannot be read any more. */
  readonly change: (next: (before: T | undefined) => T) => Promise<Result<null, AppError>>;
  /** Waits for what was asked for, then drops the key. */
  readonly close: () => Promise<void>;
}

interface SealedFileOptions<T> {
  readonly file: string;
  readonly key: Uint8Array;
  /** Binds the seal to this use: another file's bytes are refused. */
  readonly context: string;
  readonly schema: z.ZodType<T>;
  readonly empty: T;
  /** For the log: "the fax settings". */
  readonly what: string;
}

/** Opens the file; it need not be there yet. */
export function openSealedFile<T>({ file, key: given, context, schema, empty, what }: SealedFileOptions<T>): SealedFile<T> {
  const key = copyOfKey(given);
  const inTurn = oneAtATime();
  const read = async (): Promise<Result<T, AppError>> => {
    try {
      const plain = unseal(key, await readFile(file), context);
      const kept = plain && schema.safeParse(JSON.parse(plain.toString('utf8')));
      return kept?.success ? ok(kept.data) : fail(appError('disk-failed', `${what} are not as they were written`));
    } catch (error) {
      return isMissing(error) ? ok(empty) : fail(diskError(error, `reading ${what}`));
    }
  };
  return {
    read: () => inTurn(read),
    change: (next) =>
      inTurn(async () => {
        const before = await read();
        const value = next(before.ok ? before.value : undefined);
        try {
          await mkdir(dirname(file), { recursive: true, mode: 0o700 });
          await writeAtomically(file, seal(key, Buffer.from(JSON.stringify(value)), context));
          return ok(null);
        } catch (error) {
          return fail(diskError(error, `keeping ${what}`));
        }
      }),
    close: () =>
      inTurn(async () => {
        key.fill(0);
      }),
  };
}
