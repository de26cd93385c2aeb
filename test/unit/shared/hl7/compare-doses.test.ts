import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDate } from '../../../../shared/domain/calendar-date';
import type { Dose } from '../../../../shared/domain/chart/chart';
import { doseId, userId } from '../../../../shared/domain/ids';
import { doseFields } from '../../../../shared/domain/immunization';
import { patientFields } from '../../../../shared/domain/patient';
import { compareDoses } from '../../../../shared/hl7/answer/compare-doses';
import { personDoubts } from '../../../../shared/hl7/answer/same-person';
import { toHistorical } from '../../../../shared/hl7/answer/to-historical';
import type { ReadDose } from '../../../../shared/hl7/read/message-parts';
import { realTables } from '../../../support/real-tables';

const tables = realTables();
const mark = { by: userId.parse('user-0001'), at: '2026-03-04T10:00:00-05:00', clock: '1' };
const ours = (n: number, date: string, cvx: string, lot?: string): Dose => ({
  id: doseId.parse(`dose-${String(n).padStart(5, '0')}`),
  fields: doseFields.parse({ kind: 'historical', date, cvx, source: '01', answered: [], ...(lot === undefined ? {} : { lot }) }),
  recorded: mark,
  earlier: [],
});
const theirs = (date: string | undefined, cvx: string | undefined, more: Partial<ReadDose> = {}): ReadDose => ({
  ...(date === undefined ? {} : { date: calendarDate.parse(date) }),
  ...(cvx === undefined ? {} : { cvx }),
  vaccine: cvx === undefined ? [] : [{ code: cvx, system: 'CVX' }],
  vis: [],
  evaluations: [],
  observations: [],
  ...more,
});

/** MMR is 03, MMRV 94, varicella 21, DTaP 20, Pediarix 110. */
describe('a dose of a registry', () => {
  const cases: readonly (readonly [string, Dose, ReadDose, 'same' | 'fresh' | readonly string[]])[] = [
    ['is the same on the same day with the same code', ours(1, '2021-03-01', '03'), theirs('2021-03-01', '03'), 'same'],
    ['is the same when only one of the two knows the lot', ours(1, '2021-03-01', '03', 'A1'), theirs('2021-03-01', '03'), 'same'],
    ['differs by its lot', ours(1, '2021-03-01', '03', 'A1'), theirs('2021-03-01', '03', { lot: 'B2' }), ['lot']],
    ['is the same with a lot in other letters', ours(1, '2021-03-01', '03', 'a1'), theirs('2021-03-01', '03', { lot: 'A1' }), 'same'],
    ['differs by its vaccine in the same family on the same day', ours(1, '2021-03-01', '03'), theirs('2021-03-01', '94'), ['vaccine']],
    ['differs by its day a few days apart', ours(1, '2021-03-01', '03'), theirs('2021-03-03', '03'), ['date']],
    ['is new five days apart', ours(1, '2021-03-01', '03'), theirs('2021-03-06', '03'), 'fresh'],
    ['is new with another family on the same day', ours(1, '2021-03-01', '03'), theirs('2021-03-01', '20'), 'fresh'],
    ['is ours by its number, whatever else it says', ours(1, '2021-03-01', '03'), theirs('2022-03-01', '20', { filler: { id: 'dose-00001' } }), ['date', 'vaccine']],
  ];
  it.each(cases)('%s', (_title, our, their, expected) => {
    const { same, different, fresh, oursOnly } = compareDoses([our], [their], tables);
    if (expected === 'same') expect([same.length, different.length, fresh.length]).toEqual([1, 0, 0]);
    else if (expected === 'fresh') expect([fresh.length, oursOnly.length]).toEqual([1, 1]);
    else expect(different.map(({ fields }) => fields)).toEqual([expected]);
  });

  it('is never taken for two of ours, nor two for one', () => {
    const { same, fresh } = compareDoses([ours(1, '2021-03-01', '03')], [theirs('2021-03-01', '03'), theirs('2021-03-01', '03', { lot: 'B2' })], tables);
    expect([same.length, fresh.length]).toEqual([1, 1]);
  });

  it('is no dose when it was refused', () => {
    const { fresh, notGiven } = compareDoses([], [theirs('2021-03-01', '03', { completion: 'RE' })], tables);
    expect([fresh.length, notGiven.length]).toEqual([0, 1]);
  });

  it.each([
    ['without a day', theirs(undefined, '03'), 'no-date'],
    ['without a vaccine', theirs('2021-03-01', undefined), 'no-vaccine'],
    ['of a code that nobody knows', theirs('2021-03-01', '9999'), 'no-vaccine'],
    ['that says that no vaccine was given', theirs('2021-03-01', '998'), 'no-vaccine'],
    ['that was refused', theirs('2021-03-01', '03', { completion: 'RE' }), 'not-given'],
  ])('%s is not taken over', (_what, dose, why) => {
    expect(toHistorical(dose, tables)).toEqual({ ok: false, error: why });
  });

  it('is taken over as history, with what it says and the registry as source', () => {
    const dose = theirs('2021-03-01', '03', { lot: 'A1', expires: calendarDate.parse('2022-01-01'), maker: { code: 'MSD' }, giver: { first: 'Ana', last: 'Reyes' }, route: { code: 'C38299' }, site: { code: 'LA' } });
    expect(toHistorical(dose, tables)).toEqual({
      ok: true,
      value: { kind: 'historical', date: '2021-03-01', cvx: '03', source: '05', answered: [], lot: 'A1', lotExpires: '2022-01-01', mvx: 'MSD', route: 'C38299', site: 'LA', givenBy: { name: 'Ana Reyes' } },
    });
  });

  const day = fc.integer({ min: 1, max: 28 }).map((n) => `2021-03-${String(n).padStart(2, '0')}`);
  const code = fc.constantFrom('03', '94', '21', '20', '110', '998');
  const anyOurs = fc.array(fc.tuple(day, fc.constantFrom('03', '94', '21', '20')), { maxLength: 8 }).map((all) => all.map(([date, cvx], n) => ours(n, date, cvx)));
  const anyTheirs = fc.array(
    fc.tuple(day, code, fc.constantFrom('CP', 'RE', undefined)).map(([date, cvx, completion]) => theirs(date, cvx, completion === undefined ? {} : { completion })),
    { maxLength: 8 },
  );

  it('stands in exactly one group, as does each of ours, whatever the order of the lists', () => {
    fc.assert(
      fc.property(anyOurs, anyTheirs, (mine, others) => {
        const found = compareDoses(mine, others, tables);
        const their = [...found.same, ...found.different, ...found.fresh].map((one) => one.theirs);
        expect(new Set([...their, ...found.notGiven]).size).toBe(others.length);
        const our = [...found.same.map((one) => one.ours), ...found.different.map((one) => one.ours), ...found.oursOnly];
        expect(new Set(our).size).toBe(mine.length);
        const turned = compareDoses([...mine].reverse(), [...others].reverse(), tables);
        expect([turned.same.length, turned.different.length, turned.fresh.length, turned.oursOnly.length]).toEqual([found.same.length, found.different.length, found.fresh.length, found.oursOnly.length]);
      }),
    );
  });
});

describe('whose record it is', () => {
  const patient = patientFields.parse({ name: { first: 'Łucja', last: 'Đặng-Żółkiewska' }, birthDate: '1981-07-04', guardians: [], phones: [], providerStatus: { state: 'active' } });
  const read = (last: string, first: string, birthDate = '1981-07-04') => ({ ids: [], names: [{ last, first }], birthDate: calendarDate.parse(birthDate), races: [], addresses: [], phones: [], guardians: [], doses: [], forecasts: [], evidence: [] });
  it.each([
    ['the same name', read('Đặng-Żółkiewska', 'Łucja'), []],
    ['a name without its marks', read('DANG ZOLKIEWSKA', 'LUCJA MARIA'), []],
    ['another family name', read('Kowalska', 'Łucja'), ['name']],
    ['another birth date', read('Đặng-Żółkiewska', 'Łucja', '1982-07-04'), ['birth-date']],
  ])('%s', (_what, theirPatient, doubts) => {
    expect(personDoubts(patient, theirPatient)).toEqual(doubts);
  });
});
