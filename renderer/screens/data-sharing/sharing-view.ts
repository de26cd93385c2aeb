/** How the sharing card reads: which words, what is pending, the one next step and what else may be done. All from the rules. */
import { assertNever } from '../../../shared/assert';
import type { Duty } from '../../../shared/domain/duties';
import type { Chart, MadeForm, WorkItem } from '../../../shared/domain/chart/chart';
import { stepOrder, type StepDetail, type StepName } from '../../../shared/domain/data-sharing';
import { isInformed, mayMakeObjection, mayMakeWithdrawal, recordStep, sharingNextStep, sharingView } from '../../../shared/domain/sharing-rules';
import { workOfForm } from '../../../shared/domain/sharing-order';
import { openWorkItems } from '../../../shared/domain/work-items';

/** One word for the state of the card; the words and the colour of each are chosen where it is shown. */
export type SharingFace = 'unset' | 'unknown' | 'yes' | 'yes-not-told' | 'no' | 'no-form-pending' | 'no-withdrawal-pending';

/** What the filled button of the card does. */
export type NextAction =
  | { readonly kind: 'talk' }
  /** Nothing can be signed before it is on paper. */
  | { readonly kind: 'print'; readonly form: MadeForm }
  | { readonly kind: 'step'; readonly item: WorkItem; readonly step: StepName };

export interface SharingCardView {
  readonly face: SharingFace;
  /** The next step, where it is this person's to do. */
  readonly next: NextAction | undefined;
  readonly isInformed: boolean;
  /** A talk may end with "objects": its form can be made now. Anyone who enters shots may record that. */
  readonly mayAnswerObjects: boolean;
  /** The forms that this person may make without a talk. */
  readonly mayObject: boolean;
  readonly mayWithdraw: boolean;
  /** A form could be made now, by somebody with the data-sharing duty. */
  readonly isFormOfOthers: boolean;
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
      const item = workOfForm(chart, next.form);
      const form = chart.forms.find((candidate) => candidate.id === next.form);
      if (form !== undefined && form.printed.length === 0) return { kind: 'print', form };
      return item && { kind: 'step', item, step: 'signed' };
    }
  }
}

/** What the card shows of this chart to a person with these duties. */
export function sharingCardView(chart: Chart, duties: readonly Duty[]): SharingCardView {
  const isOurs = hasSharingDuty(duties);
  const next = nextAction(chart);
  const objection = mayMakeObjection(chart).ok;
  const withdrawal = mayMakeWithdrawal(chart).ok;
  return {
    face: faceOf(chart),
    next: next?.kind === 'step' && !isOurs ? undefined : next,
    isInformed: isInformed(chart),
    mayAnswerObjects: objection,
    mayObject: objection && isOurs,
    mayWithdraw: withdrawal && isOurs,
    isFormOfOthers: (objection || withdrawal) && !isOurs,
    open: openWorkItems(chart),
  };
}

/**
 * Product rule 6: forms without a talk and the steps of a work item belong to the users with the data-sharing duty. Main enforces it for
 * each append.
 */
export function hasSharingDuty(duties: readonly Duty[]): boolean {
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

/** The steps of a work item that the rules let a person record now: of a form the signature first, then the three others in any order. */
export function recordableSteps(chart: Chart, item: WorkItem): readonly Exclude<StepName, 'made'>[] {
  return stepOrder.flatMap((step) => (step !== 'made' && recordStep(chart, item.id, exampleOf(step, chart)).ok ? [step] : []));
}
