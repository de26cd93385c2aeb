import { describe, expect, it } from 'vitest';
import { changeDraft, type ChangeDraft, type Verb } from '../../../../shared/domain/chart/change';
import { duty, type Duty } from '../../../../shared/domain/duties';
import { checkDuties } from '../../../../electron/desk/check-duties';
import * as made from '../../../support/made-up-changes';
import { practiceChanged, viewed } from '../support/changes';
import { codeOf } from '../support/journals';

type Append = readonly ChangeDraft[];
const given = { kind: 'current', source: undefined, mvx: 'PMC', lot: 'L1', eligibility: 'V01', vis: [], givenBy: { name: 'Pat Example' } };
const ofDose = (verb: Verb, set: object = {}, n = 1): ChangeDraft =>
  changeDraft.parse({ id: made.nextChangeId(), verb, entity: 'dose', entityId: made.idOf('dose', 1), chart: made.idOf('patient', n), set });
const printed = changeDraft.parse({
  id: made.nextChangeId(),
  verb: 'form-printed',
  entity: 'form',
  entityId: made.idOf('form', 1),
  chart: made.idOf('patient', 1),
  set: { printer: 'Front desk', job: 'front-1' },
});
const stepTakenBack = changeDraft.parse({
  id: made.nextChangeId(),
  verb: 'step-taken-back',
  entity: 'work-item',
  entityId: made.idOf('item', 1),
  chart: made.idOf('patient', 1),
  set: { step: 'filed' },
});
const formCancelled = changeDraft.parse({
  id: made.nextChangeId(),
  verb: 'form-cancelled',
  entity: 'form',
  entityId: made.idOf('form', 1),
  chart: made.idOf('patient', 1),
  set: {},
  reason: 'wrong patient',
});

const ofPaper = (verb: Verb, set: object): ChangeDraft =>
  changeDraft.parse({ id: made.nextChangeId(), verb, entity: 'document', entityId: made.idOf('document', 1), chart: made.idOf('patient', 1), set });
const keptPaper = { kind: 'signed-form', date: '2026-11-20', copy: { as: 'paper', where: 'drawer 2' } };
const ofFax = (verb: Verb, set: object, reason?: string): ChangeDraft =>
  changeDraft.parse({ id: made.nextChangeId(), verb, entity: 'fax', entityId: made.idOf('fax', 1), chart: made.idOf('patient', 1), set, ...(reason === undefined ? {} : { reason }) });
const queued = { workItem: made.idOf('work-item', 1), way: 'hylafax', number: '+16179834301', documents: [made.idOf('document', 1)], pages: 2 };
const faxSent = { proof: made.idOf('document', 2), pages: { sent: 2, total: 2 }, endedAt: '2026-11-20T15:00:00Z' };
const numberConfirmed = changeDraft.parse({
  id: made.nextChangeId(),
  verb: 'fax-number-confirmed',
  entity: 'practice',
  entityId: 'practice-0001',
  set: { number: '+16179834301' },
});

const ofPractice = (verb: Verb, set: object): ChangeDraft => changeDraft.parse({ id: made.nextChangeId(), verb, entity: 'practice', entityId: 'practice-0001', set });
const ofReport = (verb: Verb, set: object): ChangeDraft =>
  changeDraft.parse({ id: made.nextChangeId(), verb, entity: 'report', entityId: 'report-0001', chart: made.idOf('patient', 1), set });
const ofPatient = (verb: Verb, set: object): ChangeDraft =>
  changeDraft.parse({ id: made.nextChangeId(), verb, entity: 'patient', entityId: made.idOf('patient', 1), chart: made.idOf('patient', 1), set });
const ofObservation = (verb: Verb, set: object): ChangeDraft =>
  changeDraft.parse({ id: made.nextChangeId(), verb, entity: 'observation', entityId: 'observation-0001', chart: made.idOf('patient', 1), set });
const reportSent = { destination: 'miis', way: 'service', controlId: 'X1', message: made.idOf('document', 4), patient: 'v1', doses: [] };
const reportAnswered = { outcome: 'accepted', rejected: [], remarks: [], isByPerson: false };
const registryAsked = { how: 'file', outcome: 'not-found', doses: 0, taken: 0, forecast: [] };
const batchMade = { batch: 'batch-0001', destination: 'miis', format: 'hl7', file: made.idOf('document', 5), name: 'miis.hl7', number: 'N1', patients: [made.idOf('patient', 1)], doses: 1 };
const listImported = { import: 'import-0001', name: 'list.csv', patients: 1, doses: 2, known: [], columns: [] };
const ownForm = { kind: 'objection', language: 'eng', name: 'state.pdf', document: made.idOf('document', 3), sha256: 'b'.repeat(64), pages: 1, fields: {}, places: [], hasFoot: true };

const toYes = made.sharingChanged(1, { cause: 'current-dose', from: 'unknown', to: 'yes' });
const toUnknown = made.sharingChanged(1, { cause: 'historical-only', from: 'unset', to: 'unknown' });
const takenBack = made.sharingChanged(1, { cause: 'save-undone', from: 'yes', to: 'unknown' });
const toldYes = made.sharingChanged(1, { cause: 'told-does-not-object', from: 'unknown', to: 'yes', informing: made.idOf('informing', 1) });
const toNo = made.sharingChanged(1, { cause: 'objection', from: 'yes', to: 'no', form: made.idOf('form', 1) });
const backToYes = made.sharingChanged(1, { cause: 'withdrawal-signed', from: 'no', to: 'yes', form: made.idOf('form', 1) });
const workYes = made.statusOpened(1, 2, 'yes');
const workUnknown = made.statusOpened(1, 2, 'unknown');
const objects = made.informed(1, 1, 'objects');
const objection = [made.formMade(1, 1), made.workItemOpened(1, 1), made.stepDone(1, 1, { step: 'made' }), toNo];
const withdrawal = [made.formMade(1, 1, 'withdrawal'), made.workItemOpened(1, 1, 'withdrawal'), made.stepDone(1, 1, { step: 'made' })];
const signed = made.stepDone(1, 1, { step: 'signed', signedOn: '2026-11-20', copy: 'paper-file' });

const shots: readonly Duty[] = ['enter-shots', 'data-sharing'];
const sharing: readonly Duty[] = ['data-sharing'];
const office: readonly Duty[] = ['administer'];

/** Every verb, and of those of data sharing every way in which they are appended: who may do it. */
const table: readonly (readonly [what: string, append: Append, who: readonly Duty[]])[] = [
  ['a patient is registered', [made.registered(1)], shots],
  ['details are corrected', [made.corrected(1, { recordNumber: '7' })], shots],
  ['a record is viewed', [made.viewed(1)], shots],
  ['a record is saved as a file', [changeDraft.parse({ id: made.nextChangeId(), verb: 'record-exported', entity: 'patient', entityId: made.idOf('patient', 1), chart: made.idOf('patient', 1), set: { format: 'fhir' } })], shots],
  ['a dose is recorded', [made.doseRecorded(1, 1)], shots],
  ['a dose is corrected', [made.doseCorrected(1, 1, { lot: 'L2' })], shots],
  ['a dose is entered in error', [ofDose('entered-in-error')], shots],
  ['a save is undone', [ofDose('save-undone')], shots],
  ['a dose is brought back', [ofDose('dose-restored')], shots],
  ['a dose is reported', [made.reported(1, 1)], shots],
  ['a report is taken back', [ofDose('report-taken-back')], shots],
  ['a patient’s details are typed in the registry', [ofPatient('patient-reported', { how: 'typed-in-miis' })], shots],
  ['a condition is noted', [ofObservation('observation-recorded', { observation: { code: '007', source: 'patient-or-family' } })], shots],
  ['a condition is ended', [ofObservation('observation-ended', { why: 'no-longer' })], shots],
  ['that is taken back', [ofPatient('patient-report-taken-back', {})], shots],
  ['a report is sent', [ofReport('report-sent', reportSent)], shots],
  ['a report is answered', [ofReport('report-answered', reportAnswered)], shots],
  ['the registry is asked', [ofPatient('registry-asked', registryAsked)], shots],
  ['a registration is undone', [ofPatient('registration-undone', {})], shots],
  ['a file for the registry is made', [ofPractice('batch-made', batchMade)], shots],
  ['a list is imported', [ofPractice('list-imported', listImported)], shots],
  ['an import is undone', [ofPractice('import-undone', { import: 'import-0001' })], shots],
  ['a form is printed', [printed], shots],
  ['an unsigned form is cancelled', [formCancelled], sharing],
  ['a step is taken back', [stepTakenBack], sharing],
  ['an unsigned form is cancelled, with the status that it gives back', [formCancelled, made.sharingChanged(1, { cause: 'form-cancelled', from: 'no', to: 'yes', form: made.idOf('form', 1) })], sharing],
  ['a document is printed', [ofPaper('document-printed', { kind: 'letters', title: 'Fact sheet', copies: 1 })], shots],
  ['a paper for everybody is printed', [ofPractice('materials-printed', { kind: 'posters', title: 'Poster', copies: 1 })], shots],
  ['a scan is set aside', [ofPractice('scan-set-aside', { sha256: 'a'.repeat(64) })], shots],
  ['a text of the papers is replaced', [ofPractice('text-replaced', { wording: 'eng', path: 'letter.closing', text: 'Bye,' })], office],
  ['a speaker’s check is noted', [ofPractice('wording-reviewed', { wording: 'por', by: 'Ana Reyes', on: '2026-11-20' })], office],
  ['a schedule is chosen', [ofPractice('schedule-chosen', { choice: { is: 'shipped' } })], office],
  ['a form of the practice’s own is set', [ofPractice('own-form-set', { form: ownForm })], office],
  ['a form of the practice’s own is dropped', [ofPractice('own-form-dropped', { kind: 'objection', language: 'eng' })], office],
  ['a paper is kept', [ofPaper('document-kept', { document: keptPaper })], shots],
  ['a number is confirmed and a fax queued', [numberConfirmed, ofFax('fax-queued', queued)], sharing],
  ['a fax is handed over', [ofFax('fax-handing-over', { attempt: 1 })], sharing],
  ['a state of a fax is noted', [ofFax('fax-noted', { state: { state: 'queued' }, tries: 0 })], sharing],
  ['the proof of a fax is filed', [ofFax('fax-sent', faxSent)], sharing],
  ['the result of a fax is typed', [ofFax('fax-result-typed', { outcome: 'sent', on: '2026-11-20', time: '10:00', said: 'Delivered' })], sharing],
  ['a fax is given up', [ofFax('fax-given-up', {}, 'not needed')], sharing],
  ['the practice is set up', [made.practiceSetUp()], office],
  ['the practice is changed', [practiceChanged('x')], office],

  ['a talk, no objection', [made.informed(1, 1), toldYes, workYes], shots],
  ['a talk without an answer', [made.informed(1, 1, 'no-answer-yet')], shots],
  ['a talk with an objection: form, work item, first step and No', [objects, ...objection], shots],
  ['a shot given here under Unknown', [made.doseRecorded(1, 1, given), toYes, workYes], shots],
  ['a dose corrected to "given here"', [made.doseCorrected(1, 1, given), toYes, workYes], shots],
  ['a dose brought back under Unknown', [ofDose('dose-restored'), toYes, workYes], shots],
  ['history alone', [made.doseRecorded(1, 1), toUnknown, workUnknown], shots],
  ['an Undo that takes the status back', [ofDose('save-undone'), takenBack, workUnknown], shots],
  ['an Undo of a correction that takes the status back', [made.doseCorrected(1, 1, {}), takenBack, workUnknown], shots],

  ['an objection without a talk', objection, sharing],
  ['an objection whose talk ended without objection', [made.informed(1, 1), ...objection], sharing],
  ['an objection whose talk was without an answer', [made.informed(1, 1, 'no-answer-yet'), ...objection], sharing],
  ["an objection beside the talk of another patient", [made.informed(2, 1, 'objects'), ...objection], sharing],
  ['No with a form that was made before', [objects, toNo], sharing],
  ['an objection form alone', [made.formMade(1, 1)], sharing],
  ['a work item alone', [made.workItemOpened(1, 1)], sharing],
  ['a first step alone', [made.stepDone(1, 1, { step: 'made' })], sharing],
  ['a withdrawal form', withdrawal, sharing],
  ['a withdrawal form beside a talk with an objection', [objects, ...withdrawal], sharing],
  ['a signed withdrawal', [signed, backToYes], sharing],
  ['a signed withdrawal beside a talk with an objection', [objects, ...objection, signed, backToYes], sharing],
  ['Yes without a talk', [toldYes], sharing],
  ['Yes with the talk of another number', [made.informed(1, 2), toldYes], sharing],
  ['Yes with a talk that ended with an objection', [objects, toldYes], sharing],
  ['Yes without a shot given here', [toYes], sharing],
  ['Yes beside history alone', [made.doseRecorded(1, 1), toYes], sharing],
  ['Yes beside a shot of another patient', [made.doseRecorded(2, 1, given), toYes], sharing],
  ['Unknown without history', [toUnknown], sharing],
  ['a status taken back without an Undo', [takenBack], sharing],
  ['work of a status that is not changed', [workYes], sharing],
  ['work of another status than the one that is changed', [made.doseRecorded(1, 1), toUnknown, workYes], sharing],
  ['the step "signed"', [signed], sharing],
  ['the step in the MIIS', [made.stepDone(1, 1, { step: 'changed-in-miis', on: '2026-11-20' })], sharing],
  ['the step "faxed"', [made.stepDone(1, 1, { step: 'faxed', number: '617-983-4301', on: '2026-11-20', time: '14:02', pages: 1, confirmation: 'OK' })], sharing],
  ['the step "filed"', [made.stepDone(1, 1, { step: 'filed', where: 'chart' })], sharing],
  ['a step beside a talk', [objects, ...objection, signed], sharing],
];

describe.each(table)('%s', (_what, append, who) => {
  it.each(duty.options)('by somebody with the duty %s alone', (one) => {
    expect(checkDuties(append, [one]).ok).toBe(who.includes(one));
  });

  it('by somebody with all duties, and by nobody without any', () => {
    expect(checkDuties(append, duty.options).ok).toBe(true);
    expect(checkDuties(append, []).ok).toBe(false);
  });
});

describe('the table', () => {
  it('has every verb', () => {
    const verbs = changeDraft.options.map((option) => option.shape.verb.value);
    expect([...new Set(table.flatMap(([, append]) => append.map(({ verb }) => verb)))].sort()).toEqual([...verbs].sort());
  });
});

describe('the duties of the person who saves', () => {
  it('are needed for every change of an append', () => {
    expect(checkDuties([viewed('patient-1'), practiceChanged('x')], ['enter-shots']).ok).toBe(false);
    expect(checkDuties([viewed('patient-1'), practiceChanged('x')], ['enter-shots', 'administer']).ok).toBe(true);
  });

  it('are named by the verb for which one is missing', () => {
    const refused = checkDuties([viewed('patient-1'), practiceChanged('x')], ['enter-shots']);
    expect(codeOf(refused)).toBe('not-allowed');
    expect(refused).toMatchObject({ error: { detail: { verb: 'practice-changed' } } });
  });
});
