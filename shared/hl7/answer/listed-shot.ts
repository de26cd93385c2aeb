/** A shot of a message as history of a patient, or why it is not taken: by the rules of a row of a table. */
import type { CodeTables } from '../../codes/code-tables';
import { formatDate, type CalendarDate } from '../../domain/calendar-date';
import type { HistoricalDoseFields } from '../../domain/immunization';
import type { PatientFields } from '../../domain/patient';
import type { ReadDose } from '../read/message-parts';
import { fail, ok, type Result } from '../../result';
import { toHistorical } from './to-historical';

export type ShotErrorCode = 'no-date' | 'in-the-future' | 'before-birth' | 'no-code' | 'unknown-vaccine' | 'refused' | 'not-given' | 'taken-back';

/** Takes the shot. From a list every dose is history, and it is the practice that says so, not a registry. */
export function takeShot(dose: ReadDose, { birthDate }: Pick<PatientFields, 'birthDate'>, today: CalendarDate, tables: Pick<CodeTables, 'vaccine'>): Result<HistoricalDoseFields, ShotErrorCode> {
  const { date, action, completion, refusal } = dose;
  const fields = toHistorical(dose, tables);
  if (!fields.ok) {
    if (fields.error === 'no-vaccine') return fail(dose.cvx === undefined ? 'no-code' : 'unknown-vaccine');
    if (fields.error === 'no-date') return fail('no-date');
    return fail(action === 'D' ? 'taken-back' : completion === 'RE' || refusal?.code !== undefined ? 'refused' : 'not-given');
  }
  if (date !== undefined && date > today) return fail('in-the-future');
  if (date !== undefined && date < birthDate) return fail('before-birth');
  return ok({ ...fields.value, source: '01' });
}

/** What the file calls the shot: its vaccine and its day, as far as they are said. */
export function shotText({ vaccine, date, dateText }: Pick<ReadDose, 'vaccine' | 'date' | 'dateText'>): string {
  const [named] = vaccine;
  return [named?.text ?? named?.code, date === undefined ? dateText : formatDate(date)].filter((part) => part !== undefined).join(', ');
}
