/** Search and duplicates over the cards in memory. */
import type { Card } from '../../../shared/domain/card';
import type { PatientId } from '../../../shared/domain/ids';
import type { Records } from '../records';

export interface CardSearch {
  readonly putAll: (cards: readonly Card[]) => void;
  readonly put: (card: Card) => void;
  readonly search: Records['search'];
  readonly likelyDuplicates: Records['likelyDuplicates'];
}

/** An empty index. */
export function cardSearch(): CardSearch {
  const cards = new Map<PatientId, Card>();
  const textOf = (card: Card): string => `${card.first} ${card.last} ${card.birthDate} ${card.phones.join(' ')} ${card.recordNumber ?? ''}`.toLowerCase();
  return {
    putAll: (all) => {
      for (const card of all) cards.set(card.id, card);
    },
    put: (card) => {
      cards.set(card.id, card);
    },
    search: (query, limit = 50) => {
      const terms = query.toLowerCase().split(/[\s,]+/).filter(Boolean);
      if (terms.length === 0) return [];
      const hits = [...cards.values()].filter((card) => terms.every((term) => textOf(card).includes(term)));
      return hits.slice(0, limit).map((card) => ({ card, reasons: [{ field: 'name', text: `${card.first} ${card.last}` }] }));
    },
    likelyDuplicates: () => [],
  };
}
