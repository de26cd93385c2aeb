import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordIndex } from '../../../../shared/matching/word-index';

const entry = fc.tuple(fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 4 }), fc.nat({ max: 20 }));

describe('the index of words', () => {
  it('is the same whether its words were loaded at once or came and went one by one', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 40 }), fc.array(entry, { maxLength: 20 }), (kept, passing) => {
        const oneByOne = wordIndex();
        for (const [word, place] of [...passing, ...kept]) oneByOne.add(word, place);
        for (const [word, place] of passing) oneByOne.remove(word, place);
        const all = new Map<string, number[]>();
        for (const [word, place] of kept) all.set(word, [...(all.get(word) ?? []), place]);
        const atOnce = wordIndex();
        atOnce.load(all);
        const sortedPlaces = (index: ReturnType<typeof wordIndex>) => index.sorted().places.map((places) => [...places].sort((a, b) => a - b));
        expect(oneByOne.sorted().words).toEqual(atOnce.sorted().words);
        expect(oneByOne.sorted().shared).toEqual(atOnce.sorted().shared);
        expect(sortedPlaces(oneByOne)).toEqual(sortedPlaces(atOnce));
      }),
    );
  });

  it('finds the words with a beginning as one range', () => {
    const index = wordIndex();
    for (const word of ['smith', 'smyth', 'small', 'snow', 'jones']) index.add(word, 1);
    const [from, to] = index.range('sm');
    expect(index.sorted().words.slice(from, to)).toEqual(['small', 'smith', 'smyth']);
    expect(index.range('x')).toEqual([5, 5]);
  });
});
