/** Likely duplicates among all cards: candidates by the index, each judged by `likelyDuplicate`. */
import type { CardIndex } from './card-index';
import { placeOf } from './card-index';
import { phoneDigits, squeezed, wordsOf } from './fold-text';
import { likelyDuplicate, type DuplicateQuery, type LikelyDuplicate } from './likely-duplicate';
import { birthNumber } from './match-term';
import { eachNearWord } from './near-words';
import { nicknamesOf } from './nicknames';

/** More than these are no help to a person at a desk. */
const mostShown = 10;

/** Likely duplicates, best first: same record number, then most facts, twins after others. */
export function findDuplicates(index: CardIndex, query: DuplicateQuery): readonly LikelyDuplicate[] {
  const found = [...candidates(index, query)].flatMap((place) => {
    const card = index.cardAt(place);
    const likely = card && likelyDuplicate(query, card);
    return likely ? [{ likely, rank: index.order.ranks()[place] ?? 0 }] : [];
  });
  found.sort((a, b) => weight(b.likely) - weight(a.likely) || a.rank - b.rank);
  return found.slice(0, mostShown).map((one) => one.likely);
}

const weight = ({ agrees, mayBeTwin }: LikelyDuplicate): number =>
  (agrees.includes('record-number') ? 20 : 0) + (mayBeTwin ? 0 : 10) + agrees.length;

/**
 * Every card that can have three of the four facts: with the birth date or the phone among them, it is found by that; without
 * both, it must have both names.
 */
function candidates(index: CardIndex, query: DuplicateQuery): ReadonlySet<number> {
  const found = new Set<number>();
  if (query.birthDate !== undefined) for (const place of index.bornOn(birthNumber(query.birthDate))) found.add(place);
  for (const phone of query.phones ?? []) {
    const digits = phoneDigits(phone);
    if (digits.length >= 7) index.phones.eachWith(digits, (place) => found.add(place));
  }
  const record = squeezed(query.recordNumber ?? '');
  if (record !== '') {
    index.records.eachWithPrefix(record, (place, isWhole) => {
      if (isWhole) found.add(place);
    });
  }
  if (query.first !== undefined && query.last !== undefined) {
    const firsts = placesNamed(index, query.first);
    const lasts = placesNamed(index, query.last);
    for (const place of firsts) if (lasts.has(place)) found.add(place);
  }
  return found;
}

/** The places of cards with some name that is like some word of this one. */
function placesNamed(index: CardIndex, name: string): ReadonlySet<number> {
  const found = new Set<number>();
  const add = (wordPlaces: readonly number[]): void => {
    for (const wordPlace of wordPlaces) found.add(placeOf(wordPlace));
  };
  const words = wordsOf(name);
  const sorted = index.words.sorted();
  for (const word of new Set([...words, words.join('')])) {
    add(index.words.exact(word));
    for (const nickname of nicknamesOf(word)) add(index.words.exact(nickname));
    eachNearWord(sorted, word, (at) => add(sorted.places[at] ?? []));
  }
  return found;
}
