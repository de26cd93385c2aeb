import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  age,
  calendarDate,
  dateOfDayNumber,
  dateParts,
  dayNumber,
  daysBetween,
  daysInMonth,
  firstDay,
  formatDate,
  isLeapYear,
  makeDate,
  parseIsoDate,
} from '../../../../shared/domain/calendar-date';
import { anyDay, day } from './days';

/** The platform's own calendar, in UTC, as the judge. */
const judge = (iso: string): Date => new Date(`${iso}T00:00:00Z`);
const isoOf = (date: Date): string => date.toISOString().slice(0, 10);
const msOfDay = 86_400_000;

describe('reading a day', () => {
  it.each([
    ['2024-02-29', true],
    ['2023-02-29', false],
    ['1900-02-29', false],
    ['2000-02-29', true],
    ['2026-04-31', false],
    ['2026-12-31', true],
    ['2026-13-01', false],
    ['2026-00-10', false],
    ['2026-01-00', false],
    ['1800-01-01', true],
    ['1799-12-31', false],
    ['2200-12-31', true],
    ['2201-01-01', false],
    ['2026-1-1', false],
    ['2026-01-01T00:00', false],
    [' 2026-01-01', false],
    ['', false],
  ])('%s: %s', (text, isDay) => {
    expect(parseIsoDate(text)).toBe(isDay ? text : undefined);
    expect(calendarDate.safeParse(text).success).toBe(isDay);
  });

  it.each([[20260101], [null], [undefined], [new Date()], [{}]])('takes no %s for a day', (value) =>
    expect(calendarDate.safeParse(value).success).toBe(false),
  );

  it('takes no part that is not a whole number', () => {
    expect(makeDate(2026.5, 1, 1)).toBeUndefined();
    expect(makeDate(2026, Number.NaN, 1)).toBeUndefined();
    expect(makeDate(2026, 1, Number.POSITIVE_INFINITY)).toBeUndefined();
  });

  it('begins with the first day kept', () => {
    expect(parseIsoDate(firstDay)).toBe(firstDay);
    expect(() => addDays(firstDay, -1)).toThrow(RangeError);
  });

  it('makes a day of exactly those parts that the platform calls one', () => {
    const parts = fc.tuple(fc.integer({ min: 1800, max: 2200 }), fc.integer({ min: -1, max: 14 }), fc.integer({ min: -1, max: 33 }));
    fc.assert(
      fc.property(parts, ([year, month, dayOfMonth]) => {
        const platform = new Date(Date.UTC(year, month - 1, dayOfMonth));
        const isDay = platform.getUTCFullYear() === year && platform.getUTCMonth() === month - 1 && platform.getUTCDate() === dayOfMonth;
        expect(makeDate(year, month, dayOfMonth)).toBe(isDay ? isoOf(platform) : undefined);
      }),
    );
  });
});

describe('arithmetic, judged by the platform for any day', () => {
  it('numbers days as the platform does, there and back', () => {
    fc.assert(
      fc.property(anyDay(), (date) => {
        expect(dayNumber(date)).toBe(judge(date).getTime() / msOfDay);
        expect(dateOfDayNumber(dayNumber(date))).toBe(date);
        const { year, month, day: dayOfMonth } = dateParts(date);
        expect(makeDate(year, month, dayOfMonth)).toBe(date);
      }),
    );
  });

  it('moves by days as the platform does', () => {
    fc.assert(
      fc.property(anyDay('1900-01-01', '2100-12-31'), fc.integer({ min: -36_000, max: 36_000 }), (date, days) => {
        const moved = addDays(date, days);
        expect(moved).toBe(isoOf(new Date(judge(date).getTime() + days * msOfDay)));
        expect(daysBetween(date, moved)).toBe(days);
      }),
    );
  });

  it('orders days as their text', () => {
    fc.assert(
      fc.property(anyDay(), anyDay(), (a, b) => {
        expect(Math.sign(daysBetween(a, b))).toBe(a < b ? 1 : a === b ? 0 : -1);
      }),
    );
  });

  it('moves by months to the same day of the month, or to the first after a month that is too short (CALCDT-5)', () => {
    fc.assert(
      fc.property(anyDay('1900-01-01', '2100-12-31'), fc.integer({ min: -1100, max: 1100 }), (date, months) => {
        const from = judge(date);
        const first = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months, 1));
        const length = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
        const expected = Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), from.getUTCDate() <= length ? from.getUTCDate() : length + 1);
        expect(addMonths(date, months)).toBe(isoOf(new Date(expected)));
      }),
    );
  });

  it('knows leap years and lengths of months as the platform does', () => {
    for (let year = 1800; year <= 2200; year += 1) {
      expect(isLeapYear(year)).toBe(new Date(Date.UTC(year, 1, 29)).getUTCDate() === 29);
      for (let month = 1; month <= 12; month += 1) expect(daysInMonth(year, month)).toBe(new Date(Date.UTC(year, month, 0)).getUTCDate());
    }
  });
});

describe('months', () => {
  it.each([
    ['2026-01-31', 1, '2026-03-01'],
    ['2024-01-31', 1, '2024-03-01'],
    ['2024-01-29', 1, '2024-02-29'],
    ['2023-11-30', 3, '2024-03-01'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-03-31', -1, '2026-03-01'],
    ['2024-02-29', 12, '2025-03-01'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2026-05-05', 0, '2026-05-05'],
  ])('%s and %i months: %s', (date, months, expected) => expect(addMonths(day(date), months)).toBe(expected));

  it('do not leave the calendar', () => {
    expect(() => addMonths(day('2200-12-31'), 2)).toThrow(RangeError);
  });
});

describe('age', () => {
  it.each([
    ['2022-09-03', '2022-09-03', [0, 0, 0]],
    ['2022-09-03', '2022-10-02', [0, 0, 29]],
    ['2022-09-03', '2022-10-03', [0, 1, 0]],
    ['2022-09-03', '2023-09-02', [0, 11, 30]],
    ['2022-09-03', '2023-09-03', [1, 0, 0]],
    ['2024-02-29', '2025-02-28', [0, 11, 30]],
    ['2024-02-29', '2025-03-01', [1, 0, 0]],
    ['2024-01-31', '2024-02-29', [0, 0, 29]],
    ['2024-01-31', '2024-03-01', [0, 1, 0]],
    ['1926-11-24', '2026-11-23', [99, 11, 30]],
  ])('born %s, on %s: %j', (birth, on, [years, months, days]) => {
    expect(age(day(birth), day(on))).toEqual({ years, months, days });
  });

  it('is not there before birth', () => expect(age(day('2022-09-03'), day('2022-09-02'))).toBeUndefined());

  it('counts up to the day itself: birth, the months and the days lead to it, and one month more leads past it', () => {
    fc.assert(
      fc.property(anyDay('1850-01-01', '2050-12-31'), fc.integer({ min: 0, max: 40_000 }), (birth, days) => {
        const on = addDays(birth, days);
        const old = age(birth, on);
        if (old === undefined) throw new Error('on is not before birth');
        const months = old.years * 12 + old.months;
        expect(old.months).toBeLessThan(12);
        expect(addDays(addMonths(birth, months), old.days)).toBe(on);
        expect(addMonths(birth, months + 1) > on).toBe(true);
      }),
    );
  });
});

describe('a date on screen', () => {
  it.each([
    ['2022-09-03', '3 Sep 2022'],
    ['2026-12-31', '31 Dec 2026'],
    ['2026-01-01', '1 Jan 2026'],
    ['2026-05-10', '10 May 2026'],
  ])('%s is shown as %s', (date, shown) => expect(formatDate(day(date))).toBe(shown));
});
