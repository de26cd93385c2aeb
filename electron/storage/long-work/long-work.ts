/** Work that takes seconds: checking the whole chain, making a snapshot. It runs beside the program, from the files. */
import { DamagedJournal, type JournalPlace } from '../journal/changes-between';
import type { Damage } from '../journal/journal-state';
import { verifySegments } from '../journal/verify-segments';
import { buildSnapshot } from '../snapshot/build-snapshot';
import type { SnapshotPlace } from '../snapshot/write-snapshot';

/** What is to be done. */
export type LongTask =
  | { readonly kind: 'verify'; readonly journal: JournalPlace }
  | { readonly kind: 'snapshot'; readonly journal: JournalPlace; readonly snapshots: SnapshotPlace; readonly until: number };

export type OnProgress = (done: number, total: number) => void;

/** How it ended, when it did not throw: `damage` is set when the journal could not be read. */
export interface LongTaskEnd {
  readonly damage?: Damage;
}

/** Runs long tasks, one after another. */
export interface LongWork {
  /** @throws the system's error when the disk refuses */
  readonly run: (task: LongTask, onProgress: OnProgress) => Promise<LongTaskEnd>;
  /** Breaks off what is running; the files stay whole. */
  readonly stop: () => Promise<void>;
}

/** Does a task here and now. */
export async function doLongTask(task: LongTask, onProgress: OnProgress): Promise<LongTaskEnd> {
  try {
    if (task.kind === 'snapshot') {
      await buildSnapshot(task.snapshots, task.journal, task.until, onProgress);
      return {};
    }
    const damage = await verifySegments(task.journal, onProgress);
    return damage ? { damage } : {};
  } catch (error) {
    if (error instanceof DamagedJournal) return { damage: error.damage };
    throw error;
  }
}

/** Long work in this very thread: for tests and measurements. */
export const workHere: LongWork = { run: doLongTask, stop: () => Promise.resolve() };
