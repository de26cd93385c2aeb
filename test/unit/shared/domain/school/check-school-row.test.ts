import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assertDefined } from '../../../../../shared/assert';
import { addDays } from '../../../../../shared/domain/calendar-date';
import { after, checkSchoolRow, type SchoolDose } from '../../../../../shared/domain/school/check-school-row';
import { schoolRow, type SchoolRow } from '../../../../../shared/domain/school/school-table';
import { shippedSchoolTable } from '../../../../support/office-material';
import { day } from '../days';

const birth = day('2019-05-10');
const today = day('2026-11-22');
const rowOf = (level: string, vaccine: string): SchoolRow =>
  assertDefined(shippedSchoolTable.levels.find(({ id }) => id === level)?.rows.find((row) => row.vaccine.includes(vaccine)), `the shipped table has ${vaccine} for ${level}`);
const doseOf = (row: SchoolRow, date: string, changes: Partial<SchoolDose> = {}): SchoolDose => ({
  date: day(date),
  cvx: assertDefined(row.counts[0], 'a row counts something'),
  families: row.families,
  isPartial: false,
  ...changes,
});
const findingOf = (row: SchoolRow, dates: readonly string[], born = birth, on = today) =>
  checkSchoolRow(row, dates.map((date) => doseOf(row, date)), born, on).finding;
const shows = (row: SchoolRow, dates: readonly string[], born = birth): boolean => findingOf(row, dates, born).state === 'shown';

describe('a row of the school table', () => {
  const dtap = rowOf('kindergarten-6', 'DTaP');
  const polio = rowOf('kindergarten-6', 'Polio');
  const mmr = rowOf('kindergarten-6', 'MMR');
  const men = rowOf('grades-11-12', 'Meningococcal');
  const college = rowOf('college', 'Meningococcal');
  const teen = day('2009-05-10');

  it.each<readonly [string, SchoolRow, readonly string[], boolean]>([
    ['DTaP: five doses at any age', dtap, ['2019-07-10', '2019-09-10', '2019-11-10', '2020-08-10', '2023-05-09'], true],
    ['DTaP: four, the last on the 4th birthday', dtap, ['2019-07-10', '2019-09-10', '2019-11-10', '2023-05-10'], true],
    ['DTaP: four, the last the day before the 4th birthday', dtap, ['2019-07-10', '2019-09-10', '2019-11-10', '2023-05-09'], false],
    ['DTaP: three', dtap, ['2019-07-10', '2019-09-10', '2023-05-10'], false],
    ['polio: four doses', polio, ['2019-07-10', '2019-09-10', '2019-11-10', '2020-05-09'], true],
    ['polio: three, the third on the 4th birthday and 6 months after the second to the day', polio, ['2019-07-10', '2022-11-10', '2023-05-10'], true],
    ['polio: three, the third a day short of 6 months after the second', polio, ['2019-07-10', '2022-11-11', '2023-05-10'], false],
    ['polio: three, the third the day before the 4th birthday', polio, ['2019-07-10', '2019-09-10', '2023-05-09'], false],
    ['MMR: the first on the 1st birthday, the second 28 days later', mmr, ['2020-05-10', '2020-06-07'], true],
    ['MMR: the second 27 days after the first', mmr, ['2020-05-10', '2020-06-06'], false],
    ['MMR: the first the day before the 1st birthday', mmr, ['2020-05-09', '2023-05-10'], false],
    ['MMR: an early dose and two good ones after it', mmr, ['2019-11-10', '2020-05-10', '2023-05-10'], true],
    ['MMR: one too soon after the first, a third later', mmr, ['2020-05-10', '2020-06-06', '2020-06-07'], true],
    ['nothing', mmr, [], false],
  ])('%s', (_, row, dates, isShown) => {
    expect(shows(row, dates)).toBe(isShown);
  });

  it.each<readonly [string, readonly string[], boolean]>([
    ['two, the second on the 16th birthday', ['2020-05-10', '2025-05-10'], true],
    ['two, the second at 16 and 8 weeks after the first to the day', ['2025-03-15', '2025-05-10'], true],
    ['one at 11 and one the day before the 16th birthday', ['2020-05-10', '2025-05-09'], false],
    ['one on the 16th birthday', ['2025-05-10'], true],
    ['one the day before it', ['2025-05-09'], false],
    ['two, 8 weeks less a day apart, the second at 16', ['2025-03-16', '2025-05-10'], false],
  ])('meningococcal in grades 11 and 12: %s', (_, dates, isShown) => {
    expect(shows(men, dates, teen)).toBe(isShown);
  });

  it('asks meningococcal of college students up to the day before they turn 22', () => {
    const born = day('2004-11-23');
    expect(findingOf(college, [], born, day('2026-11-22')).state).toBe('not-shown');
    expect(findingOf(college, [], born, day('2026-11-23'))).toEqual({ state: 'not-asked' });
  });

  it('lets whoever was born on 29 February come of age on 1 March', () => {
    const leap = day('2020-02-29');
    const one = rowOf('preschool', 'MMR');
    expect(shows(one, ['2021-02-28'], leap)).toBe(false);
    expect(shows(one, ['2021-03-01'], leap)).toBe(true);
  });

  it('lists and does not count: another vaccine of the group, part of a dose, a day before birth, the same day again', () => {
    const doses = [
      doseOf(mmr, '2020-05-10'),
      doseOf(mmr, '2020-05-10'),
      doseOf(mmr, '2021-05-10', { cvx: '05' }),
      doseOf(mmr, '2021-06-10', { isPartial: true }),
      doseOf(mmr, '2018-05-10'),
      doseOf(mmr, '2019-06-10'),
      doseOf(mmr, '2021-07-10', { families: ['FLU'] }),
    ];
    const { listed, finding } = checkSchoolRow(mmr, doses, birth, today);
    expect(listed.map(({ uncounted }) => uncounted)).toEqual(['before-birth', 'too-young', undefined, 'too-soon', 'other-vaccine', 'partial']);
    expect(finding).toEqual({ state: 'not-shown', counted: 1, nearest: { kind: 'doses', has: 1, asks: 2 } });
  });

  it('says what the nearest path lacks, not only that a dose is missing', () => {
    expect(findingOf(dtap, ['2019-07-10', '2019-09-10', '2019-11-10', '2020-08-10'])).toEqual({ state: 'not-shown', counted: 4, nearest: { kind: 'age', dose: 4, from: { years: 4 } } });
    expect(findingOf(polio, ['2019-07-10', '2023-05-10', '2023-06-10'])).toEqual({ state: 'not-shown', counted: 3, nearest: { kind: 'interval', dose: 3, since: 2, atLeast: { months: 6 } } });
  });

  it('never judges what dates cannot show', () => {
    expect(findingOf(rowOf('preschool', 'Hib'), ['2019-07-10', '2019-09-10', '2019-11-10', '2020-08-10'])).toEqual({ state: 'not-judged' });
    expect(findingOf(rowOf('grades-7-10', 'earlier doses'), ['2019-07-10'])).toEqual({ state: 'not-judged' });
  });

  it.each([
    [{ days: 28 }, '2024-02-28'],
    [{ weeks: 8 }, '2024-03-27'],
    [{ months: 1 }, '2024-03-01'],
    [{ years: 1 }, '2025-01-31'],
  ] as const)('moves 31 January 2024 on by %j to %s', (by, to) => {
    expect(after(day('2024-01-31'), by)).toBe(to);
  });

  it('counts no more than it lists, whatever the order of the doses, and one more dose never takes a number away', () => {
    const offsets = fc.array(fc.integer({ min: -400, max: 6000 }), { maxLength: 12 });
    fc.assert(
      fc.property(fc.constantFrom(...shippedSchoolTable.levels.flatMap(({ rows }) => rows)), offsets, (row, days) => {
        const doses = days.map((offset) => doseOf(row, addDays(birth, offset)));
        const forward = checkSchoolRow(row, doses, birth, today);
        expect(checkSchoolRow(row, [...doses].reverse(), birth, today).finding).toEqual(forward.finding);
        expect(forward.listed).toHaveLength(doses.length);
        const counted = (list: typeof forward.listed): number => list.filter(({ uncounted }) => uncounted === undefined).length;
        const fewer = checkSchoolRow(row, doses.slice(1), birth, today);
        expect(counted(forward.listed)).toBeGreaterThanOrEqual(counted(fewer.listed));
      }),
    );
  });

  it('can be asked in days, weeks, months and years alone', () => {
    expect(schoolRow.safeParse({ ...mmr, apart: { fortnights: 2 } }).success).toBe(false);
    expect(schoolRow.safeParse({ ...mmr, apart: { days: 1, years: 1 } }).success).toBe(false);
  });
});
