/**
 * The calendar of the forecaster (CDSi 4.6 section 3.4, table 3-6). Days are numbers since 1970-01-01, so that adding, comparing and
 * taking the latest are plain arithmetic; a date that there is not is `undefined`, never a day far away.
 */
import type { Span } from './schedule/period';

/** A civil day as its number since 1970-01-01. */
export type Day = number;

/** The day number of year, month (1..12) and day, by the civil calendar. */
export function dayOf(year: number, month: number, day: number): Day {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468;
}

function lastDayOf(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/**
 * `from` plus a span: years first, then months, then days (CALCDT-1, -2, -3, -4, -6). A day that the month does not have becomes the
 * first of the next month before the days are added (CALCDT-5).
 */
export function addSpan(from: Day, { years, months, days }: Span): Day {
  if (years === 0 && months === 0) return from + days;
  const shifted = from + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  const index = (year + years) * 12 + (month - 1) + months;
  const toYear = Math.floor(index / 12);
  const toMonth = index - toYear * 12 + 1;
  if (day <= lastDayOf(toYear, toMonth)) return dayOf(toYear, toMonth, day) + days;
  return (toMonth === 12 ? dayOf(toYear + 1, 1, 1) : dayOf(toYear, toMonth + 1, 1)) + days;
}

/** The later of two days, of which either may be missing. */
export const later = (a: Day | undefined, b: Day | undefined): Day | undefined => (a === undefined ? b : b === undefined ? a : Math.max(a, b));

/** The earlier of two days, of which either may be missing. */
export const earlier = (a: Day | undefined, b: Day | undefined): Day | undefined => (a === undefined ? b : b === undefined ? a : Math.min(a, b));
