/** Holds the dates of doses against one row of a school table. It says what the dates show, never whether a person may attend. */
import { addDays, addMonths, type CalendarDate } from '../calendar-date';
import type { RowPath, SchoolRow, Span } from './school-table';

/** A dose as far as a school table asks: refused ones and those entered in error are none. */
export interface SchoolDose {
  readonly date: CalendarDate;
  readonly cvx: string;
  /** CDC vaccine groups of the vaccine; a combination has several. */
  readonly families: readonly string[];
  /** Not given whole. */
  readonly isPartial: boolean;
}

/** Why a listed dose does not count. */
export type Uncounted = 'other-vaccine' | 'partial' | 'before-birth' | 'too-young' | 'too-soon';

export interface ListedDose {
  readonly dose: SchoolDose;
  readonly uncounted?: Uncounted;
}

/** What of a path the dates do not show. */
export type Shortfall =
  | { readonly kind: 'doses'; readonly has: number; readonly asks: number }
  | { readonly kind: 'age'; readonly dose: number; readonly from: Span }
  | { readonly kind: 'interval'; readonly dose: number; readonly since: number; readonly atLeast: Span };

export type RowFinding =
  /** The dates show what one path asks for. */
  | { readonly state: 'shown'; readonly path: RowPath }
  /** They do not; `nearest` is what the path of which the most is there still lacks. */
  | { readonly state: 'not-shown'; readonly counted: number; readonly nearest: Shortfall }
  /** The row is not asked of a person of this age. */
  | { readonly state: 'not-asked' }
  /** Dates alone cannot show it. */
  | { readonly state: 'not-judged' };

export interface CheckedRow {
  /** Every dose of the row's families, oldest first. */
  readonly listed: readonly ListedDose[];
  readonly finding: RowFinding;
}

/**
 * Checks the doses of a person on a day. An age is reached on the birthday itself; whoever was born on 29 February reaches it on
 * 1 March in other years (CDSi CALCDT-5). Only what the row says is asked: no other least age or interval is looked at.
 */
export function checkSchoolRow(row: SchoolRow, doses: readonly SchoolDose[], birthDate: CalendarDate, on: CalendarDate): CheckedRow {
  const ofFamily = doses.filter(({ families }) => families.some((family) => row.families.includes(family)));
  const listed = markUncounted(row, [...ofFamily].sort((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date))), birthDate);
  return { listed, finding: findingOf(row, listed, birthDate, on) };
}

/** A day moved on by a span. */
export function after(date: CalendarDate, by: Span): CalendarDate {
  if ('years' in by) return addMonths(date, by.years * 12);
  if ('months' in by) return addMonths(date, by.months);
  return addDays(date, 'weeks' in by ? by.weeks * 7 : by.days);
}

function markUncounted(row: SchoolRow, doses: readonly SchoolDose[], birthDate: CalendarDate): readonly ListedDose[] {
  let last: CalendarDate | undefined;
  const why = ({ cvx, date, isPartial }: SchoolDose): Uncounted | undefined => {
    if (!row.counts.includes(cvx)) return 'other-vaccine';
    if (isPartial) return 'partial';
    if (date < birthDate) return 'before-birth';
    if (row.firstFrom && date < after(birthDate, row.firstFrom)) return 'too-young';
    if (last !== undefined && date < after(last, row.apart ?? { days: 1 })) return 'too-soon';
    return undefined;
  };
  return doses.map((dose) => {
    const uncounted = why(dose);
    if (uncounted === undefined) last = dose.date;
    return uncounted === undefined ? { dose } : { dose, uncounted };
  });
}

function findingOf(row: SchoolRow, listed: readonly ListedDose[], birthDate: CalendarDate, on: CalendarDate): RowFinding {
  if (row.until && on >= after(birthDate, row.until)) return { state: 'not-asked' };
  if (row.judged.kind === 'not-by-dates') return { state: 'not-judged' };
  const dates = listed.flatMap(({ dose, uncounted }) => (uncounted === undefined ? [dose.date] : []));
  const tried = row.judged.paths.map((path) => ({ path, lacks: shortfallOf(path, dates, birthDate) }));
  const met = tried.find(({ lacks }) => lacks === undefined);
  if (met) return { state: 'shown', path: met.path };
  const shortfalls = tried.flatMap(({ lacks }) => (lacks === undefined ? [] : [lacks]));
  // A path whose number is reached and whose condition is not tells more than "one more dose".
  const nearest = shortfalls.find(({ kind }) => kind !== 'doses') ?? shortfalls[0];
  return nearest === undefined ? { state: 'not-judged' } : { state: 'not-shown', counted: dates.length, nearest };
}

function shortfallOf({ doses, ages = [], intervals = [] }: RowPath, dates: readonly CalendarDate[], birthDate: CalendarDate): Shortfall | undefined {
  if (dates.length < doses) return { kind: 'doses', has: dates.length, asks: doses };
  for (const { dose, from } of ages) {
    const date = dates[dose - 1];
    if (date !== undefined && date < after(birthDate, from)) return { kind: 'age', dose, from };
  }
  for (const { dose, since, atLeast } of intervals) {
    const [date, earlier] = [dates[dose - 1], dates[since - 1]];
    if (date !== undefined && earlier !== undefined && date < after(earlier, atLeast)) return { kind: 'interval', dose, since, atLeast };
  }
  return undefined;
}
