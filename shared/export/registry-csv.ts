/** What is to be told to a registry as CSV (RFC 4180): a line for each dose, one without a dose where only the patient changed. */
import type { CodeTables } from '../codes/code-tables';
import type { Chart } from '../domain/chart/chart';
import type { DoseId } from '../domain/ids';
import type { ReportAction } from '../domain/registry/report';
import { columns as ofDose, patientColumns, quoted, rowOf } from './patient-csv';

/** In the order of the file: the columns of a dose, and what a registry wants of the patient beside them. */
const ofPatient = ['phones', 'email', 'race', 'ethnicity', 'language', 'guardians', 'multiple_birth', 'birth_order', 'patient_status'] as const;
export const registryColumns = ['file_number', 'facility', 'action', ...ofDose.filter((column) => column !== 'reported'), ...ofPatient] as const;

export interface CsvEntry {
  readonly chart: Chart;
  readonly doses: readonly { readonly dose: DoseId; readonly action: ReportAction }[];
}

/** RXA-21 as people read it. */
const actions: Readonly<Record<ReportAction, string>> = { A: 'add', U: 'update', D: 'delete' };

/** The file's text: CRLF, with a byte order mark so that spreadsheets read names right. @param facility what the registry calls the practice */
export function registryCsv(entries: readonly CsvEntry[], number: string, facility: string, tables: CodeTables): string {
  const rows = entries.flatMap(({ chart, doses }) => {
    const patient = { ...patientColumns(chart), ...morePatient(chart), file_number: number, facility };
    const told = doses.flatMap(({ dose: id, action }) => {
      const dose = chart.doses.find((one) => one.id === id);
      return dose ? [{ ...patient, ...rowOf(chart, dose, tables), action: actions[action] }] : [];
    });
    return told.length === 0 ? [{ ...patient, action: 'patient' }] : told;
  });
  const lines = [registryColumns.map(quoted), ...rows.map((row: Readonly<Record<string, string>>) => registryColumns.map((column) => quoted(row[column] ?? '')))];
  return `\uFEFF${lines.map((cells) => cells.join(',')).join('\r\n')}\r\n`;
}

function morePatient({ patient }: Chart): Readonly<Record<(typeof ofPatient)[number], string>> {
  const { phones, email, race, ethnicity, language, guardians, multipleBirth, providerStatus } = patient;
  return {
    phones: phones.map(({ number }) => number).join('; '),
    email: email ?? '',
    race: race === undefined ? '' : Array.isArray(race) ? race.join('; ') : race,
    ethnicity: ethnicity ?? '',
    language: language ?? '',
    guardians: guardians.map(({ first, last, relationship }) => `${first} ${last} (${relationship})`).join('; '),
    multiple_birth: multipleBirth === undefined ? '' : multipleBirth.isMultiple ? 'Y' : 'N',
    birth_order: multipleBirth?.isMultiple === true && multipleBirth.order !== undefined ? String(multipleBirth.order) : '',
    patient_status: providerStatus.state,
  };
}
