/**
 * Search over the index: cheap marks for every card, exact matching (`matchCard`) only for the few that are shown. Best first;
 * equal ones active before moved or deceased, then by last name, first name and birth date.
 */
import type { CardIndex } from './card-index';
import { matchCard, type CardMatch } from './match-card';
import { noMatch } from './match-cost';
import type { SearchHit } from './match-reason';
import type { Reading, SearchQuery, Term } from './search-query';
import { smallestKeys } from './smallest-keys';
import { clearMarks, dateCostAt, isOpenDate, markSlips, markTerm, noName, severalWords, termMarks, type TermMarks } from './term-marks';

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
  const pool = marksPool();
  const kept = smallestKeys(mostLooks);

  /** The best keys of the cards that have every term, by their cheapest marks, in order. */
  const candidates = (reading: Reading, marksOf: (term: Term) => TermMarks): Float64Array => {
    const first = reading.terms.find((term) => !isOpenDate(term)) ?? reading.terms[0];
    const later = reading.terms.filter((term) => isOpenDate(term) && term !== first);
    const marks = reading.terms.filter((term) => !later.includes(term)).map(marksOf);
    marks.sort((a, b) => a.count - b.count);
    const [fewest, ...others] = marks;
    if (!fewest) return new Float64Array(0);
    const { gone, order } = index;
    const ranks = order.ranks();
    const { costs, places, count } = fewest;
    kept.clear(mostLooks);
    for (let at = 0; at < count; at += 1) {
      const place = places[at] ?? 0;
      const more = others.length + later.length === 0 ? 0 : restOfCost(marks, others, later, place);
      if (more === undefined) continue;
      kept.offer(keyOf(reading.extraCost + (costs[place] ?? 0) + more, gone[place] ?? 0, ranks[place] ?? 0));
    }
    return kept.inOrder();
  };

  /** What the other terms cost at a place; undefined when one of them is not there. */
  const restOfCost = (all: readonly TermMarks[], others: readonly TermMarks[], later: readonly Term[], place: number): number | undefined => {
    let cost = 0;
    for (let at = 0; at < others.length; at += 1) {
      const more = others[at]?.costs[place] ?? noMatch;
      if (more === noMatch) return undefined;
      cost += more;
    }
    if (others.length > 0 && !mayTakeTurns(all, place)) return undefined;
    for (let at = 0; at < later.length; at += 1) {
      const term = later[at];
      const more = term ? dateCostAt(index, term, place) : 0;
      if (more === noMatch) return undefined;
      cost += more;
    }
    return cost;
  };

  const collect = (reading: Reading, withSlips: boolean, limit: number, found: Map<number, Found>, marksOf: (term: Term) => TermMarks): void => {
    const places = index.order.places();
    const ranks = index.order.ranks();
    /** Cards whose exact cost is above their cheapest mark: they wait for their turn. */
    const waiting: Found[] = [];
    let taken = 0;
    const take = (one: Found): void => {
      const place = places[one.key % rankRoom] ?? 0;
      const known = found.get(place);
      if (!known || one.key < known.key) found.set(place, one);
      taken += 1;
    };
    for (const key of candidates(reading, marksOf)) {
      while (taken < limit && waiting[0] && waiting[0].key <= key) {
        const first = waiting.shift();
        if (first) take(first);
      }
      if (taken >= limit) return;
      const place = places[key % rankRoom] ?? 0;
      const card = index.cardAt(place);
      const match = card && matchCard(card, reading, withSlips);
      if (!match) continue;
      const exact: Found = { key: keyOf(match.cost, index.gone[place] ?? 0, ranks[place] ?? 0), match };
      const after = exact.key <= key ? 0 : waiting.findIndex((other) => other.key > exact.key);
      if (exact.key <= key) take(exact);
      else waiting.splice(after < 0 ? waiting.length : after, 0, exact);
    }
    for (const one of waiting) if (taken < limit) take(one);
  };

  return {
    search: (query, limit) => {
      const found = new Map<number, Found>();
      const marked = new Map<Term, TermMarks>();
      const withSlips = new Set<Term>();
      const plainMarks = (term: Term): TermMarks => {
        const known = marked.get(term);
        if (known) return known;
        const marks = pool.take(index.size());
        markTerm(index, marks, term);
        marked.set(term, marks);
        return marks;
      };
      const generousMarks = (term: Term): TermMarks => {
        const marks = plainMarks(term);
        if (!withSlips.has(term)) markSlips(index, marks, term);
        withSlips.add(term);
        return marks;
      };
      for (const reading of query.plain) if (found.size < limit) collect(reading, false, limit, found, plainMarks);
      if (found.size < limit) for (const reading of query.generous) collect(reading, true, limit, found, generousMarks);
      for (const marks of marked.values()) pool.giveBack(marks);
      const ranked = [...found].sort(([, a], [, b]) => a.key - b.key).slice(0, limit);
      return ranked.flatMap(([place, { match }]) => {
        const card = index.cardAt(place);
        return card ? [{ card, reasons: match.reasons }] : [];
      });
    },
  };
}

const keyOf = (cost: number, gone: number, rank: number): number => (cost * 2 + gone) * rankRoom + rank;

/** Marks are large; they are used again from search to search. */
function marksPool(): { readonly take: (size: number) => TermMarks; readonly giveBack: (marks: TermMarks) => void } {
  let free: TermMarks[] = [];
  let room = 0;
  return {
    take: (size) => {
      if (size > room) {
        room = Math.ceil(size * 1.2) + 64;
        free = [];
      }
      return free.pop() ?? termMarks(room);
    },
    giveBack: (marks) => {
      clearMarks(marks);
      if (marks.costs.length === room) free.push(marks);
    },
  };
}

/** False when two terms can only be the same one word of a name: "s smith" is not Bob Smith. */
function mayTakeTurns(marks: readonly TermMarks[], place: number): boolean {
  let all = 0;
  let wanted = 0;
  for (let at = 0; at < marks.length; at += 1) {
    const names = marks[at]?.names[place] ?? 0;
    if ((names & noName) !== 0) continue;
    all |= names;
    wanted += 1;
  }
  if ((all & severalWords) !== 0) return true;
  let kinds = 0;
  for (let bits = all; bits > 0; bits &= bits - 1) kinds += 1;
  return kinds >= wanted;
}
