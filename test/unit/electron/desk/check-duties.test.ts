import { describe, expect, it } from 'vitest';
import { checkDuties } from '../../../../electron/desk/check-duties';
import { practiceChanged, recorded, viewed } from '../support/changes';
import { codeOf } from '../support/journals';

describe('the duties of the person who saves', () => {
  it.each([
    ['a dose', [recorded('patient-1')], ['enter-shots'], true],
    ['a dose', [recorded('patient-1')], ['data-sharing'], true],
    ['a dose', [recorded('patient-1')], ['administer'], false],
    ['a dose', [recorded('patient-1')], [], false],
    ['the practice', [practiceChanged('x')], ['administer'], true],
    ['the practice', [practiceChanged('x')], ['enter-shots', 'data-sharing'], false],
    ['a view and the practice', [viewed('patient-1'), practiceChanged('x')], ['enter-shots'], false],
  ] as const)('for %s: %j by %j', (_what, drafts, duties, isAllowed) => {
    expect(checkDuties(drafts, duties).ok).toBe(isAllowed);
  });

  it('are named by the verb for which one is missing', () => {
    const refused = checkDuties([viewed('patient-1'), practiceChanged('x')], ['enter-shots']);
    expect(codeOf(refused)).toBe('not-allowed');
    expect(refused).toMatchObject({ error: { detail: { verb: 'practice-changed' } } });
  });
});
