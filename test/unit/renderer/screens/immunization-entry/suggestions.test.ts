import { describe, expect, it } from 'vitest';
import { rememberGiven, nothingGiven } from '../../../../../renderer/screens/immunization-entry/given-today';
import type { CellName } from '../../../../../renderer/screens/immunization-entry/entry-line';
import { resolveLines } from '../../../../../renderer/screens/immunization-entry/resolve-lines';
import type { DoseFields } from '../../../../../shared/domain/immunization';
import { chartAfter, currentDose, day, recorded, registered } from '../made-up-chart';
import { contextOf, resolvedAt, today, typedLine } from './entry-lines';

const mmr = { cvx: '03', product: 'M-M-R II', mvx: 'MSD' };
const anyMmr = { cvx: '03' };
const dosesOf = (...doses: readonly DoseFields[]) =>
  chartAfter(registered(), ...doses.map((dose, index) => recorded(index + 1, dose))).doses;

describe('what is filled in for a dose given here', () => {
  it('is today, and the first giver of the practice, before a vaccine is picked', () => {
    const { values, suggested } = resolvedAt(0, [typedLine(1, 'current')]);
    expect(values).toMatchObject({ date: today, givenBy: 'Ann Nurse, RN' });
    expect([...suggested].sort()).toEqual(['date', 'givenBy']);
  });

  it('comes from the tables once a vaccine is picked', () => {
    const { values } = resolvedAt(0, [typedLine(1, 'current', { vaccine: mmr })]);
    expect(values).toMatchObject({
      maker: 'MSD',
      route: 'C38299',
      site: 'LA',
      vis: [{ document: '253088698300012', edition: '2025-01-31' }],
      visGivenOn: today,
    });
  });

  const sites: readonly (readonly [string, string])[] = [
    ['2023-12-01', 'LT'],
    ['2023-11-24', 'LT'],
    ['2023-11-23', 'LA'],
    ['2015-01-01', 'LA'],
  ];
  it.each(sites)('puts the site of a child born on %s at %s', (born, site) => {
    expect(resolvedAt(0, [typedLine(1, 'current', { vaccine: mmr })], contextOf({ birthDate: day(born) })).values.site).toBe(site);
  });

  it('has no site for a vaccine that is swallowed', () => {
    const { values } = resolvedAt(0, [typedLine(1, 'current', { vaccine: { cvx: '119', product: 'Rotarix', mvx: 'SKB' } })]);
    expect(values).toMatchObject({ route: 'C38288', maker: 'SKB' });
    expect(values.site).toBeUndefined();
    expect(values.visGivenOn).toBeUndefined();
  });

  it('names the VIS that was in force on the day of the dose, not of the typing', () => {
    const { values } = resolvedAt(0, [typedLine(1, 'current', { vaccine: mmr, date: day('2024-10-02') })]);
    expect(values.vis).toEqual([{ document: '253088698300012', edition: '2021-08-06' }]);
    expect(values.visGivenOn).toBe('2024-10-02');
  });

  it('names every document of a combination', () => {
    const { values } = resolvedAt(0, [typedLine(1, 'current', { vaccine: { cvx: '110' } })]);
    expect(values.vis?.map((one) => one.document)).toEqual(['253088698300003', '253088698300005', '253088698300017']);
  });

  it('leaves the maker open when several make the vaccine', () => {
    expect(resolvedAt(0, [typedLine(1, 'current', { vaccine: anyMmr })]).values.maker).toBeUndefined();
    expect(resolvedAt(0, [typedLine(1, 'current', { vaccine: { cvx: '110' } })]).values.maker).toBe('SKB');
  });
});

describe('the lot of a dose given here', () => {
  const used = rememberGiven(nothingGiven, [
    currentDose({ lot: 'OLD1', lotExpires: '2026-11-22' }),
    currentDose({ lot: 'B200', lotExpires: '2027-03-31' }),
    currentDose({ lot: 'A100', lotExpires: '2027-05-31', givenBy: { name: 'Bo Medic', title: 'MA' } }),
    currentDose({ product: 'Priorix', mvx: 'SKB', lot: 'P9', lotExpires: '2027-01-31' }),
  ]);
  const context = contextOf({ givenToday: used });

  it('is the one used last today for the same product, with its expiry', () => {
    expect(resolvedAt(0, [typedLine(1, 'current', { vaccine: mmr })], context).values).toMatchObject({
      lot: 'A100',
      expires: '2027-05-31',
      maker: 'MSD',
      givenBy: 'Ann Nurse, RN',
    });
  });

  it('brings its maker when the vaccine was picked without a product', () => {
    expect(resolvedAt(0, [typedLine(1, 'current', { vaccine: anyMmr })], context).values).toMatchObject({ lot: 'P9', maker: 'SKB' });
    expect(resolvedAt(0, [typedLine(1, 'current', { vaccine: anyMmr, maker: 'MSD' })], context).values).toMatchObject({ lot: 'A100' });
  });

  it('fills the expiry of the lot that was typed, in whatever case', () => {
    expect(resolvedAt(0, [typedLine(1, 'current', { vaccine: mmr, lot: 'b200' })], context).values.expires).toBe('2027-03-31');
    expect(resolvedAt(0, [typedLine(1, 'current', { vaccine: mmr, lot: 'NEW7' })], context).values.expires).toBeUndefined();
  });

  it('is never one that had expired on the day of the dose', () => {
    const expired = contextOf({ givenToday: rememberGiven(nothingGiven, [currentDose({ lot: 'OLD1', lotExpires: '2026-11-22' })]) });
    expect(resolvedAt(0, [typedLine(1, 'current', { vaccine: mmr })], expired).values.lot).toBeUndefined();
    expect(resolvedAt(0, [typedLine(1, 'current', { vaccine: mmr, date: day('2026-11-22') })], expired).values.lot).toBe('OLD1');
  });
});

describe('the eligibility of a dose given here', () => {
  const context = (birthDate: string, ...doses: readonly DoseFields[]) => contextOf({ birthDate: day(birthDate), doses: dosesOf(...doses) });

  it('is the one of the patient\'s latest dose given here', () => {
    const known = context('2022-09-03', currentDose({ date: '2026-01-05', eligibility: 'V02' }), currentDose({ date: '2025-01-05', eligibility: 'V03' }));
    expect(resolvedAt(0, [typedLine(1, 'current')], known).values.eligibility).toBe('V02');
  });

  it('is left open for a patient without one', () => {
    expect(resolvedAt(0, [typedLine(1, 'current', { vaccine: mmr })]).values.eligibility).toBeUndefined();
  });

  const birthdays: readonly (readonly [string, string | undefined])[] = [
    ['2007-11-23', undefined],
    ['2007-11-24', 'V02'],
  ];
  it.each(birthdays)('of a patient born on %s, given at 18, is offered as %s on 23 Nov 2026', (born, eligibility) => {
    const known = context(born, currentDose({ date: '2025-12-01', eligibility: 'V02' }));
    expect(resolvedAt(0, [typedLine(1, 'current')], known).values.eligibility).toBe(eligibility);
  });
});

describe('what a line takes from the line above', () => {
  const first = typedLine(1, 'historical', { date: day('2023-01-05'), vaccine: anyMmr, source: '02', givenBy: 'Dr. Lee', lot: 'Z1' });

  it('is date, source and giver for history, and nothing else', () => {
    expect(resolvedAt(1, [first, typedLine(2, 'historical')])).toMatchObject({
      values: { date: '2023-01-05', source: '02', givenBy: 'Dr. Lee', lot: undefined, vaccine: undefined },
      suggested: ['date', 'source', 'givenBy'],
    });
  });

  it('is nothing from a line of another kind: the source is then "not stated", because the law asks no more of history', () => {
    const line = resolvedAt(1, [typedLine(1, 'current', { date: day('2026-11-20'), eligibility: 'V02' }), typedLine(2, 'historical')]);
    expect(line).toMatchObject({ suggested: ['source'], values: { source: '01' } });
  });

  it('runs on through lines that only took it over', () => {
    const last = resolvedAt(3, [first, typedLine(2, 'historical'), typedLine(3, 'historical'), typedLine(4, 'historical')]);
    expect(last.values.source).toBe('02');
  });

  it('does not come back into a cell that the person emptied', () => {
    const emptied = typedLine(2, 'historical', { givenBy: undefined });
    expect(resolvedAt(1, [first, emptied]).values.givenBy).toBeUndefined();
  });
});

describe('resolving the lines again', () => {
  const lines = [
    typedLine(1, 'historical', { date: day('2023-01-05'), vaccine: anyMmr, source: '02' }),
    typedLine(2, 'historical', { vaccine: anyMmr }),
    typedLine(3, 'historical', { vaccine: anyMmr, date: day('2023-05-05') }),
    typedLine(4, 'historical', { vaccine: anyMmr }),
  ];
  const change = (index: number, name: CellName, value: unknown) =>
    lines.map((line, at) => (at === index ? { ...line, cells: { ...line.cells, [name]: { by: 'typed', value } } } : line));

  it('answers the very same objects for lines that stand as before', () => {
    const context = contextOf();
    const before = resolveLines(lines, context, []);
    const after = resolveLines(change(0, 'lot', 'X1'), context, before);
    expect(after.map((one, index) => one === before[index])).toEqual([false, true, true, true]);
  });

  it('answers new ones for lines that take over what changed above them', () => {
    const context = contextOf();
    const before = resolveLines(lines, context, []);
    const after = resolveLines(change(0, 'date', day('2023-02-05')), context, before);
    expect(after.map((one, index) => one === before[index])).toEqual([false, false, true, true]);
    expect(after[1]?.values.date).toBe('2023-02-05');
  });
});
