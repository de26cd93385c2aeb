/**
 * The queue: what a registry does not have yet, read off the chart. Nothing is put into it by hand: a new, changed or voided dose and a
 * new or changed patient are in it until they are accepted, or a person typed them into the registry's web site (product rule 7). Doses of
 * patients who objected are sent like the others (product rule 1); the data-sharing status is no part of it (product rule 5).
 */
import type { Chart, Dose, Mark } from '../chart/chart';
import type { DoseId } from '../ids';
import { answerOf, outcomeFor, type DestinationId, type Report, type ReportAction, type ReportAnswer, type ReportRemark } from './report';

/**
 * Where an item stands.
 * - `to-do`: not sent as it is now; `trouble` when it was tried and did not arrive.
 * - `sent`: it stands in a file whose answers are not read yet.
 * - `unknown`: it was handed over and nobody knows what became of it.
 * - `rejected`: the registry refused it, for the reasons in `remarks`.
 * - `accepted`: with or without remarks. - `by-hand`: a person typed it into the web site.
 */
export type ItemState =
  | { readonly is: 'to-do'; readonly trouble?: ReportAnswer }
  | { readonly is: 'sent' | 'unknown'; readonly report: Report }
  | { readonly is: 'rejected' | 'accepted'; readonly report: Report; readonly remarks: readonly ReportRemark[] }
  | { readonly is: 'by-hand'; readonly mark: Mark };

/** A dose as the registry is to know it, or does. */
export interface DoseItem {
  readonly dose: Dose;
  readonly action: ReportAction;
  /**
   * False for a refusal: no law asks for it. It goes along with the next message of the patient, and is never waited for.
   */
  readonly isOwed: boolean;
  readonly state: ItemState;
}

/** The patient's own data. */
export interface PatientItem {
  readonly isNew: boolean;
  /** When it became what it is. */
  readonly since: Mark;
  readonly state: ItemState;
}

export interface Queue {
  /** Every dose that the registry has or is to have, in the order of the chart. */
  readonly doses: readonly DoseItem[];
  /** Undefined while nothing of the patient concerns the registry. */
  readonly patient?: PatientItem;
}

/** The clock of the change that made the dose what it is. */
export const doseVersion = (dose: Dose): string => (dose.changed ?? dose.recorded).clock;
/** The clock of the change that made the patient's own data what they are. */
export const patientVersion = (chart: Chart): string => patientMark(chart).clock;
const patientMark = (chart: Chart): Mark => chart.patientChanged ?? chart.registered;

/** The queue of a chart for a destination, with what is done. */
export function queueOf(chart: Chart, destination: DestinationId): Queue {
  const reports = (chart.reports ?? []).filter((report) => report.destination === destination);
  const doses = chart.doses.flatMap((dose): readonly DoseItem[] => {
    const item = doseItem(dose, reports);
    return item === undefined ? [] : [item];
  });
  const patient = patientItem(chart, reports, doses);
  return { doses, ...(patient === undefined ? {} : { patient }) };
}

function doseItem(dose: Dose, reports: readonly Report[]): DoseItem | undefined {
  const ofDose = reports.filter(({ doses }) => doses.some((one) => one.dose === dose.id));
  const isKnown = dose.reported !== undefined || dose.typedBefore !== undefined || ofDose.some((report) => mayBeIn(report, dose.id));
  // A shot that was undone or marked as entered in error before the registry heard of it is nobody's business there.
  if (dose.voided && !isKnown) return undefined;
  const action: ReportAction = dose.voided ? 'D' : isKnown ? 'U' : 'A';
  const version = doseVersion(dose);
  const byHand = dose.reported !== undefined && dose.reported.clock > version ? dose.reported : undefined;
  const latest = ofDose.filter(({ doses }) => doses.some((one) => one.dose === dose.id && one.version === version)).at(-1);
  return { dose, action, isOwed: dose.fields.kind !== 'refusal', state: stateOf(latest, dose.id, byHand) };
}

/** The registry may hold what this report said of the dose, or of the patient. */
function mayBeIn(report: Report, dose: DoseId | undefined): boolean {
  const outcome = outcomeFor(report, dose);
  if (outcome === 'send-again') return report.answers.some(({ outcome: before }) => before === 'accepted' || before === 'unknown');
  return outcome === 'accepted' || outcome === 'unknown' || outcome === 'no-answer';
}

function patientItem(chart: Chart, reports: readonly Report[], doses: readonly DoseItem[]): PatientItem | undefined {
  const since = patientMark(chart);
  const typed = chart.doses.flatMap(({ reported, typedBefore }) => [reported, typedBefore].filter((mark) => mark !== undefined));
  const isKnown = chart.patientReported !== undefined || typed.length > 0 || reports.some((report) => mayBeIn(report, undefined));
  if (!isKnown && !doses.some(({ isOwed }) => isOwed) && chart.sharing === undefined) return undefined;
  // Who types a dose into the web site sees the patient's data there: the first typed dose brought them.
  const byHand = [chart.patientReported, ...typed].find((mark) => mark !== undefined && mark.clock > since.clock);
  const latest = reports.filter(({ patient }) => patient === since.clock).at(-1);
  return { isNew: !isKnown, since, state: stateOf(latest, undefined, byHand) };
}

function stateOf(report: Report | undefined, dose: DoseId | undefined, byHand: Mark | undefined): ItemState {
  if (byHand !== undefined && (report === undefined || byHand.clock > (answerOf(report) ?? report.sent).clock || outcomeFor(report, dose) !== 'accepted')) {
    return { is: 'by-hand', mark: byHand };
  }
  if (report === undefined) return { is: 'to-do' };
  const answer = answerOf(report);
  switch (outcomeFor(report, dose)) {
    case 'no-answer':
      return { is: report.way === 'service' ? 'unknown' : 'sent', report };
    case 'unknown':
      return { is: 'unknown', report };
    case 'accepted':
      return { is: 'accepted', report, remarks: remarksFor(answer, dose) };
    case 'rejected':
      return { is: 'rejected', report, remarks: remarksFor(answer, dose) };
    case 'not-taken':
      return { is: 'to-do', ...(answer === undefined ? {} : { trouble: answer }) };
    case 'send-again':
      return { is: 'to-do' };
  }
}

/** Those of the dose, and those that the answer does not lay to any dose. */
const remarksFor = (answer: ReportAnswer | undefined, dose: DoseId | undefined): readonly ReportRemark[] =>
  (answer?.remarks ?? []).filter((remark) => remark.dose === undefined || remark.dose === dose);

/** True while something is left to do: by the program, by a person, or by waiting for an answers file. */
export const isOpen = ({ is }: ItemState): boolean => is === 'to-do' || is === 'rejected' || is === 'unknown' || is === 'sent';

/** True when it waits for somebody to send or type it. */
export const isUnsent = ({ is }: ItemState): boolean => is === 'to-do' || is === 'rejected' || is === 'unknown';
