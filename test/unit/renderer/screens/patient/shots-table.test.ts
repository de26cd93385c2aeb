import { describe, expect, it } from 'vitest';
import type { ChangeDraft } from '../../../../../shared/domain/chart/change';
import { shotsByDate, shotsByFamily, shotsOf, shotsToReport, vaccineWords } from '../../../../../renderer/screens/patient/shots/shots-table';
import { chartAfter, currentDose, historicalDose, recorded, refusedDose, registered, reported, voided } from '../made-up-chart';
import { tables } from '../made-up-tables';

const now = '2026-11-22T09:00';
const shots = (chart: ReturnType<typeof chartAfter>, showsVoided = false) => shotsOf(chart, tables, now, showsVoided);

describe('the shots of a chart by family', () => {
  it('stand in the order of a childhood record, a combination in the row of each of its families', () => {
    const chart = chartAfter(registered(), recorded(1, currentDose()), recorded(2, historicalDose()), recorded(3, refusedDose()), recorded(4, historicalDose({ cvx: '99' })));
    expect(shotsByFamily(shots(chart)).map((row) => [row.family, row.shots.length])).toEqual([
      ['DTAP', 1],
      ['HIB', 1],
      ['POLIO', 1],
      ['FLU', 1],
      ['MMR', 1],
      ['other', 1],
    ]);
  });

  it('keep a code that the tables do not know', () => {
    const chart = chartAfter(registered(), recorded(1, historicalDose({ cvx: '777' })));
    const [row] = shotsByFamily(shots(chart));
    expect([row?.family, row?.shots[0]?.vaccine]).toEqual(['other', 'CVX 777']);
  });

  it('leave out what was entered in error, unless it is asked for', () => {
    const chart = chartAfter(registered(), recorded(1, currentDose()), voided(1, 'other child'));
    expect(shotsByFamily(shots(chart))).toEqual([]);
    expect(shotsByFamily(shots(chart, true))[0]?.shots[0]?.dose.voided?.reason).toBe('other child');
  });
});

describe('the shots of a chart by date', () => {
  it('stand latest first, those of one day together in the order of entry', () => {
    const chart = chartAfter(registered(), recorded(1, historicalDose()), recorded(2, currentDose()), recorded(3, refusedDose()));
    expect(shotsByDate(shots(chart)).map((row) => [row.date, row.shots.map((shot) => shot.vaccine)])).toEqual([
      ['2026-11-20', ['M-M-R II', 'influenza, unspecified']],
      ['2023-01-05', ['DTaP-Hib-IPV']],
    ]);
  });
});

describe('where a dose stands with the registry', () => {
  const state = (...drafts: readonly ChangeDraft[]) => shots(chartAfter(registered(), ...drafts), true)[0]?.reporting;

  it.each<[string, readonly ChangeDraft[], unknown]>([
    ['given here two days and nine hours ago', [recorded(1, currentDose())], { state: 'counting', clock: { hoursOld: 57, hoursLeft: 15, state: 'today' } }],
    ['given here and reported', [recorded(1, currentDose()), reported(1)], { state: 'reported' }],
    ['typed from a record', [recorded(1, historicalDose())], { state: 'waiting' }],
    ['refused', [recorded(1, refusedDose())], { state: 'not-asked' }],
    ['entered in error', [recorded(1, currentDose()), voided(1, 'slip')], { state: 'not-asked' }],
  ])('%s', (_name, drafts, expected) => {
    expect(state(...drafts)).toEqual(expected);
  });

  it('puts doses with a clock before those without', () => {
    const chart = chartAfter(registered(), recorded(1, historicalDose()), recorded(2, currentDose()), recorded(3, refusedDose()));
    expect(shotsToReport(shots(chart)).map((shot) => shot.dose.fields.kind)).toEqual(['current', 'historical']);
  });
});

describe('what a dose is called', () => {
  it.each([
    [{ cvx: '03', product: 'M-M-R II' }, 'M-M-R II'],
    [{ cvx: '03' }, 'MMR'],
    [{ cvx: '777' }, 'CVX 777'],
  ])('%j is %s', (fields, expected) => {
    expect(vaccineWords(fields, tables)).toBe(expected);
  });
});
