import { describe, expect, it } from 'vitest';
import type { PartialDoseLine } from '../../../../../shared/domain/dose-checks/dose-line';
import { checkDose } from '../../../../../shared/domain/dose-checks/check-dose';
import { day, context, currentLine, found, historicalLine, refusalLine, today } from './made-up-lines';
import { mmrVis } from './made-up-tables';

/** The line with one thing taken out. */
const without = (line: PartialDoseLine, field: keyof PartialDoseLine): PartialDoseLine => ({ ...line, [field]: undefined });

describe('a dose given here (105 CMR 222.100(C))', () => {
  it('is complete with date, vaccine, maker, lot, eligibility, VIS, giver and title', () => expect(found(currentLine)).toEqual([]));

  it.each([
    ['date', 'missing date'],
    ['cvx', 'missing cvx'],
    ['mvx', 'missing mvx'],
    ['lot', 'missing lot'],
    ['eligibility', 'missing eligibility'],
    ['vis', 'missing-vis vis'],
  ] as const)('needs %s', (field, finding) => expect(found(without(currentLine, field))).toEqual([finding]));

  it.each([
    [undefined, ['missing givenBy.name', 'missing givenBy.title']],
    [{ name: 'Ann Nurse' }, ['missing givenBy.title']],
    [{ title: 'RN' }, ['missing givenBy.name']],
    [{ name: '  ', title: 'RN' }, ['missing givenBy.name']],
  ])('needs name and title of who gave it: %j', (givenBy, findings) => expect(found({ ...currentLine, givenBy })).toEqual(findings));

  it('takes spaces for nothing', () => expect(found({ ...currentLine, lot: '   ' })).toEqual(['missing lot']));

  it.each(['source', 'reason', 'site', 'route', 'lotExpires', 'amountMl', 'product', 'note'] as const)('does not need %s', (field) =>
    expect(found(without(currentLine, field))).toEqual([]),
  );

  it('needs no VIS for a vaccine that has none', () => expect(found({ ...currentLine, cvx: '21', vis: [] })).toEqual([]));

  it('does not ask for a VIS before the vaccine is known', () => {
    expect(found({ ...currentLine, cvx: undefined, vis: undefined })).toEqual(['missing cvx']);
  });

  it.each([
    [{ edition: day('2025-01-31'), givenOn: today }, 'document'],
    [{ document: mmrVis, givenOn: today }, 'edition'],
    [{ document: mmrVis, edition: day('2025-01-31') }, 'givenOn'],
  ])('needs each VIS whole: %j lacks %s', (vis, part) => {
    const whole = { document: mmrVis, edition: day('2025-01-31'), givenOn: today };
    const findings = checkDose({ ...currentLine, vis: [whole, vis] }, context());
    expect(findings).toEqual([{ severity: 'stop', code: 'missing-vis', field: 'vis', vis: 1, part }]);
  });

  it('says all that is missing at once, in the order of the grid', () => {
    expect(found({ kind: 'current' })).toEqual([
      'missing date',
      'missing cvx',
      'missing mvx',
      'missing lot',
      'missing eligibility',
      'missing givenBy.name',
      'missing givenBy.title',
    ]);
  });
});

describe('a historical dose', () => {
  it('is complete with date, vaccine and source', () => expect(found(historicalLine)).toEqual([]));
  it.each(['date', 'cvx', 'source'] as const)('needs %s', (field) => expect(found(without(historicalLine, field))).toEqual([`missing ${field}`]));
});

describe('a refusal', () => {
  it('is complete with date, vaccine and reason, and never asks for a lot', () => expect(found(refusalLine)).toEqual([]));
  it.each(['date', 'cvx', 'reason'] as const)('needs %s', (field) => expect(found(without(refusalLine, field))).toEqual([`missing ${field}`]));

  it.each([
    ['00', undefined, []],
    ['01', undefined, []],
    ['03', undefined, []],
    ['02', undefined, ['missing reasonText']],
    ['02', ' ', ['missing reasonText']],
    ['02', 'wants to wait', []],
  ] as const)('with reason %s and the text "%s": %j', (reason, reasonText, findings) =>
    expect(found({ ...refusalLine, reason, ...(reasonText === undefined ? {} : { reasonText }) })).toEqual(findings),
  );

  it('is not troubled by what was typed before it became a refusal', () => {
    expect(found({ ...currentLine, ...refusalLine, lot: 'x', mvx: 'ZZZ', lotExpires: day('2020-01-01'), route: 'C38288', site: 'LD' })).toEqual([]);
  });
});
