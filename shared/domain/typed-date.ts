/** Dates as people type them: "t" for today, 3/4/15, 03042015, 3-4-2015, 3 Sep 2022, 2022-09-03; month first, as in the USA. */
import { type CalendarDate } from './calendar-date';
import { fail, ok, type Result } from '../result';
import { addDays, dateParts, makeDate, parseIsoDate } from './calendar-date';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Why a text is no date: nothing that reads as one, or a day that does not exist ("2/30/2020"). */
export type TypedDateError = 'unreadable' | 'no-such-day';

/** Two-digit years: the latest year that is not more than `aheadYears` after today's. */
function fullYear(digits: string, today: CalendarDate, aheadYears: number): number {
  const year = Number(digits);
  if (digits.length !== 2) return year;
  const limit = dateParts(today).year + aheadYears;
  const candidate = Math.floor(limit / 100) * 100 + year;
  return candidate > limit ? candidate - 100 : candidate;
}

function monthOfName(text: string): number | undefined {
  const index = text.length >= 3 ? months.indexOf(text.slice(0, 3).toLowerCase()) : -1;
  return index < 0 ? undefined : index + 1;
}

const made = (year: number, month: number, day: number): Result<CalendarDate, TypedDateError> => {
  const date = makeDate(year, month, day);
  return date === undefined ? fail('no-such-day') : ok(date);
};

/**
 * Reads a typed date.
 * @param today the day that "t" means and that two-digit years are read against
 * @param options.aheadYears how far a two-digit year may lie ahead (0 for births and doses, 10 for expiry dates)
 */
export function parseTypedDate(
  typed: string,
  today: CalendarDate,
  options: { readonly aheadYears?: number } = {},
): Result<CalendarDate, TypedDateError> {
  const ahead = options.aheadYears ?? 0;
  const text = typed.trim();
  if (/^t(oday)?$/i.test(text)) return ok(today);
  if (/^y(esterday)?$/i.test(text)) return ok(addDays(today, -1));
  const back = /^t\s*-\s*(\d{1,3})$/i.exec(text);
  if (back) return ok(addDays(today, -Number(back[1])));
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) {
    const exact = parseIsoDate(text);
    return exact === undefined ? made(Number(iso[1]), Number(iso[2]), Number(iso[3])) : ok(exact);
  }
  const digits = /^(\d{2})(\d{2})(\d{4}|\d{2})$/.exec(text);
  if (digits) return made(fullYear(digits[3] ?? '', today, ahead), Number(digits[1]), Number(digits[2]));
  const parts = /^(\d{1,2})[/.\-\s]+(\d{1,2})[/.\-\s]+(\d{4}|\d{2})$/.exec(text);
  if (parts) return made(fullYear(parts[3] ?? '', today, ahead), Number(parts[1]), Number(parts[2]));
  const dayFirst = /^(\d{1,2})[\s.\-]*([a-z]{3,9})\.?[\s,\-]*(\d{4}|\d{2})$/i.exec(text);
  if (dayFirst) {
    const month = monthOfName(dayFirst[2] ?? '');
    return month === undefined ? fail('unreadable') : made(fullYear(dayFirst[3] ?? '', today, ahead), month, Number(dayFirst[1]));
  }
  const monthFirst = /^([a-z]{3,9})\.?[\s]*(\d{1,2})[\s,]+(\d{4}|\d{2})$/i.exec(text);
  if (monthFirst) {
    const month = monthOfName(monthFirst[1] ?? '');
    return month === undefined ? fail('unreadable') : made(fullYear(monthFirst[3] ?? '', today, ahead), month, Number(monthFirst[2]));
  }
  const noYear = /^(\d{1,2})[/\-](\d{1,2})$/.exec(text);
  if (noYear) {
    const thisYear = made(dateParts(today).year, Number(noYear[1]), Number(noYear[2]));
    if (!thisYear.ok || thisYear.value <= today || ahead > 0) return thisYear;
    return made(dateParts(today).year - 1, Number(noYear[1]), Number(noYear[2]));
  }
  return fail('unreadable');
}
