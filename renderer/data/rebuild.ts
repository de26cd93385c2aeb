/** Making the working copy again from the journal's snapshot. The changes after the snapshot are replayed by the caller. */
import type { AppError } from '../../shared/contract/errors';
import { appError } from '../../shared/contract/errors';
import type { MiisBridge } from '../../shared/contract/ipc';
import { cardOf } from '../../shared/domain/card';
import type { Chart, Practice } from '../../shared/domain/chart/chart';
import { fail, ok, type Result } from '../../shared/result';
import { cardDirectory, type CardDirectory } from './card-directory';
import { givingUp, unstoredCopy } from './working-copy/unstored-copy';
import { emptyWorkingCopy, openWorkingCopy, workingCopySchema, type CopyState, type WorkingCopy } from './working-copy/working-copy';

/** Charts written in one transaction. */
const chartsPerTransaction = 1_000;

/** A copy that is whole as of `state.appliedSeq`. */
export interface UsableCopy {
  readonly copy: WorkingCopy;
  readonly directory: CardDirectory;
  readonly practice: Practice | undefined;
  readonly state: CopyState;
}

export interface RebuildOptions {
  readonly bridge: MiisBridge;
  readonly key: Uint8Array;
  readonly journalId: string;
  /** How many charts are in the copy, of how many; 0 of 0 while the journal prepares the snapshot. */
  readonly onProgress: (done: number, total: number) => void;
}

interface SnapshotPiece {
  readonly charts: readonly Chart[];
  readonly practice?: Practice;
}

/**
 * Deletes what is stored and builds the copy from the snapshot. The old copy is touched only after the journal has shown that it
 * can give a snapshot. The copy is declared whole last of all, so an interrupted rebuild starts again from nothing. Where nothing can
 * be stored at all the cards are in memory and charts come from the journal: slower, and whole.
 */
export async function rebuild(options: RebuildOptions): Promise<Result<UsableCopy, AppError>> {
  const { bridge, onProgress } = options;
  onProgress(0, 0);
  const snapshot = await bridge.journal.snapshot();
  if (!snapshot.ok) return snapshot;
  const { seq, charts: total, chunks } = snapshot.value;
  const copy = givingUp(await emptyCopy(bridge, options.key));
  const directory = cardDirectory([]);
  let practice: Practice | undefined;
  const read = (index: number): ReturnType<typeof bridge.journal.snapshotChunk> => bridge.journal.snapshotChunk({ seq, index });
  let coming = chunks > 0 ? read(0) : undefined;
  for (let index = 0; coming; index += 1) {
    const chunk = await coming;
    // The next piece is read by the main process while this one is sealed and stored.
    coming = chunk.ok && index + 1 < chunks ? read(index + 1) : undefined;
    if (!chunk.ok) {
      copy.close();
      return chunk;
    }
    const piece = readPiece(chunk.value);
    practice = piece.practice ?? practice;
    await storePiece(copy, directory, piece, () => onProgress(directory.size(), total));
  }
  if (directory.size() !== total) {
    copy.close();
    return fail(appError('working-copy-failed', `The snapshot spoke of ${total} charts and had ${directory.size()}`));
  }
  const state: CopyState = {
    schema: workingCopySchema,
    journalId: options.journalId,
    copyId: globalThis.crypto.randomUUID(),
    appliedSeq: seq,
    charts: directory.size(),
    blocks: directory.blockCount(),
  };
  await copy.finish(state);
  return ok({ copy, directory, practice, state });
}

/** An empty store: by the window's own means, else by the main process, which can remove files that no longer open. */
async function emptyCopy(bridge: MiisBridge, key: Uint8Array): Promise<WorkingCopy> {
  try {
    return await emptyWorkingCopy(key);
  } catch {
    const erased = await bridge.session.eraseWorkingCopy();
    return erased.ok ? openWorkingCopy(key).catch(unstoredCopy) : unstoredCopy();
  }
}

async function storePiece(copy: WorkingCopy, directory: CardDirectory, piece: SnapshotPiece, onStored: () => void): Promise<void> {
  for (let from = 0; from < piece.charts.length; from += chartsPerTransaction) {
    const charts = piece.charts.slice(from, from + chartsPerTransaction);
    const blocks = new Set(charts.map((chart) => directory.put(cardOf(chart))));
    await copy.putRows({ charts, blocks: [...blocks].map(directory.block) });
    onStored();
  }
  if (piece.practice) await copy.putRows({ charts: [], blocks: [], practice: piece.practice });
}

function readPiece(bytes: Uint8Array): SnapshotPiece {
  // Main sealed and chained these bytes and made them by the same fold; they are not input from outside.
  return JSON.parse(new TextDecoder().decode(bytes)) as SnapshotPiece;
}
