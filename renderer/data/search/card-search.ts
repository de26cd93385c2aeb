/** Search and duplicates over the cards in memory: the pure cores of shared/matching, put together with today's date. */
import type { Card } from '../../../shared/domain/card';
import { makeDate, type CalendarDate } from '../../../shared/domain/calendar-date';
import { assertDefined } from '../../../shared/assert';
import { cardIndex } from '../../../shared/matching/card-index';
import { findDuplicates } from '../../../shared/matching/find-duplicates';
import { readQuery } from '../../../shared/matching/read-query';
import { cardSearcher } from '../../../shared/matching/search-cards';
import type { Records } from '../records';

export interface CardSearch {
  /** Puts many cards into the empty search. */
  readonly load: (cards: readonly Card[]) => void;
  /** Puts a new or changed card. */
  readonly put: (card: Card) => void;
  readonly search: Records['search'];
  readonly likelyDuplicates: Records['likelyDuplicates'];
}

/** How many hits are answered when nobody says how many. */
const usualLimit = 50;

function localToday(): CalendarDate {
  const now = new Date();
  return assertDefined(makeDate(now.getFullYear(), now.getMonth() + 1, now.getDate()), 'the clock shows a day between 1800 and 2200');
}

/** An empty search. `today` (the workstation's day) says what two-digit years mean. */
export function cardSearch(today: () => CalendarDate = localToday): CardSearch {
  const index = cardIndex();
  const searcher = cardSearcher(index);
  return {
    load: index.load,
    put: index.put,
    search: (query, limit = usualLimit) => searcher.search(readQuery(query, today()), limit).filter(({ card }) => card.isTakenBack !== true),
    likelyDuplicates: (query) => findDuplicates(index, query).filter(({ card }) => card.isTakenBack !== true),
  };
}
