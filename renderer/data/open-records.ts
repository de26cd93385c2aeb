/** Opening the records at unlock: read the working copy or make it again, bring it to the journal's head, and serve from it. */
import type { AppError } from '../../shared/contract/errors';
import { appError } from '../../shared/contract/errors';
import type { JournalStatus, MiisBridge, Session } from '../../shared/contract/ipc';
import type { Change } from '../../shared/domain/chart/change';
import { fail, ok, type Result } from '../../shared/result';
import { cardDirectory } from './card-directory';
import { liveCopy, type LiveCopy } from './live-copy';
import { rebuild, type UsableCopy } from './rebuild';
import type { OpeningProgress, Records } from './records';
import { serveRecords } from './serve-records';
import { cardSearch } from './search/card-search';
import type { CopyAtStart, SealedCopy } from './working-copy/read-ahead';
import { openWorkingCopy, workingCopySchema, type WorkingCopy } from './working-copy/working-copy';

type RebuildCause = NonNullable<OpeningProgress['cause']>;
type Found = { readonly kind: 'usable'; readonly copy: UsableCopy } | { readonly kind: 'rebuild'; readonly cause: RebuildCause };

/** Changes asked of the journal at once while replaying. */
const replayBatch = 1_000;

/**
 * Opens the records of the signed-in user. It answers when everything in the journal is in memory and can be searched. A working
 * copy that is missing, damaged, of another journal or of another schema is made again, and `onProgress` says so.
 * @param ahead what was read of the copy before the key was there; nothing may have written to the copy since
 */
export async function openRecords(
  bridge: MiisBridge,
  session: Session,
  onProgress: (progress: OpeningProgress) => void,
  ahead: Promise<SealedCopy | undefined> = Promise.resolve(undefined),
): Promise<Result<Records, AppError>> {
  onProgress({ step: 'reading', done: 0, total: 0 });
  const status = await bridge.journal.status();
  if (!status.ok) return status;
  const found = await readCopy(session.workingCopyKey, status.value, await ahead);
  const usable = found.kind === 'usable' ? ok(found.copy) : await rebuildFor(bridge, session, status.value, found.cause, onProgress);
  if (!usable.ok) return usable;

  const search = cardSearch();
  let isIndexed = false;
  const live = liveCopy({
    ...usable.value,
    bridge,
    onCard: (card) => {
      if (isIndexed) search.put(card);
    },
  });
  const replayed = await replay(bridge, live, usable.value.state.appliedSeq, status.value, onProgress);
  if (!replayed.ok) {
    usable.value.copy.close();
    return replayed;
  }
  search.load(usable.value.directory.all());
  isIndexed = true;
  return ok(serveRecords({ bridge, live, search, appliedSeq: replayed.value, ...usable.value }));
}

async function rebuildFor(
  bridge: MiisBridge,
  session: Session,
  status: JournalStatus,
  cause: RebuildCause,
  onProgress: (progress: OpeningProgress) => void,
): Promise<Result<UsableCopy, AppError>> {
  return rebuild({
    bridge,
    key: session.workingCopyKey,
    journalId: status.journalId,
    onProgress: (done, total) => {
      // The first start of a new practice makes a copy of nothing; that is no news.
      if (status.head > 0) onProgress({ step: 'rebuilding', cause, done, total });
    },
  });
}

/** Reads what is stored. A copy that can't be used is closed, not deleted: the rebuild does that when it may. */
async function readCopy(key: Uint8Array, status: JournalStatus, ahead: SealedCopy | undefined): Promise<Found> {
  let copy: WorkingCopy | undefined;
  try {
    copy = await openWorkingCopy(key);
    const found = examine(copy, ahead ? ahead(key) : await startOf(copy), status);
    if (found.kind === 'rebuild') copy.close();
    return found;
  } catch {
    copy?.close();
    return { kind: 'rebuild', cause: 'damaged' };
  }
}

async function startOf(copy: WorkingCopy): Promise<CopyAtStart> {
  const [state, blocks, practice, charts] = await Promise.all([copy.state(), copy.blocks(), copy.practice(), copy.countCharts()]);
  return { state, blocks, practice, charts };
}

function examine(copy: WorkingCopy, { state, blocks, practice, charts }: CopyAtStart, status: JournalStatus): Found {
  if (state === undefined) return { kind: 'rebuild', cause: 'missing' };
  if (state.schema !== workingCopySchema) return { kind: 'rebuild', cause: 'other-schema' };
  if (state.journalId !== status.journalId) return { kind: 'rebuild', cause: 'other-journal' };
  // A damaged journal may have lost what the copy still has: then the copy is all there is, and stays.
  if (state.appliedSeq > status.head && status.damage === undefined) return { kind: 'rebuild', cause: 'damaged' };
  const directory = cardDirectory(blocks);
  const isWhole = blocks.length === state.blocks && directory.size() === state.charts && charts === state.charts;
  return isWhole ? { kind: 'usable', copy: { copy, directory, practice, state } } : { kind: 'rebuild', cause: 'damaged' };
}

/** Applies what the journal has and the copy does not; answers the seq up to which the records now are. */
async function replay(
  bridge: MiisBridge,
  live: LiveCopy,
  from: number,
  status: JournalStatus,
  onProgress: (progress: OpeningProgress) => void,
): Promise<Result<number, AppError>> {
  let appliedSeq = from;
  while (appliedSeq < status.head) {
    onProgress({ step: 'replaying', done: appliedSeq - from, total: status.head - from });
    const batch: Result<readonly Change[], AppError> = await bridge.journal.read({ after: appliedSeq, limit: replayBatch });
    if (!batch.ok) return status.damage === undefined ? batch : ok(appliedSeq);
    const last = batch.value[batch.value.length - 1];
    if (last === undefined) {
      if (status.damage !== undefined) return ok(appliedSeq);
      return fail(appError('journal-damaged', `The journal ends at ${appliedSeq} and says ${status.head}`));
    }
    try {
      await live.apply(batch.value);
    } catch (error) {
      return fail(appError('working-copy-failed', `Changes can't be replayed: ${error instanceof Error ? error.name : 'unknown'}`));
    }
    appliedSeq = last.seq;
  }
  return ok(appliedSeq);
}
