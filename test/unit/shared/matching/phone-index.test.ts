import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noMatch } from '../../../../shared/matching/match-cost';
import { phoneCost } from '../../../../shared/matching/match-term';
import { phoneIndex } from '../../../../shared/matching/phone-index';

const number = fc.string({ unit: fc.constantFrom('1', '2', '5'), minLength: 1, maxLength: 12 });
const piece = fc.string({ unit: fc.constantFrom('1', '2', '5'), minLength: 3, maxLength: 6 });

describe('the index of phone numbers', () => {
  it('finds exactly the numbers that hold the typed digits, and where in the number, after numbers came and went', () => {
    fc.assert(
      fc.property(fc.array(number, { maxLength: 20 }), fc.array(number, { maxLength: 8 }), piece, (numbers, passing, typed) => {
        const index = phoneIndex();
        for (const [place, digits] of passing.entries()) index.add(digits, 100 + place);
        for (const [place, digits] of numbers.entries()) index.add(digits, place);
        for (const [place, digits] of passing.entries()) index.remove(digits, 100 + place);
        const found = new Map<number, number>();
        index.eachWith(typed, (place, cost) => found.set(place, Math.min(cost, found.get(place) ?? noMatch)));
        const expected = new Map(numbers.map((digits, place) => [place, phoneCost(typed, digits)] as const).filter(([, cost]) => cost !== noMatch));
        expect([...found].sort((a, b) => a[0] - b[0])).toEqual([...expected]);
      }),
      { numRuns: 1000 },
    );
  });
});
