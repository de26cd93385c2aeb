/** The forecast of one series (CDSi 4.6 chapter 7). */
import { conditionalSkip } from '../evaluate/conditional-skip';
import type { Antigen } from '../schedule/schedule';
import { skipNext, type SeriesRun } from '../series-run';
import { recommendedVaccines, type ActiveContraindications, type Contraindicated } from './contraindications';
import type { Immunity } from './evidence-of-immunity';
import { forecastDates, type SeriesDates } from './forecast-dates';
import { forecastNeed, type ForecastReason, type SeriesStatus } from './forecast-need';

export interface SeriesForecast {
  readonly status: SeriesStatus;
  /** FORECASTDN-1; undefined when no dose is needed. */
  readonly doseNumber: number | undefined;
  readonly dates: SeriesDates | undefined;
  /** CVX codes (FORECASTRECVAC-1); empty where the schedule leaves the choice. */
  readonly vaccines: readonly string[];
  readonly reason: ForecastReason | undefined;
  readonly immunity: Immunity | undefined;
  readonly contraindicated: Contraindicated | undefined;
}

/** Skips what need not be given, then forecasts the target dose that is left; goes on while the dose would be skipped on its own earliest date (section 7.6). */
export function forecastSeries(run: SeriesRun, antigen: Antigen, active: ActiveContraindications): SeriesForecast {
  const { today } = run.patient.facts;
  const all = run.history.length;
  for (;;) {
    skipUntilNeeded(run);
    const need = forecastNeed(run, antigen, active);
    if (need.status !== 'not-complete') {
      return { status: need.status, doseNumber: undefined, dates: undefined, vaccines: [], reason: need.reason, immunity: need.immunity, contraindicated: need.contraindicated };
    }
    const target = run.targets[run.next];
    if (target === undefined) throw new Error('a need has a target dose');
    const { earliest } = need;
    const skip = earliest && conditionalSkip(run, target.dose, { context: 'forecast', reference: earliest.day, anchor: today, before: all });
    if (skip !== undefined) {
      skipNext(run, skip);
      continue;
    }
    const dates = earliest && forecastDates(run, target.dose, earliest);
    return {
      status: 'not-complete',
      doseNumber: forecastDoseNumber(run),
      dates,
      vaccines: dates ? recommendedVaccines(active, target.dose, run.patient, dates.earliest.day, dates.recommended.day) : [],
      reason: undefined,
      immunity: undefined,
      contraindicated: undefined,
    };
  }
}

/** Section 7.1. */
function skipUntilNeeded(run: SeriesRun): void {
  const { today } = run.patient.facts;
  for (let target = run.targets[run.next]; target !== undefined; target = run.targets[run.next]) {
    const skip = conditionalSkip(run, target.dose, { context: 'forecast', reference: today, anchor: today, before: run.history.length });
    if (skip === undefined) return;
    skipNext(run, skip);
  }
}

/** FORECASTDN-1: one more than the satisfied target doses; those of a season count from its start. */
export function forecastDoseNumber({ targets }: SeriesRun): number {
  let satisfied = 0;
  for (const { dose, satisfiedOn } of targets) {
    if (satisfiedOn !== undefined && (dose.seasonStart === undefined || satisfiedOn >= dose.seasonStart)) satisfied += 1;
  }
  return satisfied + 1;
}
