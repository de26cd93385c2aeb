/** Lot numbers that look as if something else was typed into the field (after the checks of AIRA's data quality guide). */
import type { LotOddity } from './findings';

const shortest = 5;

/** Words that people write beside a lot number and that are no part of one. A digit may follow or go before: "LOT123". */
const strayWords = /(?<![A-Z])(?:LOT|VFC|STATE|PUBLIC|PRIVATE|PEDS?|ADULT|EXP|UNK|UNKNOWN|NONE|TEST)(?![A-Z])/;

/** Two numbers beside each other; a hyphen without spaces belongs to one number. */
const several = /[,;/&+]|\s-\s|[A-Z0-9-]{4,}\s+[A-Z0-9-]{4,}/;

/** A lot number as it is kept: no spaces around, capital letters. */
export function normalLot(typed: string): string {
  return typed.trim().toUpperCase();
}

/** What is odd about a lot number; empty when it looks right, or when nothing is typed. */
export function lotOddities(typed: string): readonly LotOddity[] {
  const lot = normalLot(typed);
  if (lot === '') return [];
  const bare = lot.replace(strayWords, ' ').trim();
  const oddities: LotOddity[] = [];
  if (several.test(bare)) oddities.push('several');
  else if (/[^A-Z0-9-]/.test(bare)) oddities.push('characters');
  if (strayWords.test(lot)) oddities.push('words');
  if (bare.replace(/[^A-Z0-9]/g, '').length < shortest) oddities.push('too-short');
  return oddities;
}
