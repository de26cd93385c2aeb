/** A made-up chart, built by the fold from drafts as the journal would stamp them. */
import { applyChange } from '../../../../shared/domain/chart/apply-change';
import type { Change, ChangeDraft, ChartChange } from '../../../../shared/domain/chart/change';
import { isPracticeChange } from '../../../../shared/domain/chart/change';
import type { Chart } from '../../../../shared/domain/chart/chart';
import { assertDefined } from '../../../../shared/assert';
import type { InformingFields } from '../../../../shared/domain/data-sharing';
import { calendarDate } from '../../../../shared/domain/calendar-date';
import { changeId, documentId, doseId, formId, informingId, patientId, stationId, userId, workItemId } from '../../../../shared/domain/ids';
import { doseFields, type DoseFields } from '../../../../shared/domain/immunization';
import { patientFields, type PatientFields } from '../../../../shared/domain/patient';
import type { FreshForm, NewIds } from '../../../../renderer/screens/data-sharing/sharing-drafts';

export const day = (iso: string) => calendarDate.parse(iso);
export const chartId = patientId.parse('patient-0001');
export const clerk = userId.parse('user-00001');

/** Ids that count up: `change-0001`, `informing-0001`. */
export function countingIds(): NewIds {
  let count = 0;
  const next = (kind: string): string => `${kind}-${String((count += 1)).padStart(4, '0')}`;
  return { change: () => changeId.parse(next('change')), informing: () => informingId.parse(next('informing')) };
}

export const patient = (more: Readonly<Record<string, unknown>> = {}): PatientFields =>
  patientFields.parse({
    name: { first: 'Linh', last: 'Nguyen' },
    birthDate: '2022-09-03',
    guardians: [],
    phones: [],
    providerStatus: { state: 'active' },
    ...more,
  });

export const currentDose = (more: Readonly<Record<string, unknown>> = {}): DoseFields =>
  doseFields.parse({
    kind: 'current',
    date: '2026-11-20',
    cvx: '03',
    product: 'M-M-R II',
    mvx: 'MSD',
    lot: 'X1234',
    eligibility: 'V01',
    vis: [],
    givenBy: { name: 'Ann Nurse', title: 'RN' },
    answered: [],
    ...more,
  });
export const historicalDose = (more: Readonly<Record<string, unknown>> = {}): DoseFields =>
  doseFields.parse({ kind: 'historical', date: '2023-01-05', cvx: '120', source: '02', answered: [], ...more });
export const refusedDose = (more: Readonly<Record<string, unknown>> = {}): DoseFields =>
  doseFields.parse({ kind: 'refusal', date: '2026-11-20', cvx: '88', reason: '00', answered: [], ...more });

export const informing = (more: Partial<InformingFields> = {}): InformingFields => ({
  on: day('2026-11-20'),
  by: 'Jo Marsh',
  language: 'eng',
  materials: ['fact-sheet'],
  answer: 'does-not-object',
  ...more,
});

export const freshForm = (kind: 'objection' | 'withdrawal', number = 1): FreshForm => ({
  form: formId.parse(`form-000${number}-${kind}`),
  item: workItemId.parse(`item-000${number}-${kind}`),
  fields: {
    kind,
    signer: { name: 'Mai Tran', relationship: 'MTH' },
    document: documentId.parse(`document-000${number}-${kind}`),
    wordingVersion: '1',
  },
});

let draftCount = 0;
const draftId = () => changeId.parse(`draft-${String((draftCount += 1)).padStart(5, '0')}`);
export const registered = (fields = patient()): ChangeDraft => ({
  id: draftId(),
  verb: 'registered',
  entity: 'patient',
  entityId: chartId,
  chart: chartId,
  set: { patient: fields },
});
const doseOf = (number: number) => doseId.parse(`dose-${String(number).padStart(5, '0')}`);
export const recorded = (number: number, dose: DoseFields): ChangeDraft => ({
  id: draftId(),
  verb: 'dose-recorded',
  entity: 'dose',
  entityId: doseOf(number),
  chart: chartId,
  set: { dose },
});
export const corrected = (number: number, dose: DoseFields, reason: string): ChangeDraft => ({
  id: draftId(),
  verb: 'dose-corrected',
  entity: 'dose',
  entityId: doseOf(number),
  chart: chartId,
  set: { dose },
  reason,
});
export const voided = (number: number, reason: string): ChangeDraft => ({
  id: draftId(),
  verb: 'entered-in-error',
  entity: 'dose',
  entityId: doseOf(number),
  chart: chartId,
  set: {},
  reason,
});
export const reported = (number: number): ChangeDraft => ({
  id: draftId(),
  verb: 'dose-reported',
  entity: 'dose',
  entityId: doseOf(number),
  chart: chartId,
  set: { how: 'typed-in-miis' },
});
const ofDose = (number: number) => ({ id: draftId(), entity: 'dose' as const, entityId: doseOf(number), chart: chartId, set: {} });
export const reportTakenBack = (number: number): ChangeDraft => ({ ...ofDose(number), verb: 'report-taken-back' });
export const restored = (number: number): ChangeDraft => ({ ...ofDose(number), verb: 'dose-restored' });
export const undone = (number: number): ChangeDraft => ({ ...ofDose(number), verb: 'save-undone' });
export const printed = (form: FreshForm): ChangeDraft => ({
  id: draftId(),
  verb: 'form-printed',
  entity: 'form',
  entityId: form.form,
  chart: chartId,
  set: { printer: 'Front desk', job: 'front-1' },
});

/** The drafts as the journal hands them back, one minute after the other from 10:00 on 20 November 2026. */
export function stamped(drafts: readonly ChangeDraft[]): readonly Change[] {
  return drafts.map((draft, index) => ({
    ...draft,
    seq: index + 1,
    at: `2026-11-20T${String(10 + Math.floor(index / 60)).padStart(2, '0')}:${String(index % 60).padStart(2, '0')}:00-05:00`,
    by: clerk,
    station: stationId.parse('station-0001'),
    clock: `${String(1_795_186_800_000 + index * 60_000)}-0000-station-0001`,
  }));
}

/** The chart after all of these drafts. */
export function chartAfter(...drafts: readonly ChangeDraft[]): Chart {
  const changes = stamped(drafts).filter((change): change is ChartChange => !isPracticeChange(change));
  const chart = changes.reduce<Chart | undefined>((now, change) => applyChange(now, change), undefined);
  return assertDefined(chart, 'the first draft registers the patient');
}
