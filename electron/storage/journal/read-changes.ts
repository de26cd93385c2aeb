import { open } from 'node:fs/promises';
import { fail, ok, type Result } from '../../../shared/result';
import { appError, type AppError } from '../../../shared/contract/errors';
import type { Change } from '../../../shared/domain/chart/change';
import { tagBytes } from '../crypto/sealed-box';
import { diskError, whereDiskAllows } from '../disk-error';
import { DamagedJournal } from './changes-between';
import { readIndex, writeIndex } from './index/index-file';
import { noteDamage, type ClosedSegment, type CurrentSegment, type Damage, type JournalState } from './journal-state';
import { damageAt, readWhole } from './open-last-segment';
import { indexPath } from './segment/segment-files';
import { changesOf, readFrame } from './segment/scan-segment';
import { aggregateOf, framesOfChart, seqsOfId, type SegmentIndex } from './index/segment-index';
import type { SegmentHeader } from './segment/segment-header';
import { textHash } from './index/text-hash';

/** A segment with its index, as far as it is safe on the disk. */
interface ReadableSegment {
  readonly name: string;
  readonly path: string;
  readonly header: SegmentHeader;
  readonly size: number;
  readonly index: SegmentIndex;
}

/** Changes after `after`, oldest first, at most `limit`. */
export async function readAfter(state: JournalState, after: number, limit: number): Promise<Result<readonly Change[], AppError>> {
  return reading(state, async () => {
    const found: Change[] = [];
    for (const segment of [...state.closed, state.current]) {
      const isBefore = 'isSpoiled' in segment ? false : after >= nextFirstSeq(state, segment) - 1;
      if (isBefore || found.length === limit) continue;
      const readable = await readableSegment(state, segment);
      const first = Math.max(0, after + 1 - readable.index.firstSeq);
      const last = Math.min(readable.index.count, first + limit - found.length) - 1;
      if (last < first) continue;
      for (const change of await readPlaces(readable, first, last)) if (change.seq > after && found.length < limit) found.push(change);
    }
    return found;
  });
}

/** All changes of one aggregate, oldest first. */
export async function readHistory(state: JournalState, aggregate: string): Promise<Result<readonly Change[], AppError>> {
  const hash = textHash(aggregate);
  return reading(state, async () => {
    const found: Change[] = [];
    for (const segment of [...state.closed, state.current]) {
      const readable = await readableSegment(state, segment);
      for (const change of await readFrames(readable, framesOfChart(readable.index, hash))) if (aggregateOf(change) === aggregate) found.push(change);
    }
    return found;
  });
}

/** The change with this id; undefined when the journal has none. Exact once every index is loaded. */
export async function findChange(state: JournalState, id: string): Promise<Change | undefined> {
  const hash = textHash(id);
  if (!state.ids.has(hash)) return undefined;
  for (const segment of [state.current, ...state.closed]) {
    const readable = await readableSegment(state, segment);
    for (const seq of seqsOfId(readable.index, hash)) {
      const place = seq - readable.index.firstSeq;
      const change = (await readPlaces(readable, place, place)).find((one) => one.id === id);
      if (change) return change;
    }
  }
  return undefined;
}

/** The segment with its index: the one in memory, the one kept beside the segment, or a new one made by reading it. */
async function readableSegment(state: JournalState, segment: ClosedSegment | CurrentSegment): Promise<ReadableSegment> {
  const { name, path, header, size } = segment;
  if ('isSpoiled' in segment) return { name, path, header, size, index: segment.index.view() };
  segment.index ??= await loadIndex(state, segment);
  return { name, path, header, size, index: segment.index };
}

async function loadIndex({ folder, key, ids }: JournalState, segment: ClosedSegment): Promise<SegmentIndex> {
  const path = indexPath(folder, segment.name);
  let index = await readIndex(path, key, segment.header, segment.lastTag);
  if (!index) {
    const read = await readWhole(segment);
    if (read.end.broken !== undefined) throw new DamagedJournal(damageAt(segment, read.end));
    index = read.index;
    await whereDiskAllows(writeIndex(path, key, segment.header, segment.lastTag, index));
  }
  for (const id of index.ids) ids.add(id);
  return index;
}

/** Loads the index of every segment: only then is it certain that an id is not in the journal. */
export async function loadIndexes(state: JournalState): Promise<Result<null, AppError>> {
  return reading(state, async () => {
    for (const segment of state.closed) if (!segment.index) await readableSegment(state, segment);
    return null;
  });
}

/** Turns what goes wrong while reading into a Result, and lets found damage stop the writing. */
export async function reading<T>(state: JournalState, read: () => Promise<T>): Promise<Result<T, AppError>> {
  try {
    return ok(await read());
  } catch (error) {
    if (!(error instanceof DamagedJournal)) return fail(diskError(error, 'reading the journal'));
    noteDamage(state, error.damage);
    return fail(journalDamaged(error.damage));
  }
}

/** The error for a damaged journal, with its place. */
export const journalDamaged = ({ segment, offset, afterSeq, cause }: Damage): AppError =>
  appError('journal-damaged', `segment ${segment} at ${offset}: ${cause}`, { segment, offset, afterSeq, cause });

function nextFirstSeq(state: JournalState, segment: ClosedSegment): number {
  return (state.closed[state.closed.indexOf(segment) + 1] ?? state.current).header.firstSeq;
}

/** The changes of all frames that hold the places `first` to `last` of a segment, read in one piece. */
async function readPlaces(segment: ReadableSegment, first: number, last: number): Promise<readonly Change[]> {
  const start = segment.index.offsets[first];
  if (start === undefined) return [];
  const end = frameEnd(segment, last);
  const bytes = await readBytes(segment, [{ start: start - tagBytes, end }]);
  const changes: Change[] = [];
  for (const piece of bytes) {
    for (let offset = tagBytes; offset < piece.length; ) {
      const frame = readFrame(segment.header, piece, offset);
      if ('broken' in frame) throw new DamagedJournal({ segment: segment.name, offset: start - tagBytes + offset, afterSeq: lastSeqBefore(segment, first, changes), cause: frame.broken });
      for (const change of changesOf(frame.json)) changes.push(change);
      offset = frame.end;
    }
  }
  return changes;
}

/** The changes of single frames. */
async function readFrames(segment: ReadableSegment, offsets: readonly number[]): Promise<readonly Change[]> {
  const pieces = offsets.map((offset) => ({ start: offset - tagBytes, end: frameEnd(segment, segment.index.offsets.lastIndexOf(offset)) }));
  const bytes = await readBytes(segment, pieces);
  return bytes.flatMap((piece, order) => {
    const frame = readFrame(segment.header, piece, tagBytes);
    const offset = offsets[order] ?? 0;
    if ('broken' in frame) throw new DamagedJournal({ segment: segment.name, offset, afterSeq: lastSeqBefore(segment, segment.index.offsets.indexOf(offset), []), cause: frame.broken });
    return changesOf(frame.json);
  });
}

const lastSeqBefore = (segment: ReadableSegment, place: number, read: readonly Change[]): number =>
  read[read.length - 1]?.seq ?? segment.index.firstSeq + place - 1;

/** Where the frame ends that holds the change at `place`. */
function frameEnd({ index, size }: ReadableSegment, place: number): number {
  const own = index.offsets[place];
  for (let next = place + 1; next < index.count; next++) {
    const offset = index.offsets[next];
    if (offset !== undefined && offset !== own) return offset;
  }
  return size;
}

async function readBytes({ path }: ReadableSegment, pieces: readonly { readonly start: number; readonly end: number }[]): Promise<readonly Buffer[]> {
  if (pieces.length === 0) return [];
  const handle = await open(path, 'r');
  try {
    const read: Buffer[] = [];
    for (const { start, end } of pieces) {
      const bytes = Buffer.alloc(end - start);
      await handle.read(bytes, 0, bytes.length, start);
      read.push(bytes);
    }
    return read;
  } finally {
    await handle.close();
  }
}
