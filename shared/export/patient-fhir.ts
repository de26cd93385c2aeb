/**
 * A patient's record as a FHIR R4 Bundle of Patient and Immunization, as the vaccination profile of SMART Health Cards shapes them
 * (STU 1), unsigned: a practice has no key that others would trust.
 */
import type { CodeTables } from '../codes/code-tables';
import type { Chart, Dose } from '../domain/chart/chart';
import type { DoseFields } from '../domain/immunization';
import type { PatientFields } from '../domain/patient';

export interface FhirExport {
  readonly chart: Chart;
  readonly practice: string | undefined;
  readonly tables: CodeTables;
}

type Json = string | number | boolean | readonly Json[] | { readonly [key: string]: Json | undefined };

const cvxSystem = 'http://hl7.org/fhir/sid/cvx';
const genders: Readonly<Record<string, string>> = { F: 'female', M: 'male', X: 'other', U: 'unknown' };

/** The bundle as JSON text. Doses entered in error are left out; refused ones are there as not done. */
export function patientFhir({ chart, practice, tables }: FhirExport): string {
  const doses = chart.doses.filter(({ voided }) => voided === undefined);
  const entry: readonly Json[] = [
    { fullUrl: 'resource:0', resource: patientResource(chart.patient) },
    ...doses.map((dose, index): Json => ({ fullUrl: `resource:${index + 1}`, resource: immunizationResource(dose, practice, tables) })),
  ];
  return `${JSON.stringify({ resourceType: 'Bundle', type: 'collection', entry }, undefined, 2)}\n`;
}

function patientResource({ name, birthDate, sex }: PatientFields): Json {
  const given = [name.first, ...(name.middle === undefined ? [] : [name.middle])];
  const gender = sex === undefined ? undefined : genders[sex];
  return {
    resourceType: 'Patient',
    name: [{ family: name.last, given, ...(name.suffix === undefined ? {} : { suffix: [name.suffix] }) }],
    ...(gender === undefined ? {} : { gender }),
    birthDate,
  };
}

function immunizationResource({ fields }: Dose, practice: string | undefined, tables: CodeTables): Json {
  const vaccine = tables.vaccine(fields.cvx);
  const performer = performerOf(fields, practice);
  return {
    resourceType: 'Immunization',
    status: fields.kind === 'refusal' ? 'not-done' : 'completed',
    ...(fields.kind === 'refusal' ? { statusReason: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-ActReason', code: 'PATOBJ' }] } } : {}),
    vaccineCode: { coding: [{ system: cvxSystem, code: fields.cvx, ...(vaccine === undefined ? {} : { display: vaccine.shortName }) }] },
    patient: { reference: 'resource:0' },
    occurrenceDateTime: fields.date,
    primarySource: fields.kind === 'current',
    ...('lot' in fields && fields.lot !== undefined ? { lotNumber: fields.lot } : {}),
    ...('mvx' in fields && fields.mvx !== undefined ? { manufacturer: { identifier: { system: 'http://hl7.org/fhir/sid/mvx', value: fields.mvx } } } : {}),
    ...(performer === undefined ? {} : { performer: [{ actor: { display: performer } }] }),
  };
}

/** For a dose given here the practice; for an earlier one whoever is on record. */
function performerOf(fields: DoseFields, practice: string | undefined): string | undefined {
  if (fields.kind === 'current') return practice;
  return fields.kind === 'historical' ? fields.givenBy?.name : undefined;
}
