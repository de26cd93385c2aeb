import { describe, expect, it } from 'vitest';
import { foldLetters, phoneDigits, squeezed, wordsOf } from '../../../../shared/matching/fold-text';

describe('folding a name', () => {
  it.each([
    ['Nguyễn', 'nguyen'],
    ['Đặng', 'dang'],
    ['Łukasz', 'lukasz'],
    ['Sørensen', 'sorensen'],
    ['Öztürk', 'ozturk'],
    ['Groß', 'gross'],
    ['Æsa', 'aesa'],
    ['Ísak Þór', 'isak thor'],
    ['İbrahim', 'ibrahim'],
    ['MÜLLER', 'muller'],
    ['Papadopoulos', 'papadopoulos'],
    ['Παπαδόπουλος', 'παπαδοπουλος'],
    ['Йосип', 'иосип'],
  ])('reads %s as %s', (written, folded) => expect(foldLetters(written)).toBe(folded));

  it('reads a name the same whether its accents are letters of their own or marks behind a letter', () => {
    expect(foldLetters('Nguyễn'.normalize('NFD'))).toBe(foldLetters('Nguyễn'.normalize('NFC')));
  });

  it.each([
    ["O'Brien", ['o', 'brien']],
    ['O’Brien', ['o', 'brien']],
    ['García-López', ['garcia', 'lopez']],
    ['St. Pierre', ['st', 'pierre']],
    ['  de  la Cruz ', ['de', 'la', 'cruz']],
    ['—', []],
  ])('parts %s into words', (written, words) => expect(wordsOf(written)).toEqual(words));

  it('runs record numbers together without signs', () => expect(squeezed(' A-104 22/b')).toBe('a10422b'));

  it.each([
    ['+16175550142', '6175550142'],
    ['(617) 555-0142', '6175550142'],
    ['1 617 555 0142', '6175550142'],
    ['+84 24 3555 0142', '842435550142'],
    ['555-0142', '5550142'],
  ])('reads the digits of %s', (number, digits) => expect(phoneDigits(number)).toBe(digits));
});
