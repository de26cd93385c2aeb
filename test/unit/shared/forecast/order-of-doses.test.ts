import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPatient, type GivenDose } from '../../../../shared/forecast/patient';
import { judgedBy, oneSeries, patientWith } from '../../../support/made-up-schedule';

const schedule = oneSeries({}, { intervals: [{ from: 'previous', absMin: '28d' }] }, { intervals: [{ from: 'previous', absMin: '28d' }] });
const dose = (more: Partial<GivenDose> = {}): GivenDose => ({ date: '2020-03-01', cvx: '901', ...more });

/** The doses in the order in which they are evaluated, each by its place in the input. */
const order = (doses: readonly GivenDose[]): readonly number[] => {
  const read = readPatient(schedule, patientWith(doses), '2021-01-01');
  if (!read.ok) throw new Error(read.error.field);
  return read.value.facts.doses.map(({ index }) => index);
};

describe('of two doses of one vaccine on one day, first comes', () => {
  const cases: readonly (readonly [title: string, first: GivenDose, second: GivenDose])[] = [
    ['the one that was spoiled, since the other one mended it', dose({ isSubstandard: true }), dose()],
    ['the one of an expired lot', dose({ lotExpires: '2020-02-01' }), dose({ lotExpires: '2021-02-01' })],
    ['the one whose lot has a date before one that has none', dose({ lotExpires: '2020-02-01' }), dose()],
    ['the larger volume', dose({ volume: 0.5 }), dose({ volume: 0.25 })],
    ['a volume that is known', dose({ volume: 0.5 }), dose()],
    ['the maker whose code is first in the alphabet', dose({ mvx: 'AAA' }), dose({ mvx: 'BBB' })],
    ['the trade name that is first in the alphabet', dose({ trade: 'Alpha' }), dose({ trade: 'Beta' })],
  ];
  it.each(cases)('%s, whichever was told first', (_title, first, second) => {
    expect(order([first, second])).toEqual([0, 1]);
    expect(order([second, first])).toEqual([1, 0]);
  });

  it('the one that was told first, when they are alike in everything', () => {
    expect(order([dose(), dose(), dose()])).toEqual([0, 1, 2]);
  });
});

describe('doses of one day', () => {
  it('that were spoiled and mended are held against the same target dose, whichever was told first', () => {
    const expected = ['1 sub-standard: dose-condition', '1 valid'];
    expect(judgedBy(schedule, [dose({ isSubstandard: true }), dose()])).toEqual(expected);
    expect(judgedBy(schedule, [dose(), dose({ isSubstandard: true })])).toEqual(expected);
  });

  it('are judged the same in whatever order they are told', () => {
    const doses = fc.array(
      fc.record({
        date: fc.constantFrom('2020-03-01', '2020-03-02', '2020-04-01'),
        cvx: fc.constantFrom('901', '905'),
        mvx: fc.option(fc.constantFrom('AAA', 'BBB'), { nil: undefined }),
        trade: fc.option(fc.constantFrom('Alpha', 'Beta'), { nil: undefined }),
        volume: fc.option(fc.constantFrom(0.25, 0.5), { nil: undefined }),
        isSubstandard: fc.boolean(),
        lotExpires: fc.option(fc.constantFrom('2020-02-01', '2021-01-01'), { nil: undefined }),
      }),
      { maxLength: 5 },
    );
    const shuffled = doses.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));
    fc.assert(
      fc.property(shuffled, ([told, other]) => {
        expect(judgedBy(schedule, other)).toEqual(judgedBy(schedule, told));
      }),
      { numRuns: 300 },
    );
  });
});
