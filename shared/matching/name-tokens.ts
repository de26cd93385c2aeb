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
  /** True when the text is all of its name, not one word of several. */
  readonly isWhole: boolean;
  /** Which words of the card it stands for, one bit each, so that two search words never claim the same one. */
  readonly words: number;
}

/** Words after these have no bit of their own left; they share the last. */
const lastBit = 29;
/** Longer names are not run together whole, only part by part. */
const longestRun = 4;

/** All words of a card's names. */
export function nameTokens(card: Card): readonly NameToken[] {
  const tokens: NameToken[] = [];
  let bit = 0;
  const add = (text: string | undefined, field: NameField, written = text ?? ''): void => {
    if (text === undefined) return;
    const words = wordsOf(text);
    const first = bit;
    bit += words.length;
    for (let from = 0; from < words.length; from += 1) {
      let run = '';
      let mask = 0;
      for (let to = from; to < Math.min(words.length, from + longestRun); to += 1) {
        run += words[to] ?? '';
        mask |= 1 << Math.min(first + to, lastBit);
        tokens.push({ text: run, field, written, isWhole: from === 0 && to === words.length - 1, words: mask });
      }
    }
  };
  add(card.last, 'last');
  add(card.first, 'first');
  add(card.middle, 'middle');
  add(card.suffix, 'suffix');
  add(card.alias?.last, 'alias-last');
  add(card.alias?.first, 'alias-first');
  // A card has a guardian's name as one text; run together are only the parts of one written word ("O'Brien").
  for (const guardian of card.guardians) for (const word of guardian.split(/\s+/)) add(word, 'guardian', guardian);
  return tokens;
}
