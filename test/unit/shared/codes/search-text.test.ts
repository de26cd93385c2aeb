import { describe, expect, it } from 'vitest';
import { agreement, isNearly, searchText } from '../../../../shared/codes/search-text';

describe('how a typed text agrees with a name', () => {
  it.each([
    ['m-m-r ii', 'M-M-R II', 0],
    ['MMRII', 'M-M-R II', 0],
    ['mmr', 'M-M-R II', 1],
    ['prevnar2', 'PREVNAR 20', 1],
    ['dose flu', 'Fluzone High-Dose', 2],
    ['hepb', 'DTaP-Hep B-IPV', 3],
    ['20', 'PREVNAR 20', 2],
    ['2', 'PREVNAR 20', undefined],
    ['hp', 'DTHP', undefined],
    ['mmr x', 'MMR', undefined],
    ['épo', 'Epogen', 1],
  ])('"%s" with "%s": %s', (typed, name, level) => expect(agreement(searchText(typed), searchText(name))).toBe(level));

  it('takes words of the vaccine into account beside one of the name', () => {
    const beside = searchText('MMR').words;
    expect(agreement(searchText('prio mmr'), searchText('Priorix'), beside)).toBe(2);
    expect(agreement(searchText('mmr'), searchText('Priorix'), beside)).toBeUndefined();
  });
});

describe('a likely misspelling', () => {
  it.each([
    ['gardisil', 'Gardasil 9', true],
    ['grdasil', 'Gardasil 9', true],
    ['gardassil', 'Gardasil 9', true],
    ['gradasil', 'Gardasil 9', true],
    ['gard', 'Gardasil 9', true],
    ['gxxd', 'Gardasil 9', false],
    ['bardasil', 'Gardasil 9', false],
    ['gardasil 9', 'Gardasil 9', true],
    ['gardasil 8', 'Gardasil 9', false],
    ['xyz', 'abc', false],
    ['abcdx', 'abcde', true],
    ['abcxy', 'abcde', false],
    ['acbde', 'abcde', true],
    ['abcdefxy', 'abcdefgh', true],
    ['abcdexyz', 'abcdefgh', false],
    ['', 'abc', false],
  ])('"%s" for "%s": %s', (typed, name, expected) => expect(isNearly(searchText(typed), searchText(name))).toBe(expected));
});
