import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chainOf } from '../../../../shared/forms/face-chain';
import { fitText, type TextStyle } from '../../../../shared/forms/fit-text';
import { formFonts } from '../../../support/form-material';

const face = chainOf(formFonts, 'regular');
const style: TextStyle = { size: 12, smallest: 8, leading: 1.37, mostLines: 3 };
const linesOf = (text: string, width: number, changes: Partial<TextStyle> = {}): readonly string[] | undefined =>
  fitText(text, face, width, { ...style, ...changes })?.lines.map(({ words }) => words.join(' '));

describe('fitting text to a box', () => {
  it('sets a short text in one line of the wanted size', () => {
    expect(fitText('Mai Trần', face, 200, style)).toMatchObject({ size: 12, lines: [{ words: ['Mai', 'Trần'] }] });
  });

  it('breaks at spaces before it makes the letters smaller', () => {
    expect(linesOf('Robert James Jones', 80)).toEqual(['Robert James', 'Jones']);
  });

  it('makes the letters smaller before it uses more lines than there are', () => {
    const fitted = fitText('Robert James Jones', face, 80, { ...style, mostLines: 1 });
    expect(fitted?.lines).toHaveLength(1);
    expect(fitted?.size).toBeLessThan(12);
    expect(fitText('Robert James Jones', face, 60, { ...style, mostLines: 1 })).toBeUndefined();
  });

  it('breaks a double name behind its hyphen, and keeps the hyphen', () => {
    expect(linesOf('Featherstone-Cholmondeley', 100, { smallest: 12 })).toEqual(['Featherstone-', 'Cholmondeley']);
  });

  it('parts a word between letters only in the smallest size, and never a letter from its marks', () => {
    const fitted = fitText('Ọ́'.repeat(30), face, 80, style);
    expect(fitted?.size).toBe(8);
    expect(fitted?.lines.every(({ words }) => words.every((word) => !/^\p{M}/u.test(word)))).toBe(true);
  });

  it('says that a text is too long rather than cutting it', () => {
    expect(fitText('x'.repeat(500), face, 80, style)).toBeUndefined();
  });

  it('takes no room for no text', () => {
    expect(linesOf('', 80)).toEqual([]);
  });

  it('never sets a line wider than the box, loses no letter and keeps their order', () => {
    const word = fc.stringMatching(/^[A-Za-zÀ-ɏẠ-ỹΑ-ωА-я'’.-]{1,24}$/u);
    const text = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' ').normalize('NFC'));
    fc.assert(
      fc.property(text, fc.integer({ min: 60, max: 400 }), fc.integer({ min: 1, max: 4 }), (typed, width, mostLines) => {
        const fitted = fitText(typed, face, width, { ...style, mostLines });
        if (fitted === undefined) return;
        expect(fitted.lines.length).toBeLessThanOrEqual(mostLines);
        expect(fitted.size).toBeGreaterThanOrEqual(style.smallest);
        for (const line of fitted.lines) {
          const drawn = line.words.reduce((sum, one) => sum + face.widthOf(one), (line.words.length - 1) * face.widthOf(' '));
          expect((drawn * fitted.size) / 1000).toBeCloseTo(line.width, 6);
          expect(line.width).toBeLessThanOrEqual(width + 1e-6);
        }
        expect(fitted.lines.flatMap(({ words }) => words).join('')).toBe(typed.replaceAll(' ', ''));
      }),
      { numRuns: 60 },
    );
  });
});
