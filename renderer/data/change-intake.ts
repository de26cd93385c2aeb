/**
 * The order in which answered changes reach the working copy. Several commits may be under way at once, so that the journal
 * groups their writes; their answers come in any order and are applied by seq, without gaps, one batch at a time.
 */
import type { Change } from '../../shared/domain/chart/change';

export interface IntakeOptions {
  /** Seq of the last change that is applied already. */
  readonly appliedSeq: number;
  /** All changes after one seq up to another, from the journal; throws when it can't answer. */
  readonly readMissing: (after: number, upTo: number) => Promise<readonly Change[]>;
  /** Applies consecutive changes. When it throws, nothing was applied. */
  readonly apply: (changes: readonly Change[]) => Promise<void>;
  /** Hears of a batch that could not be applied and now waits. */
  readonly onFailure: (error: unknown) => void;
}

/**
 * Answers the function that takes changes in. Its promise ends when they were applied, or when applying failed: then they wait,
 * and are tried again with the next ones.
 */
export function changeIntake(options: IntakeOptions): (changes: readonly Change[]) => Promise<void> {
  const waiting = new Map<number, Change>();
  let appliedSeq = options.appliedSeq;
  let running: Promise<void> | undefined;

  const applyWaiting = async (): Promise<void> => {
    const batch = [...waiting.values()].filter((change) => change.seq > appliedSeq).sort((a, b) => a.seq - b.seq);
    for (const seq of waiting.keys()) if (seq <= appliedSeq) waiting.delete(seq);
    const last = batch[batch.length - 1];
    if (last === undefined) return;
    const hasGap = last.seq - appliedSeq !== batch.length;
    const changes = hasGap ? await options.readMissing(appliedSeq, last.seq) : batch;
    await options.apply(changes);
    appliedSeq = last.seq;
    for (const seq of waiting.keys()) if (seq <= appliedSeq) waiting.delete(seq);
  };

  return async (changes) => {
    for (const change of changes) waiting.set(change.seq, change);
    // What came in while a batch is being applied is the next batch; all its commits wait for that one.
    while (running) await running;
    running = applyWaiting()
      .catch(options.onFailure)
      .finally(() => {
        running = undefined;
      });
    await running;
  };
}
