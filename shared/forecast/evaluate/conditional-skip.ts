/** Whether a target dose can be skipped (CDSi 4.6 section 6.2; also 7.1 and 7.6). */
import { isRelevant } from '../ages';
import { addSpan, type Day } from '../dates';
import type { SkipCondition, SkipSet, SeriesDose } from '../schedule/schedule';
import type { SeriesRun } from '../series-run';

/** When the question is asked: at a dose that is evaluated, or for a forecast (CONDSKIP-2). */
export interface SkipMoment {
  readonly context: 'evaluation' | 'forecast';
  /** The day the dose was given, the day of assessment, or the earliest date that is validated. */
  readonly reference: Day;
  /** The day by which supporting data is chosen (RELEVANT-1 and -2). */
  readonly anchor: Day;
  /** How many of the antigen's doses came before: all of them for a forecast. */
  readonly before: number;
}

/** The id of the set by which the target dose can be skipped (table 6-11); undefined when it cannot. */
export function conditionalSkip(run: SeriesRun, dose: SeriesDose, moment: SkipMoment): string | undefined {
  for (const { context, logic, sets } of dose.skips) {
    if (context !== 'both' && context !== moment.context) continue;
    let met: string | undefined;
    let asked = 0;
    let fulfilled = 0;
    for (const set of sets) {
      if (!isRelevant(set, moment.anchor)) continue;
      asked += 1;
      if (!isSetMet(run, set, moment)) continue;
      fulfilled += 1;
      met ??= set.id;
    }
    if (met !== undefined && (logic === 'or' || fulfilled === asked)) return met;
  }
  return undefined;
}

/** Table 6-10. */
function isSetMet(run: SeriesRun, { logic, conditions }: SkipSet, moment: SkipMoment): boolean {
  return logic === 'and' ? conditions.every((one) => isMet(run, one, moment)) : conditions.some((one) => isMet(run, one, moment));
}

function isMet(run: SeriesRun, condition: SkipCondition, moment: SkipMoment): boolean {
  switch (condition.type) {
    case 'age':
      // Table 6-6.
      return run.patient.ages.isIn(condition, moment.reference);
    case 'completed-series':
      // Table 6-7.
      return condition.groups.some((group) => run.isGroupComplete(group));
    case 'interval': {
      // Table 6-8, CALCDTSKIP-5.
      const previous = run.history[moment.before - 1];
      return previous !== undefined && moment.reference >= addSpan(previous.date, condition.interval);
    }
    case 'count': {
      // Table 6-9.
      const count = countDoses(run, condition, moment.before);
      if (condition.logic === 'greater') return count > condition.count;
      return condition.logic === 'equal' ? count === condition.count : count < condition.count;
    }
  }
}

/** The number of conditional doses administered (CONDSKIP-1): those that came before, of the types and within the ages and dates. */
function countDoses(run: SeriesRun, condition: Extract<SkipCondition, { type: 'count' }>, before: number): number {
  let count = 0;
  for (let index = 0; index < before; index += 1) {
    const dose = run.history[index];
    if (dose === undefined) break;
    if (condition.types !== undefined && !condition.types.has(dose.cvx)) continue;
    if (condition.start !== undefined && dose.date < condition.start) continue;
    if (condition.before !== undefined && dose.date >= condition.before) continue;
    if (!run.patient.ages.isIn(condition, dose.date)) continue;
    if (condition.isValidOnly && run.evaluations[index]?.status !== 'valid') continue;
    count += 1;
  }
  return count;
}
