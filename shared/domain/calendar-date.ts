/**
 * Calendar dates: a day of the civil calendar, never an instant. Kept as `YYYY-MM-DD`, so text order is day order.
 * All arithmetic is on day numbers; the clock and time zones do not exist here.
 */
import * as z from 'zod';

/** A civil day as `YYYY-MM-DD`, years 1800 to 2200. */
export type CalendarDate = string & z.$brand<'CalendarDate'>;

/** Checks and brands a civil day that came from outside. */
export const calendarDate = z.custom<CalendarDate>(
  (value) => typeof value === 'string' && parseIsoDate(value) !== undefined,
  'not a calendar day',
);

/** The first day that is kept here; its text is one by its form and year. */
export const firstDay = '1800-01-01' as CalendarDate;

/** Year, month 1..12 and day 1..31 of one civil day. */
export interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;
const pad = (value: number, width: number): string => String(value).padStart(width, '0');

/** True for the leap years of the Gregorian calendar. */
export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Number of days of a month (1..12). */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The day made of these parts, or undefined when there is no such day. */
export function makeDate(year: number, month: number, day: number): CalendarDate | undefined {
  const isWhole = Number.isInteger(year) && Number.isInteger(month) && Number.isInteger(day);
  if (!isWhole || year < 1800 || year > 2200 || month < 1 || month > 12) return undefined;
  if (day < 1 || day > daysInMonth(year, month)) return undefined;
  // Here text becomes a CalendarDate: the parts were just checked.
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as CalendarDate;
}

/** Reads exactly `YYYY-MM-DD`; undefined for anything else, also for days that do not exist. */
export function parseIsoDate(text: string): CalendarDate | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match ? makeDate(Number(match[1]), Number(match[2]), Number(match[3])) : undefined;
}

/** The parts of a day. */
export function dateParts(date: CalendarDate): DateParts {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

/** Days since 1970-01-01 (negative before), by the civil-from-days calculation. */
export function dayNumber(date: CalendarDate): number {
  const { year, month, day } = dateParts(date);
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** The day of a day number; throws outside 1800..2200, which no caller can reach from two valid days. */
export function dateOfDayNumber(days: number): CalendarDate {
  const shifted = days + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const made = makeDate(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day);
  if (made === undefined) throw new RangeError(`Day ${days} is outside the calendar kept here`);
  return made;
}

/** `date` moved by whole days. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return dateOfDayNumber(dayNumber(date) + days);
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return dayNumber(to) - dayNumber(from);
}

/**
 * `date` moved by whole months. A day that the month does not have becomes the first of the next month
 * (31 Jan + 1 month = 1 Mar), as CDSi's date rule CALCDT-5 says.
 */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const { year, month, day } = dateParts(date);
  const index = year * 12 + (month - 1) + months;
  const toYear = Math.floor(index / 12);
  const toMonth = (index % 12) + 1;
  const whole = makeDate(toYear, toMonth, day);
  if (whole !== undefined) return whole;
  const next = makeDate(toMonth === 12 ? toYear + 1 : toYear, toMonth === 12 ? 1 : toMonth + 1, 1);
  if (next === undefined) throw new RangeError(`${date} moved by ${months} months is outside the calendar kept here`);
  return next;
}

/** Completed years, months after them and days after those, from birth to `on`; undefined when `on` is before birth. */
export function age(birth: CalendarDate, on: CalendarDate): { years: number; months: number; days: number } | undefined {
  if (on < birth) return undefined;
  const b = dateParts(birth);
  const o = dateParts(on);
  let months = (o.year - b.year) * 12 + (o.month - b.month);
  if (addMonths(birth, months) > on) months -= 1;
  const days = daysBetween(addMonths(birth, months), on);
  return { years: Math.floor(months / 12), months: months % 12, days };
}

/** `3 Sep 2022`: the one way a date is shown. */
export function formatDate(date: CalendarDate): string {
  const { year, month, day } = dateParts(date);
  return `${day} ${monthNames[month - 1] ?? ''} ${year}`;
}
