import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askedPositions, groupsOf, tidyGroup } from '../../../../../renderer/screens/recovery/recovery-code';
import { codeProblem } from '../../../../../renderer/screens/recovery/code-problem';
import { appError } from '../../../../../shared/contract/errors';

describe('the groups of a recovery code', () => {
  it('are parted at hyphens', () => {
    expect(groupsOf('D4KN-3ZFV-3XRV')).toEqual(['D4KN', '3ZFV', '3XRV']);
  });

  it.each([' d4kn', 'D4 KN', 'd4-kn '])('are typed back in any manner: "%s"', (typed) => {
    expect(tidyGroup(typed)).toBe('D4KN');
  });

  it('are asked back at two different places, in their order, whatever the chance', () => {
    const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 16 }), chance, chance, (count, one, other) => {
        const chances = [one, other];
        const [first, second] = askedPositions(count, () => chances.shift() ?? 0);
        expect(first).toBeGreaterThanOrEqual(0);
        expect(first).toBeLessThan(second);
        expect(second).toBeLessThan(count);
      }),
    );
  });
});

describe('what is said of a wrong code', () => {
  it('names the group with the slip, counted from one', () => {
    expect(codeProblem(appError('recovery-code-wrong', '', { cause: 'typing', group: 2 }))).toContain('Group 3');
  });

  it('says that it is the code of another practice', () => {
    expect(codeProblem(appError('recovery-code-wrong', '', { cause: 'other-code', waitMs: 0 }))).toContain('not the one of this practice');
  });

  it('says what to do when no more is known', () => {
    expect(codeProblem(appError('recovery-code-wrong', ''))).toContain('letter by letter');
  });
});
