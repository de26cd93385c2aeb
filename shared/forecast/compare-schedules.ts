/** What another schedule changes: for sample patients without any shot, group by group. */
import { addMonths, addDays, dateOfDayNumber, type CalendarDate } from '../domain/calendar-date';
import { forecast, type PatientForecast } from './forecast';
import { forecastShown } from './group/shown';
import type { SeriesStatus } from './predict/forecast-need';
import type { Schedule } from './schedule/schedule';

/** A newborn, a child of five, an adult of sixty-six. */
export const sampleAges = [0, 5, 66] as const;
export type SampleAge = (typeof sampleAges)[number];

/** What a schedule says of one group. Dates are those that are recommended; undefined where no dose is needed. */
export interface Said {
  readonly status: SeriesStatus;
  readonly doseNumber: number | undefined;
  readonly earliest: CalendarDate | undefined;
  readonly recommended: CalendarDate | undefined;
  readonly pastDue: CalendarDate | undefined;
}

export interface ScheduleDifference {
  readonly years: SampleAge;
  readonly group: string;
  /** Undefined where the schedule has nothing for this patient. */
  readonly before: Said | undefined;
  readonly after: Said | undefined;
}

/** The groups that differ, by age and then by name. @param today the day for which both are asked */
export function compareSchedules(before: Schedule, after: Schedule, today: CalendarDate): readonly ScheduleDifference[] {
  return sampleAges.flatMap((years) => {
    // A newborn was born today; the others had their birthday yesterday.
    const birthDate = years === 0 ? today : addDays(addMonths(today, -12 * years), -1);
    const [old, next] = [before, after].map((schedule) => forecast(schedule, { birthDate, gender: 'U', doses: [], observations: [] }, today));
    if (old?.ok !== true || next?.ok !== true) return [];
    const names = [...new Set([...old.value.groups, ...next.value.groups].map(({ group }) => group))].sort();
    return names.flatMap((group) => {
      const pair = { before: saidOf(old.value, group), after: saidOf(next.value, group) };
      return isSame(pair.before, pair.after) ? [] : [{ years, group, ...pair }];
    });
  });
}

function saidOf(made: PatientForecast, group: string): Said | undefined {
  const shown = forecastShown(made, group);
  const date = (day: number | undefined): CalendarDate | undefined => (day === undefined ? undefined : dateOfDayNumber(day));
  return shown && { status: shown.status, doseNumber: shown.doseNumber, earliest: date(shown.earliest), recommended: date(shown.recommended), pastDue: date(shown.pastDue) };
}

const isSame = (a: Said | undefined, b: Said | undefined): boolean =>
  a?.status === b?.status && a?.doseNumber === b?.doseNumber && a?.earliest === b?.earliest && a?.recommended === b?.recommended && a?.pastDue === b?.pastDue;
