/** Days for tests: written ones, and any day that the calendar keeps. */
import * as fc from 'fast-check';
import { assertDefined } from '../../../../shared/assert';
import { dateOfDayNumber, parseIsoDate, type CalendarDate } from '../../../../shared/domain/calendar-date';

export function day(iso: string): CalendarDate {
  return assertDefined(parseIsoDate(iso), `${iso} is written as a day`);
}

const dayOf = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / 86_400_000;

/** Any day from the first to the last of two years, by the platform's own calendar. */
export const anyDay = (from = '1800-01-01', to = '2200-12-31'): fc.Arbitrary<CalendarDate> =>
  fc.integer({ min: dayOf(from), max: dayOf(to) }).map(dateOfDayNumber);
