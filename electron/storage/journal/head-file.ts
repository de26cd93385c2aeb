/**
 * The head file: how far the journal had come, sealed, written now and then. The chain alone does not see that entries are
 * missing at its end; this does.
 */
import { hkdfSync } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import { writeAtomically } from '../atomic-write';
import { seal, unseal } from '../crypto/sealed-box';
import { isMissing } from '../disk-error';
import type { JournalId } from './journal-id';

/** The last change of the journal and where its frame ends; `tag` is that frame's tag in hex. */
const head = z.strictObject({ seq: z.int().min(1), segment: z.int().min(1), end: z.int().min(1), tag: z.string() });
export type Head = z.infer<typeof head>;

/** The head as last written; undefined when there is none or it cannot be read: it is a witness, not a record. */
export async function readHead(path: string, journalKey: Uint8Array, journal: JournalId): Promise<Head | undefined> {
  try {
    const plain = unseal(headKey(journalKey), await readFile(path), context(journal));
    return plain && head.parse(JSON.parse(plain.toString('utf8')));
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** Replaces the head. */
export function writeHead(path: string, journalKey: Uint8Array, journal: JournalId, value: Head): Promise<void> {
  return writeAtomically(path, seal(headKey(journalKey), Buffer.from(JSON.stringify(value)), context(journal)));
}

const context = (journal: JournalId): string => `miis-desk/1/head/${journal}`;

const headKey = (journalKey: Uint8Array): Uint8Array => new Uint8Array(hkdfSync('sha256', journalKey, new Uint8Array(0), 'miis-desk/1/head', 32));
