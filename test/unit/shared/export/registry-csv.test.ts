import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assertDefined } from '../../../../shared/assert';
import { applyChange } from '../../../../shared/domain/chart/apply-change';
import { isPracticeChange, type ChangeDraft } from '../../../../shared/domain/chart/change';
import type { Chart } from '../../../../shared/domain/chart/chart';
import { doseId } from '../../../../shared/domain/ids';
import type { ReportAction } from '../../../../shared/domain/registry/report';
import { columns as columnsOfRecord } from '../../../../shared/export/patient-csv';
import { registryColumns, registryCsv, type CsvEntry } from '../../../../shared/export/registry-csv';
import { readCsv } from '../../../../shared/import/csv';
import { doseRecorded, idOf, registered } from '../../../support/made-up-changes';
import { stamped } from '../../../support/memory-journal';
import { realTables } from '../codes/real-tables';

const tables = realTables();
const chartAfter = (...drafts: readonly ChangeDraft[]): Chart =>
  assertDefined(
    drafts.reduce<Chart | undefined>((chart, draft, index) => {
      const change = stamped(draft, index + 1, 'user-0001', 'station-01');
      return isPracticeChange(change) ? chart : applyChange(chart, change);
    }, undefined),
    'the first change registers',
  );
const told = (chart: Chart, ...actions: readonly (readonly [number, ReportAction])[]): CsvEntry => ({ chart, doses: actions.map(([n, action]) => ({ dose: doseId.parse(idOf('dose', n)), action })) });
const fileOf = (...entries: readonly CsvEntry[]): string => registryCsv(entries, 'F1', '04711', tables);

type Column = (typeof registryColumns)[number];
/** The rows as any reader of RFC 4180 sees them, by column. */
const rowsOf = (...entries: readonly CsvEntry[]): readonly (readonly string[])[] => {
  const read = readCsv(fileOf(...entries));
  return read.ok ? read.value.rows.map(({ cells }) => cells) : [];
};
const pick = (row: readonly string[] | undefined, ...names: readonly Column[]): readonly (string | undefined)[] => names.map((name) => row?.[registryColumns.indexOf(name)]);
/** One patient of whom only the patient's own data are told. */
const patientRow = (over: Parameters<typeof registered>[1], ...names: readonly Column[]) => pick(rowsOf(told(chartAfter(registered(1, over))))[0], ...names);

describe('a registry file as CSV', () => {
  it('begins with a mark of the byte order and a line of headings, and ends each line with CR LF', () => {
    const [head, row, end, ...rest] = fileOf(told(chartAfter(registered(1)))).split('\r\n');
    expect(head).toBe(`\uFEFF${registryColumns.join(',')}`);
    expect([row?.startsWith('F1,04711,patient,'), end, rest]).toEqual([true, '', []]);
  });

  it('has the columns of a record, without what only we know, and what a registry wants beside them', () => {
    expect(registryColumns).not.toContain('reported');
    expect(columnsOfRecord.filter((name) => name !== 'reported').every((name) => registryColumns.some((one) => one === name))).toBe(true);
    expect(registryColumns.slice(0, 3)).toEqual(['file_number', 'facility', 'action']);
    expect(registryColumns.slice(-9)).toEqual(['phones', 'email', 'race', 'ethnicity', 'language', 'guardians', 'multiple_birth', 'birth_order', 'patient_status']);
    expect(new Set(registryColumns).size).toBe(registryColumns.length);
  });

  it('has a row for each dose that is told, in the order of the messages, and none for the others', () => {
    const one = chartAfter(registered(1), doseRecorded(1, 1), doseRecorded(1, 2, { cvx: '21' }), doseRecorded(1, 3));
    const other = chartAfter(registered(2), doseRecorded(2, 4));
    expect(rowsOf(told(other, [4, 'A']), told(one, [2, 'U'], [1, 'A'])).map((row) => pick(row, 'patient_id', 'dose_id', 'action', 'cvx', 'file_number', 'facility'))).toEqual([
      [idOf('patient', 2), idOf('dose', 4), 'add', '03', 'F1', '04711'],
      [idOf('patient', 1), idOf('dose', 2), 'update', '21', 'F1', '04711'],
      [idOf('patient', 1), idOf('dose', 1), 'add', '03', 'F1', '04711'],
    ]);
  });

  it('names a dose that is to be taken out, with what it was', () => {
    const chart = chartAfter(registered(1), doseRecorded(1, 1));
    const voided: Chart = { ...chart, doses: chart.doses.map((dose) => ({ ...dose, voided: { ...dose.recorded, how: 'entered-in-error' } })) };
    expect(rowsOf(told(voided, [1, 'D'])).map((row) => pick(row, 'action', 'dose_id', 'administered_on', 'cvx'))).toEqual([['delete', idOf('dose', 1), '2021-05-06', '03']]);
  });

  it('has a row without a dose where only the patient changed', () => {
    const [row] = rowsOf(told(chartAfter(registered(1), doseRecorded(1, 1))));
    expect(pick(row, 'action', 'last_name', 'birth_date', 'dose_id', 'administered_on', 'cvx')).toEqual(['patient', 'Beispiel1', '2011-02-11', '', '', '']);
  });

  it('says of a dose given here, of one from a record and of a refusal what each has', () => {
    const given = { kind: 'current', source: undefined, mvx: 'MSD', lot: 'L1', lotExpires: '2027-01-31', eligibility: 'V02', amountMl: 0.5, route: 'C38299', site: 'LA', vis: [], givenBy: { name: 'Ana Reyes' } };
    const refusal = { kind: 'refusal', source: undefined, reason: '00' };
    const chart = chartAfter(registered(1), doseRecorded(1, 1, given), doseRecorded(1, 2), doseRecorded(1, 3, refusal));
    expect(rowsOf(told(chart, [1, 'A'], [2, 'A'], [3, 'A'])).map((row) => pick(row, 'record_type', 'completion', 'information_source', 'lot_number', 'lot_expires', 'eligibility', 'amount_ml', 'administered_by', 'refusal_reason'))).toEqual([
      ['current', 'CP', '00', 'L1', '2027-01-31', 'V02', '0.5', 'Ana Reyes', ''],
      ['historical', 'CP', '01', '', '', '', '', '', ''],
      ['refusal', 'RE', '', '', '', '', '', '', '00'],
    ]);
  });

  it.each([
    ['a phone as it is kept', { phones: [{ number: '+16175550001', kind: 'home' }] }, 'phones', '+16175550001'],
    ['phones as they are kept', { phones: [{ number: '+16175550001', kind: 'home' }, { number: '+442079460958', kind: 'mobile' }] }, 'phones', '+16175550001; +442079460958'],
    ['several phones', { phones: [{ number: '617 555 0001', kind: 'home' }, { number: '617 555 0002', kind: 'mobile' }] }, 'phones', '617 555 0001; 617 555 0002'],
    ['several races', { race: ['2106-3', '2028-9'] }, 'race', '2106-3; 2028-9'],
    ['a race that was declined', { race: 'declined' }, 'race', 'declined'],
    ['a race that is not known', {}, 'race', ''],
    ['guardians', { guardians: [{ first: 'Mai', last: 'Tran', relationship: 'MTH' }, { first: 'Bo', last: 'Tran', relationship: 'FTH' }] }, 'guardians', 'Mai Tran (MTH); Bo Tran (FTH)'],
    ['one of several births', { multipleBirth: { isMultiple: true, order: 2 } }, 'birth_order', '2'],
    ['one of several births, without its order', { multipleBirth: { isMultiple: true } }, 'birth_order', ''],
    ['one of several births', { multipleBirth: { isMultiple: true, order: 2 } }, 'multiple_birth', 'Y'],
    ['a single birth', { multipleBirth: { isMultiple: false } }, 'multiple_birth', 'N'],
    ['a birth of which nothing is known', {}, 'multiple_birth', ''],
    ['a patient who moved away', { providerStatus: { state: 'moved' } }, 'patient_status', 'moved'],
  ] as const)('writes %s', (_what, over, column, expected) => {
    expect(patientRow(over, column)).toEqual([expected]);
  });

  it.each([
    ['a comma', 'Sample, Jr.', '"Sample, Jr."'],
    ['a quotation mark', 'Ada "Dee" Sample', '"Ada ""Dee"" Sample"'],
    ['a line break', 'Sample\nAda', '"Sample\nAda"'],
    ['nothing special', 'Žižek-Nguyễn', 'Žižek-Nguyễn'],
    ['spaces', 'de la Cruz', 'de la Cruz'],
  ])('quotes a name with %s so that it is read back as it was', (_what, last, written) => {
    const chart = chartAfter(registered(1, { name: { first: 'Ada', last } }));
    expect(fileOf(told(chart))).toContain(`,${written},Ada,`);
    expect(pick(rowsOf(told(chart))[0], 'last_name')).toEqual([last]);
  });

  it.each(['=1+1', '+41+1', '-x', '@SUM(A1)'])('gives no spreadsheet a formula: "%s" begins with an apostrophe', (last) => {
    expect(patientRow({ name: { first: 'Ada', last } }, 'last_name')).toEqual([`'${last}`]);
  });

  it('quotes a formula that needs it, too', () => {
    expect(fileOf(told(chartAfter(registered(1, { name: { first: 'Ada', last: '=A1,"B"' } }))))).toContain(`"'=A1,""B"""`);
  });

  it('has for any letters as many rows as doses and as many cells as headings', () => {
    const name = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r', ';', '=', 'é', ' '), minLength: 1, maxLength: 8 }).map((text) => `x${text}x`);
    fc.assert(
      fc.property(name, name, fc.integer({ min: 1, max: 3 }), (first, last, count) => {
        const chart = chartAfter(registered(1, { name: { first, last } }), ...[1, 2, 3].map((n) => doseRecorded(1, n)));
        const rows = rowsOf(told(chart, ...[1, 2, 3].slice(0, count).map((n): readonly [number, ReportAction] => [n, 'A'])));
        expect(rows).toHaveLength(count);
        for (const row of rows) expect([row.length, ...pick(row, 'dose_id', 'patient_status')]).toEqual([registryColumns.length, expect.stringContaining('dose-'), 'active']);
      }),
      { numRuns: 60 },
    );
  });
});
