import { describe, expect, it } from 'vitest';
import { choiceMeant, matchChoices, type Choice } from '../../../../renderer/components/type-ahead-match';
import { siteWords } from '../../../../renderer/components/dose-code-words';

const sites: readonly Choice<string>[] = Object.entries(siteWords).map(([code, { short, whole }]) => ({ key: code, value: code, text: short, detail: whole }));
const found = (typed: string) => matchChoices(sites, typed).map((choice) => choice.key);

describe('typing into a list of choices', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['lt', ['LT']],
    ['LA', ['LA', 'LVL', 'RVL']],
    ['right th', ['RT']],
    ['del', ['LD', 'RD']],
    ['l', ['LT', 'LD', 'LA', 'LVL', 'LG', 'LLFA', 'RVL', 'RLFA']],
    ['xyz', []],
  ];
  it.each(cases)('"%s" finds %j', (typed, expected) => {
    expect(found(typed)).toEqual(expected);
  });

  it('offers everything in its own order before anything is typed', () => {
    expect(found('  ')).toEqual(Object.keys(siteWords));
  });

  it('does not look at accents', () => {
    expect(matchChoices([{ key: '1', value: 1, text: 'Señora Núñez, RN' }], 'nunez')).toHaveLength(1);
  });
});

describe('a text that is left in the field', () => {
  const cases: readonly (readonly [string, string | undefined])[] = [
    ['lt', 'LT'],
    ['right deltoid', 'RD'],
    ['deltoid', undefined],
    ['', undefined],
    ['nowhere', undefined],
  ];
  it.each(cases)('"%s" stands for %s', (typed, expected) => {
    expect(choiceMeant(matchChoices(sites, typed), typed)?.key).toBe(expected);
  });
});
