/** Whether a dose kept the intervals of a target dose (CDSi 4.6 sections 6.5 and 6.6). */
import { isRelevant } from '../ages';
import { addSpan } from '../dates';
import type { Administered } from '../patient';
import type { Interval, SeriesDose } from '../schedule/schedule';
import type { Check, SeriesRun } from '../series-run';
import { referenceDate } from './reference-date';

/** Table 6-18 for each preferable interval that holds: all must be kept. */
export function checkPreferableIntervals(run: SeriesRun, { intervals }: SeriesDose, dose: Administered, before: number): readonly Check[] {
  const checks: Check[] = [];
  for (const interval of intervals) {
    if (isRelevant(interval, dose.date)) checks.push(checkInterval(run, interval, dose, before, 'preferable-interval'));
  }
  return checks;
}

/** Table 6-21 for each allowable interval; a target dose without any cannot be saved by them, so the list is empty then. */
export function checkAllowableIntervals(run: SeriesRun, { allowableIntervals }: SeriesDose, dose: Administered, before: number): readonly Check[] {
  const checks: Check[] = [];
  for (const interval of allowableIntervals) {
    if (isRelevant(interval, dose.date)) checks.push(checkInterval(run, interval, dose, before, 'allowable-interval'));
  }
  return checks;
}

function checkInterval(run: SeriesRun, interval: Interval, dose: Administered, before: number, step: 'preferable-interval' | 'allowable-interval'): Check {
  const reference = referenceDate(run, interval, before, dose.date);
  if (reference === undefined) return { step, isPassed: true };
  if (interval.absMin !== undefined) {
    const day = addSpan(reference, interval.absMin);
    if (dose.date < day) return { step, isPassed: false, reason: 'interval-too-soon', day };
  }
  if (step === 'preferable-interval' && interval.min !== undefined) {
    const day = addSpan(reference, interval.min);
    if (dose.date < day) return { step, isPassed: true, reason: 'interval-grace-period', day };
  }
  return { step, isPassed: true };
}
