/** Whether two written names may be one name: for finding a patient who is in the practice already. */
import { editDistance, slipsAllowed } from './edit-distance';
import { wordsOf } from './fold-text';
import { areNicknames } from './nicknames';

/**
 * `same`: equal but for accents, hyphens, spaces, or a part left out ("Mary" and "Mary Ann"), or a pet name of the other.
 * `close`: equal but for a slip of the finger. `different` otherwise.
 */
export type NameLikeness = 'same' | 'close' | 'different';

/** Words as short as this are initials and particles ("de", "la"); alone they make no name agree. */
const shortWord = 2;

const isClose = (a: string, b: string): boolean => {
  const slips = slipsAllowed(Math.min(a.length, b.length));
  return slips > 0 && editDistance(a, b, slips) <= slips;
};

/** Compares two names of one kind. @param kind pet names count for given names only */
export function nameLikeness(one: string, other: string, kind: 'given' | 'family'): NameLikeness {
  const left = wordsOf(one);
  const right = wordsOf(other);
  if (left.length === 0 || right.length === 0) return 'different';
  const leftRun = left.join('');
  const rightRun = right.join('');
  if (leftRun === rightRun) return 'same';
  const [fewer, more] = left.length <= right.length ? [left, right] : [right, left];
  const isSame = (a: string, b: string): boolean => a === b || (kind === 'given' && areNicknames(a, b));
  if (isContained(fewer, more, isSame)) return 'same';
  if (isClose(leftRun, rightRun)) return 'close';
  return isContained(fewer, more, (a, b) => isSame(a, b) || isClose(a, b)) ? 'close' : 'different';
}

/** True when each of the fewer words has a word of its own among the others, and not only short ones do. */
function isContained(fewer: readonly string[], more: readonly string[], agrees: (a: string, b: string) => boolean): boolean {
  if (fewer.every((word) => word.length <= shortWord) && fewer.length < more.length) return false;
  const left = [...more];
  return fewer.every((word) => {
    const at = left.findIndex((candidate) => agrees(word, candidate));
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}
