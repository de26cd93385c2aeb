/**
 * All words of an index that are spelled almost like a given one, by the same rule as `spellingCost`. The sorted words are walked
 * like a tree: letters that a word shares with the one before are not looked at again, and where a beginning is too far off
 * already, all words with this beginning are passed over.
 */
import { slipsAllowed } from './edit-distance';
import { matchCost, slipInPrefixFrom } from './match-cost';
import type { SortedWords } from './word-index';

/** Longer words are not looked for with slips; no name has so long a one. */
const longest = 60;

/**
 * Calls back for each word within the allowed slips of `typed`, and for each that begins like it but for one slip.
 * @param see gets the word's position among the sorted words
 */
export function eachNearWord(sorted: SortedWords, typed: string, see: (at: number, cost: number) => void): void {
  const slips = slipsAllowed(typed.length);
  if (slips === 0 || typed.length > longest) return;
  const walk = nearWalk(typed, slips);
  const { words, shared } = sorted;
  for (let at = 0; at < words.length; ) {
    const word = words[at] ?? '';
    const depth = walk.descend(word, shared[at] ?? 0);
    if (depth === word.length) {
      const cost = walk.costAt(word, depth);
      if (cost !== undefined) see(at, cost);
      at += 1;
      continue;
    }
    // Everything with these first `depth` letters is too far off as a whole word, but may begin like it.
    const begins = walk.begins(word, depth);
    do {
      if (begins) see(at, matchCost.slipInPrefix);
      at += 1;
    } while (at < words.length && (shared[at] ?? 0) >= depth);
  }
}

interface NearWalk {
  /** Goes along a word from the letters shared with the word before; answers how far it got. */
  readonly descend: (word: string, shared: number) => number;
  readonly costAt: (word: string, depth: number) => number | undefined;
  readonly begins: (word: string, depth: number) => boolean;
}

/**
 * The Damerau-Levenshtein table of `typed`, one row for each letter of the word that is being walked. Only the cells within
 * `slips` of the diagonal are filled, all others are beyond the limit anyway.
 */
function nearWalk(typed: string, slips: number): NearWalk {
  const width = typed.length + 1;
  const deepest = typed.length + slips + 1;
  const beyond = slips + 1;
  const table = new Uint8Array((deepest + 1) * width).fill(beyond);
  const least = new Uint8Array(deepest + 1);
  /** Fewest slips of any beginning up to this depth against all of `typed`. */
  const leastBegun = new Uint8Array(deepest + 1).fill(beyond);
  for (let column = 0; column <= Math.min(slips, typed.length); column += 1) table[column] = column;
  const mayBegin = typed.length >= slipInPrefixFrom;
  const firstLetter = typed.charCodeAt(0);
  let known = 0;

  const fill = (word: string, depth: number): void => {
    const letter = word.charCodeAt(depth - 1);
    const letterAbove = depth > 1 ? word.charCodeAt(depth - 2) : -1;
    const here = depth * width;
    const above = here - width;
    const from = Math.max(1, depth - slips);
    const to = Math.min(width - 1, depth + slips);
    let left = depth <= slips ? depth : beyond;
    table[here + from - 1] = left;
    let smallest = left;
    for (let column = from; column <= to; column += 1) {
      const mine = typed.charCodeAt(column - 1);
      let cost = (table[above + column - 1] ?? beyond) + (mine === letter ? 0 : 1);
      const fromAbove = (table[above + column] ?? beyond) + 1;
      if (fromAbove < cost) cost = fromAbove;
      if (left + 1 < cost) cost = left + 1;
      if (depth > 1 && column > 1 && mine === letterAbove && letter === typed.charCodeAt(column - 2)) {
        const swapped = (table[above - width + column - 2] ?? beyond) + 1;
        if (swapped < cost) cost = swapped;
      }
      if (cost > beyond) cost = beyond;
      table[here + column] = cost;
      left = cost;
      if (cost < smallest) smallest = cost;
    }
    least[depth] = smallest;
    const end = to === width - 1 ? (table[here + to] ?? beyond) : beyond;
    leastBegun[depth] = Math.min(leastBegun[depth - 1] ?? beyond, end);
  };
  /** A swap reaches back two rows: a beginning is given up only when the row above can't save it either. */
  const isTooFar = (depth: number): boolean => depth >= deepest || ((least[depth] ?? 0) > slips && (least[depth - 1] ?? 0) + 1 > slips);
  const begins = (word: string, depth: number): boolean => mayBegin && (leastBegun[depth] ?? beyond) <= 1 && word.charCodeAt(0) === firstLetter;

  return {
    descend: (word, shared) => {
      let depth = Math.min(shared, known);
      while (depth < word.length) {
        depth += 1;
        fill(word, depth);
        if (isTooFar(depth)) break;
      }
      known = depth;
      return depth;
    },
    costAt: (word, depth) => {
      const distance = depth >= width - 1 - slips && depth <= width - 1 + slips ? (table[depth * width + width - 1] ?? beyond) : beyond;
      if (distance <= slips) return distance <= 1 ? matchCost.oneSlip : matchCost.twoSlips;
      return begins(word, depth) ? matchCost.slipInPrefix : undefined;
    },
    begins,
  };
}
