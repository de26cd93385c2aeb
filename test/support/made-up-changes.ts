/** Small made-up changes for tests, numbered: patient 1, dose 1 of patient 1, and so on. Nobody in them exists. */
import type { ChangeDraft } from '../../shared/domain/chart/change';
import { changeDraft, practiceEntityId } from '../../shared/domain/chart/change';
import type { FormKind, InformingFields } from '../../shared/domain/data-sharing';
import type { DoseFields } from '../../shared/domain/immunization';
import type { PatientFields } from '../../shared/domain/patient';
import { patientFields } from '../../shared/domain/patient';
import type { PatientId } from '../../shared/domain/ids';

/** The id of a numbered thing, in the form of the program's own ids. */
export function idOf(kind: 'patient', n: number): PatientId;
export function idOf(kind: string, n: number): string;
export function idOf(kind: string, n: number): string {
  return `${kind}-${String(n).padStart(8, '0')}`;
}

let made = 0;
/** A change id that was not used before in this run. */
export const nextChangeId = (): string => idOf('change', (made += 1));

/** Fields of numbered patient `n`, all from the number; `over` replaces some. */
export function patientNumber(n: number, over: Partial<Record<keyof PatientFields, unknown>> = {}): PatientFields {
  return patientFields.parse({
    name: { first: `Anna${n}`, last: `Beispiel${n}` },
    birthDate: `20${String(10 + (n % 10))}-0${1 + (n % 9)}-1${n % 10}`,
    guardians: [],
    phones: [{ number: `+1617555${String(1000 + n)}`, kind: 'mobile' }],
    address: { line1: `${n} Example Street`, city: 'Springfield', state: 'MA', postalCode: '01103', country: 'US' },
    providerStatus: { state: 'active' },
    ...over,
  });
}

/** A dose typed from a paper record. */
export const historicalFields = (over: Partial<Record<string, unknown>> = {}): unknown =>
  withoutAbsent({ kind: 'historical', date: '2021-05-06', cvx: '03', answered: [], source: '01', ...over });

const withoutAbsent = (fields: Record<string, unknown>): unknown => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

/** Registers patient `n`. */
export function registered(n: number, over: Partial<Record<keyof PatientFields, unknown>> = {}): ChangeDraft {
  const id = idOf('patient', n);
  return changeDraft.parse({ id: nextChangeId(), verb: 'registered', entity: 'patient', entityId: id, chart: id, set: { patient: patientNumber(n, over) } });
}

/** Corrects patient `n` to these fields. @param changed names the fields that were changed; all when absent */
export function corrected(n: number, over: Partial<Record<keyof PatientFields, unknown>>, changed?: readonly string[]): ChangeDraft {
  const id = idOf('patient', n);
  const set = { patient: patientNumber(n, over), ...(changed ? { changed } : {}) };
  return changeDraft.parse({ id: nextChangeId(), verb: 'patient-corrected', entity: 'patient', entityId: id, chart: id, set });
}

/** Corrects dose `dose` of patient `n` to these fields. @param changed names the fields that were changed; all when absent */
export function doseCorrected(n: number, dose: number, over: Partial<Record<string, unknown>>, changed?: readonly string[]): ChangeDraft {
  return changeDraft.parse({
    id: nextChangeId(),
    verb: 'dose-corrected',
    entity: 'dose',
    entityId: idOf('dose', dose),
    chart: idOf('patient', n),
    set: { dose: historicalFields(over), ...(changed ? { changed } : {}) },
  });
}

/** Records dose `dose` of patient `n`. */
export function doseRecorded(n: number, dose: number, over: Partial<Record<keyof DoseFields, unknown>> = {}): ChangeDraft {
  return changeDraft.parse({
    id: nextChangeId(),
    verb: 'dose-recorded',
    entity: 'dose',
    entityId: idOf('dose', dose),
    chart: idOf('patient', n),
    set: { dose: historicalFields(over) },
  });
}

/** Somebody looked at patient `n`. */
export function viewed(n: number): ChangeDraft {
  const id = idOf('patient', n);
  return changeDraft.parse({ id: nextChangeId(), verb: 'record-viewed', entity: 'patient', entityId: id, chart: id, set: {} });
}

/** Dose `dose` of patient `n` was typed into the MIIS. */
export const reported = (n: number, dose: number): ChangeDraft => ofChart(n, 'dose-reported', 'dose', dose, { how: 'typed-in-miis' });

/** Patient `n` was told about the MIIS, and does not object unless the answer says so. */
export const informed = (n: number, informing: number, answer: InformingFields['answer'] = 'does-not-object'): ChangeDraft =>
  ofChart(n, 'informed', 'informing', informing, {
    informing: { on: '2026-11-02', by: 'Jo Made-Up', language: 'eng', materials: ['fact-sheet'], answer },
  });

/** A form was made for patient `n`. */
export const formMade = (n: number, form: number, kind: FormKind = 'objection'): ChangeDraft =>
  ofChart(n, 'form-made', 'form', form, {
    form: { kind, signer: { name: 'Anna Beispiel', relationship: 'SEL' }, document: idOf('document', form), wordingVersion: 'test' },
  });

/** The work item of a form was opened. */
export const workItemOpened = (n: number, item: number, kind: FormKind = 'objection'): ChangeDraft =>
  ofChart(n, 'work-item-opened', 'work-item', item, { kind, form: idOf('form', item) });

/** The work item of a status without a form was opened. */
export const statusOpened = (n: number, item: number, to: 'yes' | 'unknown'): ChangeDraft =>
  ofChart(n, 'work-item-opened', 'work-item', item, { kind: 'status', to });

/** A step of a work item was done. */
export const stepDone = (n: number, item: number, step: unknown): ChangeDraft => ofChart(n, 'step-done', 'work-item', item, step);

/** The sharing status of patient `n` changed. */
export function sharingChanged(n: number, set: unknown): ChangeDraft {
  const id = idOf('patient', n);
  return changeDraft.parse({ id: nextChangeId(), verb: 'sharing-changed', entity: 'patient', entityId: id, chart: id, set });
}

function ofChart(n: number, verb: string, entity: string, entityNumber: number, set: unknown): ChangeDraft {
  return changeDraft.parse({ id: nextChangeId(), verb, entity, entityId: idOf(entity, entityNumber), chart: idOf('patient', n), set });
}

/** Sets up a made-up practice. */
export function practiceSetUp(name = 'Made-Up Pediatrics'): ChangeDraft {
  return changeDraft.parse({
    id: nextChangeId(),
    verb: 'practice-set-up',
    entity: 'practice',
    entityId: practiceEntityId,
    set: {
      practice: {
        name,
        givers: [],
        helpDeskPhone: '617-983-4335',
        helpDeskFax: '617-983-4301',
        helpDeskEmail: 'miishelpdesk@mass.gov',
        registryWeb: 'https://resourcecenter.miis.dph.mass.gov',
        lockAfterMinutes: 10,
      },
    },
  });
}
