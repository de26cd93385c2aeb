import { describe, expect, it } from 'vitest';
import type { PartialDoseLine } from '../../../../../shared/domain/dose-checks/dose-line';
import { toDoseFields } from '../../../../../shared/domain/dose-checks/to-dose-fields';
import { currentLine, historicalLine, refusalLine, today, day } from './made-up-lines';
import { mmrVis } from './made-up-tables';

const record = (line: PartialDoseLine) => {
  const answer = toDoseFields(line);
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value;
};

describe('the record of a line', () => {
  it('of a dose given here holds all of it, the lot in capitals and every text without spaces around', () => {
    const line: PartialDoseLine = {
      ...currentLine,
      lot: ' y012345 ',
      note: ' held still ',
      amountMl: 0.5,
      isPartial: true,
      givenBy: { name: ' Ann Nurse ', title: ' RN' },
    };
    expect(record(line)).toEqual({
      kind: 'current',
      date: today,
      cvx: '03',
      mvx: 'MSD',
      lot: 'Y012345',
      eligibility: 'V01',
      vis: [{ document: mmrVis, edition: '2025-01-31', givenOn: today }],
      givenBy: { name: 'Ann Nurse', title: 'RN' },
      note: 'held still',
      amountMl: 0.5,
      isPartial: true,
      answered: [],
    });
  });

  it('leaves out texts of nothing but spaces', () => {
    expect(record({ ...historicalLine, lot: '  ', note: '', product: ' ', givenBy: { name: ' ' } })).toEqual({
      kind: 'historical',
      date: '2023-10-01',
      cvx: '03',
      source: '02',
      answered: [],
    });
  });

  it('holds only what its kind has, whatever was typed before the kind was changed', () => {
    const everything: PartialDoseLine = { ...currentLine, ...historicalLine, reason: '02', reasonText: 'wants to wait', lotExpires: day('2027-01-01'), route: 'C38299', site: 'LA' };
    expect(Object.keys(record({ ...everything, kind: 'refusal' })).sort()).toEqual(['answered', 'cvx', 'date', 'kind', 'reason', 'reasonText']);
    expect(record({ ...everything, kind: 'historical' })).not.toHaveProperty('eligibility');
    expect(record({ ...everything, kind: 'current' })).not.toHaveProperty('source');
  });

  it('keeps the reasons given for warnings', () => {
    const answered = [{ code: 'too-close', reason: 'outbreak' }] as const;
    expect(record({ ...refusalLine, answered }).answered).toEqual(answered);
  });

  it.each([
    [{ ...currentLine, lot: undefined }, 'lot', 'missing'],
    [{ ...currentLine, lot: 'X'.repeat(31) }, 'lot', 'unfit'],
    [{ ...currentLine, cvx: 'MMR' }, 'cvx', 'unfit'],
    [{ ...currentLine, vis: [{ document: mmrVis, givenOn: today }] }, 'vis.0.edition', 'missing'],
    [{ ...currentLine, givenBy: undefined }, 'givenBy.name', 'missing'],
    [{ ...currentLine, amountMl: -1 }, 'amountMl', 'unfit'],
    [{ ...historicalLine, date: undefined }, 'date', 'missing'],
    [{ ...historicalLine, source: undefined }, 'source', 'missing'],
    [{ ...refusalLine, reason: undefined }, 'reason', 'missing'],
  ])('is not made of %j: %s is %s', (line, field, problem) => {
    expect(toDoseFields(line)).toEqual({ ok: false, error: [{ field, problem }] });
  });
});
