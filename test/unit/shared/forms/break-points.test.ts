import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atomsOf, clustersOf, khmerWords } from '../../../../shared/forms/break-points';
import { chainOf } from '../../../../shared/forms/face-chain';
import { fitText } from '../../../../shared/forms/fit-text';
import { allFonts, wordings } from '../../../support/form-material';

const chain = chainOf(allFonts, 'regular');

describe('where a line may end', () => {
  it.each<readonly [string, string, readonly string[]]>([
    ['behind a hyphen', 'Smith-Jones', ['Smith-', 'Jones']],
    ['between Chinese characters', '免疫接种', ['免', '疫', '接', '种']],
    ['never before a Chinese comma, stop or closing mark', '接种，记录。（完）', ['接', '种，', '记', '录。', '（完）']],
    ['never behind an opening mark', '改为“否”之后', ['改', '为', '“否”', '之', '后']],
    ['not inside Latin letters among Chinese', '系统MIIS中', ['系', '统', 'MIIS', '中']],
    ['between Khmer words', 'អ្នកជំងឺនេះ', ['អ្នកជំងឺ', 'នេះ']],
    ['never before a Khmer stop', 'គ្លីនិកនេះ។', ['គ្លីនិក', 'នេះ។']],
  ])('%s: %s', (_, word, parts) => {
    expect(atomsOf(word).parts).toEqual(parts);
  });

  it('takes a Khmer letter with everything that stands on and below it as one', () => {
    expect(clustersOf('ស្រីខ្ញុំ')).toEqual(['ស្រី', 'ខ្ញុំ']);
  });

  it('never parts a cluster and loses nothing, for any run of Khmer signs', () => {
    const sign = fc.integer({ min: 0x1780, max: 0x17d3 }).map((code) => String.fromCodePoint(code));
    fc.assert(
      fc.property(fc.array(sign, { minLength: 1, maxLength: 30 }), (signs) => {
        const text = signs.join('');
        const clusters = clustersOf(text);
        expect(clusters.join('')).toBe(text);
        const words = khmerWords(text);
        expect(words.join('')).toBe(text);
        expect(words.flatMap((word) => clustersOf(word))).toEqual(clusters);
      }),
    );
  });

  it.each(wordings)('begins and ends no line of the $language.english fact sheet with a mark that may not stand there', ({ wording }) => {
    const texts = wording.factSheet.pages.flat().flatMap(({ paragraphs, points = [] }) => [...paragraphs, ...points]);
    for (const width of [90, 140, 260]) {
      for (const text of texts) {
        const lines = fitText(text, chain, width, { size: 10, smallest: 10, leading: 1.37, mostLines: 99 }, wording.direction)?.lines ?? [];
        expect(lines.length).toBeGreaterThan(0);
        const shown = lines.map(({ words }) => words.join(' '));
        expect(shown.slice(1).filter((line) => /^[，。、；：？！）」”។ៗ,.;:?!)]|^\p{M}/u.test(line))).toEqual([]);
        expect(shown.slice(0, -1).filter((line) => /[（「“(]$/u.test(line))).toEqual([]);
        expect(shown.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      }
    }
  });
});
