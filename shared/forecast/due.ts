/** What a forecast means on a day: due now, overdue, coming up, done. */
import type { Day } from './dates';
import type { PatientForecast } from './forecast';
import { isOfLaterAge } from './group/shown';
import type { VaccineGroupForecast } from './group/vaccine-group';

/**
 * - `overdue`: after the past due date; `due`: on or after the recommended date; `allowed`: may be given, is recommended later;
 *   `coming`: not yet; `later`: a series for an age that the patient has not reached for a long time.
 * - the others are the status of a group that needs no dose.
 */
export type Due = 'overdue' | 'due' | 'allowed' | 'coming' | 'later' | 'complete' | 'immune' | 'contraindicated' | 'not-recommended' | 'aged-out';

/** @param today the day for which the forecast was made */
export function dueOf(forecast: VaccineGroupForecast, today: Day): Due {
  if (forecast.status !== 'not-complete') return forecast.status;
  const { earliest, recommended, pastDue } = forecast;
  // Without any date the schedule recommends a dose and does not say when.
  if (earliest === undefined || recommended === undefined) return 'not-recommended';
  if (pastDue !== undefined && today > pastDue) return 'overdue';
  if (today >= recommended) return 'due';
  if (today >= earliest) return 'allowed';
  return isOfLaterAge(forecast, today) && earliest > today + 366 ? 'later' : 'coming';
}

export interface DueGroup {
  readonly forecast: VaccineGroupForecast;
  readonly due: Due;
}

/** Every forecast with what it means today: what is overdue first, then by the recommended date. */
export function dueList({ groups, facts }: PatientForecast): readonly DueGroup[] {
  return groups
    .map((forecast) => ({ forecast, due: dueOf(forecast, facts.today) }))
    .sort((a, b) => order.indexOf(a.due) - order.indexOf(b.due) || (a.forecast.recommended ?? 0) - (b.forecast.recommended ?? 0) || (a.forecast.group < b.forecast.group ? -1 : 1));
}

const order: readonly Due[] = ['overdue', 'due', 'allowed', 'coming', 'contraindicated', 'immune', 'complete', 'not-recommended', 'aged-out', 'later'];
