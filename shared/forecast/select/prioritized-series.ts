/** The one prioritized series of a series group (CDSi 4.6 sections 8.2, 8.3 and 8.7). */
import { scorableSeries } from './pre-filter';
import { isComplete, isInProcess, validDoses, type PatientSeries } from './scorable';
import { scoreComplete, scoreInProcess, scoreNoValidDoses, type Score } from './score';

/** By which row it was chosen. */
export type PrioritizedBy = 'only-default' | 'only-scorable' | 'only-complete' | 'only-in-process' | 'score';

export interface Prioritized {
  readonly patientSeries: PatientSeries;
  readonly by: PrioritizedBy;
  /** Where points decided: those of each series that was scored, by its id. */
  readonly scores: readonly { readonly series: string; readonly score: Score }[];
}

/** @param group the relevant series of one series group */
export function prioritizedSeries(group: readonly PatientSeries[]): Prioritized | undefined {
  const scorable = scorableSeries(group);
  const defaults = group.filter(({ run }) => run.series.isDefault);
  const [first] = scorable;
  const only = (patientSeries: PatientSeries, by: PrioritizedBy): Prioritized => ({ patientSeries, by, scores: [] });
  // Table 8-3.
  if (first === undefined) return defaults[0] && only(defaults[0], 'only-default');
  if (scorable.length === 1) return only(first, 'only-scorable');
  const complete = scorable.filter(isComplete);
  if (complete[0] && complete.length === 1) return only(complete[0], 'only-complete');
  const inProcess = scorable.filter(isInProcess);
  if (complete.length === 0) {
    if (inProcess[0] && inProcess.length === 1) return only(inProcess[0], 'only-in-process');
    if (defaults[0] && defaults.length === 1 && inProcess.length === 0) return only(defaults[0], 'only-default');
  }
  // Table 8-5.
  if (complete.length > 1) return bestScore(complete, scoreComplete(complete));
  if (inProcess.length > 1) return bestScore(inProcess, scoreInProcess(inProcess));
  if (scorable.every((one) => validDoses(one) === 0)) return bestScore(scorable, scoreNoValidDoses(scorable));
  // Table 8-5 is silent where doses count but no series is under way, as when all are contraindicated: the one in which most doses count.
  return bestScore(scorable, scoreComplete(scorable));
}

/** SELECTBEST-1 and -2. */
function bestScore(all: readonly PatientSeries[], scores: readonly Score[]): Prioritized | undefined {
  let best: { readonly one: PatientSeries; readonly total: number } | undefined;
  for (const [index, one] of all.entries()) {
    const total = scores[index]?.total ?? 0;
    if (best === undefined || total > best.total || (total === best.total && rankOf(one) < rankOf(best.one))) best = { one, total };
  }
  return best && { patientSeries: best.one, by: 'score', scores: all.flatMap((one, index) => (scores[index] ? [{ series: one.run.series.id, score: scores[index] }] : [])) };
}

const rankOf = ({ run }: PatientSeries): number => run.series.preference ?? Number.POSITIVE_INFINITY;
