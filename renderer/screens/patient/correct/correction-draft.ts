/** What is kept of a half-typed correction, and how it comes back over a dose that may have been corrected since. Pure. */
import * as z from 'zod';
import { calendarDate } from '../../../../shared/domain/calendar-date';
import { isSameValue } from '../../../../shared/domain/chart/correct-fields';
import { undoFields } from '../../../../shared/domain/chart/undo-fields';
import {
  cvxCode,
  doseWarningCode,
  eligibilityCode,
  mvxCode,
  refusalReason,
  routeCode,
  siteCode,
  sourceCode,
  type DoseFields,
} from '../../../../shared/domain/immunization';
import { formOfDose, type DoseForm } from './dose-form';

const text = z.string().max(400);

const doseLine = z.strictObject({
  kind: z.enum(['current', 'historical', 'refusal']),
  date: calendarDate.optional(),
  cvx: cvxCode.optional(),
  product: text.optional(),
  note: text.optional(),
  mvx: mvxCode.optional(),
  lot: text.optional(),
  lotExpires: calendarDate.optional(),
  site: siteCode.optional(),
  route: routeCode.optional(),
  amountMl: z.number().optional(),
  isPartial: z.boolean().optional(),
  eligibility: eligibilityCode.optional(),
  vis: z.array(z.strictObject({ document: text.optional(), edition: calendarDate.optional(), givenOn: calendarDate.optional() })).optional(),
  givenBy: z.strictObject({ name: text.optional(), title: text.optional() }).optional(),
  source: sourceCode.optional(),
  reason: refusalReason.optional(),
  reasonText: text.optional(),
});
const doseForm = z.strictObject({ line: doseLine, amount: text, answers: z.partialRecord(doseWarningCode, text) });

/** `base`: the dose as it stood when the form was opened. */
export const correctionDraft = z.strictObject({ base: doseForm, form: doseForm, reason: text });
export type CorrectionDraft = Readonly<z.infer<typeof correctionDraft>>;

/** What stands in the fields of a correction. */
export interface CorrectionValues {
  readonly base: DoseForm;
  readonly form: DoseForm;
  readonly reason: string;
}

/**
 * The correction as it opens: the dose on record, with what the draft changed. A field that was corrected on the record since the draft
 * was begun stays as the record has it: going on with old work must not take a later correction back.
 */
export function openCorrection(draft: CorrectionDraft | undefined, fields: DoseFields): CorrectionValues {
  const base = formOfDose(fields);
  if (draft === undefined) return { base, form: base, reason: '' };
  const isAmountOurs = draft.form.amount !== draft.base.amount && base.amount === draft.base.amount;
  const form: DoseForm = {
    line: undoFields(base.line, draft.base.line, draft.form.line),
    amount: isAmountOurs ? draft.form.amount : base.amount,
    answers: undoFields(base.answers, draft.base.answers, draft.form.answers),
  };
  return { base, form, reason: draft.reason };
}

/** What is worth keeping; undefined when the form stands as the record does and no reason is typed. */
export function correctionToKeep({ base, form, reason }: CorrectionValues): CorrectionDraft | undefined {
  if (reason.trim() === '' && isSameValue(form, base)) return undefined;
  const read = correctionDraft.safeParse({ base, form, reason });
  return read.success ? read.data : undefined;
}
