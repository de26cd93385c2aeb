/**
 * Dates as people type them: "t" for today, 3/4/15, 03042015, 3-4-2015, 3 Sep 2022, Sep 3rd 2022, 2022-09-03, 20220903; month first, as in
 * the USA, and only a year of four digits may stand before it.
 */
import { fail, ok, type Result } from '../result';
import { dateOfDayNumber, dateParts, dayNumber, daysInMonth, firstDay, makeDate, type CalendarDate } from './calendar-date';

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
] as const;

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

/** Three letters or more of an English month name, in any case. */
function monthOfName(text: string): number | undefined {
  const name = text.toLowerCase();
  const index = name.length >= 3 ? months.findIndex((month) => month.startsWith(name === 'sept' ? 'sep' : name)) : -1;
  return index < 0 ? undefined : index + 1;
}

type Reading = Result<CalendarDate, TypedDateError>;

const made = (year: number, month: number, day: number): Reading => {
  const date = makeDate(year, month, day);
  return date === undefined ? fail('no-such-day') : ok(date);
};

const daysBefore = (today: CalendarDate, days: number): Reading => {
  const number = dayNumber(today) - days;
  return number < dayNumber(firstDay) ? fail('no-such-day') : ok(dateOfDayNumber(number));
};

/** What the digits and letters that a pattern found mean; undefined when they are no date after all. */
type Read = (found: readonly string[], today: CalendarDate, aheadYears: number) => Reading | undefined;

const monthDayYear: Read = ([month = '', day = '', year = ''], today, ahead) => made(fullYear(year, today, ahead), Number(month), Number(day));

const namedMonth = (name: string, day: string, year: string, today: CalendarDate, ahead: number): Reading | undefined => {
  const month = monthOfName(name);
  return month === undefined ? undefined : made(fullYear(year, today, ahead), month, Number(day));
};

/** A month as a vial prints its expiry: good until the last day of the month. */
const endOfMonth = (year: number, month: number): Reading => made(year, month, daysInMonth(year, month));

/** This year's day, or last year's when this year's is still to come or is no day (29 Feb). */
const pastMonthDay: Read = ([month = '', day = ''], today) => {
  const { year } = dateParts(today);
  const thisYear = made(year, Number(month), Number(day));
  return thisYear.ok && thisYear.value <= today ? thisYear : made(year - 1, Number(month), Number(day));
};

/** 03042015, or 20150304. No text can be both: a year of these centuries is no month and day. */
const eightDigits: Read = ([digits = ''], today, ahead) => {
  const monthFirst = monthDayYear([digits.slice(0, 2), digits.slice(2, 4), digits.slice(4)], today, ahead);
  return monthFirst?.ok ? monthFirst : made(Number(digits.slice(0, 4)), Number(digits.slice(4, 6)), Number(digits.slice(6)));
};

const forms: readonly (readonly [RegExp, Read])[] = [
  [/^t(?:oday)?$/i, (_, today) => ok(today)],
  [/^y(?:esterday)?$/i, (_, today) => daysBefore(today, 1)],
  [/^t\s*-\s*(\d{1,3})$/i, ([days = ''], today) => daysBefore(today, Number(days))],
  [/^(\d{4})[/.\-\s]+(\d{1,2})[/.\-\s]+(\d{1,2})$/, ([year = '', month = '', day = '']) => made(Number(year), Number(month), Number(day))],
  [/^(\d{8})$/, eightDigits],
  [/^(\d{2})(\d{2})(\d{2})$/, monthDayYear],
  [/^(\d{1,2})[/.\-\s]+(\d{1,2})[/.\-\s]+(\d{4}|\d{2})$/, monthDayYear],
  [
    /^(?:the\s+)?(\d{1,2})(?:st|nd|rd|th)?[\s./-]*(?:of\s+)?([a-z]{3,9})\.?[\s,./-]*(\d{4}|\d{2})$/i,
    ([day = '', name = '', year = ''], today, ahead) => namedMonth(name, day, year, today, ahead),
  ],
  [
    /^([a-z]{3,9})\.?[\s./-]*(\d{1,2})(?:st|nd|rd|th)?[\s,./-]+(\d{4}|\d{2})$/i,
    ([name = '', day = '', year = ''], today, ahead) => namedMonth(name, day, year, today, ahead),
  ],
  [
    /^(\d{4})[\s,./-]*([a-z]{3,9})\.?[\s./-]*(\d{1,2})(?:st|nd|rd|th)?$/i,
    ([year = '', name = '', day = ''], today, ahead) => namedMonth(name, day, year, today, ahead),
  ],
];

/** Forms without a year, for days that were: births, doses. */
const pastForms: typeof forms = [[/^(\d{1,2})[/-](\d{1,2})$/, pastMonthDay]];

/** Forms without a day, for expiry dates. */
const expiryForms: typeof forms = [
  [/^(\d{1,2})[/-](\d{4}|\d{2})$/, ([month = '', year = ''], today, ahead) => endOfMonth(fullYear(year, today, ahead), Number(month))],
  [/^(\d{4})[/-](\d{1,2})$/, ([year = '', month = '']) => endOfMonth(Number(year), Number(month))],
  [
    /^([a-z]{3,9})\.?[\s,-]*(\d{4}|\d{2})$/i,
    ([name = '', year = ''], today, ahead) => {
      const month = monthOfName(name);
      return month === undefined ? undefined : endOfMonth(fullYear(year, today, ahead), month);
    },
  ],
];

/**
 * Reads a typed date.
 * @param today the day that "t" means and that two-digit years are read against
 * @param options.aheadYears how far a two-digit year may lie ahead: 0 for births and doses; 10 for expiry dates, which may also be
 *   a month alone ("9/26", "Sep 2026": the last day of it)
 */
export function parseTypedDate(
  typed: string,
  today: CalendarDate,
  options: { readonly aheadYears?: number } = {},
): Result<CalendarDate, TypedDateError> {
  const ahead = options.aheadYears ?? 0;
  const text = typed.trim();
  for (const [form, read] of [...forms, ...(ahead > 0 ? expiryForms : pastForms)]) {
    const found = form.exec(text);
    if (found) return read(found.slice(1), today, ahead) ?? fail('unreadable');
  }
  return fail('unreadable');
}
