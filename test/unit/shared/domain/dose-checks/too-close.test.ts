import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../../../shared/domain/calendar-date';
import { checkDose } from '../../../../../shared/domain/dose-checks/check-dose';
import { shortSchedules } from '../../../../../shared/domain/dose-checks/short-schedules';
import { realTables } from '../../codes/real-tables';
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
    ['rabies', '175', '175', 3],
    ['rabies of two makers', '175', '176', 3],
    ['COVID-19 of Pfizer', '208', '309', 21],
    ['COVID-19 of Novavax', '211', '313', 21],
    ['Twinrix', '104', '104', 7],
    ['Japanese encephalitis', '134', '134', 7],
    ['tick-borne encephalitis', '223', '224', 14],
    ['anthrax', '24', '318', 14],
    ['oral typhoid', '25', '25', 2],
  ])('%s has a shorter labelled schedule: CVX %s and %s are too close under %i days only, and clear from there', (_family, cvx, other, days) => {
    expect(findings(cvx, other, 1 - days)).toEqual(['too-close date']);
    expect(findings(cvx, other, -days)).toEqual([]);
    const said = checkDose({ ...line, cvx }, context({ doses: [recorded(other, on(1 - days))] }));
    expect(said).toMatchObject([{ clearFrom: on(1) }]);
  });

  it.each([
    ['COVID-19 of Moderna', '312', '312'],
    ['COVID-19 of two makers', '309', '313'],
    ['COVID-19 of elsewhere', '510', '510'],
    ['Twinrix and another hepatitis B', '104', '45'],
    ['the typhoid shot', '101', '101'],
    ['the typhoid shot after the capsules', '101', '25'],
  ])('%s has none: CVX %s and %s are too close up to 24 days', (_family, cvx, other) => {
    expect(findings(cvx, other, -24)).toEqual(['too-close date']);
    expect(findings(cvx, other, -25)).toEqual([]);
  });
});

describe('the short schedules', () => {
  it('are shorter than 24 days, each with its source', () => {
    for (const { days, source } of shortSchedules) {
      expect(days).toBeLessThan(24);
      expect(source).toMatch(/^(CDSi|ACIP)/);
    }
  });

  it('name groups and products that the shipped tables know', () => {
    const tables = realTables();
    for (const { group, cvx = [] } of shortSchedules) {
      expect(tables.vaccines.some((vaccine) => vaccine.groups.includes(group)), group).toBe(true);
      for (const code of cvx) expect(tables.vaccine(code)?.groups, code).toContain(group);
    }
  });
});

describe('two families in common', () => {
  it('the longer interval of the two counts', () => {
    expect(findings('900', '900', -24)).toEqual(['too-close date']);
    expect(findings('900', '111', -24)).toEqual(['too-close date']);
    expect(findings('104', '104', -7)).toEqual([]);
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
    const codes = fc.constantFrom('03', '94', '21', '110', '45', '51', '309', '313', '104', '175', '25', '101', '30', '13');
    fc.assert(
      fc.property(codes, codes, fc.integer({ min: -40, max: 40 }), (a, b, days) => {
        const first = found({ ...line, cvx: a }, { doses: [recorded(b, on(days))] });
        const second = found({ ...line, cvx: b, date: on(days) }, { doses: [recorded(a, on(0))] });
        expect(first).toEqual(second);
      }),
    );
  });
});
