import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dateParts, daysInMonth, formatDate, type CalendarDate } from '../../../../shared/domain/calendar-date';
import { parseTypedDate } from '../../../../shared/domain/typed-date';
import { anyDay, day } from './days';

const today = day('2026-11-23');
const read = (text: string, aheadYears = 0) => {
  const answer = parseTypedDate(text, today, { aheadYears });
  return answer.ok ? answer.value : answer.error;
};

describe('a day that was', () => {
  it.each([
    ['t', '2026-11-23'],
    ['T', '2026-11-23'],
    ['today', '2026-11-23'],
    ['y', '2026-11-22'],
    ['yesterday', '2026-11-22'],
    ['t-1', '2026-11-22'],
    ['t - 30', '2026-10-24'],
    ['T-999', '2024-02-28'],
    ['3/4/15', '2015-03-04'],
    ['3/4/2015', '2015-03-04'],
    ['03/04/2015', '2015-03-04'],
    ['3-4-2015', '2015-03-04'],
    ['3.4.2015', '2015-03-04'],
    ['3 4 2015', '2015-03-04'],
    ['3 / 4 / 2015', '2015-03-04'],
    ['03042015', '2015-03-04'],
    ['030415', '2015-03-04'],
    ['2015-03-04', '2015-03-04'],
    ['2015-3-4', '2015-03-04'],
    ['2015/3/4', '2015-03-04'],
    ['2015.03.04', '2015-03-04'],
    ['4 Mar 2015', '2015-03-04'],
    ['4 march 2015', '2015-03-04'],
    ['4mar15', '2015-03-04'],
    ['4-MAR-2015', '2015-03-04'],
    ['4 Mar. 2015', '2015-03-04'],
    ['Mar 4 2015', '2015-03-04'],
    ['March 4, 2015', '2015-03-04'],
    ['mar. 4, 15', '2015-03-04'],
    ['Sept 4, 2015', '2015-09-04'],
    ['4 sept 2015', '2015-09-04'],
    ['  3/4/15  ', '2015-03-04'],
    ['20150304', '2015-03-04'],
    ['12312015', '2015-12-31'],
    ['2015/03/04', '2015-03-04'],
    ['2015 03 04', '2015-03-04'],
    ['Mar-04-2015', '2015-03-04'],
    ['mar/4/15', '2015-03-04'],
    ['04/Mar/2015', '2015-03-04'],
    ['Sep 3rd 2022', '2022-09-03'],
    ['Sep 3rd, 2022', '2022-09-03'],
    ['September 1st 2022', '2022-09-01'],
    ['2nd Sep 2022', '2022-09-02'],
    ['3rd of September 2022', '2022-09-03'],
    ['the 3rd of September, 2022', '2022-09-03'],
    ['3 of sept 22', '2022-09-03'],
    ['22nd sept. 2022', '2022-09-22'],
    ['2022 Sep 3', '2022-09-03'],
    ['2022-Sep-03', '2022-09-03'],
    ['2/29/2024', '2024-02-29'],
    // Without a year: the latest such day.
    ['11/23', '2026-11-23'],
    ['11/24', '2025-11-24'],
    ['3-4', '2026-03-04'],
    ['12/31', '2025-12-31'],
  ])('"%s" reads as %s', (text, expected) => expect(read(text)).toBe(expected));

  it.each([
    // The year of today is still this century; the next one is the last century.
    ['1/1/26', '2026-01-01'],
    ['12/31/26', '2026-12-31'],
    ['1/1/27', '1927-01-01'],
    ['1/1/99', '1999-01-01'],
    ['1/1/00', '2000-01-01'],
  ])('a year of two digits: "%s" is %s', (text, expected) => expect(read(text)).toBe(expected));

  it('29 Feb without a year is the latest that there was', () => {
    const on = (now: string) => parseTypedDate('2/29', day(now));
    expect(on('2025-05-05')).toEqual({ ok: true, value: '2024-02-29' });
    expect(on('2024-02-29')).toEqual({ ok: true, value: '2024-02-29' });
    expect(on('2026-05-05')).toEqual({ ok: false, error: 'no-such-day' });
  });

  it.each(['2/30/2020', '13/1/2020', '2/29/2023', '0/1/2020', '1/0/2020', '31 apr 2020', 'apr 31, 2020', '99999999', '2020-02-30', '20200230', '20201301', '15/03/2015', '15032015', '2015/30/03', 'Feb-30-2015', '31st of April 2022', '13/45', '1/1/1799', '1/1/2201'])(
    '"%s" is a day that does not exist',
    (text) => expect(read(text)).toBe('no-such-day'),
  );

  it.each(['', ' ', 'x', 'to', 'tomorrow', 't-', 't-1000', 't+1', '3', '3/', '3/4/', '3/4/5', '3/4/201', '3/4/20155', '2015', '1234567', '4 ma 2015', '4 mai 2015', 'junk 3 2022', 'marble 3 2022', 'septem ber 3 2022', '12/2020', 'Mar 2015', '123 mar 2015', 'septemberx 4 2015', '123/4', '3/123', 'of September 2022', '3rd September', '3xx Sep 2022', 'Sep rd 2022', 'Mar-2015', '2015-Mar', '15/Mar', '150304-1', '3/4/15 x', '-3/4/15', '٣/٤/٢٠١٥'])(
    '"%s" is no date',
    (text) => expect(read(text)).toBe('unreadable'),
  );
});

describe('an expiry date', () => {
  it.each([
    ['9/30/27', '2027-09-30'],
    ['9/30/36', '2036-09-30'],
    ['9/30/37', '1937-09-30'],
    ['30 SEP 2027', '2027-09-30'],
    // A month alone is good until its last day.
    ['9/27', '2027-09-30'],
    ['09/2027', '2027-09-30'],
    ['2027-09', '2027-09-30'],
    ['2/28', '2028-02-29'],
    ['SEP 2027', '2027-09-30'],
    ['sep27', '2027-09-30'],
    ['September, 2027', '2027-09-30'],
    ['t', '2026-11-23'],
  ])('"%s" reads as %s', (text, expected) => expect(read(text, 10)).toBe(expected));

  it('may be a month alone as soon as years ahead are allowed', () => {
    expect(read('9/27', 0)).toBe('2026-09-27');
    expect(read('9/27', 1)).toBe('2027-09-30');
  });

  it.each([
    ['13/27', 'no-such-day'],
    ['0/27', 'no-such-day'],
    ['2027-13', 'no-such-day'],
    ['sap 2027', 'unreadable'],
    ['2027', 'unreadable'],
    ['9/2', 'unreadable'],
    ['2027-123', 'unreadable'],
  ])('"%s" is %s', (text, expected) => expect(read(text, 10)).toBe(expected));
});

const two = (value: number): string => String(value).padStart(2, '0');
const names = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** Every form that holds the whole year. */
const forms: readonly (readonly [name: string, write: (date: CalendarDate) => string])[] = [
  ['2022-09-03', (date) => date],
  ['20220903', (date) => date.replaceAll('-', '')],
  ['2022/09/03', (date) => date.replaceAll('-', '/')],
  ['Sep-03-2022', (date) => `${names[dateParts(date).month - 1]?.slice(0, 3)}-${two(dateParts(date).day)}-${dateParts(date).year}`],
  ['September 3rd 2022', (date) => `${names[dateParts(date).month - 1]} ${dateParts(date).day}rd ${dateParts(date).year}`],
  ['3th of September 2022', (date) => `${dateParts(date).day}th of ${names[dateParts(date).month - 1]} ${dateParts(date).year}`],
  ['9/3/2022', (date) => [dateParts(date).month, dateParts(date).day, dateParts(date).year].join('/')],
  ['09-03-2022', (date) => [two(dateParts(date).month), two(dateParts(date).day), dateParts(date).year].join('-')],
  ['09032022', (date) => `${two(dateParts(date).month)}${two(dateParts(date).day)}${dateParts(date).year}`],
  ['3 Sep 2022 (as on screen)', formatDate],
  ['3 September 2022', (date) => `${dateParts(date).day} ${names[dateParts(date).month - 1]} ${dateParts(date).year}`],
  ['SEPTEMBER 3, 2022', (date) => `${names[dateParts(date).month - 1]?.toUpperCase()} ${dateParts(date).day}, ${dateParts(date).year}`],
  ['Sep. 3 2022', (date) => `${names[dateParts(date).month - 1]?.slice(0, 3)}. ${dateParts(date).day} ${dateParts(date).year}`],
];

describe('any day', () => {
  it.each(forms)('written like %s is read again, whatever today is', (_name, write) => {
    fc.assert(
      fc.property(anyDay(), anyDay(), fc.constantFrom(0, 10), (date, now, aheadYears) => {
        expect(parseTypedDate(write(date), now, { aheadYears })).toEqual({ ok: true, value: date });
      }),
    );
  });

  it('of the last hundred years is read again from a year of two digits', () => {
    fc.assert(
      fc.property(anyDay('1927-01-01', '2026-12-31'), (date) => {
        const { year, month, day: dayOfMonth } = dateParts(date);
        const digits = two(year % 100);
        expect(read(`${month}/${dayOfMonth}/${digits}`)).toBe(date);
        expect(read(`${two(month)}${two(dayOfMonth)}${digits}`)).toBe(date);
      }),
    );
  });

  it('within the last year is read again without a year', () => {
    fc.assert(
      fc.property(anyDay('1990-01-01', '2100-12-31'), fc.integer({ min: 0, max: 364 }), (now, back) => {
        const date = addDays(now, -back);
        const { month, day: dayOfMonth } = dateParts(date);
        expect(parseTypedDate(`${month}/${dayOfMonth}`, now)).toEqual({ ok: true, value: date });
      }),
    );
  });

  it('of an expiry month alone is its last day', () => {
    fc.assert(
      fc.property(anyDay('2000-01-01', '2036-12-31'), (date) => {
        const { year, month } = dateParts(date);
        expect(read(`${month}/${year}`, 10)).toBe(`${year}-${two(month)}-${two(daysInMonth(year, month))}`);
      }),
    );
  });
});

describe('any text', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.stringMatching(/^[0-9/. -]{0,12}$/),
    fc.stringMatching(/^[tTyY0-9 -]{0,8}$/),
    fc.stringMatching(/^[a-z]{0,10}[ ,.]{0,2}[0-9]{0,4}[ ,]{0,2}[0-9]{0,4}$/),
  );
  it('never throws, and answers a day of the calendar or why not', () => {
    fc.assert(
      fc.property(text, anyDay(), fc.constantFrom(0, 10), (typed, now, aheadYears) => {
        const answer = parseTypedDate(typed, now, { aheadYears });
        if (answer.ok) expect(day(answer.value)).toBe(answer.value);
        else expect(['unreadable', 'no-such-day']).toContain(answer.error);
      }),
      { numRuns: 2000 },
    );
  });

  it('on the first day of the calendar has no day before, and on the second it has one', () => {
    expect(parseTypedDate('y', day('1800-01-02'))).toEqual({ ok: true, value: '1800-01-01' });
    const first = day('1800-01-01');
    for (const typed of ['y', 't-1', 't-999', '12/31']) expect(parseTypedDate(typed, first)).toEqual({ ok: false, error: 'no-such-day' });
  });
});
