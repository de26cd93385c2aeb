/** Which status change may follow which (product rules 3 and 4): the last word, asked by the fold for every change that is laid over a chart. */
import type { Chart, WorkItem } from './chart/chart';
import type { SharingChange, SharingStatus } from './data-sharing';
import type { FormId } from './ids';

/** The status that a chart has now; `unset` while no shot and no talk gave it one. */
export const presentStatus = (chart: Chart): SharingStatus | 'unset' => chart.sharing?.status ?? 'unset';

/** The work item of a form. */
export const workOfForm = (chart: Chart, form: FormId): WorkItem | undefined => chart.workItems.find((item) => item.kind !== 'status' && item.form === form);

/**
 * Whether this change may be laid over the chart as it is: it starts from the present status, and what it names is there. A talk ended
 * without objection, an objection has its form, a withdrawal its signed form. A form counts for the status after which it was made,
 * never again for a later one.
 */
export function mayChangeStatus(chart: Chart, change: SharingChange): boolean {
  if (change.from !== presentStatus(chart)) return false;
  const since = chart.sharing?.since.clock ?? '';
  switch (change.cause) {
    case 'told-does-not-object':
      return chart.informings.some(({ id, fields }) => id === change.informing && fields.answer === 'does-not-object');
    case 'objection':
      return chart.forms.some(({ id, fields, made }) => id === change.form && fields.kind === 'objection' && made.clock > since);
    case 'withdrawal-signed': {
      const item = workOfForm(chart, change.form);
      return item?.kind === 'withdrawal' && item.opened.clock > since && item.steps.signed !== undefined;
    }
    case 'current-dose':
    case 'historical-only':
    case 'save-undone':
      return true;
  }
}
