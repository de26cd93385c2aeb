/** Which forecast speaks for a vaccine group where there are several (CDSi 4.6 chapter 9: one for each series group). */
import type { PatientForecast } from '../forecast';
import type { SeriesStatus } from '../predict/forecast-need';
import { validDoses } from '../select/scorable';
import type { VaccineGroupForecast } from './vaccine-group';

/** What is due comes before what is done, and what is done before what is not wanted. */
const rank: Readonly<Record<SeriesStatus, number>> = { 'not-complete': 0, complete: 1, immune: 2, contraindicated: 3, 'not-recommended': 4, 'aged-out': 5 };

/** The forecast of a group that is shown first; undefined when the group has none. */
export const forecastShown = (made: PatientForecast, group: string): VaccineGroupForecast | undefined => forecastsOf(made, group)[0];

/** What a patient grows into within this many days is coming up. */
const comingUp = 366;

/** The forecasts of a group, the one that matters most first: those for a risk before those for everybody, and what is over last. */
export function forecastsOf({ groups, facts }: PatientForecast, group: string): readonly VaccineGroupForecast[] {
  const place = (one: VaccineGroupForecast): number => (isOfLaterAge(one, facts.today + comingUp) ? rank['aged-out'] + 1 : rank[one.status]);
  const isOut = (one: VaccineGroupForecast): boolean => place(one) >= rank['not-recommended'];
  return groups
    .filter((one) => one.group === group)
    .sort((a, b) => Number(isOut(a)) - Number(isOut(b)) || Number(b.isRisk) - Number(a.isRisk) || place(a) - place(b) || (a.recommended ?? 0) - (b.recommended ?? 0));
}

/** True for a series that a patient only grows into after a day, as those from 50 years are for a child: nothing of it was given, and its age is not reached. */
export function isOfLaterAge({ status, series }: VaccineGroupForecast, after: number): boolean {
  return status === 'not-complete' && series.every((one) => validDoses(one) === 0 && one.forecast.dates?.earliest.from === 'minimum-age' && one.forecast.dates.earliest.day > after);
}
