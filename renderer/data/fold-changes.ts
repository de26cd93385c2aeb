/** Many changes laid over many charts. Pure: charts and practice come in, the changed ones go out. */
import { applyChange, applyPracticeChange } from '../../shared/domain/chart/apply-change';
import { isPracticeChange, type Change } from '../../shared/domain/chart/change';
import type { Chart, Practice } from '../../shared/domain/chart/chart';
import type { PatientId } from '../../shared/domain/ids';

export interface Folded {
  /** Only the charts that changed. */
  readonly charts: ReadonlyMap<PatientId, Chart>;
  /** Only when it changed. */
  readonly practice?: Practice;
}

/** The charts that `changes` are about. */
export function chartsNamedBy(changes: readonly Change[]): readonly PatientId[] {
  return [...new Set(changes.flatMap((change) => (isPracticeChange(change) ? [] : [change.chart])))];
}

/**
 * Folds changes, oldest first. A change that a chart holds already (by its seq) is left out, so folding the same changes twice
 * gives the same charts.
 */
export function foldChanges(
  changes: readonly Change[],
  charts: ReadonlyMap<PatientId, Chart>,
  practice: Practice | undefined,
): Folded {
  const changed = new Map<PatientId, Chart>();
  let nowPractice = practice;
  for (const change of changes) {
    if (isPracticeChange(change)) {
      if (nowPractice === undefined || nowPractice.seq < change.seq) nowPractice = applyPracticeChange(nowPractice, change);
      continue;
    }
    const before = changed.get(change.chart) ?? charts.get(change.chart);
    if (before !== undefined && before.seq >= change.seq) continue;
    const after = applyChange(before, change);
    if (after !== undefined && after !== before) changed.set(change.chart, after);
  }
  return nowPractice !== undefined && nowPractice !== practice ? { charts: changed, practice: nowPractice } : { charts: changed };
}
