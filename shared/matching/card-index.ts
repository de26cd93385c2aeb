/**
 * The search index over all cards: columns by place (a card keeps its place for life), words of names, phone and record numbers.
 * One card is changed without making the rest again.
 */
import type { Card } from '../domain/card';
import type { PatientId } from '../domain/ids';
import { foldLetters, phoneDigits, squeezed } from './fold-text';
import { birthNumber } from './match-term';
import { eachNameWord, type NameField } from './name-tokens';
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
  /** By place: 0 for an active patient, 1 for one who moved, was lost or died. */
  readonly gone: readonly number[];
  /** Birth dates by place, as numbers (20150304). */
  readonly births: readonly number[];
  /** The places of those born on one day. */
  readonly bornOn: (birth: number) => readonly number[];
  /** Calls back for each day from `from` to `to` on which somebody was born: a third of the cards, where all dates are asked for. */
  readonly eachBirthday: (from: number, to: number, see: (birth: number, places: readonly number[]) => void) => void;
  /** Where words of names are; each entry is a `wordPlace`. */
  readonly words: WordIndex;
  readonly phones: PhoneIndex;
  readonly records: RecordIndex;
  readonly order: NameOrder;
}

const fieldNumber: Readonly<Record<NameField, number>> = { last: 0, first: 1, middle: 2, suffix: 3, 'alias-last': 4, 'alias-first': 5, guardian: 6 };

/** The field of a word, and whether the word is the whole name, ride along in the number of its place. */
const wordPlace = (place: number, field: NameField, isWhole: boolean): number => place * 16 + fieldNumber[field] * 2 + (isWhole ? 1 : 0);
export const placeOf = (wordPlace: number): number => wordPlace >>> 4;
export const fieldNumberOf = (wordPlace: number): number => (wordPlace >>> 1) & 7;
export const isWholeName = (wordPlace: number): boolean => (wordPlace & 1) === 1;

const none: readonly number[] = [];
const sortKey = (card: Card): string => `${foldLetters(card.last)}\u0000${foldLetters(card.first)}\u0000${card.birthDate}`;

/** What of a card the index is made of; when it is the same, nothing but the card itself changes. */
const indexedText = (card: Card): string =>
  JSON.stringify([card.last, card.first, card.middle, card.suffix, card.alias, card.guardians, card.phones, card.recordNumber, card.birthDate]);

/** An empty index. */
export function cardIndex(): CardIndex {
  const cards: Card[] = [];
  const placeOfId = new Map<PatientId, number>();
  const births: number[] = [];
  const gone: number[] = [];
  /** The days on which somebody was born, in the order of their coming; a day that lost its last card stays, without places. */
  const days: number[] = [];
  const placesOfDay: number[][] = [];
  const positionOfDay = new Map<number, number>();
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
    gone[place] = card.state === 'active' ? 0 : 1;
  };
  const addNumbers = (card: Card, place: number): void => {
    for (const number of card.phones) phones.add(phoneDigits(number), place);
    const birth = birthNumber(card.birthDate);
    const position = positionOfDay.get(birth);
    if (position === undefined) {
      positionOfDay.set(birth, days.length);
      days.push(birth);
      placesOfDay.push([place]);
    } else {
      placesOfDay[position]?.push(place);
    }
  };
  const bornOn = (birth: number): number[] | undefined => placesOfDay[positionOfDay.get(birth) ?? -1];
  const takeOut = (card: Card, place: number): void => {
    eachNameWord(card, (text, field, isWhole) => words.remove(text, wordPlace(place, field, isWhole)));
    for (const number of card.phones) phones.remove(phoneDigits(number), place);
    if (card.recordNumber !== undefined) records.remove(squeezed(card.recordNumber), place);
    const places = bornOn(birthNumber(card.birthDate));
    places?.splice(places.indexOf(place), 1);
    order.remove(place);
  };
  const putIn = (card: Card, place: number): void => {
    setColumns(card, place);
    eachNameWord(card, (text, field, isWhole) => words.add(text, wordPlace(place, field, isWhole)));
    addNumbers(card, place);
    if (card.recordNumber !== undefined) records.add(squeezed(card.recordNumber), place);
    order.add(place);
  };

  return {
    load: (all) => {
      const placesOfWord = new Map<string, number[]>();
      const recordPlaces: [string, number][] = [];
      for (const [place, card] of all.entries()) {
        setColumns(card, place);
        eachNameWord(card, (text, field, isWhole) => {
          const places = placesOfWord.get(text);
          if (places) places.push(wordPlace(place, field, isWhole));
          else placesOfWord.set(text, [wordPlace(place, field, isWhole)]);
        });
        addNumbers(card, place);
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
        setColumns(card, place);
      } else {
        takeOut(before, place);
        putIn(card, place);
      }
    },
    size: () => cards.length,
    cardAt: (place) => cards[place],
    gone,
    births,
    bornOn: (birth) => bornOn(birth) ?? none,
    eachBirthday: (from, to, see) => {
      for (let at = 0; at < days.length; at += 1) {
        const birth = days[at] ?? 0;
        if (birth >= from && birth <= to) see(birth, placesOfDay[at] ?? none);
      }
    },
    words,
    phones,
    records,
    order,
  };
}
