import { describe, expect, it } from 'vitest';
import { drawableText } from '../../../../shared/forms/drawable-text';
import { chainOf } from '../../../../shared/forms/face-chain';
import { allFonts, formFonts, hardNames } from '../../../support/form-material';

const faces = [chainOf(formFonts, 'regular'), chainOf(formFonts, 'bold')];

describe('what the printed font can draw', () => {
  it.each(hardNames)('takes $name ($why)', ({ name }) => {
    expect(drawableText(name, faces)).toEqual({ ok: true, value: name.normalize('NFC') });
  });

  it.each([
    ['Nguyễn typed as letters and marks', 'Nguyễn'.normalize('NFD'), 'Nguyễn'],
    ['runs of white space, tabs and line ends', ' Mai \t\n Trần ', 'Mai Trần'],
    ['invisible characters pasted along', '\uFEFFMai\u200B \u202ATrần\u202C\u00AD', 'Mai Trần'],
    ['a no-break space', 'c.\u00A0111', 'c.\u00A0111'],
    ['an Ångström sign', '\u212Bse', 'Åse'],
  ])('prints %s as they are meant', (_, typed, printed) => {
    expect(drawableText(typed, faces)).toEqual({ ok: true, value: printed });
  });

  it.each([
    ['Chinese', '王小明', ['王', '小', '明']],
    ['Japanese in part', 'Yuki 雪', ['雪']],
    ['Korean, even typed as jamo', '김'.normalize('NFD'), ['김']],
    ['Arabic', 'محمد', ['م', 'ح', 'د']],
    ['Hebrew', 'דוד', ['ד', 'ו']],
    ['Devanagari, which the font knows but which needs shaping', 'राम', ['रा', 'म']],
    ['Armenian', 'Արամ', ['Ա', 'ր', 'ա', 'մ']],
    ['an emoji', 'Ann 😀', ['😀']],
    ['a private-use character', 'A\uE000', ['\uE000']],
    ['a replacement character: the damage shows that the name is not whole', 'Mu\uFFFDoz', ['\uFFFD']],
    ['a mark with nothing to stand on', '\u0301', ['\u0301']],
    ['a mark on a digit', '7\u0301', ['7\u0301']],
    ['marks stacked out of the line', 'O\u0302\u0301\u0303', ['Ố\u0303']],
    ['more than two marks on a letter', 'x\u0323\u0301\u0308', ['x\u0323\u0301\u0308']],
    ['a mark that belongs to no name', 'a\u20DD', ['a\u20DD']],
    ['a letter that gives the mark no anchor', '\u1D6E\u0301', ['\u1D6E\u0301']],
  ])('refuses %s and says which characters', (_, typed, characters) => {
    expect(drawableText(typed, faces)).toEqual({ ok: false, error: characters });
  });
});

describe('what the fonts of all scripts can draw', () => {
  const all = [chainOf(allFonts, 'regular'), chainOf(allFonts, 'bold')];

  it.each([
    ['Chinese', '王小明'],
    ['Chinese among Latin letters', 'Ann 王 (小明)'],
    ['Japanese', 'ゆき 雪'],
    ['Arabic', 'محمد الشافعي'],
    ['Arabic with vowels', 'مُحَمَّد'],
    ['Persian, whose joiners are kept', 'می\u200Cخواهم'],
    ['Khmer with letters below', 'ស្រីមុំ ព្រឹត្តិ'],
  ])('takes %s', (_, name) => {
    expect(drawableText(name, all)).toEqual({ ok: true, value: name.normalize('NFC') });
  });

  it.each([
    ['Korean', '김', ['김']],
    ['Thai', 'ก', ['ก']],
    ['Hebrew', 'דוד', ['ד', 'ו']],
    ['Devanagari', 'राम', ['रा', 'म']],
    ['a Khmer sign with no letter', '\u17B6', ['\u17B6']],
    ['an Arabic vowel with no letter', '\u064E', ['\u064E']],
    ['a heap of Arabic vowels', 'م\u064E\u064F\u0650\u0651', ['م\u064E\u064F\u0650\u0651']],
  ])('refuses %s and says which characters', (_, name, characters) => {
    expect(drawableText(name, all)).toEqual({ ok: false, error: characters });
  });
});
