/** Dates inside a typed search: whole ones in any common form, and parts of one while it is being typed. Month first, as in the USA. */
import { daysInMonth } from '../domain/calendar-date';
import { dayAsNumber, type DatePattern } from './search-query';

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthWord = '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';

/** The oldest year in which a patient may be born. */
const oldestYear = 1900;

interface Years {
  readonly from: number;
  readonly to: number;
  readonly isWhole: boolean;
}

/** The years that typed digits may mean: "2015", "15" in either century up to this year, "201" while typing. */
function yearsOf(digits: string | undefined, thisYear: number): readonly Years[] {
  if (digits === undefined || digits === '') return [{ from: oldestYear, to: thisYear, isWhole: false }];
  const value = Number(digits);
  if (digits.length === 4) return value >= 1800 && value <= 2200 ? [{ from: value, to: value, isWhole: true }] : [];
  const begun = 10 ** (4 - digits.length);
  const asBegun: Years = { from: value * begun, to: (value + 1) * begun - 1, isWhole: false };
  const found = asBegun.to >= oldestYear && asBegun.from <= thisYear ? [asBegun] : [];
  if (digits.length !== 2) return found;
  const short = [1900 + value, 2000 + value].filter((year) => year <= thisYear).map((year) => ({ from: year, to: year, isWhole: true }));
  return [...short.reverse(), ...found];
}

/** Month, day and year as typed; empty when there can be no such day. */
function monthDayYear(month: number, day: number, year: string | undefined, thisYear: number): readonly DatePattern[] {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(2024, month)) return [];
  const monthDay = month * 100 + day;
  return yearsOf(year, thisYear).map(({ from, to, isWhole }) =>
    isWhole
      ? { from: dayAsNumber(from, month, day), to: dayAsNumber(to, month, day), kind: 'whole' }
      : { from: dayAsNumber(from, month, day), to: dayAsNumber(to, month, day), monthDay, kind: 'part' },
  );
}

function monthAndYear(month: number, year: string, thisYear: number): readonly DatePattern[] {
  if (month < 1 || month > 12) return [];
  const years = yearsOf(year, thisYear).filter(({ isWhole }) => isWhole);
  return years.map(({ from, to }) => ({ from: dayAsNumber(from, month, 1), to: dayAsNumber(to, month, 31), kind: 'part' }));
}

function yearAlone(year: number): DatePattern {
  return { from: dayAsNumber(year, 1, 1), to: dayAsNumber(year, 12, 31), kind: 'part' };
}

const monthOf = (word: string): number => monthNames.indexOf(word.slice(0, 3)) + 1;

interface Form {
  readonly form: RegExp;
  readonly read: (parts: readonly (string | undefined)[], thisYear: number) => readonly DatePattern[];
}
const n = (part: string | undefined): number => Number(part ?? '0');

/** Forms with signs that say "date", most telling first. */
const numberForms: readonly Form[] = [
  { form: /(?<!\d)(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/, read: ([year, , month, day], now) => monthDayYear(n(month), n(day), year, now) },
  { form: /(?<!\d)((?:18|19|20)\d\d)-(\d{1,2})(?![\d-])/, read: ([year = '', month], now) => monthAndYear(n(month), year, now) },
  { form: /(?<!\d)(\d{1,2})\/(\d{1,2})\/(\d{1,4})?(?!\d)/, read: ([month, day, year], now) => monthDayYear(n(month), n(day), year, now) },
  { form: /(?<!\d)(\d{1,2})\/(\d{4})(?!\d)/, read: ([month, year = ''], now) => monthAndYear(n(month), year, now) },
  {
    form: /(?<!\d)(\d{1,2})\/(\d{1,2})?(?!\d)/,
    read: ([month, next], now) => {
      if (next === undefined) return n(month) < 1 || n(month) > 12 ? [] : [{ from: dayAsNumber(oldestYear, 1, 1), to: dayAsNumber(now, 12, 31), month: n(month), kind: 'part' }];
      return [...monthDayYear(n(month), n(next), undefined, now), ...(next.length === 2 ? monthAndYear(n(month), next, now) : [])];
    },
  },
  { form: /(?<![\d.-])(\d{1,2})([-.])(\d{1,2})\2(\d{4}|\d{2})(?![\d.-])/, read: ([month, , day, year], now) => monthDayYear(n(month), n(day), year, now) },
  { form: /(?<!\d)(\d{1,2}) +(\d{1,2}) +((?:18|19|20)\d\d|\d{2})(?!\d)/, read: ([month, day, year], now) => monthDayYear(n(month), n(day), year, now) },
];

/** Forms with a month's name; May, June and April are people, too. */
const wordForms: readonly Form[] = [
  {
    form: new RegExp(`(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?[ ./-]*(?:of +)?${monthWord}\\b\\.?(?:[ ,./-]*((?:18|19|20)\\d\\d|\\d{2})(?!\\d))?`),
    read: ([day, word = '', year], now) => monthDayYear(monthOf(word), n(day), year, now),
  },
  {
    form: new RegExp(`\\b${monthWord}\\.?[ ./-]+(\\d{1,2})(?:st|nd|rd|th)?(?:[ ,./-]+((?:18|19|20)\\d\\d|\\d{2}))?(?![\\d/])`),
    read: ([word = '', day, year], now) => monthDayYear(monthOf(word), n(day), year, now),
  },
];

export interface FoundDates {
  /** One list of possible meanings for each date in the text. */
  readonly dates: readonly (readonly DatePattern[])[];
  /** The text without them. */
  readonly rest: string;
}

/**
 * Takes the dates out of a folded text.
 * @param thisYear years after it are no births
 * @param withNames whether "3 mar" is a date, or a number and a name
 */
export function takeDates(text: string, thisYear: number, withNames: boolean): FoundDates {
  const dates: (readonly DatePattern[])[] = [];
  let rest = text;
  for (const { form, read } of withNames ? [...wordForms, ...numberForms] : numberForms) {
    const match = form.exec(rest);
    if (!match) continue;
    const patterns = read(match.slice(1), thisYear);
    if (patterns.length === 0) continue;
    dates.push(patterns);
    rest = `${rest.slice(0, match.index)} ${rest.slice(match.index + match[0].length)}`;
  }
  return { dates, rest };
}

/** The dates that a bare run of digits may mean: 03042015, 20150304, 030415, and 2015 alone. */
export function datesOfDigits(digits: string, thisYear: number): readonly DatePattern[] {
  if (digits.length === 4) {
    return n(digits) >= oldestYear && n(digits) <= thisYear ? [yearAlone(n(digits))] : [];
  }
  if (digits.length === 6) return monthDayYear(n(digits.slice(0, 2)), n(digits.slice(2, 4)), digits.slice(4), thisYear).filter((date) => date.kind === 'whole');
  if (digits.length !== 8) return [];
  return [
    ...monthDayYear(n(digits.slice(0, 2)), n(digits.slice(2, 4)), digits.slice(4), thisYear),
    ...monthDayYear(n(digits.slice(4, 6)), n(digits.slice(6)), digits.slice(0, 4), thisYear),
  ];
}
