import { randomBytes } from 'node:crypto';
import * as z from 'zod';

/** The random id of a journal, 32 hex digits: an entry of another journal never opens in this one. */
export const journalId = z.string().regex(/^[0-9a-f]{32}$/).brand('JournalId');
export type JournalId = z.infer<typeof journalId>;

/** A new journal's id. */
export const newJournalId = (): JournalId => journalId.parse(randomBytes(16).toString('hex'));
