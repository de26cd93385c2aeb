import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assertDefined } from '../../../../shared/assert';
import { addDays, addMonths, dateOfDayNumber, dayNumber, makeDate } from '../../../../shared/domain/calendar-date';
import { addSpan, dayOf, earlier, later } from '../../../../shared/forecast/dates';
import { readSpan, spanText } from '../../../../shared/forecast/schedule/period';

const day = (iso: string): number => {
  const [year, month, date] = iso.split('-').map(Number);
  return dayOf(year ?? 0, month ?? 0, date ?? 0);
};
const span = (text: string) => assertDefined(readSpan(text), 'a span');

describe('adding a span to a day', () => {
  const cases: readonly (readonly [rule: string, from: string, span: string, to: string])[] = [
    ['CALCDT-1: years keep month and day', '2000-01-01', '3 years', '2003-01-01'],
    ['CALCDT-2: months keep the day', '2000-01-01', '6 months', '2000-07-01'],
    ['CALCDT-2: months go on into the next year', '2000-11-01', '6 months', '2001-05-01'],
    ['CALCDT-3: days are counted', '2000-01-01', '3 days', '2000-01-04'],
    ['CALCDT-3: weeks are seven days', '2000-01-01', '3 weeks', '2000-01-22'],
    ['CALCDT-3: weeks go over 29 February of a leap year', '2000-02-01', '5 weeks', '2000-03-07'],
    ['CALCDT-3: weeks go over the end of a common February', '2001-02-01', '5 weeks', '2001-03-08'],
    ['CALCDT-4: days are taken away', '2000-01-15', '-4 days', '2000-01-11'],
    ['CALCDT-5: 31 September is 1 October', '2000-03-31', '6 months', '2000-10-01'],
    ['CALCDT-5: 31 February is 1 March', '2000-08-31', '6 months', '2001-03-01'],
    ['CALCDT-5: 29 February of a common year is 1 March', '2004-02-29', '1 year', '2005-03-01'],
    ['CALCDT-5: 29 February of a leap year stays', '2004-02-29', '4 years', '2008-02-29'],
    ['CALCDT-5: 29 February of 1900, which was no leap year, is 1 March', '1896-02-29', '4 years', '1900-03-01'],
    ['CALCDT-6: months come before days', '2000-01-31', '6 months - 4 days', '2000-07-27'],
    ['CALCDT-6: years come before days', '2003-03-02', '1 year - 4 days', '2004-02-27'],
    ['months past December', '2000-12-31', '2 months', '2001-03-01'],
  ];
  it.each(cases)('%s: %s + %s', (_rule, from, text, to) => {
    expect(dateOfDayNumber(addSpan(day(from), span(text)))).toBe(to);
  });

  it('agrees with the calendar of the rest of the program', () => {
    const dates = fc.tuple(fc.integer({ min: 1900, max: 2100 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 })).map((parts) => makeDate(...parts));
    fc.assert(
      fc.property(dates, fc.integer({ min: 0, max: 90 }), fc.integer({ min: 0, max: 11 }), fc.integer({ min: -40, max: 400 }), (from, years, months, days) => {
        fc.pre(from !== undefined);
        const wanted = addDays(addMonths(from, years * 12 + months), days);
        expect(dateOfDayNumber(addSpan(dayNumber(from), { years, months, days }))).toBe(wanted);
      }),
    );
  });
});

describe('the earlier and the later of two days', () => {
  it('pass over the one that is missing', () => {
    expect([later(undefined, undefined), later(1, undefined), later(undefined, 2), later(1, 2)]).toEqual([undefined, 1, 2, 2]);
    expect([earlier(undefined, undefined), earlier(1, undefined), earlier(undefined, 2), earlier(1, 2)]).toEqual([undefined, 1, 2, 1]);
  });
});

describe('a span in words', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['6 weeks - 4 days', '38d'],
    ['5 months + 4 weeks', '5m+28d'],
    ['12 months - 4 days', '12m-4d'],
    ['1 years - 4 days', '1y-4d'],
    ['16 years - 4 months', '16y-4m'],
    ['8 months + 1 day', '8m+1d'],
    ['0 days', '0d'],
  ];
  it.each(cases)('"%s" is %s, and the short form reads the same', (words, short) => {
    expect(spanText(span(words))).toBe(short);
    expect(readSpan(short)).toEqual(readSpan(words));
  });

  it.each(['', ' ', 'soon', '6', '6 moons', '6 weeks or so', 'weeks', '6 weeks -', '1.5 years'])('"%s" is none', (text) => {
    expect(readSpan(text)).toBeUndefined();
  });
});
