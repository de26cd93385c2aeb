/** What a chosen file holds: a table, or messages of patients. */
import type { CodeTables } from '../../../shared/codes/code-tables';
import type { PatientFields } from '../../../shared/domain/patient';
import { toHistorical } from '../../../shared/hl7/answer/to-historical';
import { listPatient } from '../../../shared/hl7/read/list-patient';
import type { ReadDose } from '../../../shared/hl7/read/message-parts';
import { messagesOf } from '../../../shared/hl7/read/messages-of';
import { readMessage } from '../../../shared/hl7/read/read-message';
import { readCsv, type CsvFlaw, type CsvTable } from '../../../shared/import/csv';
import { patientsOf, type ListPatient } from '../../../shared/import/import-plan';
import type { ReadRow } from '../../../shared/import/read-row';
import { fail, ok, type Result } from '../../../shared/result';

/** A message that cannot be taken: which one of the file, and why. */
export interface MessageError {
  readonly line: number;
  readonly code: 'not-a-message' | 'no-patient' | 'several-patients' | 'no-name' | 'no-birth-date';
}

export type ListFile =
  | { readonly is: 'table'; readonly table: CsvTable }
  | { readonly is: 'messages'; readonly patients: readonly ListPatient[]; readonly errors: readonly MessageError[] };

/** Reads the bytes: UTF-8, or what spreadsheets of Windows write where they are none. */
export function readListFile(bytes: Uint8Array, tables: Pick<CodeTables, 'vaccine'>, readPhone: (text: string) => string): Result<ListFile, CsvFlaw> {
  const text = decode(bytes);
  if (/^\uFEFF?(?:FHS|BHS|MSH)[^\w\s]/.test(text)) return ok({ is: 'messages', ...readMessages(text.replace(/^\uFEFF/, ''), tables, readPhone) });
  const table = readCsv(text);
  return table.ok ? ok({ is: 'table', table: table.value }) : fail(table.error);
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function readMessages(text: string, tables: Pick<CodeTables, 'vaccine'>, readPhone: (text: string) => string): { readonly patients: readonly ListPatient[]; readonly errors: readonly MessageError[] } {
  const rows: ReadRow[] = [];
  const errors: MessageError[] = [];
  for (const [index, message] of messagesOf(text).entries()) {
    const line = index + 1;
    const read = readMessage(message);
    const [one, ...others] = read.ok ? read.value.patients : [];
    if (!read.ok) errors.push({ line, code: 'not-a-message' });
    else if (one === undefined) errors.push({ line, code: 'no-patient' });
    // Such as the candidates of a registry: no history of anybody.
    else if (others.length > 0) errors.push({ line, code: 'several-patients' });
    else {
      const patient = listPatient(one, readPhone);
      if (patient.ok) rows.push(...rowsOf(line, patient.value, one.doses, tables));
      else errors.push({ line, code: patient.error });
    }
  }
  // A program that tells each visit in a message of its own tells of a patient many times.
  return { patients: patientsOf(rows), errors };
}

function rowsOf(line: number, patient: PatientFields, doses: readonly ReadDose[], tables: Pick<CodeTables, 'vaccine'>): readonly ReadRow[] {
  const taken = doses.flatMap((dose): readonly ReadRow[] => {
    const fields = toHistorical(dose, tables);
    // Of a list it is the practice that says so, not a registry.
    return fields.ok ? [{ line, patient, dose: { ...fields.value, source: '01' } }] : [];
  });
  return taken.length === 0 ? [{ line, patient }] : taken;
}
