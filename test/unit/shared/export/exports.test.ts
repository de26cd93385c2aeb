import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assertDefined } from '../../../../shared/assert';
import { applyChange } from '../../../../shared/domain/chart/apply-change';
import type { Chart } from '../../../../shared/domain/chart/chart';
import { isPracticeChange } from '../../../../shared/domain/chart/change';
import { columns, patientCsv } from '../../../../shared/export/patient-csv';
import { patientFhir } from '../../../../shared/export/patient-fhir';
import { patientHl7 } from '../../../../shared/hl7/patient-message';
import { readMessage } from '../../../../shared/hl7/read/read-message';
import { doseRecorded, registered } from '../../../support/made-up-changes';
import { stamped } from '../../../support/memory-journal';
import { anyDose, anyPatient } from '../../../support/hl7/any-record';
import { vaccines as tableCodes } from '../../../support/hl7/table-codes';
import { realTables } from '../codes/real-tables';

const tables = realTables();
const codes = tableCodes(tables);
const given = { kind: 'current', source: undefined, mvx: 'MSD', lot: '7K,3"RB', eligibility: 'V01', vis: [], givenBy: { name: 'Ana Reyes' } };
const chartOf = (...drafts: readonly ReturnType<typeof registered>[]): Chart =>
  assertDefined(
    drafts.reduce<Chart | undefined>((chart, draft, index) => {
      const change = stamped(draft, index + 1, 'user-0001', 'station-01');
      return isPracticeChange(change) ? chart : applyChange(chart, change);
    }, undefined),
    'the first change registers',
  );
const chart = chartOf(registered(1, { recordNumber: '=cmd()' }), doseRecorded(1, 1, given), doseRecorded(1, 2), doseRecorded(1, 3));
/** A chart of any patient with any doses. */
const anyChart: fc.Arbitrary<Chart> = fc.record({ patient: anyPatient, doses: fc.array(anyDose(tables, codes.vaccines, codes.makers), { maxLength: 12 }) }).map(({ patient, doses }) => ({
  ...chart,
  patient,
  doses: doses.map((fields, index) => ({ ...assertDefined(chart.doses[0], 'there is a dose'), id: assertDefined(chart.doses[index % 3], 'three doses').id, fields })),
}));
const voided: Chart = { ...chart, doses: chart.doses.map((dose, index) => (index === 0 ? { ...dose, voided: { by: dose.recorded.by, at: dose.recorded.at, clock: dose.recorded.clock, how: 'entered-in-error' } } : dose)) };

describe('a record as FHIR', () => {
  it('is a bundle of the patient and each dose that holds', () => {
    const bundle = JSON.parse(patientFhir({ chart, practice: 'Harbor Hill', tables }));
    expect(bundle).toMatchObject({ resourceType: 'Bundle', type: 'collection' });
    expect(bundle.entry.map((entry: { resource: { resourceType: string } }) => entry.resource.resourceType)).toEqual(['Patient', 'Immunization', 'Immunization', 'Immunization']);
    expect(bundle.entry[1].resource).toMatchObject({ status: 'completed', lotNumber: '7K,3"RB', patient: { reference: 'resource:0' }, performer: [{ actor: { display: 'Harbor Hill' } }] });
    expect(JSON.parse(patientFhir({ chart: voided, practice: undefined, tables })).entry).toHaveLength(3);
  });

  it('is JSON for whatever record', () => {
    fc.assert(
      fc.property(anyChart, (any) => {
        const { entry } = JSON.parse(patientFhir({ chart: any, practice: undefined, tables }));
        expect(entry).toHaveLength(any.doses.length + 1);
      }),
      { numRuns: 60 },
    );
  });
});

/** Reads CSV as RFC 4180 has it. */
function readCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  let cell = '';
  let isQuoted = false;
  for (let at = text.startsWith('\uFEFF') ? 1 : 0; at < text.length; at += 1) {
    const letter = text.charAt(at);
    if (isQuoted && letter === '"' && text.charAt(at + 1) === '"') {
      cell += '"';
      at += 1;
    } else if (letter === '"') isQuoted = !isQuoted;
    else if (!isQuoted && letter === ',') {
      rows.at(-1)?.push(cell);
      cell = '';
    } else if (!isQuoted && letter === '\r' && text.charAt(at + 1) === '\n') {
      rows.at(-1)?.push(cell);
      cell = '';
      rows.push([]);
      at += 1;
    } else cell += letter;
  }
  return rows.slice(0, -1);
}

describe('a record as CSV', () => {
  it('has a line for each dose that holds, with every column', () => {
    const [head, ...rows] = readCsv(patientCsv(chart, tables));
    expect(head).toEqual(columns);
    expect(rows.map((row) => row.length)).toEqual([columns.length, columns.length, columns.length]);
    expect(rows[0]?.[columns.indexOf('lot_number')]).toBe('7K,3"RB');
    expect(readCsv(patientCsv(voided, tables))).toHaveLength(3);
  });

  it('gives no spreadsheet a formula', () => {
    expect(readCsv(patientCsv(chart, tables))[1]?.[columns.indexOf('record_number')]).toBe("'=cmd()");
  });

  it('keeps its shape for whatever record', () => {
    fc.assert(
      fc.property(anyChart, (any) => {
        const rows = readCsv(patientCsv(any, tables));
        expect(rows).toHaveLength(any.doses.length + 1);
        expect(rows.every((row) => row.length === columns.length)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a record as HL7', () => {
  it('is a message that reads back dose for dose', () => {
    const stamp = { controlId: 'X1', at: '20261126140203-0500' };
    fc.assert(
      fc.property(anyChart, (any) => {
        const message = readMessage(patientHl7(any, undefined, stamp, tables));
        expect(message.ok && message.value.patients[0]?.doses.map(({ date, cvx }) => [date, cvx])).toEqual(any.doses.map(({ fields }) => [fields.date, fields.cvx]));
      }),
      { numRuns: 60 },
    );
    const held = readMessage(patientHl7(voided, undefined, stamp, tables));
    expect(held.ok && held.value.patients[0]?.doses).toHaveLength(2);
  });
});
