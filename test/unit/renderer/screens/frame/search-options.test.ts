import { describe, expect, it } from 'vitest';
import { moveActive, searchOptions, shownHits } from '../../../../../renderer/screens/frame/search-options';
import { madeUpCard } from '../../state/made-up-card';

const hits = (count: number) => Array.from({ length: count }, () => ({ card: madeUpCard(), reasons: [] }));
const kinds = (typed: string, count: number) => searchOptions(typed, hits(count)).map((option) => option.kind);

describe('the lines of the search box', () => {
  it('are none before anything is typed', () => {
    expect(searchOptions('  ', hits(3))).toEqual([]);
  });

  it('offer to add what was typed when nobody is found', () => {
    expect(searchOptions(' smith jo ', [])).toEqual([{ kind: 'add', typed: 'smith jo' }]);
  });

  it('have the best match first and adding last', () => {
    const found = hits(2);
    const options = searchOptions('smith', found);
    expect(options[0]).toEqual({ kind: 'patient', hit: found[0] });
    expect(options.map((option) => option.kind)).toEqual(['patient', 'patient', 'add']);
  });

  it('offer the whole list only when there are more than fit', () => {
    expect(kinds('smith', shownHits)).toEqual([...Array.from({ length: shownHits }, () => 'patient'), 'add']);
    expect(kinds('smith', shownHits + 1)).toEqual([...Array.from({ length: shownHits }, () => 'patient'), 'all', 'add']);
  });
});

describe('arrow keys in the search box', () => {
  it.each([
    [0, 1, 3, 1],
    [2, 1, 3, 0],
    [0, -1, 3, 2],
    [0, 1, 1, 0],
    [0, 1, 0, 0],
  ] as const)('from line %i by %i of %i to line %i', (active, by, count, to) => {
    expect(moveActive(active, by, count)).toBe(to);
  });
});
