/** A patient's part of the queue as one message: VXU Z22 with every dose that the registry does not have as it is now. */
import { assertDefined } from '../assert';
import type { CodeTables } from '../codes/code-tables';
import type { Chart, Mark } from '../domain/chart/chart';
import { doseVersion, patientVersion, queueOf, type DoseItem, type ItemState } from '../domain/registry/queue';
import type { DestinationId, ReportSent } from '../domain/registry/report';
import type { Destination } from './build/destination';
import type { Stamp } from './build/header';
import type { SegmentPlace } from './build/places';
import { buildVxu, type RecordToSend } from './build/vxu';

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
}

/** To be told: never sent as it is, not arrived, or nobody knows. What was rejected waits until it is mended or a person wants it sent again. */
const isToTell = ({ is }: ItemState): boolean => is === 'to-do' || is === 'unknown';

/** What of the chart is to be told to the registry; undefined when nothing is. A refusal goes along, and is no reason for a message. */
export function recordToTell(chart: Chart, { destinationId, practiceName, destination, nameOf }: Omit<ReportContext, 'tables'>): RecordToSend | undefined {
  const { doses, patient } = queueOf(chart, destinationId);
  const due = doses.filter((item) => isToTell(item.state) && canBeTold(item));
  const isPatientDue = patient !== undefined && isToTell(patient.state);
  if (!isPatientDue && !due.some(({ isOwed }) => isOwed)) return undefined;
  return {
    id: chart.id,
    patient: chart.patient,
    doses: due.map(({ dose, action }) => {
      const enteredBy = nameOf(dose.recorded);
      return { id: dose.id, fields: dose.fields, action, ...(enteredBy === undefined ? {} : { enteredBy }) };
    }),
    practice: { name: practiceName, sitePin: destination.sendingFacility },
  };
}

/** A refusal has no id of its own in the guide (IZ-45): what was told of it can be neither changed nor taken back. */
const canBeTold = ({ dose, action }: DoseItem): boolean => dose.fields.kind !== 'refusal' || action === 'A';

/** The message of a chart; undefined when nothing is to be told. */
export function reportMessage(chart: Chart, context: ReportContext, stamp: Stamp): ReportMessage | undefined {
  const record = recordToTell(chart, context);
  if (record === undefined) return undefined;
  const { text, places, controlId } = buildVxu(record, context.destination, stamp, context.tables);
  const versions = new Map(chart.doses.map((dose) => [dose.id, doseVersion(dose)]));
  return {
    text,
    places,
    told: {
      destination: context.destinationId,
      controlId,
      patient: patientVersion(chart),
      doses: record.doses.map(({ id, action }) => ({ dose: id, action, version: assertDefined(versions.get(id), 'the dose is of this chart') })),
    },
  };
}
