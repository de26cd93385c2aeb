/** The words by which a person can be found by name. */
import type { Card } from '../domain/card';
import { wordsOf } from './fold-text';

/** Which of a person's names a word is of. The order is fixed: the index keeps the position as a number. */
export const nameFields = ['last', 'first', 'middle', 'suffix', 'alias-last', 'alias-first', 'guardian'] as const;
export type NameField = (typeof nameFields)[number];

export interface NameToken {
  /** One folded word, or neighbours run together: "de la cruz" is also found as "delacruz". */
  readonly text: string;
  readonly field: NameField;
  /** The name it is of, as the card has it. */
  readonly written: string;
  /** True when the name is this one word and no other. */
  readonly isWhole: boolean;
  /** Which words of the card it stands for, one bit each, so that two search words never claim the same one. */
  readonly words: number;
}

/** Words after these have no bit of their own left; they share the last. */
const lastBit = 29;
/** Longer names are not run together whole, only part by part. */
const longestRun = 4;

/** What is known of one word of a name, in the order of `NameToken`; no object is made for it, because loading sees a million. */
type SeeWord = (text: string, field: NameField, isWhole: boolean, words: number, written: string) => void;

/** Calls back for all words of a card's names. */
export function eachNameWord(card: Card, see: SeeWord): void {
  let bit = addName(card.last, 'last', card.last, 0, see);
  bit = addName(card.first, 'first', card.first, bit, see);
  if (card.middle !== undefined) bit = addName(card.middle, 'middle', card.middle, bit, see);
  if (card.suffix !== undefined) bit = addName(card.suffix, 'suffix', card.suffix, bit, see);
  if (card.alias?.last !== undefined) bit = addName(card.alias.last, 'alias-last', card.alias.last, bit, see);
  if (card.alias?.first !== undefined) bit = addName(card.alias.first, 'alias-first', card.alias.first, bit, see);
  // A card has a guardian's name as one text; run together are only the parts of one written word ("O'Brien").
  for (const guardian of card.guardians) for (const word of guardian.split(' ')) bit = addName(word, 'guardian', guardian, bit, see);
}

/** The words of one name, from the bit on that is free; answers the next free bit. */
function addName(text: string, field: NameField, written: string, bit: number, see: SeeWord): number {
  const words = wordsOf(text);
  for (let from = 0; from < words.length; from += 1) {
    let run = '';
    let mask = 0;
    for (let to = from; to < words.length && to < from + longestRun; to += 1) {
      run += words[to] ?? '';
      mask |= 1 << Math.min(bit + to, lastBit);
      see(run, field, words.length === 1, mask, written);
    }
  }
  return bit + words.length;
}

/** All words of a card's names. */
export function nameTokens(card: Card): readonly NameToken[] {
  const tokens: NameToken[] = [];
  eachNameWord(card, (text, field, isWhole, words, written) => tokens.push({ text, field, isWhole, words, written }));
  return tokens;
}
