import { describe, expect, it } from 'vitest';
import { readView, withName } from '../../../../../renderer/screens/worklist/worklist-view';
import { madeUpCard } from '../../state/made-up-card';

describe('the shown part of the worklist', () => {
  it.each([
    ['report', 'report'],
    ['talks', 'talks'],
    ['changes', 'changes'],
    [null, 'changes'],
    ['other', 'changes'],
  ] as const)('%s shows %s', (text, view) => {
    expect(readView(text)).toBe(view);
  });
});

describe('the filter by name', () => {
  const lines = [{ card: madeUpCard({ first: 'Linh', last: 'Nguyễn' }) }, { card: madeUpCard({ first: 'Bob', last: 'Jones' }) }];

  it('shows everything when it is empty', () => {
    expect(withName(lines, '  ')).toBe(lines);
  });

  it.each(['nguyen', 'LINH', 'yễn', 'nguyen, li'])('finds a name by "%s", accents and capitals aside', (typed) => {
    expect(withName(lines, typed)).toEqual([lines[0]]);
  });

  it('finds nobody by a name that is not there', () => {
    expect(withName(lines, 'smith')).toEqual([]);
  });
});
