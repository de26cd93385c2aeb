/**
 * When a report whose outcome nobody knows may be sent again by itself. The ids of the doses stay the same and the message has a new number,
 * so that a registry which had it already only has it once more (guide R1.5: an update of the same filler number).
 */
import type { Mark } from '../chart/chart';
import { answerOf, type Report } from './report';

/** The other side was not there, or fell over: trying again can help. Anything else a person has to read. */
const passing: readonly string[] = ['timed-out', 'unreachable', 'server-fault', 'proxy'];

/** Milliseconds: five minutes, so that a slow registry is not told a second time while it still works on the first. */
const pause = 5 * 60_000;

/** `now`, `later`, or only when a person wants it. @param now milliseconds since 1970 */
export function resendAt(report: Report, now: number): 'now' | 'later' | 'person' {
  const answer = answerOf(report);
  if (report.way !== 'service') return 'person';
  // The program ended while it was being handed over.
  if (answer === undefined) return now - millisecondsOf(report.sent) >= pause ? 'now' : 'later';
  if (!passing.includes(answer.cause ?? '')) return 'person';
  return now - millisecondsOf(answer) >= pause ? 'now' : 'later';
}

/** A clock begins with the milliseconds since 1970 (`Clock`). */
const millisecondsOf = ({ clock }: Mark): number => Number(clock.slice(0, 13));
