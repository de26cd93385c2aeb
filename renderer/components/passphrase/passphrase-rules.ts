/** What a new passphrase must be. Main refuses a short one, too; the rest is judged here, where it can be explained. */

export const minPassphraseLength = 12;

export type Strength = 'weak' | 'fair' | 'strong';
/** What would make a passphrase better. */
export type Advice = 'another-word' | 'no-repeats' | 'no-sequences' | 'no-dates' | 'no-names-of-yours';

export interface StrengthVerdict {
  readonly strength: Strength;
  readonly advice?: Advice;
}

/** A passphrase as typed twice. */
export interface TypedTwice {
  readonly first: string;
  readonly second: string;
}

/** What stands in the way of taking it, and in which of the two fields. */
export type PassphraseProblem =
  | { readonly field: 'first'; readonly kind: 'empty' | 'too-weak' }
  | { readonly field: 'first'; readonly kind: 'too-short'; readonly missing: number }
  | { readonly field: 'second'; readonly kind: 'empty' | 'differs' };

/** The first problem of a passphrase typed twice; undefined when it may be taken. */
export function passphraseProblem(typed: TypedTwice, strength: Strength): PassphraseProblem | undefined {
  const length = [...typed.first].length;
  if (length === 0) return { field: 'first', kind: 'empty' };
  if (length < minPassphraseLength) return { field: 'first', kind: 'too-short', missing: minPassphraseLength - length };
  if (strength === 'weak') return { field: 'first', kind: 'too-weak' };
  if (typed.second === '') return { field: 'second', kind: 'empty' };
  return typed.first === typed.second ? undefined : { field: 'second', kind: 'differs' };
}
