import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, slipsAllowed } from '../../../../shared/matching/edit-distance';

/** The definition, letter by letter, without any shortcut. */
function byDefinition(a: string, b: string): number {
  const known = new Map<string, number>();
  const distance = (i: number, j: number): number => {
    if (i === 0 || j === 0) return i + j;
    const key = `${i},${j}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    let best = Math.min(distance(i - 1, j) + 1, distance(i, j - 1) + 1, distance(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1));
    if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, distance(i - 2, j - 2) + 1);
    known.set(key, best);
    return best;
  };
  return distance(a.length, b.length);
}

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 9 });

describe('the distance of two spellings', () => {
  it.each([
    ['smith', 'smith', 0],
    ['smith', 'smyth', 1],
    ['smith', 'simth', 1],
    ['smith', 'smit', 1],
    ['smith', 'smiith', 1],
    ['gonzales', 'gomzalez', 2],
    ['smith', 'jones', 3],
  ])('%s and %s are %i apart, as far as 2 is looked for', (a, b, distance) => expect(editDistance(a, b, 2)).toBe(distance));

  it('is what the definition says, cut off above the limit', () => {
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 3 }), (a, b, max) => {
        expect(editDistance(a, b, max)).toBe(Math.min(byDefinition(a, b), max + 1));
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    [3, 0],
    [4, 1],
    [7, 1],
    [8, 2],
  ])('forgives a word of %i letters %i slips', (letters, slips) => expect(slipsAllowed(letters)).toBe(slips));
});
