/** The rules of a vaccine group of one antigen (CDSi 4.6 section 9.2, table 9-3). */
import { earlier, type Day } from '../dates';
import type { SeriesStatus } from '../predict/forecast-need';
import type { PatientSeries } from '../select/scorable';

/** SINGLEANTVG-1. Where several best series are contained, one that is not complete speaks for the group. */
export function singleAntigenStatus(contained: readonly PatientSeries[]): SeriesStatus {
  const [first] = contained;
  const open = contained.find(({ forecast }) => forecast.status === 'not-complete');
  return (open ?? first)?.forecast.status ?? 'not-recommended';
}

/** SINGLEANTVG-2. */
export const singleAntigenEarliest = (needed: readonly PatientSeries[]): Day | undefined => needed.reduce<Day | undefined>((day, { forecast }) => earlier(day, forecast.dates?.earliest.day), undefined);
