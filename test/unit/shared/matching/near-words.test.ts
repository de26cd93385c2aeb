import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noMatch } from '../../../../shared/matching/match-cost';
import { spellingCost } from '../../../../shared/matching/match-term';
import { eachNearWord } from '../../../../shared/matching/near-words';
import { wordIndex } from '../../../../shared/matching/word-index';

function nearWords(words: readonly string[], typed: string): Record<string, number> {
  const index = wordIndex();
  for (const word of words) index.add(word, 1);
  const found: Record<string, number> = {};
  eachNearWord(index.sorted(), typed, (at, cost) => {
    found[index.sorted().words[at] ?? ''] = cost;
  });
  return found;
}

const letters = (most: number) => fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), minLength: 1, maxLength: most });

describe('words spelled almost like a typed one', () => {
  it('are the same ones, at the same cost, as looking at every word by itself', () => {
    fc.assert(
      fc.property(fc.uniqueArray(letters(12), { maxLength: 60 }), letters(12), (words, typed) => {
        const expected = Object.fromEntries(words.map((word) => [word, spellingCost(typed, word)] as const).filter(([, cost]) => cost !== noMatch));
        expect(nearWords(words, typed)).toEqual(expected);
      }),
      { numRuns: 3000 },
    );
  });

  it('include a name that begins like a typed beginning with one slip, but not when the slip is in its first letter', () => {
    expect(Object.keys(nearWords(['gonzalez', 'honzalez', 'brown'], 'gonxa'))).toEqual(['gonzalez']);
  });
});
