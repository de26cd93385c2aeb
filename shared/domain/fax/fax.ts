/**
 * A fax of a form to the MIIS Help Desk: what is written of it in the journal, and the record that comes of it. The order of the
 * changes is the safeguard: that it is being handed over is on the disk before the server hears of it, so that after a crash it is
 * known to be unknown.
 */
import * as z from 'zod';
import { calendarDate } from '../calendar-date';
import type { Mark } from '../chart/chart';
import { documentId, faxId, workItemId, type FaxId, type WorkItemId } from '../ids';
import { faxNumber } from './fax-number';
import { faxState, faxWay, type FaxState, type FaxTry } from './fax-report';

/** The ways that the program itself hands over; by hand is a step that a person records. */
export const automaticFaxWay = faxWay.exclude(['by-hand']);
export type AutomaticFaxWay = z.infer<typeof automaticFaxWay>;

const words = z.string().max(400);
const counts = z.strictObject({ sent: z.int().min(0).max(999), total: z.int().min(0).max(999) });

export const faxQueued = z.strictObject({
  workItem: workItemId,
  way: automaticFaxWay,
  number: faxNumber,
  /** Finished PDFs in their order, the cover first. */
  documents: z.array(documentId).min(1).max(20),
  /** With the cover. */
  pages: z.int().min(1).max(99),
  /** The fax that a person wants sent once more. */
  again: faxId.optional(),
});
export type FaxQueued = z.infer<typeof faxQueued>;

/** Written before the server hears of the fax. */
export const faxHandingOver = z.strictObject({ attempt: z.int().min(1).max(999) });

export const faxNoted = z.strictObject({
  state: faxState,
  /** The server's name for it, from the moment that it is known. */
  job: z.string().min(1).max(400).optional(),
  /** Calls made so far. */
  tries: z.int().min(0).max(999),
  /** Calls that the server makes at most. */
  allowed: z.int().min(1).max(999).optional(),
  /** When the server calls next; only with `retrying`. */
  nextCallAt: z.iso.datetime({ offset: true }).optional(),
  pages: counts.optional(),
});
export type FaxNoted = z.infer<typeof faxNoted>;

/** The proof as it was got, and the confirmation page made of it, where it could be drawn; both are sealed documents. */
export const faxSent = z.strictObject({ proof: documentId, page: documentId.optional(), pages: counts, remoteId: words.optional(), endedAt: z.string().max(40) });
export type FaxSent = z.infer<typeof faxSent>;

/** What a person learned of a fax whose end the program did not see. */
export const faxResult = z.strictObject({
  outcome: z.enum(['sent', 'failed']),
  on: calendarDate,
  /** Local `HH:MM`. */
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  said: words.min(1),
  /** The reply of the service, where it was kept: a document of the chart. */
  reply: documentId.optional(),
});
export type FaxResult = z.infer<typeof faxResult>;

/** A fax as the changes tell it. */
export interface Fax extends FaxQueued {
  readonly id: FaxId;
  readonly queued: Mark;
  readonly state: FaxState;
  /** When the state was noted. */
  readonly noted: Mark;
  /** Since then it may be at the server: it was being handed over, and nothing was noted after. */
  readonly handing?: Mark;
  /** How often it was handed over, whatever came of it. */
  readonly attempts: number;
  readonly job?: string;
  /** Calls that the server made. */
  readonly tries: number;
  /** Calls that it makes at most, where it said so. */
  readonly allowed?: number;
  /** ISO 8601: when it calls next, while the state is `retrying`. */
  readonly nextCallAt?: string;
  readonly progress?: { readonly sent: number; readonly total: number };
  /** The calls that failed, as far as they were seen. */
  readonly calls: readonly FaxTry[];
  readonly proof?: FaxSent & Mark;
  readonly result?: FaxResult & Mark;
  /** A person wants it no more; the server may be quicker. */
  readonly givenUp?: Mark & { readonly reason: string };
}

/**
 * Who has to do something about a fax.
 * - `program`: it is on its way, or will be.
 * - `result`: a service took it; a person notes what became of it when its reply is there.
 * - `person`: it failed, or nobody knows: a person decides.
 * - `nobody`: sent, given up, or followed by another.
 */
export type FaxTurn = 'program' | 'result' | 'person' | 'nobody';

const isFollowed = (faxes: readonly Fax[], fax: Fax): boolean => faxes.some(({ again }) => again === fax.id);

/** @param faxes all of the chart */
export function faxTurn(faxes: readonly Fax[], fax: Fax): FaxTurn {
  if (fax.proof || fax.result?.outcome === 'sent' || isFollowed(faxes, fax)) return 'nobody';
  if (fax.givenUp) return isOver(fax) ? 'nobody' : 'program';
  switch (fax.state.state) {
    case 'failed':
    case 'unknown':
      return 'person';
    case 'handed-over':
      return 'result';
    default:
      return 'program';
  }
}

/** True when its pages may lie at the other machine although nobody saw it: who sends it again may send it twice. */
export function mayHaveArrived({ state, proof, result, handing }: Fax): boolean {
  if (proof || result) return isSent(state, result);
  return handing !== undefined || state.state === 'handed-over' || state.state === 'unknown';
}

const isSent = (state: FaxState, result: Fax['result']): boolean => (result === undefined ? state.state === 'sent' : result.outcome === 'sent');

/** Nothing of a given-up fax is at the server any more, as far as can be known. */
function isOver({ state, job, handing, attempts }: Fax): boolean {
  if (state.state === 'failed' || state.state === 'unknown' || state.state === 'handed-over') return true;
  return state.state !== 'sent' && handing === undefined && (attempts === 0 || job === undefined);
}

/** The latest fax of a work item. */
export const latestFax = (faxes: readonly Fax[], item: WorkItemId): Fax | undefined => faxes.filter(({ workItem }) => workItem === item).at(-1);

/**
 * Whether this fax may be queued after those that there are: the first of its work item, or one that a person wants in place of the
 * latest, whose own way has ended. So nothing is sent twice without a person saying so.
 */
export function mayQueue(faxes: readonly Fax[], set: Pick<FaxQueued, 'workItem' | 'again'>): boolean {
  const latest = latestFax(faxes, set.workItem);
  if (latest === undefined) return set.again === undefined;
  return set.again === latest.id && faxTurn(faxes, latest) !== 'program';
}

/** True when the end of this fax was seen or typed, so that the step may be ticked by it (product rule 5). */
export const isProven = (fax: Fax): boolean => fax.proof !== undefined || fax.result?.outcome === 'sent';
