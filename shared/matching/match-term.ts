/** One search word against one fact of a card: the rules of matching. The index finds the same by other means. */
import { editDistance, slipsAllowed } from './edit-distance';
import { costOfField, hasNicknames, matchCost, noMatch, slipInPrefixFrom } from './match-cost';
import type { NameToken } from './name-tokens';
import { areNicknames } from './nicknames';
import { dayAsNumber, type DatePattern, type Term } from './search-query';

/** How a word is in a name. */
export type NameMatch = 'exact' | 'prefix' | 'nickname' | 'spelling';

/** The cost of a spelling that differs; `noMatch` when it differs by too much. */
export function spellingCost(word: string, text: string): number {
  const slips = slipsAllowed(word.length);
  if (slips === 0) return noMatch;
  const distance = editDistance(word, text, slips);
  if (distance <= slips) return distance <= 1 ? matchCost.oneSlip : matchCost.twoSlips;
  if (word.length < slipInPrefixFrom || word.charCodeAt(0) !== text.charCodeAt(0)) return noMatch;
  const isBegun = [word.length - 1, word.length, word.length + 1].some((length) => length <= text.length && editDistance(word, text.slice(0, length), 1) <= 1);
  return isBegun ? matchCost.slipInPrefix : noMatch;
}

/** The best way in which a word is in a name word. @param withSlips whether spelling that differs counts */
export function matchName(word: string, side: Term['side'], token: NameToken, withSlips: boolean): { readonly cost: number; readonly how: NameMatch } | undefined {
  const field = costOfField(token.field, side);
  if (token.text === word) return { cost: field + (token.isWhole ? matchCost.exact : matchCost.exactPart), how: 'exact' };
  if (token.text.startsWith(word)) return { cost: field + matchCost.prefix, how: 'prefix' };
  if (hasNicknames(token.field) && areNicknames(word, token.text)) return { cost: field + matchCost.nickname, how: 'nickname' };
  if (!withSlips) return undefined;
  const cost = spellingCost(word, token.text);
  return cost === noMatch ? undefined : { cost: field + cost, how: 'spelling' };
}

/** The cost of digits in one phone number (both without country code). */
export function phoneCost(digits: string, number: string): number {
  if (number === digits) return matchCost.exact;
  if (number.startsWith(digits)) return matchCost.prefix;
  if (number.endsWith(digits)) return matchCost.phoneEnd;
  return number.includes(digits) ? matchCost.phoneInside : noMatch;
}

/** The cost of the beginning of a record number; leading zeros may be left out. */
export function recordCost(typed: string, record: string): number {
  const bare = record.replace(/^0+(?=.)/, '');
  if (record === typed || bare === typed) return matchCost.exact;
  return record.startsWith(typed) || bare.startsWith(typed) ? matchCost.prefix : noMatch;
}

const patternCost = { whole: matchCost.exact, part: matchCost.prefix, swapped: matchCost.swappedDate } as const satisfies Record<DatePattern['kind'], number>;

/** The cost of a birth date (20150304) among the days that a term may mean. */
export function dateCost(term: Term, birth: number): number {
  const year = Math.floor(birth / 10_000);
  const month = Math.floor(birth / 100) % 100;
  const day = birth % 100;
  let best: number = noMatch;
  for (const pattern of term.dates ?? []) {
    const fits =
      year >= pattern.yearFrom &&
      year <= pattern.yearTo &&
      (pattern.month === undefined || pattern.month === month) &&
      (pattern.day === undefined || pattern.day === day);
    if (fits) best = Math.min(best, patternCost[pattern.kind]);
  }
  if (best === noMatch && term.nearDate !== undefined && isOneDigitOff(term.nearDate, birth)) return matchCost.nearDate;
  return best;
}

/** True when two days written as eight digits differ in exactly one of them. */
export function isOneDigitOff(one: number, other: number): boolean {
  let left = one;
  let right = other;
  let differing = 0;
  while (left > 0 || right > 0) {
    if (left % 10 !== right % 10) differing += 1;
    left = Math.floor(left / 10);
    right = Math.floor(right / 10);
  }
  return differing === 1;
}

/** A birth date as the number that dates are compared by. */
export function birthNumber(birthDate: string): number {
  return dayAsNumber(Number(birthDate.slice(0, 4)), Number(birthDate.slice(5, 7)), Number(birthDate.slice(8, 10)));
}
