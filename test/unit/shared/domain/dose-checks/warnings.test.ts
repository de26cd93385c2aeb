import { describe, expect, it } from 'vitest';
import { addDays, addMonths } from '../../../../../shared/domain/calendar-date';
import { checkDose } from '../../../../../shared/domain/dose-checks/check-dose';
import type { PartialDoseLine } from '../../../../../shared/domain/dose-checks/dose-line';
import { doseWarningCode, type DoseWarningCode } from '../../../../../shared/domain/immunization';
import { birthDate, context, currentLine, day, found, historicalLine, patient, recorded, refusalLine, today } from './made-up-lines';
import { goneVis, mmrVis } from './made-up-tables';

describe('an expired lot', () => {
  it.each([
    ['the day after the dose', addDays(today, 1), []],
    ['the day of the dose: still good', today, []],
    ['the day before the dose', addDays(today, -1), ['lot-expired lotExpires']],
  ])('good until %s', (_title, lotExpires, findings) => expect(found({ ...currentLine, lotExpires })).toEqual(findings));

  it('is said of a historical dose too, measured on the day of the dose', () => {
    expect(found({ ...historicalLine, lotExpires: day('2023-09-30') })).toEqual(['lot-expired lotExpires']);
    expect(found({ ...historicalLine, lotExpires: day('2023-10-01') })).toEqual([]);
  });
});

describe('the age', () => {
  const given = (cvx: string, months: number, days: number) =>
    found({ ...historicalLine, cvx, date: addDays(addMonths(birthDate, months), days) });

  it.each([
    // MMR from 6 months: warned below 5.
    ['03', 4, 29, ['age-outside-window date']],
    ['03', 5, 0, []],
    ['03', 6, 0, []],
    // Rotavirus until 8 months: warned from the day after 9.
    ['119', 0, 0, []],
    ['119', 8, 0, []],
    ['119', 9, 0, []],
    ['119', 9, 1, ['age-outside-window date']],
    ['119', 40, 0, ['age-outside-window date']],
    // Varicella here has no window.
    ['21', 0, 1, []],
  ])('for CVX %s at %i months and %i days: %j', (cvx, months, days, findings) => expect(given(cvx, months, days)).toEqual(findings));

  it('comes with the side, the age and the window', () => {
    const findings = checkDose({ ...historicalLine, cvx: '94', date: addMonths(birthDate, 3) }, context());
    expect(findings).toEqual([
      { severity: 'warning', code: 'age-outside-window', field: 'date', side: 'too-young', months: 3, fromMonths: 11, toMonths: 204 },
    ]);
  });

  it('is no matter for a refusal', () => expect(found({ ...refusalLine, cvx: '119' })).toEqual([]));
});

describe('the code of a dose given here', () => {
  it.each([
    ['21', []],
    ['51', ['inactive-code cvx']],
    ['510', ['inactive-code cvx']],
    ['45', ['unspecified-vaccine cvx']],
  ])('CVX %s: %j', (cvx, findings) => expect(found({ ...currentLine, cvx, mvx: 'OTH', vis: [] })).toEqual(findings));

  it('may be inactive or unspecified in history', () => {
    for (const cvx of ['51', '45', '510']) expect(found({ ...historicalLine, cvx })).toEqual([]);
  });
});

describe('the maker of a dose given here', () => {
  it.each([
    ['MSD', '03', []],
    ['SKB', '03', []],
    ['OTH', '03', []],
    ['PFR', '03', ['maker-not-of-vaccine mvx']],
    ['PFR', '21', []],
  ])('%s for CVX %s: %j', (mvx, cvx, findings) => expect(found({ ...currentLine, cvx, mvx, vis: currentLine.vis ?? [] })).toEqual(findings));

  it('is told with the makers that the tables know, each once', () => {
    expect(checkDose({ ...currentLine, mvx: 'PFR' }, context())).toMatchObject([{ maker: 'Pfizer', makers: ['Merck', 'GSK'] }]);
  });

  it('is not judged in history, where the tables do not know every maker that was', () => {
    expect(found({ ...historicalLine, mvx: 'PFR' })).toEqual([]);
  });
});

describe('the edition of a VIS', () => {
  const given = (edition: string, givenOn: string, document = mmrVis, date = givenOn): PartialDoseLine => ({
    ...currentLine,
    date: day(date),
    vis: [{ document, edition: day(edition), givenOn: day(givenOn) }],
  });

  it.each([
    ['the current one', '2025-01-31', '2026-11-23', []],
    ['the one before, on the last day before the new one', '2021-08-06', '2025-01-30', []],
    ['the one before, on the day of the new one', '2021-08-06', '2025-01-31', ['vis-not-current vis']],
    ['one that CDC never printed, older than the current one', '2024-05-05', '2026-11-23', ['vis-not-current vis']],
    ['one that is newer than the tables', '2026-10-01', '2026-11-23', []],
  ])('%s', (_title, edition, givenOn, findings) => expect(found(given(edition, givenOn))).toEqual(findings));

  it('is told with the one that was current on that day', () => {
    expect(checkDose(given('2018-02-12', '2024-01-02'), context())).toMatchObject([
      { code: 'vis-not-current', vis: 0, edition: '2018-02-12', current: '2021-08-06', name: `VIS ${mmrVis} of 2018-02-12` },
    ]);
  });

  it('is not current when the whole document is out of use, and then there is no newer one to name', () => {
    const [finding] = checkDose(given('2013-05-17', '2026-11-23', goneVis), context());
    expect(finding).toMatchObject({ code: 'vis-not-current', edition: '2013-05-17' });
    expect(finding).not.toHaveProperty('current');
  });

  it('that CDC never printed is told by the name of the current one', () => {
    expect(checkDose(given('2024-05-05', '2026-11-23'), context())).toMatchObject([{ name: `VIS ${mmrVis} of 2025-01-31`, current: '2025-01-31' }]);
  });

  it.each([{ document: mmrVis, edition: day('2018-02-12') }, { document: mmrVis, givenOn: today }, { edition: day('2018-02-12'), givenOn: today }])(
    'is not judged before it is whole: %j',
    (vis) => expect(found({ ...currentLine, vis: [vis] })).toEqual(['missing-vis vis']),
  );

  it('is not judged for a document that the tables do not know', () => expect(found(given('2010-01-01', '2026-11-23', '0000000000000'))).toEqual([]));

  it.each([
    ['the day before the dose', '2026-11-22', []],
    ['the day of the dose', '2026-11-23', []],
  ])('may be given %s', (_title, givenOn, findings) => expect(found(given('2025-01-31', givenOn, mmrVis, '2026-11-23'))).toEqual(findings));

  it('is asked about when it was given the day after the dose', () => {
    expect(found(given('2025-01-31', '2026-11-23', mmrVis, '2026-11-22'))).toEqual(['vis-given-after-dose vis']);
  });
});

describe('go-live', () => {
  const goLive = day('2026-11-20');
  it.each([
    ['2026-11-19', ['before-go-live date']],
    ['2026-11-20', []],
    ['2026-11-21', []],
  ])('on 20 Nov: a dose given here on %s: %j', (date, findings) =>
    expect(found({ ...currentLine, date: day(date), vis: [{ document: mmrVis, edition: day('2025-01-31'), givenOn: day(date) }] }, { goLive })).toEqual(findings),
  );

  it('says nothing where it is not set, or of history', () => {
    expect(found({ ...currentLine, cvx: '21', vis: [], date: day('2024-01-01') })).toEqual([]);
    expect(found(historicalLine, { goLive })).toEqual([]);
  });
});

describe('the injection site', () => {
  it.each([
    ['C38288', 'LD', ['site-not-used site']],
    ['C38284', 'LA', ['site-not-used site']],
    ['C38288', undefined, []],
    ['C28161', 'LD', []],
    [undefined, 'LD', []],
  ] as const)('with route %s and site %s: %j', (route, site, findings) =>
    expect(found({ ...currentLine, ...(route ? { route } : {}), ...(site ? { site } : {}) })).toEqual(findings),
  );
});

/** One line that gives each warning. */
const warned: Readonly<Record<DoseWarningCode, { readonly line: PartialDoseLine; readonly more?: Parameters<typeof found>[1] }>> = {
  'lot-expired': { line: { ...currentLine, lotExpires: day('2026-01-01') } },
  'too-close': { line: currentLine, more: { doses: [recorded('03', '2026-11-10')] } },
  'same-day': { line: currentLine, more: { doses: [recorded('03', '2026-11-23')] } },
  'age-outside-window': { line: currentLine, more: { patient: patient({ birthDate: '2026-11-01' }) } },
  'inactive-code': { line: { ...currentLine, cvx: '51', vis: [] } },
  'unspecified-vaccine': { line: { ...currentLine, cvx: '45', vis: [] } },
  'vis-not-current': { line: { ...currentLine, vis: [{ document: mmrVis, edition: day('2021-08-06'), givenOn: today }] } },
  'vis-given-after-dose': { line: { ...currentLine, date: day('2026-11-22') } },
  'before-go-live': { line: currentLine, more: { goLive: day('2027-01-01') } },
  'lot-looks-odd': { line: { ...currentLine, lot: 'A1' } },
  'maker-not-of-vaccine': { line: { ...currentLine, mvx: 'PFR' } },
  'site-not-used': { line: { ...currentLine, route: 'C38288', site: 'LD' } },
};

describe.each(doseWarningCode.options)('the warning %s', (code) => {
  const { line, more } = warned[code];
  const codes = (answered: PartialDoseLine['answered']) => checkDose({ ...line, ...(answered ? { answered } : {}) }, context(more)).map((one) => one.code);

  it('is silenced by a reason for it, and by no other', () => {
    expect(codes(undefined)).toEqual([code]);
    expect(codes([{ code, reason: 'checked with the chart' }])).toEqual([]);
    const other = doseWarningCode.options.find((one) => one !== code) ?? code;
    expect(codes([{ code: other, reason: 'x' }])).toEqual([code]);
  });
});
