import { createHash } from 'node:crypto';
import { appError, type AppError } from '../../shared/contract/errors';
import type { ChangeDraft } from '../../shared/domain/chart/change';
import { fail, ok, type Result } from '../../shared/result';
import type { Documents } from '../storage/documents';
import { sniff } from './sniff';

/** Whether every scan that the changes speak of is kept, and is what they say: a record never names a paper that is not there. */
export async function checkKeptScans(changes: readonly ChangeDraft[], documents: Documents): Promise<Result<null, AppError>> {
  for (const change of changes) {
    if (change.verb !== 'document-kept' || change.set.document.copy.as !== 'scan') continue;
    const { sha256, size, mediaType, pdf } = change.set.document.copy;
    const kept = await documents.get(change.entityId);
    if (!kept.ok) return kept;
    const isSame = kept.value.length === size && sniff(kept.value) === mediaType && createHash('sha256').update(kept.value).digest('hex') === sha256;
    if (!isSame) return fail(appError('bad-request', 'a scan is not what the change says', { document: change.entityId }));
    const made = pdf === undefined ? ok(kept.value) : await documents.get(pdf);
    if (!made.ok) return made;
  }
  return ok(null);
}
