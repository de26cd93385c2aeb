/**
 * How good a match is, as a cost: 0 is best. The tens keep the order exact, prefix, nickname, spelling; the ones keep the order of
 * the names a person has. Costs of the terms of a query are added.
 */
import type { NameField } from './name-tokens';
import type { Term } from './search-query';

export const matchCost = {
  exact: 0,
  /** One word of a name that has several ("garcia" in García López), or several run together. */
  exactPart: 2,
  prefix: 10,
  phoneEnd: 11,
  phoneInside: 12,
  nickname: 20,
  oneSlip: 30,
  swappedDate: 32,
  twoSlips: 33,
  nearDate: 34,
  /** A slip in the beginning of a name that is still being typed. */
  slipInPrefix: 36,
} as const;

/** A prefix with a slip is looked for from this many letters, and never with a slip in the first. */
export const slipInPrefixFrom = 5;

/** A guardian is found by the beginning of a name from this many letters: a child has several, and one letter finds them all. */
export const guardianPrefixFrom = 3;

const fieldCost = { last: 0, first: 1, middle: 3, suffix: 4, 'alias-last': 5, 'alias-first': 5, guardian: 12 } as const satisfies Record<NameField, number>;
const wrongSideCost = 5;

/** What a name of this kind adds to the cost of a match in it; the wrong side of "Jones, Bob" costs more. */
export function costOfField(field: NameField, side: Term['side']): number {
  const isWrongSide = side !== undefined && (field === 'last' || field === 'first') && field !== side;
  return fieldCost[field] + (isWrongSide ? wrongSideCost : 0);
}

/** Pet names are of given names only. */
export const hasNicknames = (field: NameField): boolean => field === 'first' || field === 'middle' || field === 'alias-first';

/** No match costs as much. */
export const noMatch = 255;
