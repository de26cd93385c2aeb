/**
 * Cancelling a sharing form that was made by mistake, while its paper is not signed. The form and its work item stay in the
 * history; nothing is left to do with them.
 */
import { fail, ok, type Result } from '../result';
import type { Chart, MadeForm } from './chart/chart';
import type { SharingChange } from './data-sharing';
import type { FormId } from './ids';
import { workOfForm } from './sharing-order';
import { sharingView, type SharingRefusal } from './sharing-rules';
import { openWorkItems } from './work-items';

/**
 * Whether an unsigned form may be cancelled now, and what that does to the status. An objection gives back the status that it took
 * away; a withdrawal leaves No, because it had not changed anything yet. While a withdrawal waits for its signature, it is the one to be
 * cancelled first: it answers the objection.
 * @returns the status change to append with `form-cancelled`, or why the rules forbid it
 */
export function cancelForm(chart: Chart, id: FormId): Result<{ readonly sharing?: SharingChange }, SharingRefusal> {
  const form = chart.forms.find((one) => one.id === id);
  const item = workOfForm(chart, id);
  if (form === undefined || item === undefined) return fail('no-such-item');
  if (item.cancelled) return fail('cancelled');
  if (item.steps.signed) return fail('step-done-already');
  if (!openWorkItems(chart).includes(item)) return fail('overtaken');
  const change = chart.sharing?.change;
  if (change?.cause !== 'objection' || change.form !== id) return ok({});
  if (sharingView(chart).kind === 'no-withdrawal-pending') return fail('withdrawal-pending');
  return ok({ sharing: { cause: 'form-cancelled', from: 'no', to: statusWithout(chart, form, change.from), form: id } });
}

/**
 * The status before the objection, unless what was recorded under it would have changed that (product rules 1 to 3): a dose given here,
 * or a talk without objection, leads to Yes; history alone is at least Unknown.
 */
function statusWithout(chart: Chart, { made }: MadeForm, before: 'unset' | 'unknown' | 'yes'): 'unset' | 'unknown' | 'yes' {
  if (before === 'yes') return 'yes';
  const live = chart.doses.filter((dose) => dose.voided === undefined);
  const isTold = chart.informings.some(({ fields, recorded }) => fields.answer === 'does-not-object' && recorded.clock > made.clock);
  if (isTold || live.some(({ fields }) => fields.kind === 'current')) return 'yes';
  return live.some(({ fields }) => fields.kind === 'historical') ? 'unknown' : before;
}

/** The unsigned form that may be cancelled now, the latest first; undefined when there is none. */
export function cancellableForm(chart: Chart): MadeForm | undefined {
  return [...chart.forms].reverse().find((form) => cancelForm(chart, form.id).ok);
}
