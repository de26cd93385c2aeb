/**
 * What a talk, a form or a step appends to the journal. The rules decide (`sharing-rules.ts`); here their answer becomes one
 * list of changes that is sealed as one entry: all of it, or nothing.
 */
import { ok, type Result } from '../../../shared/result';
import { cancelForm } from '../../../shared/domain/cancel-form';
import type { ChangeDraft } from '../../../shared/domain/chart/change';
import type { Chart, WorkItem } from '../../../shared/domain/chart/chart';
import type { FormFields, InformingFields, StepDetail } from '../../../shared/domain/data-sharing';
import type { ChangeId, DocumentId, FormId, InformingId, WorkItemId } from '../../../shared/domain/ids';
import type { KeptCopy } from '../../../shared/domain/kept-document';
import {
  mayMakeWithdrawal,
  recordStep,
  sharingAfterObjection,
  sharingAfterTalk,
  type SharingRefusal,
} from '../../../shared/domain/sharing-rules';
import { statusDrafts } from '../../../shared/domain/status-drafts';

/** Makers of new ids, brought by the caller. */
export interface NewIds {
  readonly change: () => ChangeId;
  readonly informing: () => InformingId;
}

/** A form that was made just now, with the ids under which its bytes carry it. */
export interface FreshForm {
  readonly form: FormId;
  readonly item: WorkItemId;
  readonly fields: FormFields;
}

const informedDraft = (chart: Chart, ids: NewIds, informing: InformingFields): ChangeDraft & { readonly entityId: InformingId } => ({
  id: ids.change(),
  verb: 'informed',
  entity: 'informing',
  entityId: ids.informing(),
  chart: chart.id,
  set: { informing },
});

/** The form, its work item, and the first step, which the program itself saw happen (product rule 5). */
const formDrafts = (chart: Chart, ids: NewIds, { form, item, fields }: FreshForm): readonly ChangeDraft[] => [
  { id: ids.change(), verb: 'form-made', entity: 'form', entityId: form, chart: chart.id, set: { form: fields } },
  { id: ids.change(), verb: 'work-item-opened', entity: 'work-item', entityId: item, chart: chart.id, set: { kind: fields.kind, form } },
  { id: ids.change(), verb: 'step-done', entity: 'work-item', entityId: item, chart: chart.id, set: { step: 'made' } },
];

/** A talk that did not end with an objection: the informing, and the status where the rules change it, with its work item. */
export function talkDrafts(chart: Chart, informing: InformingFields, ids: NewIds): readonly ChangeDraft[] {
  const told = informedDraft(chart, ids, informing);
  const change = sharingAfterTalk(chart, told.entityId, informing.answer);
  return [told, ...statusDrafts(chart, change, ids.change)];
}

/**
 * An objection: the talk in which it was said (where there was one), the form with its work item, and the status No, form pending.
 * @returns why the rules forbid it, when the status is No already
 */
export function objectionDrafts(
  chart: Chart,
  fresh: FreshForm,
  informing: InformingFields | undefined,
  ids: NewIds,
): Result<readonly ChangeDraft[], SharingRefusal> {
  const change = sharingAfterObjection(chart, fresh.form);
  if (!change.ok) return change;
  const told = informing === undefined ? [] : [informedDraft(chart, ids, informing)];
  // The fold takes a No only after its form.
  return ok([...told, ...formDrafts(chart, ids, fresh), ...statusDrafts(chart, change.value, ids.change)]);
}

/** A withdrawal: the form with its work item. The status stays No until the form is signed. */
export function withdrawalDrafts(chart: Chart, fresh: FreshForm, ids: NewIds): Result<readonly ChangeDraft[], SharingRefusal> {
  const may = mayMakeWithdrawal(chart);
  return may.ok ? ok(formDrafts(chart, ids, fresh)) : may;
}

/** One step of a work item; the signature on a withdrawal brings the status back to Yes in the same entry. */
export function stepDrafts(chart: Chart, item: WorkItem['id'], detail: StepDetail, ids: NewIds): Result<readonly ChangeDraft[], SharingRefusal> {
  const answer = recordStep(chart, item, detail);
  if (!answer.ok) return answer;
  const step: ChangeDraft = { id: ids.change(), verb: 'step-done', entity: 'work-item', entityId: item, chart: chart.id, set: detail };
  // The fold takes a withdrawal only after its signature.
  return ok([step, ...statusDrafts(chart, answer.value.sharing, ids.change)]);
}

/** A step that was recorded by mistake is open again. */
export const stepBackDraft = (chart: Chart, item: WorkItem['id'], step: StepDetail['step'], ids: NewIds): ChangeDraft => ({
  id: ids.change(),
  verb: 'step-taken-back',
  entity: 'work-item',
  entityId: item,
  chart: chart.id,
  set: { step },
});

/** A sealed scan of the report of the office machine. */
export interface KeptReport {
  readonly id: DocumentId;
  readonly copy: KeptCopy;
  readonly note: string;
}

/** The step "faxed" with the machine's report: the paper stands before the step that names it. */
export function faxedWithReport(
  chart: Chart,
  item: WorkItem['id'],
  detail: Extract<StepDetail, { step: 'faxed' }>,
  { id, copy, note }: KeptReport,
  ids: NewIds,
): Result<readonly ChangeDraft[], SharingRefusal> {
  const form = chart.workItems.find((one) => one.id === item);
  const drafts = stepDrafts(chart, item, { ...detail, document: id }, ids);
  if (!drafts.ok || form === undefined || form.kind === 'status') return drafts;
  const document = { kind: 'fax-confirmation' as const, date: detail.on, form: form.form, note, copy };
  return ok([{ id: ids.change(), verb: 'document-kept', entity: 'document', entityId: id, chart: chart.id, set: { document } }, ...drafts.value]);
}

/** Cancels an unsigned form that was made by mistake; an objection gives the status before it back in the same entry. */
export function cancelDrafts(chart: Chart, form: FormId, reason: string, ids: NewIds): Result<readonly ChangeDraft[], SharingRefusal> {
  const answer = cancelForm(chart, form);
  if (!answer.ok) return answer;
  const cancelled: ChangeDraft = { id: ids.change(), verb: 'form-cancelled', entity: 'form', entityId: form, chart: chart.id, set: {}, reason };
  return ok([cancelled, ...statusDrafts(chart, answer.value.sharing, ids.change)]);
}
