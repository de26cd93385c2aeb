import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { doseId, patientId } from '../../../../shared/domain/ids';
import { doseFields } from '../../../../shared/domain/immunization';
import { patientFields } from '../../../../shared/domain/patient';
import { miisDestination } from '../../../../shared/hl7/build/destination';
import type { DoseToSend, RecordToSend } from '../../../../shared/hl7/build/vxu';
import { checkRecord } from '../../../../shared/hl7/check/check-record';
import { anyRecord } from '../../../support/hl7/any-record';
import { vaccines as tableCodes } from '../../../support/hl7/table-codes';
import { realTables } from '../../../support/real-tables';

const tables = realTables();
const codes = tableCodes(tables);
const stamp = { controlId: 'MD-0001', at: '20261126140203-0500' };
const destination = miisDestination('04711');
const statements = tables.visFor('03').map(({ document, edition }) => ({ document, edition, givenOn: '2026-11-20' }));
const dose = (n: number, fields: object): DoseToSend => ({
  id: doseId.parse(`dose-0000000${n}`),
  fields: doseFields.parse({ kind: 'current', answered: [], date: '2026-11-20', cvx: '03', mvx: 'MSD', lot: 'X014225', eligibility: 'V01', vis: statements, givenBy: { name: 'Ana Reyes' }, ...fields }),
  action: 'A',
});
const patient = { name: { first: 'Lucia', last: 'Okonkwo' }, birthDate: '2022-03-04', guardians: [], phones: [], providerStatus: { state: 'active' } };
const record = (doses: readonly DoseToSend[], ofPatient: object = {}): RecordToSend => ({
  id: patientId.parse('patient-0001'),
  patient: patientFields.parse({ ...patient, ...ofPatient }),
  doses,
  practice: { name: 'Harbor Hill Family Medicine', sitePin: '04711' },
});

describe('the check of a record', () => {
  it('finds nothing where nothing is wrong', () => {
    expect(checkRecord(record([dose(1, {}), dose(2, { cvx: '21', vis: statements })]), destination, stamp, tables)).toEqual([]);
  });

  it.each([
    ['a vaccine that is not in the tables', { cvx: '777' }, { field: 'cvx', code: 'unknown-code' }],
    ['a maker that is not in the tables', { mvx: 'QQQ' }, { field: 'mvx', code: 'unknown-code' }],
    ['a lot that is longer than the registry takes', { lot: 'ABCDEFGHIJKLMNOPQRSTUVWXY' }, { field: 'lot', code: 'too-long' }],
    ['a lot that two escapes make too long', { lot: 'ABCDEFGHIJKLMN|^12' }, { field: 'lot', code: 'too-long' }],
    ['a vaccine without its statement', { vis: [] }, { field: 'vis', code: 'no-vis' }],
    ['a statement of an edition that does not exist', { vis: [{ ...statements[0], edition: '2019-01-01' }] }, { field: 'vis', code: 'unknown-code' }],
  ] as const)('leads %s back to the dose and the field', (_what, fields, finding) => {
    expect(checkRecord(record([dose(1, {}), dose(2, fields)]), destination, stamp, tables)).toEqual([{ dose: 'dose-00000002', ...finding }]);
  });

  it.each([
    ['a destination without the PIN of the practice', { ...destination, sendingFacility: '' }, stamp, 'missing'],
    ['a destination without the name of the registry', { ...destination, receivingFacility: '' }, stamp, 'missing'],
    ['a control id that is longer than registries keep', destination, { ...stamp, controlId: 'MD-20261126140203-00017' }, 'too-long'],
    ['a time without an offset', destination, { ...stamp, at: '20261126140203' }, 'no-offset'],
  ] as const)('says %s of no field', (_what, where, when, code) => {
    expect(checkRecord(record([]), where, when, tables)).toEqual([{ code }]);
  });

  it('finds nothing in any valid record', () => {
    fc.assert(
      fc.property(anyRecord(tables, codes.vaccines, codes.makers), (any) => {
        expect(checkRecord(any, destination, stamp, tables)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});
