import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardDirectory, cardsPerBlock, type CardDirectory } from '../../../../renderer/data/card-directory';
import type { Card } from '../../../../shared/domain/card';
import { cardWith } from '../../../support/made-up-card';

const people = Array.from({ length: cardsPerBlock * 2 + 5 }, () => cardWith());
const blocksOf = (directory: CardDirectory) => Array.from({ length: directory.blockCount() }, (_, n) => directory.block(n));

function filled(): CardDirectory {
  const directory = cardDirectory([]);
  for (const card of people) directory.put(card);
  return directory;
}

describe('the directory of cards', () => {
  it('keeps a card in the block into which it was first put', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: people.length - 1 }), { maxLength: 40 }), (changed) => {
        const directory = filled();
        for (const at of changed) {
          const card = people[at];
          if (card) expect(directory.put({ ...card, city: 'Lynn' })).toBe(Math.floor(at / cardsPerBlock));
        }
        expect(directory.size()).toBe(people.length);
        expect(directory.blockCount()).toBe(3);
      }),
      { numRuns: 40 },
    );
  });

  it('is the same again when it is made from its blocks, in any order', () => {
    const directory = filled();
    const again = cardDirectory([...blocksOf(directory)].reverse());
    expect(blocksOf(again)).toEqual(blocksOf(directory));
    expect(again.all()).toEqual(directory.all());
    expect(again.put(cardWith())).toBe(2);
  });

  it('gives the same list until a card changes, and then a new one', () => {
    const directory = filled();
    const before = directory.all();
    expect(directory.all()).toBe(before);
    const card = people[3] as Card;
    directory.put({ ...card, city: 'Lynn' });
    expect(directory.all()).not.toBe(before);
    expect(directory.get(card.id)?.city).toBe('Lynn');
    expect(before[3]?.city).toBeUndefined();
  });

  it('has no blocks while it has no cards', () => {
    const directory = cardDirectory([]);
    expect(directory.blockCount()).toBe(0);
    expect(directory.all()).toEqual([]);
  });
});
