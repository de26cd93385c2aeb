import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../../../shared/domain/calendar-date';
import { checkDose } from '../../../../../shared/domain/dose-checks/check-dose';
import { context, day, found, historicalLine, recorded, refusalLine } from './made-up-lines';

const date = day('2026-03-10');
const line = { ...historicalLine, date };
const on = (days: number) => addDays(date, days);
const findings = (cvx: string, other: string, days: number) => found({ ...line, cvx }, { doses: [recorded(other, on(days))] });

describe('another dose of the same vaccine', () => {
  it.each([
    [0, ['same-day date']],
    [1, ['too-close date']],
    [23, ['too-close date']],
    [24, ['too-close date']],
    [25, []],
    [28, []],
  ])('%i days before, or after: %j', (days, expected) => {
    expect(findings('03', '03', -days)).toEqual(expected);
    expect(findings('03', '03', days)).toEqual(expected);
  });
});

describe('families', () => {
  it.each([
    ['a combination and its component', '94', '03', ['too-close date']],
    ['a component and its combination', '21', '94', ['too-close date']],
    ['two components that have nothing in common', '21', '03', []],
    ['an unspecified code and a combination with that family', '45', '110', ['too-close date']],
    ['two combinations with one family in common', '110', '51', ['too-close date']],
    ['the same vaccine without a group', '30', '30', ['too-close date']],
    ['two vaccines without a group', '30', '13', []],
  ])('%s', (_title, cvx, other, expected) => expect(findings(cvx, other, -14)).toEqual(expected));

  it.each([
    ['COVID-19', '309', 16, 21],
    ['rabies', '175', 2, 3],
    ['Japanese encephalitis', '134', 6, 7],
    ['tick-borne encephalitis', '224', 13, 14],
    ['anthrax', '24', 13, 14],
    ['typhoid', '25', 1, 2],
  ])('%s, with a shorter schedule of its own: CVX %s is too close up to %i days, and clear from %i', (_family, cvx, within, ordinary) => {
    expect(findings(cvx, cvx, -within)).toEqual(['too-close date']);
    expect(findings(cvx, cvx, -within - 1)).toEqual([]);
    const said = checkDose({ ...line, cvx }, context({ doses: [recorded(cvx, on(-within))] }));
    expect(said).toMatchObject([{ clearFrom: on(ordinary - within) }]);
  });
});

describe('two families in common', () => {
  it('the longer interval of the two counts', () => {
    expect(findings('900', '900', -24)).toEqual(['too-close date']);
    expect(findings('900', '309', -17)).toEqual([]);
    expect(findings('900', '111', -24)).toEqual(['too-close date']);
  });
});

describe('the same day', () => {
  it('is told with whether it is the very same vaccine', () => {
    const said = (other: string) => checkDose({ ...line, cvx: '94' }, context({ doses: [recorded(other, on(0))] }));
    expect(said('94')).toMatchObject([{ code: 'same-day', isSameVaccine: true, other: { cvx: '94', shortName: 'MMRV' } }]);
    expect(said('03')).toMatchObject([{ code: 'same-day', isSameVaccine: false, other: { cvx: '03' } }]);
  });

  it('names the very same vaccine before another of the family', () => {
    const doses = [recorded('03', on(0)), recorded('94', on(0))];
    expect(checkDose({ ...line, cvx: '94' }, context({ doses }))).toMatchObject([{ code: 'same-day', other: { cvx: '94' } }]);
  });
});

describe('what the warning says', () => {
  it('for a dose after another: the earlier day and the day four weeks later', () => {
    expect(checkDose(line, context({ doses: [recorded('03', '2026-02-20')] }))).toEqual([
      {
        severity: 'warning',
        code: 'too-close',
        field: 'date',
        other: { date: '2026-02-20', cvx: '03', shortName: 'MMR', isInThisEntry: false },
        days: 18,
        earlier: '2026-02-20',
        clearFrom: '2026-03-20',
      },
    ]);
  });

  it('for a dose typed with a day before the other: its own day is the earlier one', () => {
    expect(checkDose(line, context({ doses: [recorded('03', '2026-03-20')] }))).toMatchObject([
      { other: { date: '2026-03-20' }, days: 10, earlier: '2026-03-10', clearFrom: '2026-04-07' },
    ]);
  });

  it('names the nearest of several, and the same day beside it', () => {
    const doses = [recorded('03', on(-20)), recorded('03', on(5)), recorded('03', on(0)), recorded('03', on(-12))];
    expect(checkDose(line, context({ doses }))).toMatchObject([{ code: 'same-day' }, { code: 'too-close', days: 5 }]);
  });
});

describe('what counts as another dose', () => {
  it('other lines of the entry do, and are told apart', () => {
    expect(checkDose(line, context({ others: [{ ...historicalLine, date: on(3) }] }))).toMatchObject([{ code: 'too-close', other: { isInThisEntry: true } }]);
  });

  it('unfinished lines do not', () => {
    expect(found(line, { others: [{ kind: 'historical', cvx: '03' }, { kind: 'current', date }, { kind: 'current' }] })).toEqual([]);
  });

  it('voided doses do not', () => {
    const dose = recorded('03', on(-3));
    expect(found(line, { doses: [{ ...dose, voided: { ...dose.recorded, how: 'entered-in-error' } }] })).toEqual([]);
  });

  it('refusals do not, on either side', () => {
    expect(found(line, { others: [{ ...refusalLine, date: on(-3) }] })).toEqual([]);
    expect(found({ ...refusalLine, date: on(0) }, { doses: [recorded('03', on(-3))] })).toEqual([]);
  });
});

describe('any two doses', () => {
  it('find each other alike, whichever is typed second', () => {
    const codes = fc.constantFrom('03', '94', '21', '110', '45', '51', '309', '175', '25', '30', '13');
    fc.assert(
      fc.property(codes, codes, fc.integer({ min: -40, max: 40 }), (a, b, days) => {
        const first = found({ ...line, cvx: a }, { doses: [recorded(b, on(days))] });
        const second = found({ ...line, cvx: b, date: on(days) }, { doses: [recorded(a, on(0))] });
        expect(first).toEqual(second);
      }),
    );
  });
});
