/** What a registry's answer to a message means for the doses in it (guide R1.5, chapter 4; the answers of real registries). */
import type { DoseId } from '../../domain/ids';
import { tracePlace, type RecordField, type SegmentPlace } from '../build/places';
import type { Acknowledgement, ReadError } from './message-parts';

/** One remark or error, led back to the record where the answer says where it is. */
export interface AnswerRemark {
  readonly severity: 'E' | 'W' | 'I';
  readonly text: string;
  /** HL7 table 0357. */
  readonly code?: string;
  readonly dose?: DoseId;
  readonly field?: RecordField;
}

export type AnswerMeaning =
  | { readonly is: 'accepted'; readonly remarks: readonly AnswerRemark[] }
  /** The doses that are named were lost, the others may be stored. */
  | { readonly is: 'doses-rejected'; readonly doses: readonly DoseId[]; readonly remarks: readonly AnswerRemark[] }
  /** Nothing of the message was stored, because of something in it. */
  | { readonly is: 'rejected'; readonly remarks: readonly AnswerRemark[] }
  /** Nothing was stored, and no other message would be: an administrator has to look. */
  | { readonly is: 'set-up-fault'; readonly remarks: readonly AnswerRemark[] }
  /** The registry is busy or broken: the same message may be sent later. */
  | { readonly is: 'try-later'; readonly remarks: readonly AnswerRemark[] }
  /** Nobody knows what became of the message. */
  | { readonly is: 'unknown'; readonly why: 'no-answer-code' | 'other-message' | 'unknown-code'; readonly remarks: readonly AnswerRemark[] };

/** HL7 table 0357: a record is locked, or the registry has an error of its own. */
const passing = ['206', '207'];
/** Segments that belong to the whole message: an error there loses everything. */
const wholeMessage = ['MSH', 'PID', 'PD1', 'NK1', 'QPD', 'RCP'];

/**
 * The meaning of an answer.
 * @param controlId MSH-10 of the message that was sent: an answer to another one says nothing about it
 */
export function meaningOf(answer: Acknowledgement | undefined, controlId: string, places: readonly SegmentPlace[]): AnswerMeaning {
  const remarks = (answer?.errors ?? []).map((error) => remarkOf(error, answer?.code, places));
  if (answer?.code === undefined) return { is: 'unknown', why: 'no-answer-code', remarks };
  if (answer.answers !== undefined && answer.answers !== controlId) return { is: 'unknown', why: 'other-message', remarks };
  const errors = remarks.filter(({ severity }) => severity === 'E');
  switch (answer.code) {
    case 'AA':
    case 'CA':
      return { is: 'accepted', remarks };
    case 'AE':
    case 'CE':
      // A registry that only warns took the message, whatever it calls the answer.
      if (answer.errors.length > 0 && errors.length === 0) return { is: 'accepted', remarks };
      return rejection(answer, remarks, places);
    case 'AR':
    case 'CR':
      return answer.errors.some(({ code }) => passing.includes(code.code ?? '')) ? { is: 'try-later', remarks } : { is: 'set-up-fault', remarks };
    default:
      return { is: 'unknown', why: 'unknown-code', remarks };
  }
}

function rejection(answer: Acknowledgement, remarks: readonly AnswerRemark[], places: readonly SegmentPlace[]): AnswerMeaning {
  const isOfAll = answer.errors.some(({ place, severity }) => severity !== 'W' && severity !== 'I' && (place === undefined || wholeMessage.includes(place.segment)));
  const doses = [...new Set(remarks.flatMap(({ severity, dose }) => (severity === 'E' && dose !== undefined ? [dose] : [])))];
  const isEveryErrorTraced = remarks.every(({ severity, dose }) => severity !== 'E' || dose !== undefined);
  const hasDoses = places.some(({ dose }) => dose !== undefined);
  return !isOfAll && isEveryErrorTraced && hasDoses && doses.length > 0 ? { is: 'doses-rejected', doses, remarks } : { is: 'rejected', remarks };
}

/** An error without a severity is one; where the whole message was accepted it is a remark. */
function remarkOf({ place, code, severity, application, text }: ReadError, answer: string | undefined, places: readonly SegmentPlace[]): AnswerRemark {
  const said = [text, application.text, code.text, application.code, code.code].find((words) => words !== undefined && words !== '');
  return {
    severity: severity ?? (answer === 'AA' || answer === 'CA' ? 'W' : 'E'),
    text: said ?? 'The registry gave no words.',
    ...(code.code === undefined ? {} : { code: code.code }),
    ...(place === undefined ? {} : tracePlace(places, place)),
  };
}
