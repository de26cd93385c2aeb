/** One search word against one fact of a card: the rules of matching. The index finds the same by other means. */
import { editDistance, slipsAllowed } from './edit-distance';
import { costOfField, guardianPrefixFrom, hasNicknames, matchCost, noMatch, slipInPrefixFrom } from './match-cost';
import type { NameToken } from './name-tokens';
import { areNicknames } from './nicknames';
import type { DatePattern, Term } from './search-query';

/** How a word is in a name. */
export type NameMatch = 'exact' | 'prefix' | 'nickname' | 'spelling';

/** The cost of a spelling that differs; `noMatch` when it differs by too much. */
export function spellingCost(word: string, text: string): number {
  const slips = slipsAllowed(word.length);
  if (slips === 0) return noMatch;
  const distance = editDistance(word, text, slips);
  if (distance <= slips) return distance <= 1 ? matchCost.oneSlip : matchCost.twoSlips;
  if (word.length < slipInPrefixFrom || word.charCodeAt(0) !== text.charCodeAt(0)) return noMatch;
  for (let length = word.length - 1; length <= Math.min(word.length + 1, text.length); length += 1) {
    if (editDistance(word, text.slice(0, length), 1) <= 1) return matchCost.slipInPrefix;
  }
  return noMatch;
}

/** The best way in which a word is in a name word. @param withSlips whether spelling that differs counts */
export function matchName(word: string, side: Term['side'], token: NameToken, withSlips: boolean): { readonly cost: number; readonly how: NameMatch } | undefined {
  const field = costOfField(token.field, side);
  if (token.text === word) return { cost: field + (token.isWhole ? matchCost.exact : matchCost.exactPart), how: 'exact' };
  const isPrefix = token.text.startsWith(word) && (token.field !== 'guardian' || word.length >= guardianPrefixFrom);
  if (isPrefix) return { cost: field + matchCost.prefix, how: 'prefix' };
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

/** The cost of a date by the kind of pattern that it is in. */
export const patternCost = { whole: matchCost.exact, part: matchCost.prefix, swapped: matchCost.swappedDate } as const satisfies Record<DatePattern['kind'], number>;

/** True when a birth date (20150304) is one of those that a pattern means. */
export function isInPattern(pattern: DatePattern, birth: number): boolean {
  if (birth < pattern.from || birth > pattern.to) return false;
  if (pattern.monthDay !== undefined && birth % 10_000 !== pattern.monthDay) return false;
  return pattern.month === undefined || Math.floor(birth / 100) % 100 === pattern.month;
}

/** The cost of a birth date among the days that a term may mean. */
export function dateCost(term: Term, birth: number): number {
  let best: number = noMatch;
  for (const pattern of term.dates ?? []) {
    const cost = patternCost[pattern.kind];
    if (cost < best && isInPattern(pattern, birth)) best = cost;
  }
  if (best === noMatch && term.nearDate !== undefined && isOneDigitOff(term.nearDate, birth)) return matchCost.nearDate;
  return best;
}

/** True when two days written as eight digits differ in exactly one of them. */
export function isOneDigitOff(one: number, other: number): boolean {
  // Cheap for the many that are far apart: one digit off means a difference of 1 to 9 with zeros behind.
  let difference = Math.abs(one - other);
  while (difference >= 10 && difference % 10 === 0) difference /= 10;
  if (difference === 0 || difference > 9) return false;
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

/** A birth date (YYYY-MM-DD) as the number that dates are compared by. */
export function birthNumber(birthDate: string): number {
  let number = 0;
  for (let at = 0; at < birthDate.length; at += 1) {
    const digit = birthDate.charCodeAt(at) - 48;
    if (digit >= 0 && digit <= 9) number = number * 10 + digit;
  }
  return number;
}
