import { describe, expect, it } from 'vitest';
import { calendarDate, dateOfDayNumber } from '../../../../../shared/domain/calendar-date';
import { finishDate, isCompletable } from '../../../../../shared/forecast/select/scorable';
import { made, oneSeries, seriesIn, type MadeUpDose } from '../../../../support/made-up-schedule';

const day = (text: string) => calendarDate.parse(text);
const first: MadeUpDose = { ages: [{ min: '2m' }] };
const today = '2020-02-01';

const finish = (...doses: readonly MadeUpDose[]) => {
  const reckoned = finishDate(seriesIn(made(oneSeries(...doses), [], today)));
  return reckoned === undefined ? undefined : dateOfDayNumber(reckoned);
};

type Interval = NonNullable<MadeUpDose['intervals']>[number];
const after = (min: string, more: Partial<Interval> = {}): Interval => ({ from: 'previous', min, ...more });

describe('the forecast finish date (SELECTB-12)', () => {
  const cases: readonly (readonly [title: string, doses: readonly MadeUpDose[], expected: string | undefined])[] = [
    ['of a single dose is its earliest date', [first], '2020-03-01'],
    ['adds the interval of the dose that remains', [first, { intervals: [after('28d')] }], '2020-03-29'],
    ['adds one interval after another', [first, { intervals: [after('1m')] }, { intervals: [after('6m')] }], '2020-10-01'],
    ['takes the longest interval of a dose', [first, { intervals: [after('1m'), after('2m')] }], '2020-05-01'],
    ['asks nothing of a dose without an interval', [first, {}], '2020-03-01'],
    ['leaves out an interval that ceased the day before', [first, { intervals: [after('6m', { cessation: day('2020-01-31') }), after('1m')] }], '2020-04-01'],
    ['takes an interval on the last day on which it holds', [first, { intervals: [after('6m', { cessation: day('2020-02-01') }), after('1m')] }], '2020-09-01'],
    ['takes an interval on the first day on which it holds', [first, { intervals: [after('6m', { effective: day('2020-02-01') }), after('1m')] }], '2020-09-01'],
    ['leaves out an interval that begins on the next day', [first, { intervals: [after('6m', { effective: day('2020-02-02') }), after('1m')] }], '2020-04-01'],
    ['is unknown where the next dose has no earliest date', [{}], undefined],
  ];
  it.each(cases)('%s', (_title, doses, expected) => {
    expect(finish(...doses)).toBe(expected);
  });
});

describe('a series can be completed (SELECTB-3)', () => {
  const cases: readonly (readonly [title: string, max: string, expected: boolean])[] = [
    ['when it finishes the day before the maximum age of its last dose', '2m+29d', true],
    ['but not when it finishes on that day', '2m+28d', false],
  ];
  it.each(cases)('%s', (_title, max, expected) => {
    expect(isCompletable(seriesIn(made(oneSeries(first, { ages: [{ max }], intervals: [after('28d')] }), [], today)))).toBe(expected);
  });

  it('although an interval that would take it beyond has ceased', () => {
    const last: MadeUpDose = { ages: [{ max: '8m' }], intervals: [after('1y', { cessation: day('2019-12-31') })] };
    expect(isCompletable(seriesIn(made(oneSeries(first, last), [], today)))).toBe(true);
  });
});
