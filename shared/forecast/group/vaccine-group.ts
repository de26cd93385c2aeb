/** Forecasts of vaccine groups, made of the forecasts of the best series of their antigens (CDSi 4.6 chapter 9). */
import { earlier, later, type Day } from '../dates';
import type { OriginatedDate } from '../predict/forecast-dates';
import { forecastDoseNumber } from '../predict/forecast-series';
import type { SeriesStatus } from '../predict/forecast-need';
import type { VaccineGroup } from '../schedule/schedule';
import type { Facts } from '../patient';
import type { PatientSeries } from '../select/scorable';
import type { Schedule } from '../schedule/schedule';
import { multipleAntigenEarliest, multipleAntigenStatus } from './multiple-antigen';
import { singleAntigenEarliest, singleAntigenStatus } from './single-antigen';

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
  /** FORECASTVG-8. */
  readonly antigens: readonly string[];
  readonly series: readonly PatientSeries[];
}

/**
 * FORECASTVG-1 to -9 for the best series of one kind.
 * @param contained the best series that make this forecast
 * @param best all best series of the group: the dose number counts what any of them has counted
 */
export function vaccineGroupForecast(group: VaccineGroup, contained: readonly PatientSeries[], best: readonly PatientSeries[], facts: Facts, schedule: Schedule): VaccineGroupForecast {
  const isSingle = group.antigens.length === 1;
  const status = isSingle ? singleAntigenStatus(contained) : multipleAntigenStatus(group, contained);
  const needed = contained.filter(({ forecast }) => forecast.status === 'not-complete');
  const isRisk = contained.some(({ run }) => run.series.type === 'risk');
  const shared = { group: group.name, isRisk, status, antigens: needed.map(({ run }) => run.series.antigen), series: contained };
  const earliest = isSingle ? singleAntigenEarliest(needed) : multipleAntigenEarliest(group, needed, facts, schedule);
  if (status !== 'not-complete' || earliest === undefined) {
    return { ...shared, doseNumber: undefined, earliest: undefined, recommended: undefined, pastDue: undefined, latest: undefined, unadjustedRecommended: undefined, unadjustedPastDue: undefined, vaccines: [] };
  }
  const first = (of: (one: PatientSeries) => OriginatedDate | undefined): Day | undefined => needed.reduce<Day | undefined>((day, one) => earlier(day, of(one)?.day), undefined);
  const pastDue = first(({ forecast }) => forecast.dates?.pastDue);
  const numbers = needed.map(({ run }) => Math.max(...best.flatMap((one) => (one.run.series.antigen === run.series.antigen ? forecastDoseNumber(one.run) : []))));
  return {
    ...shared,
    doseNumber: group.isFull ? Math.min(...numbers) : Math.max(...numbers),
    earliest,
    recommended: later(first(({ forecast }) => forecast.dates?.recommended), earliest),
    pastDue: pastDue === undefined ? undefined : Math.max(pastDue, earliest),
    latest: first(({ forecast }) => forecast.dates?.latest),
    unadjustedRecommended: first(({ forecast }) => forecast.dates?.unadjustedRecommended),
    unadjustedPastDue: first(({ forecast }) => forecast.dates?.unadjustedPastDue),
    vaccines: [...new Set(needed.flatMap(({ forecast }) => forecast.vaccines))],
  };
}
