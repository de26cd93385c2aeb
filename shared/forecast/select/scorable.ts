/** A relevant series with its evaluated history and forecast, and what the choice of the best one asks of it (CDSi 4.6 chapter 8). */
import { isRelevant } from '../ages';
import { addSpan, type Day } from '../dates';
import { ageOn } from '../evaluate/age';
import type { SeriesForecast } from '../predict/forecast-series';
import type { SeriesRun } from '../series-run';

export interface PatientSeries {
  readonly run: SeriesRun;
  readonly forecast: SeriesForecast;
}

/** SELECTB-6. */
export const isComplete = ({ forecast }: PatientSeries): boolean => forecast.status === 'complete';

/** SELECTB-21. */
export function validDoses({ run }: PatientSeries): number {
  let count = 0;
  for (const { status } of run.targets) if (status === 'satisfied') count += 1;
  return count;
}

/** SELECTB-16. */
export const isInProcess = (one: PatientSeries): boolean => one.forecast.status === 'not-complete' && validDoses(one) > 0;

/** SELECTB-2. */
export const hasAllValidDoses = ({ run }: PatientSeries): boolean => run.evaluations.every(({ status }) => status === 'valid');

/** How many target doses are not satisfied (SELECTB-5). */
export function unsatisfiedDoses({ run }: PatientSeries): number {
  let count = 0;
  for (const { status } of run.targets) if (status === 'not-satisfied') count += 1;
  return count;
}

/** SELECTB-12: the earliest date, and after it the longest minimum interval of each target dose that remains, of those that hold today (RELEVANT-2). */
export function finishDate({ run, forecast }: PatientSeries): Day | undefined {
  let day = forecast.dates?.earliest.day;
  if (day === undefined) return undefined;
  const { today } = run.patient.facts;
  for (const { dose } of run.targets.slice(run.next + 1)) {
    const start: Day = day;
    let longest: Day = start;
    for (const interval of dose.intervals) {
      if (interval.from.is !== 'previous' || interval.min === undefined || !isRelevant(interval, today)) continue;
      longest = Math.max(longest, addSpan(start, interval.min));
    }
    day = longest;
  }
  return day;
}

/** SELECTB-3. */
export function isCompletable(one: PatientSeries): boolean {
  const finish = finishDate(one);
  const last = one.run.targets.at(-1);
  if (finish === undefined || last === undefined) return false;
  const { ages, facts } = one.run.patient;
  const max = ages.atIf(ageOn(last.dose, facts.today)?.max);
  return max === undefined || finish < max;
}
