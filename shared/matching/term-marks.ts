/** One term of a search over the whole index: which cards have it, at what cost, and in which of their names. */
import { fieldNumberOf, isWholeName, placeOf, type CardIndex } from './card-index';
import { costOfField, hasNicknames, matchCost, noMatch } from './match-cost';
import { dateCost } from './match-term';
import { nameFields } from './name-tokens';
import { nicknamesOf } from './nicknames';
import { eachNearWord } from './near-words';
import type { Term } from './search-query';

/** Marks of one term; they are used again for the next search. */
export interface TermMarks {
  /** Cost by place; `noMatch` where the term is not found. */
  readonly costs: Uint8Array;
  /** By place: a bit for each kind of name in which it was found, and `severalWords`. */
  readonly names: Uint8Array;
  /** The places marked, each once, in the first `count` entries. */
  readonly places: Int32Array;
  count: number;
}

/** Set in `names` when the word is one of several of its name, so that another term may be found in the same name. */
export const severalWords = 1 << 7;
/** Set in `names` when the term was found as something else than a name: it claims no name. */
export const noName = 1 << 6;
const guardianNumber = nameFields.indexOf('guardian');

/** Empty marks for an index of this size. */
export function termMarks(size: number): TermMarks {
  return { costs: new Uint8Array(size).fill(noMatch), names: new Uint8Array(size), places: new Int32Array(size), count: 0 };
}

/** Forgets the marks of the search before. */
export function clearMarks(marks: TermMarks): void {
  for (let at = 0; at < marks.count; at += 1) {
    const place = marks.places[at] ?? 0;
    marks.costs[place] = noMatch;
    marks.names[place] = 0;
  }
  marks.count = 0;
}

function mark(marks: TermMarks, place: number, cost: number, name: number): void {
  const before = marks.costs[place] ?? noMatch;
  if (before === noMatch) {
    marks.places[marks.count] = place;
    marks.count += 1;
  }
  if (cost < before) marks.costs[place] = cost;
  marks.names[place] = (marks.names[place] ?? 0) | name;
}

/** Marks all cards that have the term. */
export function markTerm(index: CardIndex, marks: TermMarks, term: Term, withSlips: boolean): void {
  if (term.name !== undefined) markName(index, marks, term.name, term.side, withSlips);
  if (term.record !== undefined) {
    index.records.eachWithPrefix(term.record, (place, isWhole) => mark(marks, place, isWhole ? matchCost.exact : matchCost.prefix, noName));
  }
  for (const digits of term.phone ?? []) markPhone(index, marks, digits);
  if (term.dates !== undefined) {
    for (let place = 0; place < index.births.length; place += 1) markDate(index, marks, term, place);
  }
}

/** True for a term that is nothing but a date: it is cheaper to look at the dates of the cards that the other terms found. */
export const isOnlyDate = (term: Term): boolean =>
  term.dates !== undefined && term.name === undefined && term.record === undefined && term.phone === undefined;

/** The cost of a term that is nothing but a date, at one place. */
export const dateCostAt = (index: CardIndex, term: Term, place: number): number => dateCost(term, index.births[place] ?? 0);

function markDate(index: CardIndex, marks: TermMarks, term: Term, place: number): void {
  const cost = dateCostAt(index, term, place);
  if (cost !== noMatch) mark(marks, place, cost, noName);
}

function markName(index: CardIndex, marks: TermMarks, word: string, side: Term['side'], withSlips: boolean): void {
  const costs = nameFields.map((field) => costOfField(field, side));
  const markWords = (wordPlaces: readonly number[], base: number, isExact: boolean): void => {
    for (const wordPlace of wordPlaces) {
      const field = fieldNumberOf(wordPlace);
      const isWhole = isWholeName(wordPlace);
      const part = isExact && !isWhole ? matchCost.exactPart : 0;
      const several = isWhole && field !== guardianNumber ? 0 : severalWords;
      mark(marks, placeOf(wordPlace), base + part + (costs[field] ?? 0), (1 << Math.min(field, 5)) | several);
    }
  };
  const { words } = index;
  words.eachWithPrefix(word, (found, places) => markWords(places, found === word ? matchCost.exact : matchCost.prefix, found === word));
  for (const nickname of nicknamesOf(word)) {
    markWords(words.exact(nickname).filter((wordPlace) => hasNicknames(nameFields[fieldNumberOf(wordPlace)] ?? 'last')), matchCost.nickname, false);
  }
  if (!withSlips) return;
  const sorted = words.sorted();
  eachNearWord(sorted, word, (found, cost) => markWords(sorted.places(found), cost, false));
}

function markPhone(index: CardIndex, marks: TermMarks, digits: string): void {
  for (const place of index.phones.candidates(digits)) {
    const text = index.phoneTexts[place] ?? '';
    let best: number = noMatch;
    for (let at = text.indexOf(digits); at >= 0; at = text.indexOf(digits, at + 1)) {
      const isStart = text.charCodeAt(at - 1) === 32;
      const isEnd = text.charCodeAt(at + digits.length) === 32;
      const cost = isStart && isEnd ? matchCost.exact : isStart ? matchCost.prefix : isEnd ? matchCost.phoneEnd : matchCost.phoneInside;
      if (cost < best) best = cost;
    }
    if (best !== noMatch) mark(marks, place, best, noName);
  }
}
