/**
 * A finished segment's index beside it, sealed: with it, a journal of years opens without reading years. It is derived; when it
 * is missing or does not fit, the segment is read instead.
 */
import { hkdfSync } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { writeAtomically } from '../../atomic-write';
import { seal, unseal } from '../../crypto/sealed-box';
import { isMissing } from '../../disk-error';
import type { SegmentHeader } from '../segment/segment-header';
import type { SegmentIndex } from './segment-index';

/** Keeps the index of a segment whose last 16 bytes are `lastTag`. */
export async function writeIndex(path: string, journalKey: Uint8Array, segment: SegmentHeader, lastTag: Uint8Array, index: SegmentIndex): Promise<void> {
  const plain = new Uint32Array(index.count * 3);
  plain.set(index.ids, 0);
  plain.set(index.charts, index.count);
  plain.set(index.offsets, index.count * 2);
  await writeAtomically(path, seal(indexKey(journalKey), new Uint8Array(plain.buffer), context(segment, lastTag)));
}

/** The kept index; undefined when there is none for exactly this segment. */
export async function readIndex(path: string, journalKey: Uint8Array, segment: SegmentHeader, lastTag: Uint8Array): Promise<SegmentIndex | undefined> {
  let sealed: Buffer;
  try {
    sealed = await readFile(path);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
  const plain = unseal(indexKey(journalKey), sealed, context(segment, lastTag));
  if (!plain) return undefined;
  // A copy, because a Uint32Array has to begin at a multiple of four.
  const numbers = new Uint32Array(Uint8Array.from(plain).buffer);
  const count = numbers.length / 3;
  return {
    firstSeq: segment.firstSeq,
    count,
    ids: numbers.subarray(0, count),
    charts: numbers.subarray(count, count * 2),
    offsets: numbers.subarray(count * 2),
  };
}

const context = ({ journal, number }: SegmentHeader, lastTag: Uint8Array): string =>
  `miis-desk/1/index/${journal}/${number}/${Buffer.from(lastTag).toString('hex')}`;

const indexKey = (journalKey: Uint8Array): Uint8Array => new Uint8Array(hkdfSync('sha256', journalKey, new Uint8Array(0), 'miis-desk/1/index', 32));
