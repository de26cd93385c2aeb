import { describe, expect, it } from 'vitest';
import { checkDose } from '../../../../../shared/domain/dose-checks/check-dose';
import type { PartialDoseLine } from '../../../../../shared/domain/dose-checks/dose-line';
import { addDays } from '../../../../../shared/domain/calendar-date';
import { birthDate, context, currentLine, day, found, historicalLine, patient, refusalLine, today } from './made-up-lines';
import { mmrVis } from './made-up-tables';

/** Lines about a vaccine without age window, so that only the day itself is judged. */
const kinds: readonly PartialDoseLine[] = [{ ...currentLine, cvx: '21', vis: [] }, { ...historicalLine, cvx: '21' }, { ...refusalLine, cvx: '21' }];
const deceased = patient({ providerStatus: { state: 'deceased', on: '2026-06-15' } });

describe.each(kinds)('the day of a $kind line', (line) => {
  it.each([
    ['the day before birth', addDays(birthDate, -1), ['before-birth date']],
    ['the day of birth', birthDate, []],
    ['the day after birth', addDays(birthDate, 1), []],
    ['yesterday', addDays(today, -1), []],
    ['today', today, []],
    ['tomorrow', addDays(today, 1), ['in-future date']],
  ])('%s', (_title, date, findings) => expect(found({ ...line, date })).toEqual(findings));

  it.each([
    ['the day before death', '2026-06-14', []],
    ['the day of death', '2026-06-15', []],
    ['the day after death', '2026-06-16', ['after-death date']],
    ['tomorrow, long after death', '2026-11-24', ['in-future date', 'after-death date']],
  ])('%s', (_title, date, findings) => expect(found({ ...line, date: day(date) }, { patient: deceased })).toEqual(findings));
});

describe('what a stop says', () => {
  it.each([
    ['before birth: the birth date', { date: day('2022-09-02') }, { code: 'before-birth', birthDate }],
    ['in the future: today', { date: day('2026-11-24') }, { code: 'in-future', today }],
  ])('%s', (_title, change, facts) => expect(checkDose({ ...historicalLine, cvx: '21', ...change }, context())).toMatchObject([facts]));

  it('after death: the day of death', () => {
    const findings = checkDose({ ...historicalLine, cvx: '21', date: day('2026-07-01') }, context({ patient: deceased }));
    expect(findings).toEqual([{ severity: 'stop', code: 'after-death', field: 'date', death: '2026-06-15' }]);
  });

  it('is said even when a reason was given for it, because stops have no reasons', () => {
    expect(found({ ...historicalLine, date: day('2026-11-24'), answered: [{ code: 'too-close', reason: 'x' }] })).toEqual(['in-future date']);
  });
});

describe('the code of the vaccine', () => {
  it.each([
    ['current', '12345', ['unknown-code cvx']],
    ['historical', '77', ['unknown-code cvx']],
    ['refusal', '77', ['unknown-code cvx']],
    ['current', '998', ['no-vaccine cvx']],
    ['historical', '998', ['no-vaccine cvx']],
    ['refusal', '998', ['no-vaccine cvx']],
    ['current', '99', ['no-vaccine cvx']],
    ['current', '999', ['no-vaccine cvx']],
    ['refusal', '999', ['no-vaccine cvx']],
    ['historical', '999', []],
    ['historical', '51', []],
    ['historical', '510', []],
    ['refusal', '45', []],
  ] as const)('of a %s line, %s: %j', (kind, cvx, findings) => {
    const line = { current: { ...currentLine, vis: [] }, historical: historicalLine, refusal: refusalLine }[kind];
    expect(found({ ...line, cvx })).toEqual(findings);
  });

  it('stops a maker that does not exist', () => {
    expect(found({ ...currentLine, mvx: 'ZZZ' })).toEqual(['unknown-code mvx']);
    expect(found({ ...historicalLine, mvx: 'ZZZ' })).toEqual(['unknown-code mvx']);
  });
});

describe('a VIS', () => {
  const given = (edition: string, givenOn: string): PartialDoseLine => ({ ...currentLine, vis: [{ document: mmrVis, edition: day(edition), givenOn: day(givenOn) }] });

  it.each([
    ['printed the day after it was given', '2026-11-24', '2026-11-23', ['vis-published-after-given vis']],
    ['printed the day it was given', '2026-11-23', '2026-11-23', []],
    ['given today', '2025-01-31', '2026-11-23', []],
    ['to be given tomorrow', '2025-01-31', '2026-11-24', ['vis-in-future vis', 'vis-given-after-dose vis']],
  ])('%s', (_title, edition, givenOn, findings) => expect(found(given(edition, givenOn))).toEqual(findings));

  it('is not judged on a historical dose', () => {
    expect(found({ ...historicalLine, vis: [{ document: mmrVis, edition: day('2027-01-01'), givenOn: day('2026-12-01') }] })).toEqual([]);
  });
});

describe('what hangs on a stopped day or code', () => {
  it('is not said', () => {
    expect(found({ ...currentLine, date: day('2022-09-02'), lotExpires: day('2020-01-01') }, { goLive: day('2026-01-01') })).toEqual([
      'before-birth date',
      'vis-given-after-dose vis',
    ]);
    expect(found({ ...historicalLine, cvx: '77' }, { others: [historicalLine] })).toEqual(['unknown-code cvx']);
  });
});
