/**
 * A report: what was told to a registry about one patient, in one message or one row set of a file, and what came back. That it is being
 * handed over is written before the registry hears of it, so that after a crash it is known to be unknown.
 */
import * as z from 'zod';
import type { Mark } from '../chart/chart';
import { documentId, doseId, type DoseId, type ReportId } from '../ids';

/** Which registry: the id of a destination ("miis"). The states of a dose are kept by destination. */
export const destinationId = z.string().regex(/^[a-z0-9-]{1,20}$/);
export type DestinationId = z.infer<typeof destinationId>;

/** The registry that the law means (105 CMR 222.100). */
export const miis: DestinationId = 'miis';

export const reportWay = z.enum(['service', 'hl7-file', 'csv-file']);
export type ReportWay = z.infer<typeof reportWay>;

/** RXA-21: add, update, delete. */
export const reportAction = z.enum(['A', 'U', 'D']);
export type ReportAction = z.infer<typeof reportAction>;

/** The clock of the change that made the record what was sent. */
const version = z.string().min(1).max(120);

export const reportSent = z.strictObject({
  destination: destinationId,
  way: reportWay,
  /** MSH-10, at most 20 characters; of a CSV file: its own number. */
  controlId: z.string().min(1).max(20),
  /** The exact message, or the file that it stands in: a sealed document. */
  message: documentId,
  /** The patient as of this version was in it. */
  patient: version,
  doses: z.array(z.strictObject({ dose: doseId, action: reportAction, version })).max(400),
});
export type ReportSent = z.infer<typeof reportSent>;

export const reportRemark = z.strictObject({
  severity: z.enum(['E', 'W', 'I']),
  text: z.string().min(1).max(400),
  /** HL7 table 0357. */
  code: z.string().max(20).optional(),
  dose: doseId.optional(),
  field: z.string().max(40).optional(),
});
export type ReportRemark = z.infer<typeof reportRemark>;

/**
 * What became of it.
 * - `accepted`, `doses-rejected`, `rejected`: the registry said so (guide R1.5, table 3-1), or a person learned it.
 * - `not-taken`: it surely did not arrive, or nothing of it was looked at: it is to be sent again.
 * - `unknown`: nobody knows; the same doses may be sent again under a new number.
 * - `send-again`: a person wants it sent once more.
 */
export const reportOutcome = z.enum(['accepted', 'doses-rejected', 'rejected', 'not-taken', 'unknown', 'send-again']);
export type ReportOutcome = z.infer<typeof reportOutcome>;

export const reportAnswered = z.strictObject({
  outcome: reportOutcome,
  /** With `doses-rejected`: which. */
  rejected: z.array(doseId).max(400),
  remarks: z.array(reportRemark).max(100),
  /** The exact answer, sealed; absent when none came. */
  answer: documentId.optional(),
  /** Why nothing or nothing usable came, as a code of the program ("timed-out"). */
  cause: z.string().max(40).optional(),
  /** A person said so, not an answer. */
  isByPerson: z.boolean(),
});
export type ReportAnswered = z.infer<typeof reportAnswered>;

export interface ReportAnswer extends ReportAnswered, Mark {}

/** A report as the changes tell it. */
export interface Report extends ReportSent {
  readonly id: ReportId;
  readonly sent: Mark;
  /** Oldest first: an answer file may come after a person has said something. */
  readonly answers: readonly ReportAnswer[];
}

/** The answer that holds now: the last one that came. */
export const answerOf = ({ answers }: Report): ReportAnswer | undefined => answers.at(-1);

/** Of one dose, or of the patient's own data where `dose` is undefined. */
export function outcomeFor(report: Report, dose: DoseId | undefined): Exclude<ReportOutcome, 'doses-rejected'> | 'no-answer' {
  const answer = answerOf(report);
  if (answer === undefined) return 'no-answer';
  if (answer.outcome !== 'doses-rejected') return answer.outcome;
  return dose !== undefined && answer.rejected.includes(dose) ? 'rejected' : 'accepted';
}

