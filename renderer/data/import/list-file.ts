/** What a chosen file holds: a table, or messages of patients. */
import type { CodeTables } from '../../../shared/codes/code-tables';
import type { HistoricalDoseFields } from '../../../shared/domain/immunization';
import { toHistorical } from '../../../shared/hl7/answer/to-historical';
import { listPatient } from '../../../shared/hl7/read/list-patient';
import { messagesOf } from '../../../shared/hl7/read/messages-of';
import { readMessage } from '../../../shared/hl7/read/read-message';
import { readCsv, type CsvFlaw, type CsvTable } from '../../../shared/import/csv';
import type { ListPatient } from '../../../shared/import/import-plan';
import { fail, ok, type Result } from '../../../shared/result';

/** A message that cannot be taken: which one of the file, and why. */
export interface MessageError {
  readonly line: number;
  readonly code: 'not-a-message' | 'no-patient' | 'no-name' | 'no-birth-date';
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
  const patients: ListPatient[] = [];
  const errors: MessageError[] = [];
  for (const [index, message] of messagesOf(text).entries()) {
    const line = index + 1;
    const read = readMessage(message);
    if (!read.ok) errors.push({ line, code: 'not-a-message' });
    else if (read.value.patients.length === 0) errors.push({ line, code: 'no-patient' });
    else {
      for (const one of read.value.patients) {
        const patient = listPatient(one, readPhone);
        if (!patient.ok) errors.push({ line, code: patient.error });
        else patients.push({ line, patient: patient.value, doses: one.doses.flatMap((dose): readonly HistoricalDoseFields[] => {
          const fields = toHistorical(dose, tables);
          // Of a list it is the practice that says so, not a registry.
          return fields.ok ? [{ ...fields.value, source: '01' }] : [];
        }) });
      }
    }
  }
  return { patients, errors };
}
