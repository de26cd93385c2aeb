import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GivenDose } from '../../../../../shared/forecast/patient';
import { addDays, calendarDate } from '../../../../../shared/domain/calendar-date';
import { datesOf, judgedBy, made, madeUpSchedule, oneSeries, seriesIn, type MadeUpDose } from '../../../../support/made-up-schedule';

const dose = (date: string, more: Partial<GivenDose> = {}): GivenDose => ({ date, cvx: '901', ...more });
const spoiled = (date: string, cvx = '901'): GivenDose => ({ date, cvx, isSubstandard: true });
const second: MadeUpDose = { intervals: [{ from: 'previous', absMin: '28d-4d', min: '28d' }] };
const schedule = oneSeries({ ages: [{ min: '6w' }] }, second);
const today = '2020-06-01';
const earliest = (...doses: readonly GivenDose[]) => datesOf(seriesIn(made(schedule, doses, today)))['earliest'];

describe('the condition of a dose (table 6-3)', () => {
  const cases: readonly (readonly [title: string, more: Partial<GivenDose>, expected: string])[] = [
    ['lets it be evaluated when nothing is known against it', {}, '1 valid'],
    ['makes it sub-standard when its flag is set', { isSubstandard: true }, '1 sub-standard: dose-condition'],
    ['lets it be evaluated on the last day of its lot', { lotExpires: '2020-03-01' }, '1 valid'],
    ['makes it sub-standard the day after', { lotExpires: '2020-02-29' }, '1 sub-standard: lot-expired'],
    ['names the lot first when both are so', { lotExpires: '2020-02-29', isSubstandard: true }, '1 sub-standard: lot-expired'],
  ];
  it.each(cases)('%s', (_title, more, expected) => {
    expect(judgedBy(schedule, [dose('2020-03-01', more)])).toEqual([expected]);
  });

  it('of the first dose keeps the second one on the first target dose', () => {
    expect(judgedBy(schedule, [spoiled('2020-03-01'), dose('2020-03-02')])).toEqual(['1 sub-standard: dose-condition', '1 valid']);
  });
});

describe('a dose that cannot be evaluated', () => {
  it('is not one from which the interval of the next dose is measured (CALCDTINT-1)', () => {
    expect(earliest(dose('2020-03-01'))).toBe('2020-03-29');
    expect(earliest(dose('2020-03-01'), spoiled('2020-03-20'))).toBe('2020-03-29');
    expect(judgedBy(schedule, [dose('2020-03-01'), spoiled('2020-03-20'), dose('2020-03-29')]).at(-1)).toBe('2 valid');
  });

  it('does not hold the earliest date back to its own day, since it is held against no target dose (FORECASTDTCAN-1)', () => {
    expect(earliest(spoiled('2020-05-01'))).toBe('2020-02-12');
    expect(earliest(dose('2020-03-01'), spoiled('2020-05-01'))).toBe('2020-03-29');
  });

  it('is one from which the interval of its vaccine type is measured: CALCDTINT-8 leaves out inadvertent doses alone', () => {
    const byType = oneSeries({}, { intervals: [{ from: { types: ['901'] }, min: '28d' }] });
    expect(datesOf(seriesIn(made(byType, [dose('2020-03-01'), spoiled('2020-05-01')], today)))['earliest']).toBe('2020-05-29');
  });

  it('still conflicts with a vaccine of another antigen (CALCDTCONFLICT-3)', () => {
    const conflicting = madeUpSchedule({ antigens: [{ series: [{ doses: [{ ages: [{ min: '6w' }] }] }] }, { series: [{ doses: [{}] }] }], conflicts: [['902', '901', '1d', '24d', '28d']] });
    expect(datesOf(seriesIn(made(conflicting, [spoiled('2020-05-01', '902')], today)))['earliest']).toBe('2020-05-29');
  });

  it('never moves the forecast of a series with intervals from the previous dose', () => {
    const birthday = calendarDate.parse('2020-01-01');
    const days = fc.array(fc.integer({ min: 0, max: 150 }), { maxLength: 3 });
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 150 }), (offsets, added) => {
        const doses = offsets.map((offset) => dose(addDays(birthday, offset)));
        expect(datesOf(seriesIn(made(schedule, [...doses, spoiled(addDays(birthday, added))], today)))).toEqual(datesOf(seriesIn(made(schedule, doses, today))));
      }),
    );
  });
});
