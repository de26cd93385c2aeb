/**
 * Search over the index: cheap marks for every card, exact matching (`matchCard`) only for the few that are shown. Best first;
 * equal ones active before moved or deceased, then by last name, first name and birth date.
 */
import type { CardIndex } from './card-index';
import { matchCard, type CardMatch } from './match-card';
import { noMatch } from './match-cost';
import type { SearchHit } from './match-reason';
import type { Reading, SearchQuery, Term } from './search-query';
import { smallestFirst } from './smallest-first';
import { clearMarks, dateCostAt, isOnlyDate, markTerm, noName, severalWords, termMarks, type TermMarks } from './term-marks';

/** Room for ranks below the cost in one number. */
const rankRoom = 2 ** 24;
/** Cards looked at exactly in one reading; beyond it the cheap marks were no good, and more looking would be felt. */
const mostLooks = 400;

export interface CardSearcher {
  readonly search: (query: SearchQuery, limit: number) => readonly SearchHit[];
}

interface Found {
  readonly key: number;
  readonly match: CardMatch;
}

/** A searcher over an index that may grow and change between searches. */
export function cardSearcher(index: CardIndex): CardSearcher {
  let pool: TermMarks[] = [];
  let poolSize = 0;

  const marksOf = (terms: readonly Term[], withSlips: boolean): readonly TermMarks[] => {
    if (index.size() > poolSize) {
      poolSize = Math.ceil(index.size() * 1.2) + 64;
      pool = [];
    }
    return terms.map((term, at) => {
      const marks = pool[at] ?? termMarks(poolSize);
      pool[at] = marks;
      clearMarks(marks);
      markTerm(index, marks, term, withSlips);
      return marks;
    });
  };

  const keyOf = (place: number, cost: number): number => (cost * 2 + (index.isActiveAt(place) ? 0 : 1)) * rankRoom + (index.order.ranks()[place] ?? 0);

  /** The keys of all cards that have every term, by their cheapest marks. */
  const candidates = (reading: Reading, withSlips: boolean): Float64Array => {
    const dateTerms = reading.terms.filter(isOnlyDate);
    const marked = dateTerms.length === reading.terms.length ? reading.terms.slice(0, 1) : reading.terms.filter((term) => !isOnlyDate(term));
    const later = reading.terms.filter((term) => !marked.includes(term));
    const marks = [...marksOf(marked, withSlips)].sort((a, b) => a.count - b.count);
    const [fewest, ...others] = marks;
    if (!fewest) return new Float64Array(0);
    const keys = new Float64Array(fewest.count);
    let count = 0;
    next: for (let at = 0; at < fewest.count; at += 1) {
      const place = fewest.places[at] ?? 0;
      let cost = reading.extraCost + (fewest.costs[place] ?? 0);
      for (const other of others) {
        const more = other.costs[place] ?? noMatch;
        if (more === noMatch) continue next;
        cost += more;
      }
      if (others.length > 0 && !mayTakeTurns(marks, place)) continue;
      for (const term of later) {
        const more = dateCostAt(index, term, place);
        if (more === noMatch) continue next;
        cost += more;
      }
      keys[count] = keyOf(place, cost);
      count += 1;
    }
    return keys.subarray(0, count);
  };

  const collect = (reading: Reading, withSlips: boolean, limit: number, found: Map<number, Found>): void => {
    const places = index.order.places();
    index.order.ranks();
    const queue = smallestFirst(candidates(reading, withSlips));
    /** Cards whose exact cost is above their cheapest mark: they wait for their turn. */
    const waiting: Found[] = [];
    let taken = 0;
    const take = (one: Found): void => {
      const place = places[one.key % rankRoom] ?? 0;
      const known = found.get(place);
      if (!known || one.key < known.key) found.set(place, one);
      taken += 1;
    };
    for (let looks = 0; taken < limit && looks < mostLooks; looks += 1) {
      const key = queue.next();
      if (key === undefined) break;
      while (taken < limit && waiting[0] && waiting[0].key <= key) {
        const first = waiting.shift();
        if (first) take(first);
      }
      if (taken >= limit) break;
      const place = places[key % rankRoom] ?? 0;
      const card = index.cardAt(place);
      const match = card && matchCard(card, reading, withSlips);
      if (!match) continue;
      const exact: Found = { key: keyOf(place, match.cost), match };
      if (exact.key <= key) {
        take(exact);
        continue;
      }
      const after = waiting.findIndex((other) => other.key > exact.key);
      waiting.splice(after < 0 ? waiting.length : after, 0, exact);
    }
    for (const one of waiting) if (taken < limit) take(one);
  };

  return {
    search: (query, limit) => {
      const found = new Map<number, Found>();
      for (const reading of query.plain) collect(reading, false, limit, found);
      if (found.size < limit) for (const reading of query.generous) collect(reading, true, limit, found);
      const ranked = [...found].sort(([, a], [, b]) => a.key - b.key).slice(0, limit);
      return ranked.flatMap(([place, { match }]) => {
        const card = index.cardAt(place);
        return card ? [{ card, reasons: match.reasons }] : [];
      });
    },
  };
}

/** False when two terms can only be the same one word of a name: "s smith" is not Bob Smith. */
function mayTakeTurns(marks: readonly TermMarks[], place: number): boolean {
  let all = 0;
  let wanted = 0;
  for (const one of marks) {
    const names = one.names[place] ?? 0;
    if ((names & noName) !== 0) continue;
    all |= names;
    wanted += 1;
  }
  if ((all & severalWords) !== 0) return true;
  let kinds = 0;
  for (let bits = all; bits > 0; bits &= bits - 1) kinds += 1;
  return kinds >= wanted;
}
