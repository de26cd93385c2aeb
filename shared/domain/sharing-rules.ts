/**
 * The data-sharing rules (product rules 1 to 6): what a save, a talk or a form does to the status and the work items.
 * Each function answers the changes to append, or why the rules forbid it. Callers bring the new ids.
 */
import { fail, ok, type Result } from '../result';
import type { Chart, WorkItem } from './chart/chart';
import type { InformingFields, SharingChange, StepDetail, StepName } from './data-sharing';
import type { DoseFields } from './immunization';
import type { DoseId, FormId, InformingId } from './ids';
import { presentStatus, workOfForm } from './sharing-order';
import { isOvertaken, nextStep, openWorkItems, stepsOf } from './work-items';

/** The status as people see it, with what is pending and what to do next. */
export type SharingView =
  | { readonly kind: 'unset' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'yes'; readonly isInformed: boolean }
  | { readonly kind: 'no'; readonly formPending?: FormId }
  /** Still No until the withdrawal is signed. */
  | { readonly kind: 'no-withdrawal-pending'; readonly form: FormId };

/** The one thing to do next about sharing, or nothing. */
export type SharingNextStep =
  | { readonly kind: 'none' }
  | { readonly kind: 'record-talk' }
  | { readonly kind: 'get-signature'; readonly form: FormId }
  | { readonly kind: 'continue-work-item'; readonly item: WorkItem; readonly step: StepName };

export type SharingRefusal =
  | 'status-is-unknown'
  | 'already-no'
  | 'not-no'
  | 'objection-pending'
  | 'withdrawal-pending'
  | 'step-done-already'
  | 'earlier-step-open'
  | 'overtaken'
  | 'no-such-step'
  | 'no-such-item';

/** True when someone recorded a talk for this patient that ended with an answer. */
export function isInformed(chart: Chart): boolean {
  return chart.informings.some((informing) => informing.fields.answer !== 'no-answer-yet');
}

/** The form behind the present No, while its paper is not signed. */
function unsignedObjection(chart: Chart): FormId | undefined {
  const change = chart.sharing?.change;
  if (change?.cause !== 'objection') return undefined;
  return workOfForm(chart, change.form)?.steps.signed ? undefined : change.form;
}

/** A withdrawal form made since the present No began and not signed yet. */
function unsignedWithdrawal(chart: Chart): FormId | undefined {
  const since = chart.sharing?.since.clock ?? '';
  const pending = chart.workItems.flatMap((item) =>
    item.kind === 'withdrawal' && item.opened.clock > since && item.steps.signed === undefined ? [item.form] : [],
  );
  return pending[pending.length - 1];
}

/** How the status reads on the patient's page. */
export function sharingView(chart: Chart): SharingView {
  switch (presentStatus(chart)) {
    case 'unset':
      return { kind: 'unset' };
    case 'unknown':
      return { kind: 'unknown' };
    case 'yes':
      return { kind: 'yes', isInformed: isInformed(chart) };
    case 'no': {
      const withdrawal = unsignedWithdrawal(chart);
      if (withdrawal) return { kind: 'no-withdrawal-pending', form: withdrawal };
      const objection = unsignedObjection(chart);
      return objection ? { kind: 'no', formPending: objection } : { kind: 'no' };
    }
  }
}

/**
 * What to do next: sign what is unsigned, go on with the oldest form, record the talk, change the status in the MIIS. The talk comes
 * before a status without a form, because the patient may be standing there, and the answer may change that status.
 */
export function sharingNextStep(chart: Chart): SharingNextStep {
  const view = sharingView(chart);
  if (view.kind === 'no' && view.formPending) return { kind: 'get-signature', form: view.formPending };
  if (view.kind === 'no-withdrawal-pending') return { kind: 'get-signature', form: view.form };
  const open = openWorkItems(chart);
  const isTalkOwed = view.kind === 'unknown' || (view.kind === 'yes' && !view.isInformed);
  const item = open.find(({ kind }) => kind !== 'status') ?? (isTalkOwed ? undefined : open[0]);
  const step = item && nextStep(item);
  if (item && step) return { kind: 'continue-work-item', item, step };
  return isTalkOwed ? { kind: 'record-talk' } : { kind: 'none' };
}

/** Rule 3: the question that comes before the record opens. */
export function asksBeforeOpening(chart: Chart): boolean {
  return presentStatus(chart) === 'unknown';
}

/**
 * Rules 1 and 2: what saving these doses does to the status. A current dose never leaves Unknown; history alone, for a patient
 * without any encounter here, is Unknown; Yes and No stay as they are. A refusal is an encounter, but gives the registry no dose.
 */
export function sharingAfterDoses(chart: Chart, saved: readonly DoseFields[]): SharingChange | undefined {
  const from = presentStatus(chart);
  if (from === 'yes' || from === 'no') return undefined;
  if (saved.some((dose) => dose.kind === 'current')) return { cause: 'current-dose', from, to: 'yes' };
  const isHistory = saved.some((dose) => dose.kind === 'historical');
  return from === 'unset' && isHistory ? { cause: 'historical-only', from, to: 'unknown' } : undefined;
}

/**
 * What taking back these doses (Undo after a save) does to the status: what their save did is taken back too, unless doses that remain,
 * or a talk since, say otherwise. History that remains alone is Unknown (rule 2).
 * @param chart the chart as it is before the doses are taken back
 */
export function sharingAfterUndo(chart: Chart, undone: readonly DoseId[]): SharingChange | undefined {
  return sharingTakenBack(chart, savedDoses(chart).filter(({ id }) => !undone.includes(id)).map(({ fields }) => fields.kind));
}

/**
 * What taking back a correction does to the status: a dose that was corrected to "given here" had brought Yes (rule 1), and its return to
 * history takes that back like the Undo of a save. What the dose is again counts like a dose that is saved.
 * @param chart the chart as it is before the correction is taken back
 * @param back the record that the dose gets back
 */
export function sharingAfterCorrectionUndone(chart: Chart, dose: DoseId, back: DoseFields): SharingChange | undefined {
  const taken = sharingTakenBack(chart, savedDoses(chart).map(({ id, fields }) => (id === dose ? back : fields).kind));
  const isLive = chart.doses.some(({ id, voided }) => id === dose && voided === undefined);
  return taken ?? (isLive ? sharingAfterDoses(chart, [back]) : undefined);
}

/** A dose entered in error counts: marking it left the status as it was, and it may be brought back. */
const savedDoses = (chart: Chart) => chart.doses.filter(({ voided }) => voided?.how !== 'save-undone');

function sharingTakenBack(chart: Chart, remaining: readonly DoseFields['kind'][]): SharingChange | undefined {
  if (remaining.includes('current')) return undefined;
  const isHistoryLeft = remaining.includes('historical');
  const change = chart.sharing?.change;
  if (change?.cause === 'current-dose') {
    const isTold = chart.informings.some(({ fields }) => fields.answer === 'does-not-object');
    return isTold ? undefined : { cause: 'save-undone', from: 'yes', to: isHistoryLeft ? 'unknown' : 'unset' };
  }
  const isUnknownBySave = presentStatus(chart) === 'unknown' && (change?.cause === 'historical-only' || change?.cause === 'save-undone');
  return isUnknownBySave && !isHistoryLeft ? { cause: 'save-undone', from: 'unknown', to: 'unset' } : undefined;
}

/**
 * Rule 3 and the reminder of rule 1: a talk without objection. Unknown and unset become Yes; Yes stays (the talk is what was
 * missing); under No it records the talk alone, because only a withdrawal form leads back.
 */
export function sharingAfterTalk(
  chart: Chart,
  informing: InformingId,
  answer: InformingFields['answer'],
): SharingChange | undefined {
  const from = presentStatus(chart);
  if (answer !== 'does-not-object' || from === 'yes' || from === 'no') return undefined;
  return { cause: 'told-does-not-object', from, to: 'yes', informing };
}

/** Rule 4: whether an objection form may be made now. */
export function mayMakeObjection(chart: Chart): Result<null, SharingRefusal> {
  if (presentStatus(chart) !== 'no') return ok(null);
  return fail(unsignedObjection(chart) ? 'objection-pending' : 'already-no');
}

/** Rule 4: No needs an objection form for this patient; it holds from the moment the form is made, form pending. */
export function sharingAfterObjection(chart: Chart, form: FormId): Result<SharingChange, SharingRefusal> {
  const from = presentStatus(chart);
  if (from === 'no') return fail(unsignedObjection(chart) ? 'objection-pending' : 'already-no');
  return ok({ cause: 'objection', from, to: 'no', form });
}

/** Rule 4: whether a withdrawal form may be made now. The status stays No until that form is signed. */
export function mayMakeWithdrawal(chart: Chart): Result<null, SharingRefusal> {
  if (presentStatus(chart) !== 'no') return fail('not-no');
  return unsignedWithdrawal(chart) ? fail('withdrawal-pending') : ok(null);
}

/**
 * Rule 5: whether this step may be recorded now: each once, and none before the form is signed. The three steps after the
 * signature may come in any order, because a practice may fax before it logs in to the MIIS.
 * Signing a withdrawal is what brings the status back to Yes. A status without a form has the one step in the MIIS.
 */
export function recordStep(
  chart: Chart,
  itemId: WorkItem['id'],
  detail: StepDetail,
): Result<{ readonly sharing?: SharingChange }, SharingRefusal> {
  const item = chart.workItems.find((candidate) => candidate.id === itemId);
  if (!item) return fail('no-such-item');
  if (!stepsOf(item).includes(detail.step)) return fail('no-such-step');
  if (item.steps[detail.step]) return fail('step-done-already');
  if (isOvertaken(chart, item)) return fail('overtaken');
  if (item.kind === 'status') return ok({});
  if (detail.step !== 'made' && !item.steps.made) return fail('earlier-step-open');
  if (detail.step !== 'made' && detail.step !== 'signed' && !item.steps.signed) return fail('earlier-step-open');
  if (detail.step === 'signed' && item.kind === 'withdrawal' && presentStatus(chart) === 'no') {
    return ok({ sharing: { cause: 'withdrawal-signed', from: 'no', to: 'yes', form: item.form } });
  }
  return ok({});
}
