/** A patient's doses as CSV (RFC 4180), a line for each, with the columns of a registry. */
import type { CodeTables } from '../codes/code-tables';
import type { Chart, Dose } from '../domain/chart/chart';

/** In the order of the file; the names are those of the CDC's core data elements. */
export const columns = [
  'patient_id',
  'record_number',
  'last_name',
  'first_name',
  'middle_name',
  'suffix',
  'birth_date',
  'sex',
  'mother_maiden_name',
  'address_line1',
  'address_line2',
  'city',
  'state',
  'postal_code',
  'country',
  'dose_id',
  'record_type',
  'administered_on',
  'cvx',
  'vaccine',
  'product',
  'mvx',
  'lot_number',
  'lot_expires',
  'site',
  'route',
  'amount_ml',
  'completion',
  'information_source',
  'eligibility',
  'administered_by',
  'vis',
  'vis_given',
  'refusal_reason',
  'reported',
] as const;
type Column = (typeof columns)[number];

/** The file's text: CRLF, with a byte order mark so that spreadsheets read names right. Doses entered in error are left out. */
export function patientCsv(chart: Chart, tables: CodeTables): string {
  const rows = chart.doses.filter(({ voided }) => voided === undefined).map((dose) => rowOf(chart, dose, tables));
  const lines = [columns.map(quoted), ...rows.map((row) => columns.map((column) => quoted(row[column] ?? '')))];
  return `\uFEFF${lines.map((cells) => cells.join(',')).join('\r\n')}\r\n`;
}

/** Phone numbers as they are kept, which are no formula. */
const phones = /^\+\d+(?:; \+\d+)*$/;

/** Quoted where it must be. What a spreadsheet would take for a formula begins with an apostrophe. */
export function quoted(text: string): string {
  const plain = /^[=+\-@\t\r]/.test(text) && !phones.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

/** One dose with its patient. */
export function rowOf(chart: Chart, { id: dose, fields, reported }: Dose, tables: CodeTables): Readonly<Partial<Record<Column, string>>> {
  const current = fields.kind === 'current' ? fields : undefined;
  const given = fields.kind === 'refusal' ? undefined : fields;
  return {
    ...patientColumns(chart),
    dose_id: dose,
    record_type: fields.kind,
    administered_on: fields.date,
    cvx: fields.cvx,
    vaccine: text(tables.vaccine(fields.cvx)?.shortName),
    product: text(fields.product),
    mvx: text(given?.mvx),
    lot_number: text(given?.lot),
    lot_expires: text(given?.lotExpires),
    site: text(given?.site),
    route: text(given?.route),
    amount_ml: text(current?.amountMl),
    completion: fields.kind === 'refusal' ? 'RE' : current?.isPartial === true ? 'PA' : 'CP',
    information_source: fields.kind === 'historical' ? fields.source : fields.kind === 'current' ? '00' : '',
    eligibility: text(current?.eligibility),
    administered_by: text(given?.givenBy?.name),
    vis: (current?.vis ?? []).map(({ document, edition }) => `${document} ${edition}`).join('; '),
    vis_given: (current?.vis ?? []).map(({ givenOn }) => givenOn).join('; '),
    refusal_reason: fields.kind === 'refusal' ? fields.reason : '',
    reported: fields.kind === 'refusal' ? '' : reported === undefined ? 'no' : 'yes',
  };
}

const text = (value: string | number | undefined): string => (value === undefined ? '' : String(value));

/** The columns that every line of a patient shares. */
export function patientColumns({ id, patient }: Chart): Readonly<Partial<Record<Column, string>>> {
  const { name, address } = patient;
  return {
    patient_id: id,
    record_number: text(patient.recordNumber),
    last_name: name.last,
    first_name: name.first,
    middle_name: text(name.middle),
    suffix: text(name.suffix),
    birth_date: patient.birthDate,
    sex: text(patient.sex),
    mother_maiden_name: text(patient.motherMaidenName),
    address_line1: text(address?.line1),
    address_line2: text(address?.line2),
    city: text(address?.city),
    state: text(address?.state),
    postal_code: text(address?.postalCode),
    country: text(address?.country),
  };
}
