/** What a way of faxing says about a fax: one vocabulary for all of them. */
import * as z from 'zod';

/** The ways in which a form reaches the MIIS Help Desk. */
export const faxWay = z.enum(['hylafax', 'email', 'by-hand']);
export type FaxWay = z.infer<typeof faxWay>;

/** Why a try failed or is put off, in the terms of the telephone network (T.30) and of the servers. */
export const faxCause = z.enum([
  'busy',
  'no-answer',
  'no-carrier',
  'no-dial-tone',
  /** Somebody or something answered that is no fax machine. */
  'not-a-fax',
  /** The line was lost after pages were on their way. */
  'line-lost',
  /** The server could not make pages of the document. */
  'bad-document',
  /** The server's own time for this fax ran out. */
  'time-ran-out',
  'cancelled',
  'server-down',
  'login-refused',
  /** The server does not want this fax: number, size, sender or recipient. */
  'refused',
  /** The answer is none that the protocol knows. */
  'strange-answer',
  'not-secure',
  'other',
]);
export type FaxCause = z.infer<typeof faxCause>;

const words = z.string().max(400);
/** The server's own code for it, where it has one. */
const code = z.string().max(40).optional();
const instant = z.string().max(40);

/** One try to deliver, as the server counts them. `said` keeps the server's own words. */
export const faxTry = z.strictObject({ at: instant, cause: faxCause, said: words });
export type FaxTry = z.infer<typeof faxTry>;

/**
 * Where a fax is.
 * - `handed-over`: taken by a service whose result only a person learns (rule 5: nothing is ticked that the program did not see).
 * - `unknown`: it may or may not have been taken; never sent again without a person saying so.
 */
export const faxState = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('queued') }),
  z.strictObject({ state: z.literal('waiting-for-line') }),
  z.strictObject({ state: z.literal('sending') }),
  z.strictObject({ state: z.literal('retrying'), cause: faxCause, said: words, code }),
  z.strictObject({ state: z.literal('sent') }),
  z.strictObject({ state: z.literal('failed'), cause: faxCause, said: words, mayRetry: z.boolean(), code }),
  z.strictObject({ state: z.literal('handed-over') }),
  z.strictObject({ state: z.literal('unknown'), cause: faxCause, said: words }),
]);
export type FaxState = z.infer<typeof faxState>;

/**
 * What is known of a sent fax. "Sent" means that the machine with `remoteId` took the pages (T.30 MCF), not that anybody read them.
 * Durations in seconds, instants ISO 8601 with offset.
 */
export const faxProof = z.strictObject({
  way: faxWay,
  dialed: z.string().max(40),
  remoteId: words.optional(),
  startedAt: instant.optional(),
  endedAt: instant,
  seconds: z.number().min(0).optional(),
  pages: z.strictObject({ sent: z.int().min(0), total: z.int().min(0) }),
  result: z.strictObject({ code: z.string().max(40), said: words }),
  /** The tries that failed before. A server keeps only the last one: whoever watches the fax adds those that it saw. */
  tries: z.array(faxTry).max(99),
  job: z.string().max(80),
  communication: z.string().max(80).optional(),
  signalRate: z.string().max(40).optional(),
  /** Hex SHA-256 of each document sent, in their order. */
  sha256: z.array(z.string().regex(/^[0-9a-f]{64}$/)).min(1),
  /** The server's own record of the job, as it came. */
  evidence: z.string().max(20_000).optional(),
});
export type FaxProof = z.infer<typeof faxProof>;
