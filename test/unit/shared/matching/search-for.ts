import type { Card } from '../../../../shared/domain/card';
import { calendarDate } from '../../../../shared/domain/calendar-date';
import { cardIndex } from '../../../../shared/matching/card-index';
import type { SearchHit } from '../../../../shared/matching/match-reason';
import { readQuery } from '../../../../shared/matching/read-query';
import { cardSearcher } from '../../../../shared/matching/search-cards';

export const searchDay = calendarDate.parse('2026-11-23');

/** A search over these cards, as of the day of the tests. */
export function searchOver(cards: readonly Card[]): (query: string, limit?: number) => readonly SearchHit[] {
  const index = cardIndex();
  index.load(cards);
  const searcher = cardSearcher(index);
  return (query, limit = 50) => searcher.search(readQuery(query, searchDay), limit);
}
