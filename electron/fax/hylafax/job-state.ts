/** What a job's state and status mean in the words of every way of faxing. */
import type { FaxCause, FaxState } from '../../../shared/domain/fax/fax-report';
import type { FaxReport } from '../fax-transport';
import { shortWords } from '../short-words';
import { instantOf } from './gmt-stamp';
import type { JobFields } from './job-fields';

/**
 * The cause in the server's own words. The code is of no help: every failed call ends as 333, whatever it failed of. What stands
 * behind the semicolon only says that it was tried often enough.
 */
export function causeOf(status: string): FaxCause {
  const [reason = ''] = status.split(';');
  return causes.find(([words]) => words.test(reason))?.[1] ?? 'other';
}

const causes: readonly (readonly [RegExp, FaxCause])[] = [
  [/busy signal/i, 'busy'],
  [/T\.30 T1 timeout|without successful handshake|no T\.4 receiver|cannot receive|Phase A (?:failure|error)/i, 'not-a-fax'],
  [/no answer|ring ?back/i, 'no-answer'],
  [/no carrier|establish message carrier/i, 'no-carrier'],
  [/no local dial ?tone/i, 'no-dial-tone'],
  [/kill time expired/i, 'time-ran-out'],
  [/aborted by request|by user/i, 'cancelled'],
  [/converted document|document conver|conversion|document file|format error|not in a Group|page (?:width|length)|was encoded with|document page/i, 'bad-document'],
  [/REJECT|not permitted|too many pages|dial string|rejected/i, 'refused'],
  [/Phase [BCD]\b|COMREC|RSPREC|T\.30|DCN|hang ?up|disconnected|unable to transmit page|TRAINING failed|train remote modem|carrier/i, 'line-lost'],
];

/** Causes that stay, however often the same fax is sent. */
const lasting: readonly FaxCause[] = ['bad-document', 'refused', 'cancelled'];

/**
 * Where the job is. SUSPENDED is what a job says for a second or two after it was submitted, and never an end. A job that waits for its
 * next call keeps the cause of the last one.
 */
export function reportOf(fields: JobFields): FaxReport {
  const count = (name: string): number => (/^\d{1,6}$/.test(fields.get(name) ?? '') ? Number(fields.get(name)) : 0);
  const pages = { sent: count('NPAGES'), total: count('TOTPAGES') };
  const tries = count('TOTDIALS');
  const state = stateOf(fields.get('STATE') ?? '', shortWords(fields.get('STATUS') ?? ''), fields.get('STATUSCODE') ?? '', tries, pages);
  const allowed = count('MAXDIALS');
  // Before the first call, and during each, the server says when the job was due: that is no promise of a next one.
  const nextCallAt = state.state === 'retrying' ? instantOf(fields.get('SENDTIME') ?? '') : undefined;
  return {
    state,
    tries,
    ...(allowed > 0 && allowed < 1000 ? { allowed } : {}),
    ...(nextCallAt === undefined ? {} : { nextCallAt }),
    ...(pages.total > 0 ? { pages } : {}),
  };
}

function stateOf(state: string, said: string, code: string, tries: number, pages: { readonly sent: number; readonly total: number }): FaxState {
  const withCode = /^\d{1,40}$/.test(code) && Number(code) !== 0 ? { code } : {};
  const strange = (): FaxState => ({ state: 'unknown', cause: 'strange-answer', said: shortWords(`${state} ${said}`) });
  switch (state) {
    case 'SUSPENDED':
    case 'PENDING':
      return { state: 'queued' };
    case 'READY':
    case 'BLOCKED':
    case 'SLEEPING':
      // 337, "Blocked by concurrent calls", waits for a line and is no failed call.
      return said !== '' && tries > 0 && !/^blocked by/i.test(said) ? { state: 'retrying', cause: causeOf(said), said, ...withCode } : { state: 'waiting-for-line' };
    case 'ACTIVE':
      return { state: 'sending' };
    case 'DONE':
      return pages.total > 0 && pages.sent >= pages.total ? { state: 'sent' } : strange();
    case 'FAILED': {
      const cause = causeOf(said);
      return { state: 'failed', cause, said, mayRetry: !lasting.includes(cause), ...withCode };
    }
    default:
      return strange();
  }
}
