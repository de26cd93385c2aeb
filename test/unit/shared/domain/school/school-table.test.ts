import { describe, expect, it } from 'vitest';
import { readSchoolTable } from '../../../../../shared/domain/school/school-table';
import { shippedCodes, shippedSchoolTable } from '../../../../support/office-material';

const textWith = (changes: object): string => JSON.stringify({ ...shippedSchoolTable, ...changes });
const levelWith = (paths: readonly object[]) => ({
  levels: [{ id: 'one', name: 'One', rows: [{ vaccine: 'MMR', families: ['MMR'], counts: ['03'], judged: { kind: 'by-dates', paths } }] }],
});

describe('the school table', () => {
  it('is read as shipped: every level, where it comes from, and that nobody has confirmed it', () => {
    expect(shippedSchoolTable.levels.map(({ id }) => id)).toEqual(['preschool', 'kindergarten-6', 'grades-7-10', 'grades-11-12', 'college']);
    expect(shippedSchoolTable.isConfirmed).toBe(false);
    expect(shippedSchoolTable.regulation).toMatch(/105 CMR 220/);
  });

  it('counts only vaccines that CDC lists, each in a group of its row', () => {
    const odd = shippedSchoolTable.levels.flatMap(({ rows }) =>
      rows.flatMap(({ vaccine, families, counts }) => counts.filter((cvx) => !shippedCodes.vaccine(cvx)?.groups.some((group) => families.includes(group))).map((cvx) => `${vaccine} ${cvx}`)),
    );
    expect(odd).toEqual([]);
  });

  it.each([
    ['no JSON', '{'],
    ['a year that is none', textWith({ schoolYear: '2025-27' })],
    ['two levels with one id', textWith({ levels: [...shippedSchoolTable.levels, ...shippedSchoolTable.levels] })],
    ['a condition on a dose that is not asked for', textWith(levelWith([{ text: 'x', doses: 1, ages: [{ dose: 2, from: { years: 4 } }] }]))],
    ['an interval from a later dose', textWith(levelWith([{ text: 'x', doses: 2, intervals: [{ dose: 1, since: 2, atLeast: { days: 1 } }] }]))],
    ['an interval from a dose to itself', textWith(levelWith([{ text: 'x', doses: 2, intervals: [{ dose: 2, since: 2, atLeast: { days: 1 } }] }]))],
    ['a row without a path', textWith(levelWith([]))],
    ['words that it does not know', textWith({ remark: 'x' })],
  ])('is refused: %s', (_, text) => {
    expect(readSchoolTable(text).ok).toBe(false);
  });

  it('takes a condition on the last dose asked for', () => {
    expect(readSchoolTable(textWith(levelWith([{ text: 'x', doses: 2, ages: [{ dose: 2, from: { years: 4 } }], intervals: [{ dose: 2, since: 1, atLeast: { days: 1 } }] }]))).ok).toBe(true);
  });
});
