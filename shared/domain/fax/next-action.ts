/**
 * What to do next about a fax, and what to note of an answer. Pure: the record, what was seen in this session, and the time come in.
 * The one rule above all: a fax is handed over again only when the server certainly does not have it, or a person says so.
 */
import type { Result } from '../../result';
import type { Fax, FaxNoted } from './fax';
import type { FaxReport, FaxTrouble } from './fax-answer';
import type { FaxCause, FaxState } from './fax-report';

/** What this session has seen of a fax; it begins empty after each start of the program. Times in milliseconds since 1970. */
export interface FaxWatch {
  /** When the server was asked last. */
  readonly askedAt?: number;
  /** Answers in a row that brought nothing new. */
  readonly quiet: number;
  /** Set while the server cannot be reached or wants nothing of us, with the time of the first such answer. */
  readonly trouble?: { readonly since: number; readonly cause: FaxCause; readonly said: string };
  /** A person wants it tried at once. */
  readonly isUrgent?: boolean;
}

export const freshWatch: FaxWatch = { quiet: 0 };

export type FaxAction =
  /** Note that it is being handed over (this attempt), then hand it over. */
  | { readonly do: 'submit'; readonly attempt: number }
  /** Ask the server for it by its tag. */
  | { readonly do: 'find' }
  | { readonly do: 'poll'; readonly job: string }
  | { readonly do: 'cancel'; readonly job: string }
  | { readonly do: 'fetch-proof'; readonly job: string }
  | { readonly do: 'wait'; readonly seconds: number }
  /** Nobody but a person can find out or decide. */
  | { readonly do: 'ask-person' }
  | { readonly do: 'nothing' };

/** Seconds before the same server is asked again after an answer that brought nothing. */
const pauses = [2, 3, 5, 8, 13, 20, 30] as const;
const longestTrouble = 300;

/** Pause after `quiet` answers: growing, up to half a minute while the server answers, up to five minutes while it does not. */
export function pauseAfter({ quiet, trouble }: Pick<FaxWatch, 'quiet' | 'trouble'>): number {
  const usual = pauses[Math.min(quiet, pauses.length - 1)] ?? 30;
  return trouble === undefined ? usual : Math.min(longestTrouble, 5 * 2 ** Math.min(quiet, 10));
}

/**
 * Seconds after the handing over in which "the server has none" is believed. Before, the call may still be on its way (it ends within
 * 120 s); after, a server may have cleared away what it sent (HylaFAX keeps finished jobs for 15 minutes at least).
 */
export const believeNone = { from: 150, until: 600 } as const;

/** @param now milliseconds since 1970 */
export function nextFaxAction(fax: Fax, watch: FaxWatch, now: number): FaxAction {
  const action = dueAction(fax);
  if (action.do === 'nothing' || action.do === 'ask-person' || watch.askedAt === undefined || watch.isUrgent) return action;
  const left = watch.askedAt + pauseAfter(watch) * 1000 - now;
  // A clock that was set back must not stop the faxes.
  return left > 0 && left <= longestTrouble * 1000 ? { do: 'wait', seconds: Math.ceil(left / 1000) } : action;
}

function dueAction(fax: Fax): FaxAction {
  const { state, job, handing, proof, result, givenUp, attempts } = fax;
  if (proof || result) return { do: 'nothing' };
  if (handing) return { do: 'find' };
  switch (state.state) {
    case 'queued':
      if (job !== undefined) return givenUp ? { do: 'cancel', job } : { do: 'poll', job };
      return givenUp ? { do: 'nothing' } : { do: 'submit', attempt: attempts + 1 };
    case 'waiting-for-line':
    case 'sending':
    case 'retrying':
      if (job === undefined) return { do: 'ask-person' };
      return givenUp ? { do: 'cancel', job } : { do: 'poll', job };
    case 'sent':
      return job === undefined ? { do: 'ask-person' } : { do: 'fetch-proof', job };
    case 'failed':
      return { do: givenUp ? 'nothing' : 'ask-person' };
    case 'handed-over':
    case 'unknown':
      return { do: 'ask-person' };
  }
}

/** The answer to a call, with the name of the call. */
export type FaxAnswer =
  | { readonly to: 'submit'; readonly said: Result<string, FaxTrouble> }
  /** `age`: seconds since it was noted that the fax is being handed over; negative after a clock was set back. */
  | { readonly to: 'find'; readonly said: Result<string | undefined, FaxTrouble>; readonly age: number }
  | { readonly to: 'poll'; readonly said: Result<FaxReport, FaxTrouble> };

/** What follows of an answer: what to note in the journal, and what this session has seen. */
export interface FaxLesson {
  readonly note?: FaxNoted;
  readonly watch: FaxWatch;
}

/** What a fax is when nothing but the handing over of it is known to be undone or done. */
const queued: FaxState = { state: 'queued' };

/** Troubles that this very fax brings about: it would be refused again. */
const ofThisFax: readonly FaxCause[] = ['refused', 'bad-document'];

/** @param now milliseconds since 1970, when the answer came */
export function learnFrom(fax: Fax, watch: FaxWatch, answer: FaxAnswer, now: number): FaxLesson {
  const heard: FaxWatch = { askedAt: now, quiet: 0 };
  const { tries } = fax;
  if (!answer.said.ok) return learnFromTrouble(fax, watch, answer.to, answer.said.error, now);
  switch (answer.to) {
    case 'submit':
      return { note: { state: fax.way === 'email' ? { state: 'handed-over' } : queued, job: answer.said.value, tries }, watch: heard };
    case 'find': {
      if (answer.said.value !== undefined) return { note: { state: queued, job: answer.said.value, tries }, watch: heard };
      const { age } = answer;
      if (age >= 0 && age < believeNone.from) return { watch: { askedAt: now, quiet: watch.quiet + 1 } };
      if (age >= believeNone.from && age <= believeNone.until) return { note: { state: queued, tries }, watch: heard };
      return { note: { state: { state: 'unknown', cause: 'other', said: 'the server does not know this fax' }, tries }, watch: heard };
    }
    case 'poll': {
      const { state, tries: calls, allowed, nextCallAt, pages } = answer.said.value;
      const isNews = !sameState(state, fax.state) || calls !== tries;
      const note: FaxNoted = {
        state,
        tries: Math.max(calls, tries),
        ...(pages ? { pages } : {}),
        ...(allowed === undefined ? {} : { allowed }),
        ...(nextCallAt === undefined ? {} : { nextCallAt }),
      };
      return isNews ? { note, watch: heard } : { watch: { askedAt: now, quiet: watch.quiet + 1 } };
    }
  }
}

function learnFromTrouble(fax: Fax, watch: FaxWatch, to: FaxAnswer['to'], trouble: FaxTrouble, now: number): FaxLesson {
  const { cause, said, mayHaveBeenTaken } = trouble;
  const { tries } = fax;
  const heard: FaxWatch = { askedAt: now, quiet: 0 };
  const after: FaxWatch = { askedAt: now, quiet: watch.trouble ? watch.quiet + 1 : 0, trouble: { since: watch.trouble?.since ?? now, cause, said } };
  if (to === 'submit') {
    // It may be there: only asking by the tag tells, and a service without a list leaves it to a person.
    if (mayHaveBeenTaken) return fax.way === 'email' ? { note: { state: { state: 'unknown', cause, said }, tries }, watch: heard } : { watch: after };
    if (ofThisFax.includes(cause)) return { note: { state: { state: 'failed', cause, said, mayRetry: false }, tries }, watch: heard };
    return { note: { state: queued, tries }, watch: after };
  }
  if (to === 'find' && mayHaveBeenTaken) return { note: { state: { state: 'unknown', cause, said }, tries }, watch: heard };
  return { watch: after };
}

const sameState = (a: FaxState, b: FaxState): boolean => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
const sorted = (state: FaxState): readonly (readonly [string, unknown])[] => Object.entries(state).sort(([a], [b]) => (a < b ? -1 : 1));
