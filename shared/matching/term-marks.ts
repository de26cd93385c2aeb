/** One term of a search over the whole index: which cards have it, at what cost, and in which of their names. */
import { fieldNumberOf, isWholeName, placeOf, type CardIndex } from './card-index';
import { costOfField, guardianPrefixFrom, hasNicknames, matchCost, noMatch } from './match-cost';
import { dateCost, isInPattern, isOneDigitOff, patternCost } from './match-term';
import { nameFields } from './name-tokens';
import { nicknamesOf } from './nicknames';
import { eachNearWord } from './near-words';
import type { Term } from './search-query';

/** Marks of one term. */
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
/** The bit of each kind of name. Guardians share one with aliases, and are several words anyway. */
const nameBits = nameFields.map((field, at) => (field === 'guardian' ? severalWords : 0) | (1 << Math.min(at, 5)));
const nicknameFields = nameFields.map(hasNicknames);

/** Empty marks for an index of this size. */
export function termMarks(size: number): TermMarks {
  return { costs: new Uint8Array(size).fill(noMatch), names: new Uint8Array(size), places: new Int32Array(size), count: 0 };
}

/** Forgets the marks of the search before. */
export function clearMarks(marks: TermMarks): void {
  const { costs, names, places, count } = marks;
  for (let at = 0; at < count; at += 1) {
    const place = places[at] ?? 0;
    costs[place] = noMatch;
    names[place] = 0;
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

/** Marks all cards that have the term as it was typed, its beginning, or a nickname of it. */
export function markTerm(index: CardIndex, marks: TermMarks, term: Term): void {
  if (term.name !== undefined) markName(index, marks, term.name, term.side);
  if (term.record !== undefined) {
    index.records.eachWithPrefix(term.record, (place, isWhole) => mark(marks, place, isWhole ? matchCost.exact : matchCost.prefix, noName));
  }
  for (const digits of term.phone ?? []) index.phones.eachWith(digits, (place, cost) => mark(marks, place, cost, noName));
  markDates(index, marks, term);
}

/** Adds the cards that have the term with slips of the finger. */
export function markSlips(index: CardIndex, marks: TermMarks, term: Term): void {
  if (term.name === undefined || term.isRunTogether !== undefined) return;
  const fieldCosts = nameFields.map((field) => costOfField(field, term.side));
  const sorted = index.words.sorted();
  eachNearWord(sorted, term.name, (at, cost) => markWords(marks, sorted.places[at] ?? [], cost, 0, fieldCosts, true));
}

/**
 * True for a term that is nothing but a date of which a part is open: it is cheaper to look at the dates of the cards that the other
 * terms found than at all of them. A whole date is marked at once, because few are born on one day.
 */
export function isOpenDate({ dates, nearDate, name, record, phone }: Term): boolean {
  const isOnlyDate = dates !== undefined && name === undefined && record === undefined && phone === undefined;
  return isOnlyDate && (nearDate !== undefined || dates.some(({ from, to }) => from !== to));
}

/** The cost of a term's dates, at one place. */
export const dateCostAt = (index: CardIndex, term: Term, place: number): number => dateCost(term, index.births[place] ?? 0);

function markDates(index: CardIndex, marks: TermMarks, term: Term): void {
  const markAll = (places: readonly number[], cost: number): void => {
    for (let at = 0; at < places.length; at += 1) mark(marks, places[at] ?? 0, cost, noName);
  };
  for (const pattern of term.dates ?? []) {
    const { from, to } = pattern;
    const cost = patternCost[pattern.kind];
    if (from === to) markAll(index.bornOn(from), cost);
    else
      index.eachBirthday(from, to, (birth, places) => {
        if (isInPattern(pattern, birth)) markAll(places, cost);
      });
  }
  const { nearDate } = term;
  if (nearDate === undefined) return;
  index.eachBirthday(0, 99_999_999, (birth, places) => {
    if (isOneDigitOff(nearDate, birth)) markAll(places, matchCost.nearDate);
  });
}

function markName(index: CardIndex, marks: TermMarks, word: string, side: Term['side']): void {
  const fieldCosts = nameFields.map((field) => costOfField(field, side));
  const { words, places } = index.words.sorted();
  const [from, to] = index.words.range(word);
  const hasGuardians = word.length >= guardianPrefixFrom;
  for (let at = from; at < to; at += 1) {
    const isExact = words[at] === word;
    markWords(marks, places[at] ?? [], isExact ? matchCost.exact : matchCost.prefix, isExact ? matchCost.exactPart : 0, fieldCosts, isExact || hasGuardians);
  }
  for (const nickname of nicknamesOf(word)) {
    const given = index.words.exact(nickname).filter((wordPlace) => nicknameFields[fieldNumberOf(wordPlace)]);
    markWords(marks, given, matchCost.nickname, 0, fieldCosts, false);
  }
}

/** @param partCost what is added where the word is one of several of its name */
function markWords(
  marks: TermMarks,
  wordPlaces: readonly number[],
  cost: number,
  partCost: number,
  fieldCosts: readonly number[],
  withGuardians: boolean,
): void {
  for (let at = 0; at < wordPlaces.length; at += 1) {
    const wordPlace = wordPlaces[at] ?? 0;
    const field = fieldNumberOf(wordPlace);
    if (field === guardianNumber && !withGuardians) continue;
    const isWhole = isWholeName(wordPlace);
    mark(marks, placeOf(wordPlace), cost + (isWhole ? 0 : partCost) + (fieldCosts[field] ?? 0), (nameBits[field] ?? 0) | (isWhole ? 0 : severalWords));
  }
}
