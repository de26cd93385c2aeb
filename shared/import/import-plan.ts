/** The rows of a list as patients, and what is to become of each. */
import type { Chart } from '../domain/chart/chart';
import type { PatientId } from '../domain/ids';
import type { HistoricalDoseFields } from '../domain/immunization';
import type { PatientFields } from '../domain/patient';
import type { ReadRow } from './read-row';

export interface ListPatient {
  /** The first row of the patient in the file. */
  readonly line: number;
  readonly patient: PatientFields;
  readonly doses: readonly HistoricalDoseFields[];
}

const plain = (text: string): string => text.toLowerCase().replace(/[^\p{Letter}\p{Number}]/gu, '');

/** Rows of one patient: the same record number, or without one the same name and birth date. The same dose twice is one. */
export function patientsOf(rows: readonly ReadRow[]): readonly ListPatient[] {
  const byKey = new Map<string, { line: number; patient: PatientFields; doses: HistoricalDoseFields[] }>();
  for (const { line, patient, dose } of rows) {
    const { recordNumber, name, birthDate } = patient;
    const person = `${plain(name.last)}|${plain(name.first)}|${birthDate}`;
    const key = recordNumber === undefined ? person : `${plain(recordNumber)}|${person}`;
    const known = byKey.get(key) ?? { line, patient, doses: [] };
    byKey.set(key, known);
    if (dose && !known.doses.some((one) => one.date === dose.date && one.cvx === dose.cvx)) known.doses.push(dose);
  }
  return [...byKey.values()];
}

/** What a person decided about a likely duplicate. */
export type DuplicateChoice = { readonly is: 'same'; readonly as: PatientId } | { readonly is: 'another' } | { readonly is: 'leave-out' };

/** The doses of the list that the chart does not have: the same day and vaccine, or the same family on that day, is the same dose. */
export function newDoses(chart: Pick<Chart, 'doses'>, doses: readonly HistoricalDoseFields[], groupsOf: (cvx: string) => readonly string[]): readonly HistoricalDoseFields[] {
  const known = chart.doses.filter(({ voided, fields }) => voided === undefined && fields.kind !== 'refusal');
  const shares = (a: string, b: string): boolean => a === b || groupsOf(a).some((group) => groupsOf(b).includes(group));
  return doses.filter((dose) => !known.some(({ fields }) => fields.date === dose.date && shares(fields.cvx, dose.cvx)));
}
