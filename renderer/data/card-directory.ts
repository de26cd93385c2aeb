/**
 * The cards in memory and the blocks in which they are stored. A card stays in the block into which it was first put, so a
 * changed card means one block to seal again.
 */
import type { Card } from '../../shared/domain/card';
import type { PatientId } from '../../shared/domain/ids';
import type { CardBlock } from './working-copy/working-copy';

/**
 * Cards of one block. An unlock reads all blocks and a save seals one: from 64 to 512 cards the unlock takes the same time (the
 * bytes count, not the rows), and the save grows by several milliseconds.
 */
export const cardsPerBlock = 64;

export interface CardDirectory {
  readonly get: (id: PatientId) => Card | undefined;
  readonly has: (id: PatientId) => boolean;
  readonly size: () => number;
  readonly blockCount: () => number;
  /** All cards but those that were taken back; the same array until a card changes. */
  readonly all: () => readonly Card[];
  /** Puts a new or changed card; answers the number of its block. */
  readonly put: (card: Card) => number;
  readonly block: (n: number) => CardBlock;
}

/** A directory of these blocks, in any order. */
export function cardDirectory(blocks: readonly CardBlock[]): CardDirectory {
  const cards = new Map<PatientId, Card>();
  const blockOf = new Map<PatientId, number>();
  const members: PatientId[][] = [];
  let all: readonly Card[] | undefined;

  const ids = (n: number): PatientId[] => {
    const found = members[n];
    if (found) return found;
    const made: PatientId[] = [];
    members[n] = made;
    return made;
  };
  const add = (card: Card, n: number): void => {
    cards.set(card.id, card);
    blockOf.set(card.id, n);
    ids(n).push(card.id);
  };
  for (const block of [...blocks].sort((a, b) => a.n - b.n)) for (const card of block.cards) add(card, block.n);

  return {
    get: (id) => cards.get(id),
    has: (id) => cards.has(id),
    size: () => cards.size,
    blockCount: () => members.length,
    all: () => (all ??= [...cards.values()].filter(({ isTakenBack }) => isTakenBack !== true)),
    put: (card) => {
      all = undefined;
      const known = blockOf.get(card.id);
      if (known !== undefined) {
        cards.set(card.id, card);
        return known;
      }
      const last = Math.max(0, members.length - 1);
      const n = ids(last).length < cardsPerBlock ? last : last + 1;
      add(card, n);
      return n;
    },
    block: (n) => ({
      n,
      cards: ids(n).flatMap((id) => {
        const card = cards.get(id);
        return card ? [card] : [];
      }),
    }),
  };
}
