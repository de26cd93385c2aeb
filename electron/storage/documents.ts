/** Documents that are kept for good (signed forms, what was printed): one sealed file each, named by its id, never written twice. */
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fail, ok, type Result } from '../../shared/result';
import { appError, type AppError } from '../../shared/contract/errors';
import type { DocumentId } from '../../shared/domain/ids';
import { writeAtomically } from './atomic-write';
import { seal, unseal } from './crypto/sealed-box';
import { copyOfKey } from './crypto/sub-keys';
import { diskError, isMissing } from './disk-error';
import { oneAtATime } from './one-at-a-time';

export interface Documents {
  /** Keeps the bytes under a new id. The same bytes again are already kept; other bytes under a kept id are refused. */
  readonly put: (id: DocumentId, bytes: Uint8Array) => Promise<Result<null, AppError>>;
  /** Errors: `not-found`; `disk-failed` when the file is no longer as it was written. */
  readonly get: (id: DocumentId) => Promise<Result<Uint8Array, AppError>>;
  /** Waits for what was asked for, then drops the key. */
  readonly close: () => Promise<void>;
}

/** The documents in a folder. */
export function openDocuments({ folder, key: given }: { readonly folder: string; readonly key: Uint8Array }): Documents {
  const key = copyOfKey(given);
  const inTurn = oneAtATime();
  const pathOf = (id: DocumentId): string => join(folder, `${id}.sealed`);

  const get = async (id: DocumentId): Promise<Result<Uint8Array, AppError>> => {
    try {
      const plain = unseal(key, await readFile(pathOf(id)), `document/${id}`);
      return plain ? ok(Uint8Array.from(plain)) : fail(appError('disk-failed', 'a document is not as it was written', { document: id }));
    } catch (error) {
      if (isMissing(error)) return fail(appError('not-found', 'no such document', { document: id }));
      return fail(diskError(error, 'reading a document'));
    }
  };

  return {
    get,
    put: (id, bytes) =>
      inTurn(async () => {
        const kept = await get(id);
        if (kept.ok) return Buffer.from(kept.value).equals(bytes) ? ok(null) : fail(appError('bad-request', 'this document is kept already', { document: id }));
        if (kept.error.code !== 'not-found') return kept;
        try {
          await mkdir(folder, { recursive: true, mode: 0o700 });
          await writeAtomically(pathOf(id), seal(key, bytes, `document/${id}`));
          return ok(null);
        } catch (error) {
          return fail(diskError(error, 'keeping a document'));
        }
      }),
    close: () =>
      inTurn(async () => {
        key.fill(0);
      }),
  };
}
