import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isGroup, newRecoveryCode, readRecoveryCode } from '../../../../../electron/storage/vault/recovery-code';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const symbols = (code: string): string => code.replaceAll('-', '');

describe('a recovery code', () => {
  it('is eight groups of four symbols that cannot be mistaken for each other', () => {
    const codes = Array.from({ length: 200 }, newRecoveryCode);
    for (const code of codes) expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(new Set(codes).size).toBe(200);
  });

  it('is read however it is typed: small letters, spaces, no dashes, O for 0, I or L for 1, U for V', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.constantFrom('', ' ', '-', '  ', '\u2013', '\t')), fc.boolean(), (between, isSmall) => {
        const code = newRecoveryCode();
        const sloppy = [...symbols(code)].map((symbol) => `${between.next().value ?? ''}${{ '0': 'o', '1': isSmall ? 'l' : 'i', V: 'u' }[symbol] ?? symbol}`).join('');
        expect(readRecoveryCode(isSmall ? sloppy.toLowerCase() : sloppy)).toEqual({ kind: 'code', code });
      }),
    );
  });

  it('gives away every single wrong symbol, and in which group it stands', () => {
    const code = symbols(newRecoveryCode());
    for (let place = 0; place < code.length; place++) {
      for (const wrong of alphabet) {
        if (wrong === code[place]) continue;
        expect(readRecoveryCode(code.slice(0, place) + wrong + code.slice(place + 1))).toEqual({ kind: 'slip', group: Math.floor(place / 4) });
      }
    }
  });

  it('gives away every two symbols that changed places', () => {
    const code = symbols(newRecoveryCode());
    for (let a = 0; a < code.length; a++) {
      for (let b = a + 1; b < code.length; b++) {
        if (code[a] === code[b]) continue;
        const swapped = [...code];
        [swapped[a], swapped[b]] = [code[b] ?? '', code[a] ?? ''];
        expect(readRecoveryCode(swapped.join('')).kind).toBe('slip');
      }
    }
  });

  it('lets any other mistake through in about one of a thousand times only', () => {
    const random = Array.from({ length: 4_000 }, () => symbols(newRecoveryCode()).slice(0, 16) + symbols(newRecoveryCode()).slice(16));
    expect(random.filter((text) => readRecoveryCode(text).kind === 'code').length).toBeLessThan(20);
  });

  it.each([
    ['too short', '7K3M-7K3M'],
    ['too long', `${newRecoveryCode()}7`],
    ['nothing', ''],
  ])('that is %s is a slip', (_what, typed) => {
    expect(readRecoveryCode(typed)).toEqual({ kind: 'slip' });
  });

  it('with a sign that no code has points to its group', () => {
    const code = newRecoveryCode();
    expect(readRecoveryCode(`${code.slice(0, 10)}*${code.slice(11)}`)).toEqual({ kind: 'slip', group: 2 });
  });

  it('is compared group by group', () => {
    expect(isGroup('AAAA-BBBB-0V11', 2, ' ou-il')).toBe(true);
    expect(isGroup('AAAA-BBBB-0V11', 1, 'AAAA')).toBe(false);
    expect(isGroup('AAAA-BBBB-0V11', 9, 'AAAA')).toBe(false);
  });
});
