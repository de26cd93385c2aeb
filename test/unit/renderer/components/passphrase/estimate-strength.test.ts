import { describe, expect, it } from 'vitest';
import { estimateStrength } from '../../../../../renderer/components/passphrase/estimate-strength';

describe('the strength of a passphrase', () => {
  it.each([
    ['a password of every list', 'password1234', 'weak'],
    ['a row of the keyboard', 'qwertyuiop12', 'weak'],
    ['one letter again and again', 'aaaaaaaaaaaa', 'weak'],
    ['digits in order', '123456789012', 'weak'],
    ['one word twice', 'welcome welcome', 'weak'],
    ['a season and a year', 'summer2026!!', 'weak'],
    ['four unusual words', 'maple lantern quiet ferry', 'strong'],
    ['twelve random letters', 'vqjzpwhxkmtr', 'strong'],
  ])('%s: "%s" is %s', (_title, passphrase, strength) => {
    expect(estimateStrength(passphrase, []).strength).toBe(strength);
  });

  it('counts names of the person and the practice as quick to guess', () => {
    const avoid = ['Jo Marlow', 'Cordage Family Medicine'];
    expect(estimateStrength('marlow cordage', []).strength).not.toBe('weak');
    expect(estimateStrength('marlow cordage', avoid)).toEqual({ strength: 'weak', advice: 'no-names-of-yours' });
  });

  it.each([
    ['123456789012', 'no-sequences'],
    ['aaaaaaaaaaaa', 'no-repeats'],
  ] as const)('says what would make "%s" better', (passphrase, advice) => {
    expect(estimateStrength(passphrase, []).advice).toBe(advice);
  });

  it('has no advice for a strong one', () => {
    expect(estimateStrength('maple lantern quiet ferry', []).advice).toBeUndefined();
  });
});
