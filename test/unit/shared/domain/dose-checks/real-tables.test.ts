import { describe, expect, it } from 'vitest';
import { realTables } from '../../codes/real-tables';
import { context, currentLine, day, found, historicalLine, patient, recorded, today } from './made-up-lines';

const tables = realTables();
const given = (cvx: string, mvx: string) => ({
  ...currentLine,
  cvx,
  mvx,
  vis: tables.visFor(cvx, today).map(({ document, edition }) => ({ document, edition, givenOn: today })),
});
const ofAge = (birthDate: string) => patient({ birthDate });

describe('with the tables that are shipped', () => {
  it.each([
    ['a second Pediarix at 4 months', given('110', 'SKB'), '2026-07-20', []],
    ['rotavirus at 2 months', given('119', 'SKB'), '2026-09-20', []],
    ['rotavirus at a year', given('119', 'SKB'), '2025-11-20', ['age-outside-window date']],
    ['MMR at a year', given('03', 'MSD'), '2025-11-20', []],
    ['MMR at 2 months', given('03', 'MSD'), '2026-09-20', ['age-outside-window date']],
    ['DTaP of a nine-year-old', given('20', 'SKB'), '2017-11-20', ['age-outside-window date']],
    ['Tdap of a nine-year-old', given('115', 'PMC'), '2017-11-20', []],
    ['a Td of Massachusetts', given('09', 'MBL'), '1980-11-20', []],
    ['a flu shot of last years', given('150', 'PMC'), '1980-11-20', []],
    ['an unspecified flu shot', given('88', 'PMC'), '1980-11-20', ['unspecified-vaccine cvx']],
    ['a retired live zoster shot', given('121', 'MSD'), '1950-11-20', ['inactive-code cvx']],
  ])('%s: %j', (_title, line, birth, findings) => expect(found(line, { tables, patient: ofAge(birth) })).toEqual(findings));

  it('the two doses of 2021 that lay three weeks apart are not asked about', () => {
    const line = { ...historicalLine, cvx: '208', date: day('2021-04-22') };
    expect(found(line, { tables, patient: ofAge('1960-01-01'), doses: [recorded('208', '2021-04-01')] })).toEqual([]);
  });

  it('two doses of Moderna that lay three weeks apart are', () => {
    const line = { ...historicalLine, cvx: '207', date: day('2021-04-22') };
    expect(found(line, { tables, patient: ofAge('1960-01-01'), doses: [recorded('207', '2021-04-01')] })).toEqual(['too-close date']);
  });

  it('hepatitis B inside a combination counts', () => {
    const line = { ...historicalLine, cvx: '110', date: day('2023-01-20') };
    expect(found(line, { tables, patient: context().patient, doses: [recorded('08', '2023-01-05')] })).toEqual(['too-close date']);
  });
});
