/** The wall clock of this workstation as civil text. The one place of the window where a `Date` becomes a day or a time. */
import { assertDefined } from '../../shared/assert';
import { makeDate, type CalendarDate } from '../../shared/domain/calendar-date';

const two = (value: number): string => String(value).padStart(2, '0');

/** The civil day of an instant on this workstation. */
export function localDay(instant: Date): CalendarDate {
  const day = makeDate(instant.getFullYear(), instant.getMonth() + 1, instant.getDate());
  return assertDefined(day, 'a Date of our time always has a civil day');
}

/** The civil minute of an instant on this workstation, `YYYY-MM-DDTHH:MM`. */
export function localMinute(instant: Date): string {
  return `${localDay(instant)}T${two(instant.getHours())}:${two(instant.getMinutes())}`;
}

/** An instant as ISO 8601 in local time with its offset, to the second: `2026-01-05T14:02:09-05:00`. */
export function localSecond(instant: Date): string {
  const east = -instant.getTimezoneOffset();
  const offset = `${east < 0 ? '-' : '+'}${two(Math.floor(Math.abs(east) / 60))}:${two(Math.abs(east) % 60)}`;
  return `${localMinute(instant)}:${two(instant.getSeconds())}${offset}`;
}

/** Milliseconds from an instant to the start of the next minute, 1 to 60,000. */
export function untilNextMinute(instant: Date): number {
  return 60_000 - (instant.getSeconds() * 1000 + instant.getMilliseconds());
}
