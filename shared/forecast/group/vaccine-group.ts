/** Forecasts of vaccine groups, made of the forecasts of the best series of their antigens (CDSi 4.6 chapter 9). */
import { earlier, later, type Day } from '../dates';
import { forecastDoseNumber } from '../predict/forecast-series';
import type { SeriesStatus } from '../predict/forecast-need';
import type { VaccineGroup } from '../schedule/schedule';
import type { Facts } from '../patient';
import type { PatientSeries } from '../select/scorable';
import type { Schedule } from '../schedule/schedule';
import { guidanceOf } from './guidance';
import { multipleAntigenEarliest, multipleAntigenStatus } from './multiple-antigen';
import { singleAntigenEarliest, singleAntigenStatus } from './single-antigen';

/** The best series that make one forecast: at least one. */
export type Contained = readonly [PatientSeries, ...PatientSeries[]];

export interface VaccineGroupForecast {
  readonly group: string;
  /** Series for everybody and series for a risk are not blended: a patient may have a forecast of each. */
  readonly isRisk: boolean;
  readonly status: SeriesStatus;
  /** FORECASTDN-2; undefined when no dose is needed. */
  readonly doseNumber: number | undefined;
  readonly earliest: Day | undefined;
  readonly recommended: Day | undefined;
  readonly pastDue: Day | undefined;
  readonly latest: Day | undefined;
  readonly unadjustedRecommended: Day | undefined;
  readonly unadjustedPastDue: Day | undefined;
  /** FORECASTVG-9, CVX codes. */
  readonly vaccines: readonly string[];
  /** FORECASTGUIDANCE-1: ids. */
  readonly guidance: readonly string[];
  /** FORECASTVG-8. */
  readonly antigens: readonly string[];
  readonly series: readonly PatientSeries[];
}

/**
 * FORECASTVG-1 to -9 for the best series of one kind.
 * @param contained the best series that make this forecast
 * @param best all best series of the group: the dose number counts what any of them has counted
 */
export function vaccineGroupForecast(group: VaccineGroup, contained: Contained, best: readonly PatientSeries[], facts: Facts, schedule: Schedule): VaccineGroupForecast {
  const isSingle = group.antigens.length === 1;
  const status = isSingle ? singleAntigenStatus(contained) : multipleAntigenStatus(group, contained);
  const needed = contained.filter(({ forecast }) => forecast.status === 'not-complete');
  const isRisk = contained.some(({ run }) => run.series.type === 'risk');
  const guidance = guidanceOf(group, contained, facts);
  const antigens = needed.map(({ run }) => run.series.antigen);
  const earliest = isSingle ? singleAntigenEarliest(contained) : multipleAntigenEarliest(group, needed, facts, schedule);
  if (status !== 'not-complete' || earliest === undefined) {
    return {
      group: group.name,
      isRisk,
      status,
      doseNumber: undefined,
      earliest: undefined,
      recommended: undefined,
      pastDue: undefined,
      latest: undefined,
      unadjustedRecommended: undefined,
      unadjustedPastDue: undefined,
      vaccines: [],
      guidance,
      antigens,
      series: contained,
    };
  }
  let recommended: Day | undefined;
  let pastDue: Day | undefined;
  let latest: Day | undefined;
  let unadjustedRecommended: Day | undefined;
  let unadjustedPastDue: Day | undefined;
  let doseNumber: number | undefined;
  const vaccines: string[] = [];
  for (const { run, forecast } of needed) {
    const { dates } = forecast;
    recommended = earlier(recommended, dates?.recommended.day);
    pastDue = earlier(pastDue, dates?.pastDue?.day);
    latest = earlier(latest, dates?.latest?.day);
    unadjustedRecommended = earlier(unadjustedRecommended, dates?.unadjustedRecommended.day);
    unadjustedPastDue = earlier(unadjustedPastDue, dates?.unadjustedPastDue?.day);
    const number = countedIn(run.series.antigen, best);
    if (doseNumber === undefined || (group.isFull ? number < doseNumber : number > doseNumber)) doseNumber = number;
    for (const cvx of forecast.vaccines) if (!vaccines.includes(cvx)) vaccines.push(cvx);
  }
  return {
    group: group.name,
    isRisk,
    status,
    doseNumber,
    earliest,
    recommended: later(recommended, earliest),
    pastDue: pastDue === undefined ? undefined : Math.max(pastDue, earliest),
    latest,
    unadjustedRecommended,
    unadjustedPastDue,
    vaccines,
    guidance,
    antigens,
    series: contained,
  };
}

/** The greatest dose number of the best series of an antigen. */
function countedIn(antigen: string, best: readonly PatientSeries[]): number {
  let greatest = 0;
  for (const { run } of best) if (run.series.antigen === antigen) greatest = Math.max(greatest, forecastDoseNumber(run));
  return greatest;
}
