/** Taking back a step of a work item that was recorded by mistake. Both stay in the history; the step is open again. */
import { fail, ok, type Result } from '../result';
import type { Chart, WorkItem } from './chart/chart';
import type { StepName } from './data-sharing';
import { isTickedByOutbox } from './fax/by-outbox';
import { stepsOf } from './work-items';

export type StepBackRefusal = 'no-such-item' | 'not-done' | 'later-step-done' | 'changed-the-status' | 'seen-by-program';

/**
 * Whether a recorded step may be opened again. Not what the program itself saw (the form it made, the fax whose proof it has); not the
 * signature on a withdrawal, which brought the status back to Yes (product rule 4); and no signature under which later steps were done.
 */
export function mayTakeStepBack(chart: Chart, itemId: WorkItem['id'], step: StepName): Result<null, StepBackRefusal> {
  const item = chart.workItems.find(({ id }) => id === itemId);
  if (item === undefined) return fail('no-such-item');
  const done = item.steps[step];
  if (done === undefined) return fail('not-done');
  if (step === 'made' || isTickedByOutbox(chart, done.detail)) return fail('seen-by-program');
  if (step !== 'signed') return ok(null);
  if (item.kind === 'withdrawal') return fail('changed-the-status');
  const steps = stepsOf(item);
  const isLaterDone = steps.slice(steps.indexOf(step) + 1).some((later) => item.steps[later] !== undefined);
  return isLaterDone ? fail('later-step-done') : ok(null);
}
