/** What a registry's answer, as it came, makes of a report (guide R1.5, chapter 4; ../hl7 read/answer-meaning.ts decides). */
import { assertNever } from '../assert';
import type { ReportAnswered, ReportRemark } from '../domain/registry/report';
import type { SegmentPlace } from './build/places';
import { readMessage } from './read/read-message';
import { meaningOf, type AnswerRemark } from './read/answer-meaning';

/** The outcome of a report by an answer, and whether no other message would fare better (then an administrator has to look). */
export interface ReadAnswer {
  readonly answered: Omit<ReportAnswered, 'answer'>;
  readonly isSetUpFault: boolean;
}

const mostRemarks = 100;

/**
 * Reads the answer to a message.
 * @param controlId MSH-10 of the message
 * @param places of the message, so that an error finds its field
 */
export function readReportAnswer(text: string, controlId: string, places: readonly SegmentPlace[]): ReadAnswer {
  const read = readMessage(text);
  if (!read.ok) return { answered: unknown('not-a-message', []), isSetUpFault: false };
  const meaning = meaningOf(read.value.acknowledgement, controlId, places);
  const remarks = meaning.remarks.slice(0, mostRemarks).map(kept);
  const plain = { rejected: [], remarks, isByPerson: false };
  switch (meaning.is) {
    case 'accepted':
      return { answered: { outcome: 'accepted', ...plain }, isSetUpFault: false };
    case 'doses-rejected':
      return { answered: { outcome: 'doses-rejected', ...plain, rejected: [...meaning.doses] }, isSetUpFault: false };
    case 'rejected':
      return { answered: { outcome: 'rejected', ...plain }, isSetUpFault: false };
    case 'set-up-fault':
      return { answered: { outcome: 'not-taken', ...plain, cause: 'set-up' }, isSetUpFault: true };
    case 'try-later':
      return { answered: { outcome: 'not-taken', ...plain, cause: 'busy' }, isSetUpFault: false };
    case 'unknown':
      return { answered: unknown(meaning.why, remarks), isSetUpFault: false };
    default:
      return assertNever(meaning);
  }
}

const unknown = (cause: string, remarks: ReportRemark[]): ReadAnswer['answered'] => ({ outcome: 'unknown', rejected: [], remarks, cause, isByPerson: false });

const kept = ({ severity, text, code, dose, field }: AnswerRemark): ReportRemark => ({
  severity,
  text: text.slice(0, 400),
  ...(code === undefined ? {} : { code: code.slice(0, 20) }),
  ...(dose === undefined ? {} : { dose }),
  ...(field === undefined ? {} : { field: field.slice(0, 40) }),
});
