/** Lines, patients and contexts for the dose checks. Today is 23 Nov 2026; the patient was born on 3 Sep 2022. */
import { assertDefined } from '../../../../../shared/assert';
import { parseIsoDate, type CalendarDate } from '../../../../../shared/domain/calendar-date';
import { checkDose } from '../../../../../shared/domain/dose-checks/check-dose';
import type { DoseContext } from '../../../../../shared/domain/dose-checks/context';
import type { PartialDoseLine } from '../../../../../shared/domain/dose-checks/dose-line';
import type { Dose } from '../../../../../shared/domain/chart/chart';
import { doseId, userId } from '../../../../../shared/domain/ids';
import { doseFields } from '../../../../../shared/domain/immunization';
import { patientFields, type PatientFields } from '../../../../../shared/domain/patient';
import { madeUpTables, mmrVis } from './made-up-tables';

export function day(iso: string): CalendarDate {
  return assertDefined(parseIsoDate(iso), `${iso} is written as a day`);
}

export const today = day('2026-11-23');
export const birthDate = day('2022-09-03');

export const patient = (more: Readonly<Record<string, unknown>> = {}): PatientFields =>
  patientFields.parse({
    name: { first: 'Linh', last: 'Sample' },
    birthDate,
    guardians: [],
    phones: [],
    providerStatus: { state: 'active' },
    ...more,
  });

/** An MMR given today with all that the law asks. */
export const currentLine: PartialDoseLine = {
  kind: 'current',
  date: today,
  cvx: '03',
  mvx: 'MSD',
  lot: 'Y012345',
  eligibility: 'V01',
  vis: [{ document: mmrVis, edition: day('2025-01-31'), givenOn: today }],
  givenBy: { name: 'Ann Nurse', title: 'RN' },
};
export const historicalLine: PartialDoseLine = { kind: 'historical', date: day('2023-10-01'), cvx: '03', source: '02' };
export const refusalLine: PartialDoseLine = { kind: 'refusal', date: today, cvx: '03', reason: '00' };

export const context = (more: Partial<DoseContext> = {}): DoseContext => ({
  today,
  patient: patient(),
  doses: [],
  others: [],
  tables: madeUpTables,
  ...more,
});

/** A dose in the record. */
export function recorded(cvx: string, date: string, more: Partial<Dose> = {}): Dose {
  const mark = { by: userId.parse('user-0001'), at: '2026-01-01T10:00:00-05:00', clock: '1772600000000-0000-station-0001' };
  const fields = doseFields.parse({ kind: 'historical', date, cvx, source: '01', answered: [] });
  return { id: doseId.parse(`dose-${cvx}-${date}`), fields, recorded: mark, earlier: [], ...more };
}

/** The codes of the findings, each with its field: `too-close date`. */
export const found = (line: PartialDoseLine, more: Partial<DoseContext> = {}): readonly string[] =>
  checkDose(line, context(more)).map(({ code, field }) => `${code} ${field}`);
