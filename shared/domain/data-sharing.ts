/** The records behind the data-sharing status: talks, forms, work items. The rules that change them are in `sharing-rules.ts`. */
import * as z from 'zod';
import { calendarDate } from './calendar-date';
import { documentId, faxId, formId, informingId } from './ids';
import { languageCode, relationshipCode } from './patient';

const text = (max: number) => z.string().trim().min(1).max(max);

export const sharingStatus = z.enum(['yes', 'no', 'unknown']);
export type SharingStatus = z.infer<typeof sharingStatus>;

export const material = z.enum(['fact-sheet', 'talk', 'letter', 'email', 'poster', 'registration-form']);
export type Material = z.infer<typeof material>;

/** The patient, or who acts for the patient, was told about the MIIS. */
export const informingFields = z.strictObject({
  on: calendarDate,
  by: text(80),
  language: languageCode,
  materials: z.array(material).min(1),
  answer: z.enum(['does-not-object', 'objects', 'no-answer-yet']),
});
export type InformingFields = z.infer<typeof informingFields>;

export const formKind = z.enum(['objection', 'withdrawal']);
export type FormKind = z.infer<typeof formKind>;

export const signer = z.strictObject({ name: text(140), relationship: relationshipCode });
export type Signer = z.infer<typeof signer>;

/** A form as made: the very bytes are kept under `document`, so what is printed, faxed and filed is one thing. */
export const formFields = z.strictObject({
  kind: formKind,
  signer,
  document: documentId,
  wordingVersion: text(40),
  /** ISO 639-2 of the form's text; English where it is absent. */
  language: languageCode.optional(),
});
export type FormFields = z.infer<typeof formFields>;

/** The steps of a work item in their order; `made` is ticked by the program, which made the form. */
export const stepName = z.enum(['made', 'signed', 'changed-in-miis', 'faxed', 'filed']);
export type StepName = z.infer<typeof stepName>;
export const stepOrder = stepName.options;

/**
 * What a work item is opened for: a form, which has all the steps, or a status that was changed without a form and still has to be
 * switched by hand in the MIIS web site. No is never reached without its form.
 */
export const workOpened = z.discriminatedUnion('kind', [
  z.strictObject({ kind: formKind, form: formId }),
  z.strictObject({ kind: z.literal('status'), to: z.enum(['yes', 'unknown']) }),
]);
export type WorkOpened = z.infer<typeof workOpened>;

/** What is recorded with a step, beside who and when. Times are local `HH:MM`. */
export const stepDetail = z.discriminatedUnion('step', [
  z.strictObject({ step: z.literal('made') }),
  z.strictObject({ step: z.literal('signed'), signedOn: calendarDate, copy: z.enum(['paper-file', 'scan']), where: text(120).optional(), document: documentId.optional() }),
  z.strictObject({ step: z.literal('changed-in-miis'), on: calendarDate }),
  z.strictObject({
    step: z.literal('faxed'),
    number: text(32),
    on: calendarDate,
    /** Absent, as is `confirmation`, only where the machine's report is kept and says it. */
    time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/).optional(),
    pages: z.int().min(1).max(99),
    confirmation: text(400).optional(),
    /** The fax whose proof or typed result this is; absent when the office machine was used. */
    fax: faxId.optional(),
    /** The scan of the office machine's report: a kept document of the chart. */
    document: documentId.optional(),
  }).refine(({ time, confirmation, document }) => document !== undefined || (time !== undefined && confirmation !== undefined)),
  z.strictObject({ step: z.literal('filed'), where: text(120) }),
]);
export type StepDetail = z.infer<typeof stepDetail>;

/**
 * A status change, one shape per way that the rules allow; a change that the rules forbid has no shape.
 * No needs the objection form, back to Yes needs the withdrawal form (product rule 4).
 */
export const sharingChange = z.discriminatedUnion('cause', [
  z.strictObject({ cause: z.literal('current-dose'), from: z.enum(['unset', 'unknown']), to: z.literal('yes') }),
  z.strictObject({ cause: z.literal('historical-only'), from: z.literal('unset'), to: z.literal('unknown') }),
  z.strictObject({ cause: z.literal('told-does-not-object'), from: z.enum(['unset', 'unknown']), to: z.literal('yes'), informing: informingId }),
  z.strictObject({ cause: z.literal('objection'), from: z.enum(['unset', 'unknown', 'yes']), to: z.literal('no'), form: formId }),
  z.strictObject({ cause: z.literal('withdrawal-signed'), from: z.literal('no'), to: z.literal('yes'), form: formId }),
  z.strictObject({ cause: z.literal('form-cancelled'), from: z.literal('no'), to: z.enum(['yes', 'unknown', 'unset']), form: formId }),
  z.strictObject({ cause: z.literal('save-undone'), from: z.enum(['yes', 'unknown']), to: z.enum(['unset', 'unknown']) }),
]);
export type SharingChange = z.infer<typeof sharingChange>;
