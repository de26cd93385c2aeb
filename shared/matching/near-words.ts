/**
 * All words of an index that are spelled almost like a given one, by the same rule as `spellingCost`. The sorted words are walked
 * like a tree: letters that a word shares with the one before are not looked at again, and where a beginning is too far off
 * already, all words with this beginning are passed over.
 */
import { slipsAllowed } from './edit-distance';
import { matchCost, slipInPrefixFrom } from './match-cost';
import type { SortedWords } from './word-index';

/** Calls back for each word within the allowed slips of `typed`, and for each that begins like it but for one slip. */
export function eachNearWord(sorted: SortedWords, typed: string, see: (word: string, cost: number) => void): void {
  const slips = slipsAllowed(typed.length);
  if (slips === 0) return;
  const walk = nearWalk(typed, slips);
  const { words, shared } = sorted;
  for (let at = 0; at < words.length; ) {
    const word = words[at] ?? '';
    const depth = walk.descend(word, shared[at] ?? 0);
    if (depth === word.length) {
      const cost = walk.costAt(depth);
      if (cost !== undefined) see(word, cost);
      at += 1;
      continue;
    }
    // Everything with these first `depth` letters is too far off as a whole word, but may begin like it.
    const begins = walk.beginsAt(depth);
    do {
      if (begins) see(words[at] ?? '', matchCost.slipInPrefix);
      at += 1;
    } while (at < words.length && (shared[at] ?? 0) >= depth);
  }
}

interface NearWalk {
  /** Goes along a word from the letters shared with the word before; answers how far it got. */
  readonly descend: (word: string, shared: number) => number;
  readonly costAt: (depth: number) => number | undefined;
  readonly beginsAt: (depth: number) => boolean;
}

/** Rows of the Damerau-Levenshtein table of `typed`, one for each letter of the word that is being walked. */
function nearWalk(typed: string, slips: number): NearWalk {
  const width = typed.length + 1;
  const deepest = typed.length + slips + 2;
  const rows = Array.from({ length: deepest + 1 }, () => new Uint8Array(width));
  const least = new Uint8Array(deepest + 1);
  /** Fewest slips of any beginning up to this depth against all of `typed`. */
  const leastBegun = new Uint8Array(deepest + 1).fill(255);
  for (let column = 0; column < width; column += 1) row(0)[column] = column;
  leastBegun[0] = width - 1;
  const mayBegin = typed.length >= slipInPrefixFrom;
  let known = 0;
  let before = '';

  function row(depth: number): Uint8Array {
    // Depths are kept below `deepest` by `descend`.
    return rows[depth] ?? new Uint8Array(width);
  }

  const fill = (word: string, depth: number): void => {
    const letter = word.charCodeAt(depth - 1);
    const above = row(depth - 1);
    const here = row(depth);
    const twoAbove = depth > 1 ? row(depth - 2) : undefined;
    const letterAbove = depth > 1 ? word.charCodeAt(depth - 2) : -1;
    here[0] = depth;
    let smallest = depth;
    for (let column = 1; column < width; column += 1) {
      const mine = typed.charCodeAt(column - 1);
      let cost = Math.min((above[column - 1] ?? 0) + (mine === letter ? 0 : 1), (above[column] ?? 0) + 1, (here[column - 1] ?? 0) + 1);
      if (twoAbove && column > 1 && letter === typed.charCodeAt(column - 2) && letterAbove === mine) cost = Math.min(cost, (twoAbove[column - 2] ?? 0) + 1);
      here[column] = cost;
      if (cost < smallest) smallest = cost;
    }
    least[depth] = smallest;
    leastBegun[depth] = Math.min(leastBegun[depth - 1] ?? 255, here[width - 1] ?? 255);
  };
  /** A swap reaches back two rows: a beginning is given up only when the row above can't save it either. */
  const isTooFar = (depth: number): boolean => depth >= deepest || ((least[depth] ?? 0) > slips && (least[depth - 1] ?? 0) + 1 > slips);

  return {
    descend: (word, shared) => {
      let depth = Math.min(shared, known);
      before = word;
      while (depth < word.length) {
        depth += 1;
        fill(word, depth);
        known = depth;
        if (isTooFar(depth)) break;
      }
      known = depth;
      return depth;
    },
    costAt: (depth) => {
      const distance = row(depth)[width - 1] ?? 255;
      if (distance <= slips) return distance <= 1 ? matchCost.oneSlip : matchCost.twoSlips;
      return mayBegin && (leastBegun[depth] ?? 255) <= 1 && before.charCodeAt(0) === typed.charCodeAt(0) ? matchCost.slipInPrefix : undefined;
    },
    beginsAt: (depth) => mayBegin && (leastBegun[depth] ?? 255) <= 1 && before.charCodeAt(0) === typed.charCodeAt(0),
  };
}
