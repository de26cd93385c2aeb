import type { ChangeDraft } from './chart/change';
import type { Chart } from './chart/chart';
import type { SharingChange } from './data-sharing';
import { workItemId, type ChangeId } from './ids';
import { statusWorkAfter } from './work-items';

/**
 * What a status change appends: the change, and the work item where the rules ask for one without a form (product rule 5). The item has
 * the id of the change that opens it, so a save that is tried again asks for the same item.
 * @param chart the chart before the change
 * @param change nothing is appended without one
 * @param idOf the id of the change with this content
 */
export function statusDrafts(chart: Chart, change: SharingChange | undefined, idOf: (set: object) => ChangeId): readonly ChangeDraft[] {
  if (change === undefined) return [];
  const changed: ChangeDraft = { id: idOf(change), verb: 'sharing-changed', entity: 'patient', entityId: chart.id, chart: chart.id, set: change };
  const to = statusWorkAfter(chart, change);
  if (to === undefined) return [changed];
  const set = { kind: 'status', to } as const;
  const id = idOf(set);
  return [changed, { id, verb: 'work-item-opened', entity: 'work-item', entityId: workItemId.parse(id), chart: chart.id, set }];
}
