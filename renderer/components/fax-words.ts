/** Faxes in plain words, for every list and panel that shows them. */
import type { FaxCause, FaxState } from '../../shared/domain/fax/fax-report';
import type { FaxWatch } from '../../shared/domain/fax/next-action';
import { timeOf } from './timeWords';

interface CauseWords {
  /** What happened. */
  readonly what: string;
  /** What a person can do. */
  readonly todo: string;
}

const causes: Readonly<Record<FaxCause, CauseWords>> = {
  busy: { what: 'the line was busy', todo: 'Send it again later, or ask the Help Desk whether the number still holds.' },
  'no-answer': { what: 'nobody answered', todo: 'Check the number with the Help Desk, then send it again.' },
  'no-carrier': { what: 'the call was not put through', todo: 'Check the number and the fax line, then send it again.' },
  'no-dial-tone': { what: 'the fax line is dead', todo: 'Check the cable of the fax line at the server, then send it again.' },
  'not-a-fax': { what: 'no fax machine answered', todo: 'Check the number: a person or a voice mailbox may have answered.' },
  'line-lost': { what: 'the line was lost while pages were sent', todo: 'Send it again. Some pages may have arrived.' },
  'bad-document': { what: 'the server could not read a page', todo: 'Print the form and fax it by hand, or keep a new scan and send that.' },
  'time-ran-out': { what: 'the time for it ran out', todo: 'Check that the fax line is free, then send it again.' },
  cancelled: { what: 'it was cancelled', todo: 'Send it again, or fax it by hand.' },
  'server-down': { what: 'the server was not reached', todo: 'Check that the server is on and the settings on the Practice page are right.' },
  'login-refused': { what: 'the server does not let this program in', todo: 'Check user and password on the Practice page.' },
  refused: { what: 'the server does not take this fax', todo: 'Check the number and the settings on the Practice page.' },
  'strange-answer': { what: 'the server said something that this program does not understand', todo: 'Check the settings on the Practice page.' },
  'not-secure': { what: 'the connection to the server is not safe', todo: 'Nothing was sent. Check the certificate and the settings on the Practice page.' },
  other: { what: 'something went wrong', todo: 'Read what the server said, then send it again or fax it by hand.' },
};

function calls(count: number, allowed: number | undefined): string {
  if (allowed !== undefined && allowed >= count) return `${count} of ${allowed} calls made`;
  return count === 1 ? '1 call made' : `${count} calls made`;
}

/** The call that comes next: "call 2 of 3 at 14:35". */
function nextCall({ tries, allowed, nextCall: at }: Pick<FaxFacts, 'tries' | 'allowed' | 'nextCall'>): string {
  const number = allowed !== undefined && allowed > tries ? `call ${tries + 1} of ${allowed}` : `call ${tries + 1}`;
  return at === undefined ? `${number} follows` : `${number} at ${at}`;
}

export interface FaxFacts {
  readonly state: FaxState;
  readonly tries: number;
  /** Calls that the server makes at most, where it said so. */
  readonly allowed?: number;
  /** The time of the next call in words, while it is still to come. */
  readonly nextCall?: string;
  readonly pages: number;
  readonly notedAt: string;
  readonly remoteId?: string;
  readonly hasProof: boolean;
  readonly isGivenUp: boolean;
  readonly isByResult: boolean;
  readonly wasHandedOver: boolean;
}

const meansOnlyTaken = 'This proves delivery to that machine, not that anyone read it.';

/** Where a fax is, as a sentence or two. */
function stateWords(facts: FaxFacts): string {
  const { state, tries, allowed, pages, notedAt, remoteId, hasProof, isGivenUp, isByResult, wasHandedOver } = facts;
  const at = timeOf(notedAt);
  if (isGivenUp && state.state !== 'sent') return 'Taken back.';
  switch (state.state) {
    case 'queued':
      return wasHandedOver ? 'The server has it and prepares the pages.' : 'Waits to be given to the server.';
    case 'waiting-for-line':
      return 'Waits for a free fax line.';
    case 'sending':
      return `Being sent, since ${at}.`;
    case 'retrying':
      return `Not through yet: ${causes[state.cause].what}; ${nextCall(facts)}.`;
    case 'sent':
      if (isByResult) return `Noted as delivered at ${at}.`;
      if (!hasProof) return 'Sent. The proof is being fetched.';
      return `${remoteId === undefined ? "The state's machine" : `The machine "${remoteId}"`} took ${pages} of ${pages} pages. ${meansOnlyTaken}`;
    case 'failed':
      return `Not sent: ${causes[state.cause].what}${tries > 0 ? `; ${calls(tries, allowed)}` : ''}.`;
    case 'handed-over':
      return `The fax service took it at ${at}. Whether it was faxed is in the reply of the service: note the result when it is there.`;
    case 'unknown':
      return 'Nobody knows whether it was sent: the program could not find out. Ask the Help Desk before you send it again.';
  }
}

const troubleWords = ({ since, cause }: NonNullable<FaxWatch['trouble']>): string => {
  const start = timeOf(new Date(since).toISOString());
  return `Since ${start}: ${causes[cause].what}. It is tried again by itself. ${causes[cause].todo}`;
};

export const faxWords = {
  state: stateWords,
  /** Why nothing goes on just now. */
  trouble: troubleWords,
  /** What to do about a fax that failed. */
  todo: (cause: FaxCause): string => causes[cause].todo,
  what: (cause: FaxCause): string => causes[cause].what,
  said: (said: string) => `The server said: "${said}"`,
  short: {
    queued: 'Waiting',
    'waiting-for-line': 'Waits for the line',
    sending: 'Sending',
    retrying: 'Trying again',
    sent: 'Sent',
    failed: 'Not sent',
    'handed-over': 'Given to the service',
    unknown: 'Not known',
  } satisfies Readonly<Record<FaxState['state'], string>>,
  /** As the first thing on the worklist. */
  raised: (state: FaxState): string =>
    state.state === 'failed' ? `Fax not sent: ${causes[state.cause].what}` : 'Fax: not known whether it was sent',
  /** What to do about it, below. */
  raisedToDo: (state: FaxState): string => (state.state === 'failed' ? causes[state.cause].todo : 'Ask the Help Desk whether it arrived, then note it or send it again.'),
  raisedAction: 'Decide about the fax',
  confirmation: (remoteId: string | undefined, sent: number, total: number, job: string) =>
    `${remoteId === undefined || remoteId === '' ? 'the other machine' : remoteId} took ${sent} of ${total} pages (job ${job})`,
};
