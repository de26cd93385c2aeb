/** The records as the screens see them, on top of a copy that is up to date. */
import type { AppError } from '../../shared/contract/errors';
import { appError } from '../../shared/contract/errors';
import type { MiisBridge } from '../../shared/contract/ipc';
import type { Change, ChangeDraft } from '../../shared/domain/chart/change';
import type { PatientId } from '../../shared/domain/ids';
import { fail, type Result } from '../../shared/result';
import type { CardDirectory } from './card-directory';
import { changeIntake } from './change-intake';
import type { LiveCopy } from './live-copy';
import { nameChangedFields } from './name-changed-fields';
import type { Records } from './records';
import type { CardSearch } from './search/card-search';
import type { WorkingCopy } from './working-copy/working-copy';

export interface ServeOptions {
  readonly bridge: MiisBridge;
  readonly live: LiveCopy;
  readonly copy: WorkingCopy;
  readonly directory: CardDirectory;
  readonly search: CardSearch;
  /** The records are as of this seq. */
  readonly appliedSeq: number;
}

const readAtOnce = 1_000;

/** Serves an opened copy. */
export function serveRecords({ bridge, live, copy, directory, search, appliedSeq }: ServeOptions): Records {
  const listeners = new Set<(changed: ReadonlySet<PatientId>) => void>();
  const news = laterNews((changed) => {
    for (const listener of listeners) tell(listener, changed);
  });
  const takeIn = changeIntake({
    appliedSeq,
    readMissing: (after, upTo) => readChanges(bridge, after, upTo),
    apply: async (changes) => {
      news.add(await live.apply(changes));
    },
    onFailure: reportLater,
  });

  return {
    chart: live.chart,
    practice: live.practice,
    cards: directory.all,
    card: directory.get,
    commit: async (drafts) => {
      const answer = await append(bridge, await Promise.all(drafts.map((draft) => named(live, draft))));
      if (answer.ok) await takeIn(answer.value);
      return answer;
    },
    search: search.search,
    likelyDuplicates: search.likelyDuplicates,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => {
      listeners.clear();
      copy.close();
    },
  };
}

/** A correction whose chart can't be read is still saved; it then counts as a write of the whole record. */
async function named(live: LiveCopy, draft: ChangeDraft): Promise<ChangeDraft> {
  if (draft.verb !== 'patient-corrected' && draft.verb !== 'dose-corrected') return draft;
  try {
    return nameChangedFields(draft, await live.chart(draft.chart));
  } catch {
    return draft;
  }
}

async function append(bridge: MiisBridge, drafts: readonly ChangeDraft[]): Promise<Result<readonly Change[], AppError>> {
  try {
    return await bridge.journal.append({ changes: [...drafts] });
  } catch {
    // The answer was lost, perhaps not the change. Saving the same drafts again is safe: the journal knows their ids.
    return fail(appError('unexpected', 'The journal gave no answer'));
  }
}

async function readChanges(bridge: MiisBridge, after: number, upTo: number): Promise<readonly Change[]> {
  const found: Change[] = [];
  let last = after;
  while (last < upTo) {
    const batch = await bridge.journal.read({ after: last, limit: Math.min(readAtOnce, upTo - last) });
    if (!batch.ok) throw new Error(`Changes after ${last} can't be read: ${batch.error.code}`);
    const end = batch.value[batch.value.length - 1];
    if (end === undefined) throw new Error(`The journal has no change after ${last}`);
    found.push(...batch.value);
    last = end.seq;
  }
  return found;
}

/**
 * Tells of changed charts in a task of its own: lists of the whole practice are drawn anew then, and a save that is on the disk does
 * not wait for them. What changed meanwhile is told together.
 */
function laterNews(tellAll: (changed: ReadonlySet<PatientId>) => void): { readonly add: (changed: ReadonlySet<PatientId>) => void } {
  let untold = new Set<PatientId>();
  let isDue = false;
  return {
    add: (changed) => {
      for (const id of changed) untold.add(id);
      if (isDue) return;
      isDue = true;
      setTimeout(() => {
        const told = untold;
        untold = new Set();
        isDue = false;
        tellAll(told);
      }, 0);
    },
  };
}

/** A screen that fails must not make the save look failed. */
function tell(listener: (changed: ReadonlySet<PatientId>) => void, changed: ReadonlySet<PatientId>): void {
  try {
    listener(changed);
  } catch (error) {
    reportLater(error);
  }
}

/** The save itself is safe; what went wrong is still a fault to be seen by the window's own error report. */
function reportLater(error: unknown): void {
  queueMicrotask(() => {
    throw error;
  });
}
