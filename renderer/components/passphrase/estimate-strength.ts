/** Loaded only where a passphrase is chosen: the estimator is larger than the whole lock screen. */
import { ZxcvbnFactory, type ZxcvbnResult } from '@zxcvbn-ts/core';
import { commonWords } from './common-words';
import type { Advice, Strength, StrengthVerdict } from './passphrase-rules';

const estimator = new ZxcvbnFactory({ dictionary: { commonWords: [...commonWords] } });

/** Guesses (as a power of ten) from which a passphrase is fair, and strong, against someone who stole the sealed key. */
const fairFrom = 9;
const strongFrom = 12;

/**
 * How hard a passphrase is to guess, and the one thing that would make it better.
 * @param avoid what is easy to know of the person or the practice: names count as quick to guess
 */
export function estimateStrength(passphrase: string, avoid: readonly string[]): StrengthVerdict {
  const personal = avoid.flatMap((text) => [text, ...text.split(/[\s,.@-]+/)]).filter((word) => word.length >= 3);
  const result = estimator.check(passphrase, personal);
  const strength: Strength = result.guessesLog10 < fairFrom ? 'weak' : result.guessesLog10 < strongFrom ? 'fair' : 'strong';
  return strength === 'strong' ? { strength } : { strength, advice: adviceOf(result) };
}

function adviceOf(result: ZxcvbnResult): Advice {
  const patterns = new Set(result.sequence.map((match) => match.pattern));
  const isPersonal = result.sequence.some((match) => match['dictionaryName'] === 'userInputs');
  if (isPersonal) return 'no-names-of-yours';
  if (patterns.has('repeat')) return 'no-repeats';
  if (patterns.has('sequence')) return 'no-sequences';
  if (patterns.has('date') || patterns.has('regex')) return 'no-dates';
  return 'another-word';
}
