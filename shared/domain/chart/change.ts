/**
 * The change: the one thing that is ever written to the journal. Everything else is derived from changes.
 * A verb is a word of the clinic; `set` holds the fields that change, in a shape of the verb's own.
 *
 * To add a verb: one entry here, one case in `apply-change.ts`, one line in `duties-for.ts`.
 */
import * as z from 'zod';
import { changeId, documentId, doseId, faxId, formId, importId, observationId, informingId, patientId, reportId, workItemId, type StationId, type UserId } from '../ids';
import { patientFields } from '../patient';
import { doseFields } from '../immunization';
import { formFields, informingFields, sharingChange, stepDetail, stepName, workOpened } from '../data-sharing';
import { faxHandingOver, faxNoted, faxQueued, faxResult, faxSent } from '../fax/fax';
import { faxNumber } from '../fax/fax-number';
import { keptDocumentFields, printoutFields } from '../kept-document';
import { ownForm, ownFormDropped } from '../own-form';
import { textReplaced, wordingReviewed } from '../own-texts';
import { listImported } from '../list-import';
import { observationEnd, observationFields } from '../observation';
import { practiceFields } from '../practice';
import { batchMade } from '../registry/batch';
import { registryAsked } from '../registry/registry-check';
import { scheduleChoice } from '../schedule-choice';
import { reportAnswered, reportSent } from '../registry/report';

/** The practice's own record has this fixed entity id. */
export const practiceEntityId = 'practice-0001';

/** What a record was saved as, outside of the program. */
export const exportFormat = z.enum(['fhir', 'hl7', 'csv']);
export type ExportFormat = z.infer<typeof exportFormat>;

/** How the registry came to have a dose: a person typed it there, or it was learned from there. */
const reportedHow = z.enum(['typed-in-miis', 'from-registry']);

const reason = z.string().trim().min(1).max(400);

/** A change of a chart: `chart` names the patient whose aggregate it belongs to. */
const ofChart = <V extends string, E extends string, I extends z.ZodType, S extends z.ZodType>(
  verb: V,
  entity: E,
  entityId: I,
  set: S,
) =>
  z.strictObject({
    id: changeId,
    verb: z.literal(verb),
    entity: z.literal(entity),
    entityId,
    chart: patientId,
    set,
    reason: reason.optional(),
  });

const ofPractice = <V extends string, S extends z.ZodType>(verb: V, set: S) =>
  z.strictObject({
    id: changeId,
    verb: z.literal(verb),
    entity: z.literal('practice'),
    entityId: z.literal(practiceEntityId),
    set,
    reason: reason.optional(),
  });

/**
 * The fields of the record that a correction changed. Without it every field counts as written, and a correction made at the same
 * time at another workstation loses also the fields that this one never touched.
 */
const changedFields = z.array(z.string().min(1).max(40)).max(60).optional();

/**
 * What the renderer asks main to append. Main adds seq, at, by, station and clock.
 *
 * - `patient-corrected` and `dose-corrected` carry the WHOLE new record, and which fields were changed; the fold keeps the old values of
 *   exactly those that differ. Who saves need not name the changed fields: the records compare with the chart.
 * - `dose-restored` takes back `entered-in-error`, `report-taken-back` takes back `dose-reported`: a slip of the hand is mended
 *   by one more change, never by forgetting one.
 * - `scan-set-aside`: a file of the scanner's folder is no paper of a patient; `isTakenBack` mends a slip of the hand.
 * - `record-exported` is written for every file with a patient's record that leaves the program.
 * - `materials-printed` is what is printed for nobody in particular: fact sheets, posters, log sheets.
 * - `dose-reported`, `patient-reported`: a person typed it into the registry's web site; `report-sent`, `report-answered`: a message or a file.
 * - `document-printed` is what is written for every printed document; `form-printed` is in journals from before it.
 */
export const changeDraft = z.discriminatedUnion('verb', [
  ofChart('registered', 'patient', patientId, z.strictObject({ patient: patientFields })),
  ofChart('patient-corrected', 'patient', patientId, z.strictObject({ patient: patientFields, changed: changedFields })),
  ofChart('registration-undone', 'patient', patientId, z.strictObject({})),
  ofChart('record-viewed', 'patient', patientId, z.strictObject({})),
  ofChart('record-exported', 'patient', patientId, z.strictObject({ format: exportFormat })),
  ofChart('dose-recorded', 'dose', doseId, z.strictObject({ dose: doseFields })),
  ofChart('dose-corrected', 'dose', doseId, z.strictObject({ dose: doseFields, changed: changedFields })),
  ofChart('entered-in-error', 'dose', doseId, z.strictObject({})),
  ofChart('save-undone', 'dose', doseId, z.strictObject({})),
  ofChart('dose-restored', 'dose', doseId, z.strictObject({})),
  ofChart('dose-reported', 'dose', doseId, z.strictObject({ how: reportedHow })),
  ofChart('registry-asked', 'patient', patientId, registryAsked),
  ofChart('report-taken-back', 'dose', doseId, z.strictObject({})),
  ofChart('patient-reported', 'patient', patientId, z.strictObject({ how: z.literal('typed-in-miis') })),
  ofChart('patient-report-taken-back', 'patient', patientId, z.strictObject({})),
  ofChart('report-sent', 'report', reportId, reportSent),
  ofChart('report-answered', 'report', reportId, reportAnswered),
  ofChart('observation-recorded', 'observation', observationId, z.strictObject({ observation: observationFields })),
  ofChart('observation-ended', 'observation', observationId, z.strictObject({ why: observationEnd })),
  ofChart('informed', 'informing', informingId, z.strictObject({ informing: informingFields })),
  ofChart('sharing-changed', 'patient', patientId, sharingChange),
  ofChart('form-made', 'form', formId, z.strictObject({ form: formFields })),
  ofChart('form-printed', 'form', formId, z.strictObject({ printer: z.string().min(1).max(120), job: z.string().min(1).max(120) })),
  ofChart('form-cancelled', 'form', formId, z.strictObject({})).extend({ reason }),
  ofChart('document-printed', 'document', documentId, printoutFields),
  ofChart('document-kept', 'document', documentId, z.strictObject({ document: keptDocumentFields })),
  ofChart('work-item-opened', 'work-item', workItemId, workOpened),
  ofChart('step-done', 'work-item', workItemId, stepDetail),
  ofChart('step-taken-back', 'work-item', workItemId, z.strictObject({ step: stepName })),
  ofChart('fax-queued', 'fax', faxId, faxQueued),
  ofChart('fax-handing-over', 'fax', faxId, faxHandingOver),
  ofChart('fax-noted', 'fax', faxId, faxNoted),
  ofChart('fax-sent', 'fax', faxId, faxSent),
  ofChart('fax-result-typed', 'fax', faxId, faxResult),
  ofChart('fax-given-up', 'fax', faxId, z.strictObject({})).extend({ reason }),
  ofPractice('practice-set-up', z.strictObject({ practice: practiceFields })),
  ofPractice('practice-changed', z.strictObject({ practice: practiceFields })),
  ofPractice('own-form-set', z.strictObject({ form: ownForm })),
  ofPractice('own-form-dropped', ownFormDropped),
  ofPractice('text-replaced', textReplaced),
  ofPractice('wording-reviewed', wordingReviewed),
  ofPractice('scan-set-aside', z.strictObject({ sha256: z.string().regex(/^[0-9a-f]{64}$/), isTakenBack: z.boolean().optional() })),
  ofPractice('materials-printed', printoutFields),
  ofPractice('batch-made', batchMade),
  ofPractice('list-imported', listImported),
  ofPractice('import-undone', z.strictObject({ import: importId })),
  ofPractice('schedule-chosen', z.strictObject({ choice: scheduleChoice })),
  ofPractice('fax-number-confirmed', z.strictObject({ number: faxNumber })),
]);
export type ChangeDraft = z.infer<typeof changeDraft>;
export type Verb = ChangeDraft['verb'];

/**
 * Hybrid logical clock as sortable text: `<ms since 1970, 13 digits>-<counter, 4 hex digits>-<station>`.
 * Text order is clock order; later wins field by field.
 */
export type Clock = string;

/** What main adds to each change when it seals it. */
export interface Stamp {
  /** Position in this journal, from 1 without gaps. */
  readonly seq: number;
  /** Instant as ISO 8601 with offset, in the practice's local time. */
  readonly at: string;
  readonly by: UserId;
  readonly station: StationId;
  readonly clock: Clock;
}

/** A change as the journal holds it. */
export type Change = ChangeDraft & Stamp;

/** A change of the practice's own record. */
export type PracticeChange = Extract<ChangeDraft, { entity: 'practice' }> & Stamp;
/** A change of one chart. */
export type ChartChange = Exclude<ChangeDraft, { entity: 'practice' }> & Stamp;

/** Tells the two kinds of change apart. */
export function isPracticeChange(change: Change): change is PracticeChange {
  return change.entity === 'practice';
}
