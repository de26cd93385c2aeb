/** The work items of data sharing (product rule 5): their steps, which of them are open, and when a status change needs one. */
import type { Chart, StatusWork, WorkItem } from './chart/chart';
import { stepOrder, type FormKind, type SharingChange, type SharingStatus, type StepName } from './data-sharing';
import { presentStatus } from './sharing-order';

/** What a work item is about, for the words of lists. */
export type WorkSubject = FormKind | 'status-yes' | 'status-unknown';

/** What this work item is about. */
export const workSubject = (item: WorkItem): WorkSubject => (item.kind === 'status' ? `status-${item.to}` : item.kind);

const stepsOfStatus: readonly StepName[] = ['changed-in-miis'];

/** The steps of a work item in their order. Without a form there is nothing to sign, to fax or to file. */
export const stepsOf = (item: WorkItem): readonly StepName[] => (item.kind === 'status' ? stepsOfStatus : stepOrder);

/** The first step of a work item that is not done; undefined when the item is complete (product rule 5). */
export function nextStep(item: WorkItem): StepName | undefined {
  return stepsOf(item).find((step) => item.steps[step] === undefined);
}

/** The work items that still have an open step, oldest first. */
export function openWorkItems(chart: Chart): readonly WorkItem[] {
  return chart.workItems.filter((item) => nextStep(item) !== undefined && !isOvertaken(chart, item));
}

/**
 * True when nothing is left to do with an item although steps of it are open: a status that changed again since, so that this one
 * is not to be set in the MIIS any more; an objection that was not signed before a withdrawal was, so that its paper never will be.
 */
export function isOvertaken(chart: Chart, item: WorkItem): boolean {
  if (item.kind === 'status') return presentStatus(chart) !== item.to || (chart.sharing?.since.clock ?? '') > item.opened.clock;
  if (item.kind !== 'objection' || item.steps.signed) return false;
  return chart.workItems.some((other) => other.kind === 'withdrawal' && other.opened.clock > item.opened.clock && other.steps.signed);
}

/** The status in the MIIS as far as the work items tell: the one that was set there last, and before that Yes, the registry's default. */
function statusInMiis(chart: Chart): SharingStatus {
  let latest: { readonly clock: string; readonly status: SharingStatus } = { clock: '', status: 'yes' };
  for (const item of chart.workItems) {
    const done = item.steps['changed-in-miis'];
    if (done !== undefined && done.clock > latest.clock) latest = { clock: done.clock, status: statusOf(item) };
  }
  return latest.status;
}

function statusOf(item: WorkItem): SharingStatus {
  switch (item.kind) {
    case 'status':
      return item.to;
    case 'objection':
      return 'no';
    case 'withdrawal':
      return 'yes';
  }
}

/**
 * The status that has to be set in the MIIS by hand after this change, as a work item without a form. Undefined when the change has the
 * work item of its form, when it leaves no status, or when the MIIS holds that status already: a first Yes is the registry's default.
 * Out of Unknown it is always needed, because the MIIS asks for Unknown when history is typed there, whether that was ticked here or not.
 * @param chart the chart before the change
 */
export function statusWorkAfter(chart: Chart, change: SharingChange): StatusWork['to'] | undefined {
  switch (change.cause) {
    case 'objection':
    case 'withdrawal-signed':
      return undefined;
    case 'current-dose':
    case 'historical-only':
    case 'told-does-not-object':
    case 'save-undone': {
      if (change.to === 'unset') return undefined;
      return change.from === 'unknown' || statusInMiis(chart) !== change.to ? change.to : undefined;
    }
  }
}
