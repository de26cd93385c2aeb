/** What a chosen file holds: a table, or messages of patients. */
import type { PatientFields } from '../../../shared/domain/patient';
import { shotText, takeShot, type ShotErrorCode } from '../../../shared/hl7/answer/listed-shot';
import { listPatient } from '../../../shared/hl7/read/list-patient';
import type { ReadDose } from '../../../shared/hl7/read/message-parts';
import { messagesOf } from '../../../shared/hl7/read/messages-of';
import { readMessage } from '../../../shared/hl7/read/read-message';
import { readCsv, type CsvFlaw, type CsvTable } from '../../../shared/import/csv';
import { patientsOf, type ListPatient } from '../../../shared/import/import-plan';
import type { ReadRow, RowReaders } from '../../../shared/import/read-row';
import { fail, ok, type Result } from '../../../shared/result';

/** A message that cannot be taken: which one of the file, and why. */
export interface MessageError {
  readonly line: number;
  readonly code: 'not-a-message' | 'no-patient' | 'several-patients' | 'no-name' | 'no-birth-date' | 'born-in-the-future';
}

/** A shot that is left out; its patient is taken. */
export interface ShotError {
  /** The place of the message in the file. */
  readonly line: number;
  readonly code: ShotErrorCode;
  /** Whose it is, and the vaccine and day as they stand in the file; for the screen alone. */
  readonly person: string;
  readonly shot: string;
}

export type ListFile =
  | { readonly is: 'table'; readonly table: CsvTable }
  | ({ readonly is: 'messages' } & ListMessages);

interface ListMessages {
  readonly patients: readonly ListPatient[];
  /** In the order of the file. */
  readonly errors: readonly (MessageError | ShotError)[];
}

/** Reads the bytes: UTF-8, or what spreadsheets of Windows write where they are none. */
export function readListFile(bytes: Uint8Array, readers: RowReaders): Result<ListFile, CsvFlaw> {
  const text = decode(bytes);
  if (/^\uFEFF?(?:FHS|BHS|MSH)[^\w\s]/.test(text)) return ok({ is: 'messages', ...readMessages(text.replace(/^\uFEFF/, ''), readers) });
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

function readMessages(text: string, readers: RowReaders): ListMessages {
  const rows: ReadRow[] = [];
  const errors: (MessageError | ShotError)[] = [];
  for (const [index, message] of messagesOf(text).entries()) {
    const line = index + 1;
    const read = readMessage(message);
    const [one, ...others] = read.ok ? read.value.patients : [];
    if (!read.ok) errors.push({ line, code: 'not-a-message' });
    else if (one === undefined) errors.push({ line, code: 'no-patient' });
    // Such as the candidates of a registry: no history of anybody.
    else if (others.length > 0) errors.push({ line, code: 'several-patients' });
    else {
      const patient = listPatient(one, readers.readPhone);
      if (!patient.ok) errors.push({ line, code: patient.error });
      else if (patient.value.birthDate > readers.today) errors.push({ line, code: 'born-in-the-future' });
      else {
        const { taken, left } = rowsOf(line, patient.value, one.doses, readers);
        rows.push(...taken);
        errors.push(...left);
      }
    }
  }
  // A program that tells each visit in a message of its own tells of a patient many times.
  return { patients: patientsOf(rows), errors };
}

/** A row for each shot that is taken; one for the patient alone where there is none. */
function rowsOf(line: number, patient: PatientFields, doses: readonly ReadDose[], { today, tables }: RowReaders): { readonly taken: readonly ReadRow[]; readonly left: readonly ShotError[] } {
  const taken: ReadRow[] = [];
  const left: ShotError[] = [];
  for (const dose of doses) {
    const fields = takeShot(dose, patient, today, tables);
    if (fields.ok) taken.push({ line, patient, dose: fields.value });
    else left.push({ line, code: fields.error, person: `${patient.name.last}, ${patient.name.first}`, shot: shotText(dose) });
  }
  return { taken: taken.length === 0 ? [{ line, patient }] : taken, left };
}
