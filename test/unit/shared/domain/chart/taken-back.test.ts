import { describe, expect, it } from 'vitest';
import { applyChange } from '../../../../../shared/domain/chart/apply-change';
import { chartChange } from './chart-changes';
import type { Chart } from '../../../../../shared/domain/chart/chart';

const play = (...verbs: readonly Parameters<typeof chartChange>[0][]): Chart | undefined =>
  verbs.reduce<Chart | undefined>((chart, verb, index) => applyChange(chart, chartChange(verb, index + 1)), undefined);

describe('a dose marked as entered in error', () => {
  it('comes back with all it had when the mark is taken back, and is news to the registry', () => {
    const before = play('registered', 'dose-recorded', 'dose-reported');
    const after = play('registered', 'dose-recorded', 'dose-reported', 'entered-in-error', 'dose-restored');
    expect(after?.doses).toEqual(before?.doses.map((dose) => ({ ...dose, changed: expect.objectContaining({ clock: expect.any(String) }) })));
  });

  it('stays away when its whole save was undone, because only a new save may bring that back', () => {
    const after = play('registered', 'dose-recorded', 'save-undone', 'dose-restored');
    expect(after?.doses[0]?.voided?.how).toBe('save-undone');
  });
});

describe('a dose marked as reported', () => {
  it('is to be reported again when the mark is taken back', () => {
    const after = play('registered', 'dose-recorded', 'dose-reported', 'report-taken-back');
    expect(after?.doses[0]?.reported).toBeUndefined();
  });
});
