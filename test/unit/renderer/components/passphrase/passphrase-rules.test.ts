import { describe, expect, it } from 'vitest';
import { passphraseProblem } from '../../../../../renderer/components/passphrase/passphrase-rules';

const good = 'maple lantern ferry';

describe('a new passphrase', () => {
  it.each([
    ['nothing typed', { first: '', second: '' }, 'weak', { field: 'first', kind: 'empty' }],
    ['eleven characters', { first: 'a'.repeat(11), second: '' }, 'strong', { field: 'first', kind: 'too-short', missing: 1 }],
    ['letters beyond the basic plane count once', { first: '🌲'.repeat(11), second: '' }, 'strong', { field: 'first', kind: 'too-short', missing: 1 }],
    ['long but quick to guess', { first: 'password1234', second: 'password1234' }, 'weak', { field: 'first', kind: 'too-weak' }],
    ['typed only once', { first: good, second: '' }, 'strong', { field: 'second', kind: 'empty' }],
    ['typed differently', { first: good, second: `${good} ` }, 'strong', { field: 'second', kind: 'differs' }],
    ['twelve characters, fair, twice the same', { first: 'a'.repeat(12), second: 'a'.repeat(12) }, 'fair', undefined],
    ['strong, twice the same', { first: good, second: good }, 'strong', undefined],
  ] as const)('%s', (_title, typed, strength, problem) => {
    expect(passphraseProblem(typed, strength)).toEqual(problem);
  });
});
