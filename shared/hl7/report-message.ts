/** A patient's part of the queue as one message: VXU Z22 with every dose that the registry does not have as it is now. */
import { assertDefined } from '../assert';
import type { CodeTables } from '../codes/code-tables';
import type { Chart, Mark } from '../domain/chart/chart';
import { resendAt } from '../domain/registry/resend';
import { doseVersion, patientVersion, queueOf, type DoseItem, type ItemState } from '../domain/registry/queue';
import type { DestinationId, ReportSent } from '../domain/registry/report';
import type { Destination } from './build/destination';
import type { Stamp } from './build/header';
import type { SegmentPlace } from './build/places';
import { buildVxu, type BuiltMessage, type RecordToSend } from './build/vxu';
import { checkBuilt, type RecordFinding } from './check/check-record';

export interface ReportMessage {
  /** The message, with CR after each segment. */
  readonly text: string;
  readonly places: readonly SegmentPlace[];
  /** What the journal keeps of it, all but the way and the document. */
  readonly told: Pick<ReportSent, 'destination' | 'controlId' | 'patient' | 'doses'>;
}

export interface ReportContext {
  readonly destinationId: DestinationId;
  readonly destination: Destination;
  readonly practiceName: string;
  /** The name of a person of the practice. */
  readonly nameOf: (mark: Mark) => string | undefined;
  readonly tables: CodeTables;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** At most so many doses in one message; the rest comes with the next. A registry may take no longer messages. */
  readonly mostDoses?: number;
}

const allDoses = 400;

/**
 * To be told: never sent as it is, not arrived, or nobody knows and it may be sent again. What was rejected waits until it is mended or a
 * person wants it sent again.
 */
const isToTell = (state: ItemState, now: number): boolean => state.is === 'to-do' || (state.is === 'unknown' && resendAt(state.report, now) === 'now');

/** What of the chart is to be told to the registry; undefined when nothing is. A refusal goes along, and is no reason for a message. */
export function recordToTell(chart: Chart, { destinationId, practiceName, destination, nameOf, now, mostDoses = allDoses }: Omit<ReportContext, 'tables'>): RecordToSend | undefined {
  const { doses, patient } = queueOf(chart, destinationId);
  const due = doses.filter((item) => isToTell(item.state, now) && canBeTold(item));
  const isPatientDue = patient !== undefined && isToTell(patient.state, now);
  if (!isPatientDue && !due.some(({ isOwed }) => isOwed)) return undefined;
  return {
    id: chart.id,
    patient: chart.patient,
    doses: due.slice(0, mostDoses).map(({ dose, action }) => {
      const enteredBy = nameOf(dose.recorded);
      return { id: dose.id, fields: dose.fields, action, ...(enteredBy === undefined ? {} : { enteredBy }) };
    }),
    practice: { name: practiceName, sitePin: destination.sendingFacility },
  };
}

/** A refusal has no id of its own in the guide (IZ-45): what was told of it can be neither changed nor taken back. */
const canBeTold = ({ dose, action }: DoseItem): boolean => dose.fields.kind !== 'refusal' || action === 'A';

/** What came of a chart: the message, and what keeps parts of it back. */
export interface ReportDraft {
  /** Undefined when nothing may go. */
  readonly message?: ReportMessage;
  /** What the registry would reject. What concerns a dose keeps that dose back, anything else all of the patient. */
  readonly blocked: readonly RecordFinding[];
}

/** The message of a chart, without what the registry would reject. */
export function reportMessage(chart: Chart, context: ReportContext, stamp: Stamp): ReportDraft {
  const record = recordToTell(chart, context);
  if (record === undefined) return { blocked: [] };
  const first = buildVxu(record, context.destination, stamp, context.tables);
  const blocked = checkBuilt(first, context.tables);
  if (blocked.length === 0) return { message: messageOf(chart, record, first, context), blocked };
  const heldBack = new Set(blocked.map(({ dose }) => dose));
  const rest = record.doses.filter(({ id }) => !heldBack.has(id));
  if (heldBack.has(undefined) || rest.length === 0) return { blocked };
  const part = { ...record, doses: rest };
  return { message: messageOf(chart, part, buildVxu(part, context.destination, stamp, context.tables), context), blocked };
}

function messageOf(chart: Chart, record: RecordToSend, { text, places, controlId }: BuiltMessage, { destinationId }: ReportContext): ReportMessage {
  const versions = new Map(chart.doses.map((dose) => [dose.id, doseVersion(dose)]));
  const doses = record.doses.map(({ id, action }) => ({ dose: id, action, version: assertDefined(versions.get(id), 'the dose is of this chart') }));
  return { text, places, told: { destination: destinationId, controlId, patient: patientVersion(chart), doses } };
}
