import { describe, expect, it } from 'vitest';
import { isSameNumber } from '../../../../../renderer/screens/data-sharing/work-item/use-guide-fax';

describe('the fax number of the old guide', () => {
  it.each([
    ['617-983-4301', '(617) 983-4301', true],
    ['+16179834301', '617-983-4301', true],
    ['1 617 983 4301', '617.983.4301', true],
    ['617-983-4302', '617-983-4301', false],
    ['', '617-983-4301', false],
  ])('%s and %s are the same: %s', (a, b, expected) => {
    expect(isSameNumber(a, b)).toBe(expected);
  });
});
