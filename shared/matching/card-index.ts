/**
 * The search index over all cards: columns by place (a card keeps its place for life), words of names, phone and record numbers.
 * One card is changed without making the rest again.
 */
import type { Card } from '../domain/card';
import type { PatientId } from '../domain/ids';
import { foldLetters, phoneDigits, squeezed } from './fold-text';
import { birthNumber } from './match-term';
import { nameFields, nameTokens, type NameToken } from './name-tokens';
import { nameOrder, type NameOrder } from './name-order';
import { phoneIndex, type PhoneIndex } from './phone-index';
import { recordIndex, type RecordIndex } from './record-index';
import { wordIndex, type WordIndex } from './word-index';

export interface CardIndex {
  /** Puts many cards into an empty index. */
  readonly load: (cards: readonly Card[]) => void;
  /** Puts a new card, or a changed one in the place of the old. */
  readonly put: (card: Card) => void;
  readonly size: () => number;
  readonly cardAt: (place: number) => Card | undefined;
  readonly isActiveAt: (place: number) => boolean;
  /** Birth dates by place, as numbers (20150304). */
  readonly births: readonly number[];
  /** Phone digits by place, each number between spaces: " 6175550142 ". */
  readonly phoneTexts: readonly string[];
  /** Where words of names are; each entry is a `wordPlace`. */
  readonly words: WordIndex;
  readonly phones: PhoneIndex;
  readonly records: RecordIndex;
  readonly order: NameOrder;
}

/** The field of a word, and whether the word is the whole name, ride along in the number of its place. */
export const wordPlace = (place: number, token: NameToken): number => place * 16 + nameFields.indexOf(token.field) * 2 + (token.isWhole ? 1 : 0);
export const placeOf = (wordPlace: number): number => wordPlace >>> 4;
export const fieldNumberOf = (wordPlace: number): number => (wordPlace >>> 1) & 7;
export const isWholeName = (wordPlace: number): boolean => (wordPlace & 1) === 1;

const phoneTextOf = (card: Card): string => (card.phones.length === 0 ? '' : ` ${card.phones.map(phoneDigits).join(' ')} `);
const sortKey = (card: Card): string => `${foldLetters(card.last)}\u0000${foldLetters(card.first)}\u0000${card.birthDate}`;

/** What of a card the index is made of; when it is the same, nothing but the card itself changes. */
const indexedText = (card: Card): string =>
  JSON.stringify([card.last, card.first, card.middle, card.suffix, card.alias, card.guardians, card.phones, card.recordNumber, card.birthDate]);

/** An empty index. */
export function cardIndex(): CardIndex {
  const cards: Card[] = [];
  const placeOfId = new Map<PatientId, number>();
  const births: number[] = [];
  const phoneTexts: string[] = [];
  const words = wordIndex();
  const phones = phoneIndex();
  const records = recordIndex();
  const order = nameOrder((place) => {
    const card = cards[place];
    return card ? sortKey(card) : '';
  });

  const setColumns = (card: Card, place: number): void => {
    cards[place] = card;
    placeOfId.set(card.id, place);
    births[place] = birthNumber(card.birthDate);
    phoneTexts[place] = phoneTextOf(card);
  };
  const addPhones = (card: Card, place: number): void => {
    for (const number of card.phones) phones.add(phoneDigits(number), place);
  };
  const takeOut = (card: Card, place: number): void => {
    for (const token of nameTokens(card)) words.remove(token.text, wordPlace(place, token));
    for (const number of card.phones) phones.remove(phoneDigits(number), place);
    if (card.recordNumber !== undefined) records.remove(squeezed(card.recordNumber), place);
    order.remove(place);
  };
  const putIn = (card: Card, place: number): void => {
    setColumns(card, place);
    for (const token of nameTokens(card)) words.add(token.text, wordPlace(place, token));
    addPhones(card, place);
    if (card.recordNumber !== undefined) records.add(squeezed(card.recordNumber), place);
    order.add(place);
  };

  return {
    load: (all) => {
      const placesOfWord = new Map<string, number[]>();
      const recordPlaces: [string, number][] = [];
      for (const [place, card] of all.entries()) {
        setColumns(card, place);
        for (const token of nameTokens(card)) {
          const places = placesOfWord.get(token.text);
          if (places) places.push(wordPlace(place, token));
          else placesOfWord.set(token.text, [wordPlace(place, token)]);
        }
        addPhones(card, place);
        if (card.recordNumber !== undefined) recordPlaces.push([squeezed(card.recordNumber), place]);
      }
      words.load(placesOfWord);
      records.load(recordPlaces);
      order.load(all.length);
    },
    put: (card) => {
      const place = placeOfId.get(card.id);
      const before = place === undefined ? undefined : cards[place];
      if (place === undefined || before === undefined) {
        putIn(card, cards.length);
      } else if (indexedText(before) === indexedText(card)) {
        cards[place] = card;
      } else {
        takeOut(before, place);
        putIn(card, place);
      }
    },
    size: () => cards.length,
    cardAt: (place) => cards[place],
    isActiveAt: (place) => cards[place]?.state === 'active',
    births,
    phoneTexts,
    words,
    phones,
    records,
    order,
  };
}
