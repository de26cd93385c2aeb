/** The dates of the next target dose (CDSi 4.6 sections 7.4 and 7.5). */
import { isRelevant } from '../ages';
import { addSpan, later, type Day } from '../dates';
import { ageOn } from '../evaluate/age';
import { referenceDate } from '../evaluate/reference-date';
import type { SeriesDose } from '../schedule/schedule';
import { isInadvertent, type SeriesRun } from '../series-run';

/** Where a date comes from. */
export type DateOrigin =
  | 'minimum-age'
  | 'minimum-interval'
  | 'conflict-end'
  | 'season-start'
  | 'inadvertent-dose'
  | 'latest-dose'
  | 'recommended-age'
  | 'recommended-interval'
  | 'earliest-date'
  | 'latest-recommended-age'
  | 'latest-recommended-interval'
  | 'maximum-age';

export interface OriginatedDate {
  readonly day: Day;
  readonly from: DateOrigin;
}

/**
 * FORECASTDTCAN-1: the latest of what holds the dose back; undefined when nothing does. Then the schedule says when the dose is
 * recommended, not from when on, and no assumption is made for it (section 7.5): such a series has no earliest date.
 */
export function candidateEarliest(run: SeriesRun, dose: SeriesDose): OriginatedDate | undefined {
  const { facts, ages } = run.patient;
  let candidate: OriginatedDate | undefined;
  const atLeast = (day: Day | undefined, from: DateOrigin): void => {
    if (day !== undefined && (candidate === undefined || day > candidate.day)) candidate = { day, from };
  };
  atLeast(ages.atIf(ageOn(dose, facts.today)?.min), 'minimum-age');
  atLeast(latestInterval(run, dose, 'min'), 'minimum-interval');
  atLeast(conflictEnd(run, dose), 'conflict-end');
  atLeast(dose.seasonStart, 'season-start');
  for (const evaluation of run.evaluations) {
    // A dose after the series was complete was held against no target dose, and one that cannot be evaluated neither (table 6-3).
    if (evaluation.target > 0 && evaluation.status !== 'sub-standard') atLeast(evaluation.dose.date, isInadvertent(evaluation) ? 'inadvertent-dose' : 'latest-dose');
  }
  return candidate;
}

/** The latest date that the intervals of a target dose give (CALCDTINT-4, -5 and -6). */
export function latestInterval(run: SeriesRun, { intervals }: SeriesDose, which: 'min' | 'earliestRec' | 'latestRec'): Day | undefined {
  const { today } = run.patient.facts;
  let latest: Day | undefined;
  for (const interval of intervals) {
    const span = interval[which];
    if (span === undefined || !isRelevant(interval, today)) continue;
    const reference = referenceDate(run, interval, run.history.length, today);
    if (reference !== undefined) latest = later(latest, addSpan(reference, span));
  }
  return latest;
}

/** The latest forecast conflict end date (CALCDTCONFLICT-3): of each dose with which a preferable vaccine would conflict. */
function conflictEnd(run: SeriesRun, { preferable }: SeriesDose): Day | undefined {
  const { schedule, facts } = run.patient;
  if (facts.doses.length === 0) return undefined;
  let latest: Day | undefined;
  for (const { cvx } of preferable) {
    const conflicts = schedule.conflicts.get(cvx);
    if (conflicts === undefined) continue;
    for (const dose of facts.doses) {
      const conflict = conflicts.get(dose.cvx);
      if (conflict) latest = later(latest, addSpan(dose.date, conflict.end));
    }
  }
  return latest;
}

export interface SeriesDates {
  readonly earliest: OriginatedDate;
  readonly unadjustedRecommended: OriginatedDate;
  readonly unadjustedPastDue: OriginatedDate | undefined;
  readonly latest: OriginatedDate | undefined;
  readonly recommended: OriginatedDate;
  readonly pastDue: OriginatedDate | undefined;
}

/** FORECASTDT-1 to -6. */
export function forecastDates(run: SeriesRun, dose: SeriesDose, earliest: OriginatedDate): SeriesDates {
  const { facts, ages } = run.patient;
  const age = ageOn(dose, facts.today);
  const unadjustedRecommended =
    dated(ages.atIf(age?.earliestRec), 'recommended-age') ?? dated(latestInterval(run, dose, 'earliestRec'), 'recommended-interval') ?? { day: earliest.day, from: 'earliest-date' };
  const unadjustedPastDue =
    dated(dayBefore(ages.atIf(age?.latestRec)), 'latest-recommended-age') ?? dated(dayBefore(latestInterval(run, dose, 'latestRec')), 'latest-recommended-interval');
  const atEarliest: OriginatedDate = { day: earliest.day, from: 'earliest-date' };
  return {
    earliest,
    unadjustedRecommended,
    unadjustedPastDue,
    latest: dated(dayBefore(ages.atIf(age?.max)), 'maximum-age'),
    recommended: unadjustedRecommended.day > earliest.day ? unadjustedRecommended : atEarliest,
    pastDue: unadjustedPastDue && (unadjustedPastDue.day > earliest.day ? unadjustedPastDue : atEarliest),
  };
}

const dayBefore = (day: Day | undefined): Day | undefined => (day === undefined ? undefined : day - 1);
const dated = (day: Day | undefined, from: DateOrigin): OriginatedDate | undefined => (day === undefined ? undefined : { day, from });
