/** The recovery code as people handle it: groups of letters and digits, some of them typed back to prove that it was kept. */

/** The groups of a code as main writes it. */
export function groupsOf(code: string): readonly string[] {
  return code.split(/[\s-]+/).filter((group) => group !== '');
}

/** A typed group without what people add: spaces, hyphens, small letters. */
export function tidyGroup(typed: string): string {
  return typed.replace(/[\s-]+/g, '').toUpperCase();
}

/**
 * Two different positions to ask back, in their order.
 * @param random a number from 0 up to 1, for each call a new one
 */
export function askedPositions(groupCount: number, random: () => number): readonly [number, number] {
  if (groupCount < 2) throw new RangeError('A recovery code has at least two groups');
  const one = Math.floor(random() * groupCount);
  const step = 1 + Math.floor(random() * (groupCount - 1));
  const other = (one + step) % groupCount;
  return one < other ? [one, other] : [other, one];
}
