import { describe, expect, it } from 'vitest';
import type { LineStop, LineWarning } from '../../../../../renderer/screens/immunization-entry/check-lines';
import { reasonsOffered, stopWords, warningWords } from '../../../../../renderer/screens/immunization-entry/finding-words';
import { isReason } from '../../../../../renderer/screens/immunization-entry/to-dose-line';
import type { DoseStop, DoseWarning } from '../../../../../shared/domain/dose-checks/findings';
import { doseWarningCode } from '../../../../../shared/domain/immunization';
import { day } from '../made-up-chart';

const said = (...findings: readonly DoseWarning[]): string => {
  const warning: LineWarning = { code: findings[0]?.code ?? 'too-close', cell: 'date', findings };
  return warningWords(warning);
};
const stopped = (finding: DoseStop): string => stopWords({ cell: 'date', code: 'found', finding });
const mmrOf = (date: string, isInThisEntry = false) => ({ date: day(date), cvx: '03', shortName: 'MMR', isInThisEntry });
const close = (date: string, days: number, earlier: string, clearFrom: string): DoseWarning => ({
  severity: 'warning',
  code: 'too-close',
  field: 'date',
  other: mmrOf(date),
  days,
  earlier: day(earlier),
  clearFrom: day(clearFrom),
});
const oldVis = (document: number): DoseWarning => ({
  severity: 'warning',
  code: 'vis-given-after-dose',
  field: 'vis',
  vis: document,
  givenOn: day('2026-11-23'),
  dose: day('2026-11-20'),
});

describe('warnings in words', () => {
  const cases: readonly (readonly [string, DoseWarning])[] = [
    ['Too soon: 3 weeks after the MMR of 6 Nov 2026 in the record; 28 days are reached on 4 Dec 2026.', close('2026-11-06', 21, '2026-11-06', '2026-12-04')],
    ['Too close: 13 days before the MMR of 2 Nov 2026 in the record; 28 days before it is 5 Oct 2026.', close('2026-11-02', 13, '2026-10-20', '2026-11-17')],
    ['Too soon: 1 day after the MMR of 6 Nov 2026 in the record; 28 days are reached on 4 Dec 2026.', close('2026-11-06', 1, '2026-11-06', '2026-12-04')],
    [
      'Typed twice? The same vaccine of the same day is on a line above already.',
      { severity: 'warning', code: 'same-day', field: 'date', other: mmrOf('2026-11-06', true), isSameVaccine: true },
    ],
    ['This lot expired on 30 Sep 2026. Choose another lot, or say why it was used.', { severity: 'warning', code: 'lot-expired', field: 'lotExpires', expired: day('2026-09-30') }],
    [
      'Unusual age for this vaccine: 4 months old on that day. It is usually given from 6 months.',
      { severity: 'warning', code: 'age-outside-window', field: 'date', side: 'too-young', months: 4, fromMonths: 6 },
    ],
    [
      'Unusual age for this vaccine: 8 years 2 months old on that day. It is usually given up to 7 years.',
      { severity: 'warning', code: 'age-outside-window', field: 'date', side: 'too-old', months: 98, toMonths: 84 },
    ],
    [
      'The VIS “MMR” of 6 Aug 2021 was replaced by the edition of 31 Jan 2025.',
      { severity: 'warning', code: 'vis-not-current', field: 'vis', vis: 0, name: 'MMR', edition: day('2021-08-06'), current: day('2025-01-31') },
    ],
    [
      'Look at the lot number again: it looks like more than one lot, and it is shorter than lot numbers are.',
      { severity: 'warning', code: 'lot-looks-odd', field: 'lot', oddities: ['several', 'too-short'] },
    ],
    ['Given by mouth: there is no site of injection. Empty the site, or say why.', { severity: 'warning', code: 'site-not-used', field: 'site', route: 'oral' }],
  ];
  it.each(cases)('%s', (sentence, finding) => {
    expect(said(finding)).toBe(sentence);
  });

  it('say the same sentence about three papers once', () => {
    expect(said(oldVis(0), oldVis(1), oldVis(2))).toBe('The VIS was given on 23 Nov 2026, after the shot on 20 Nov 2026.');
  });

  it('have reasons to offer, each of which counts as one', () => {
    for (const code of doseWarningCode.options) {
      expect(reasonsOffered[code].length).toBeGreaterThan(0);
      expect(reasonsOffered[code].every(isReason)).toBe(true);
    }
  });
});

describe('stops in words', () => {
  const cases: readonly (readonly [string, LineStop])[] = [
    ['“3/4x” does not read as a date. Type a date such as 3/4/2015, 03042015, 3 Sep 2022, or t for today.', { cell: 'date', code: 'unreadable', text: '3/4x ' }],
    ['“half” does not read as millilitres. Type a number such as 0.5, at most 20.', { cell: 'amount', code: 'unreadable', text: 'half' }],
    ['“knee” is not in the list. Type the beginning of a choice and take it with Enter.', { cell: 'site', code: 'unreadable', text: 'knee' }],
  ];
  it.each(cases)('%s', (sentence, stop) => {
    expect(stopWords(stop)).toBe(sentence);
  });

  it('name the day that the date hurts itself on', () => {
    expect(stopped({ severity: 'stop', code: 'before-birth', field: 'date', birthDate: day('2022-09-03') })).toContain('3 Sep 2022');
    expect(stopped({ severity: 'stop', code: 'after-death', field: 'date', death: day('2026-01-02') })).toContain('2 Jan 2026');
    expect(stopped({ severity: 'stop', code: 'in-future', field: 'date', today: day('2026-11-23') })).toContain('23 Nov 2026');
  });

  it('say how to write a giver when the title is missing', () => {
    expect(stopped({ severity: 'stop', code: 'missing', field: 'givenBy.title' })).toBe('Add the title after a comma: Mary Jones, RN.');
  });
});
