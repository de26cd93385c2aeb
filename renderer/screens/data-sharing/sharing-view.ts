/** How the sharing card reads: which words, what is pending, the one next step and what else may be done. All from the rules. */
import { assertNever } from '../../../shared/assert';
import type { Duty } from '../../../shared/domain/duties';
import type { Chart, MadeForm, WorkItem } from '../../../shared/domain/chart/chart';
import { stepOrder, type StepDetail, type StepName } from '../../../shared/domain/data-sharing';
import {
  isInformed,
  mayMakeObjection,
  mayMakeWithdrawal,
  openWorkItems,
  recordStep,
  sharingNextStep,
  sharingView,
} from '../../../shared/domain/sharing-rules';

/** One word for the state of the card; the words and the colour of each are chosen where it is shown. */
export type SharingFace = 'unset' | 'unknown' | 'yes' | 'yes-not-told' | 'no' | 'no-form-pending' | 'no-withdrawal-pending';

/** The filled button of the card. */
export type NextAction =
  | { readonly kind: 'talk' }
  /** Nothing can be signed before it is on paper. */
  | { readonly kind: 'print'; readonly form: MadeForm }
  | { readonly kind: 'step'; readonly item: WorkItem; readonly step: StepName };

export interface SharingCardView {
  readonly face: SharingFace;
  readonly next: NextAction | undefined;
  readonly isInformed: boolean;
  readonly mayObject: boolean;
  readonly mayWithdraw: boolean;
  /** Work items with an open step, oldest first. */
  readonly open: readonly WorkItem[];
}

function faceOf(chart: Chart): SharingFace {
  const view = sharingView(chart);
  switch (view.kind) {
    case 'yes':
      return view.isInformed ? 'yes' : 'yes-not-told';
    case 'no':
      return view.formPending === undefined ? 'no' : 'no-form-pending';
    case 'unset':
    case 'unknown':
    case 'no-withdrawal-pending':
      return view.kind;
  }
}

/** The step of `sharingNextStep` as an action; an unsigned form that never went to a printer is printed first. */
function nextAction(chart: Chart): NextAction | undefined {
  const next = sharingNextStep(chart);
  switch (next.kind) {
    case 'none':
      return undefined;
    case 'record-talk':
      return { kind: 'talk' };
    case 'continue-work-item':
      return { kind: 'step', item: next.item, step: next.step };
    case 'get-signature': {
      const item = chart.workItems.find((candidate) => candidate.form === next.form);
      const form = chart.forms.find((candidate) => candidate.id === next.form);
      if (form !== undefined && form.printed.length === 0) return { kind: 'print', form };
      return item && { kind: 'step', item, step: 'signed' };
    }
  }
}

/** What the card shows for this chart. */
export function sharingCardView(chart: Chart): SharingCardView {
  return {
    face: faceOf(chart),
    next: nextAction(chart),
    isInformed: isInformed(chart),
    mayObject: mayMakeObjection(chart).ok,
    mayWithdraw: mayMakeWithdrawal(chart).ok,
    open: openWorkItems(chart),
  };
}

/** Product rule 6: the steps of a work item belong to the users with the data-sharing duty. Main enforces it for each append. */
export function mayDoSteps(duties: readonly Duty[]): boolean {
  return duties.includes('data-sharing');
}

/** A step as the rules would be asked about it; only its name decides. */
function exampleOf(step: Exclude<StepName, 'made'>, chart: Chart): StepDetail {
  const on = chart.patient.birthDate;
  switch (step) {
    case 'signed':
      return { step, signedOn: on, copy: 'paper-file' };
    case 'changed-in-miis':
      return { step, on };
    case 'faxed':
      return { step, number: '-', on, time: '00:00', pages: 1, confirmation: '-' };
    case 'filed':
      return { step, where: '-' };
    default:
      return assertNever(step);
  }
}

/** The steps of a work item that the rules let a person record now: the signature first, then the three others in any order. */
export function recordableSteps(chart: Chart, item: WorkItem): readonly Exclude<StepName, 'made'>[] {
  return stepOrder.flatMap((step) => (step !== 'made' && recordStep(chart, item.id, exampleOf(step, chart)).ok ? [step] : []));
}

/** True for a form whose paper will never be signed, because a withdrawal was. */
export function isOvertaken(chart: Chart, item: WorkItem): boolean {
  const answer = recordStep(chart, item.id, exampleOf('signed', chart));
  return !answer.ok && answer.error === 'overtaken';
}
