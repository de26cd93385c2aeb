import { describe, expect, it } from 'vitest';
import { chainOf } from '../../../../shared/forms/face-chain';
import { directionOf, piecesOfLines, type Direction } from '../../../../shared/forms/line-order';
import { allFonts } from '../../../support/form-material';

const chain = chainOf(allFonts, 'regular');
/** The pieces from left to right, as they read, Arabic words whole. */
const leftToRight = (text: string, base: Direction) => (piecesOfLines(text, [text.split(' ')], base, chain)[0] ?? []).map(({ source }) => source).join('|');
/** What is drawn for signs from left to right. */
const drawn = (text: string, base: Direction) => (piecesOfLines(text, [text.split(' ')], base, chain)[0] ?? []).map(({ word }) => word.replace(/[\u202D\u202E]/g, '')).join('');

describe('the order of a line', () => {
  it.each<readonly [string, string, Direction, string]>([
    ['two Arabic words stand from right to left', 'محمد حسن', 'rtl', 'حسن| |محمد'],
    ['a Latin name in an Arabic line stays in its order', 'نظام MIIS آمن', 'rtl', 'آمن| |MIIS| |نظام'],
    ['several Latin words in an Arabic line keep their order', 'وصي Linh Nguyễn', 'rtl', 'Linh| |Nguyễn| |وصي'],
    ['an Arabic name in an English line', 'To محمد حسن here', 'ltr', 'To| |حسن| |محمد| |here'],
    ['a phone number behind Arabic keeps its groups', 'هاتف (617) 555-0142', 'rtl', '(617)| |555-0142| |هاتف'],
    ['a day, a month and a year', '3 سبتمبر 2022', 'rtl', '2022| |سبتمبر| |3'],
    ['a version with letters and numbers', 'النص ar 2026-11', 'rtl', 'ar| |2026-11| |النص'],
    ['the law in brackets', 'الولاية (M.G.L. c. 111)، يبلغ', 'rtl', 'يبلغ| |،|)|M.G.L.| |c.| |111|(| |الولاية'],
    ['Arabic-Indic digits read from left to right', 'سنة ٢٠٢٦', 'rtl', '٢٠٢٦| |سنة'],
  ])('%s', (_, text, base, expected) => {
    expect(leftToRight(text, base)).toBe(expected);
  });

  it('mirrors the brackets of what is read from right to left', () => {
    expect(drawn('(علي)', 'rtl')).toBe('(علي)');
    expect(leftToRight('(علي)', 'rtl')).toBe(')|علي|(');
  });

  it('orders each line by the direction of the whole text', () => {
    const text = 'سجل في Massachusetts Immunization System (MIIS) آمن';
    const lines = piecesOfLines(text, [['سجل', 'في', 'Massachusetts'], ['Immunization', 'System'], ['(MIIS)', 'آمن']], 'rtl', chain);
    expect(lines.map((pieces) => pieces.map(({ source }) => source).join(''))).toEqual(['Massachusetts في سجل', 'Immunization System', 'آمن (MIIS)']);
  });

  it.each<readonly [string, Direction]>([
    ['12 Elm Street', 'ltr'],
    ['محمد Ann', 'rtl'],
    ['12 شارع بغداد', 'rtl'],
    ['(617) 555-0142', 'ltr'],
    ['王小明', 'ltr'],
  ])('takes the direction of %s from its first letter: %s', (text, direction) => {
    expect(directionOf(text)).toBe(direction);
  });
});
