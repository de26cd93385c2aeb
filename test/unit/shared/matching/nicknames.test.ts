import { describe, expect, it } from 'vitest';
import { areNicknames } from '../../../../shared/matching/nicknames';

describe('pet names', () => {
  it.each([
    ['bob', 'robert'],
    ['robert', 'bob'],
    ['bob', 'rob'],
    ['bill', 'william'],
    ['liz', 'elizabeth'],
    ['beth', 'liz'],
    ['pepe', 'jose'],
    ['paco', 'francisco'],
    ['lupe', 'guadalupe'],
    ['nacho', 'ignacio'],
    ['chuy', 'jesus'],
    ['sam', 'samantha'],
    ['sam', 'samuel'],
  ])('%s may be %s', (one, other) => expect(areNicknames(one, other)).toBe(true));

  it.each([
    ['samantha', 'samuel'],
    ['bob', 'bob'],
    ['robert', 'william'],
    ['xyz', 'robert'],
  ])('%s is not %s', (one, other) => expect(areNicknames(one, other)).toBe(false));
});
