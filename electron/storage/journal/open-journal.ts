import { mkdir } from 'node:fs/promises';
import { fail, ok, type Result } from '../../../shared/result';
import type { AppError } from '../../../shared/contract/errors';
import type { StationId } from '../../../shared/domain/ids';
import { copyOfKey } from '../crypto/sub-keys';
import { diskError } from '../disk-error';
import { hashSet } from './index/hash-set';
import { readHead, type Head } from './head-file';
import { hybridClock } from './hybrid-clock';
import { readIndex } from './index/index-file';
import { journalOf, type Journal } from './journal';
import type { JournalId } from './journal-id';
import type { ClosedSegment, Damage, JournalState } from './journal-state';
import { openLastSegment, type OpenedSegment } from './open-last-segment';
import { readAfter } from './read-changes';
import { headPath, indexPath, listSegments, makeSegment, readPart, removeLeftovers, segmentName, type SegmentFile, type SegmentList } from './segment/segment-files';
import { growingIndex } from './index/segment-index';
import { tagBytes } from '../crypto/sealed-box';

export interface JournalOptions {
  readonly folder: string;
  /** 32 bytes. The journal keeps its own copy, which `close` overwrites. */
  readonly key: Uint8Array;
  readonly journal: JournalId;
  readonly station: StationId;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Bytes; a segment that would grow beyond is followed by a new one. The format allows 64 MB; less makes opening faster. */
  readonly segmentLimit?: number;
  /** Bytes. Below this much room nothing is written: an operating system without any space fails in worse ways. */
  readonly leastFreeBytes?: number;
  /** Called when damage is found while the journal is open: from then on nothing is written. */
  readonly onDamage?: () => void;
}

const usualSegmentLimit = 8 * 1024 * 1024;
const usualLeastFree = 20 * 1024 * 1024;

/** Makes an empty journal on the disk. There must be no segment in the folder. */
export async function createJournal({ folder, key, journal }: Pick<JournalOptions, 'folder' | 'key' | 'journal'>): Promise<Result<null, AppError>> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const { handle } = await makeSegment(folder, key, { journal, number: 1, firstSeq: 1, chain: new Uint8Array(tagBytes) });
    await handle.close();
    return ok(null);
  } catch (error) {
    return fail(diskError(error, 'making the journal'));
  }
}

/**
 * Opens a journal: every header and the whole last segment are checked at once, the rest by `verify`. A torn write at the end
 * is cut off (`cutBytes`). A damaged journal opens too, for reading up to the damage; nothing is written to it any more.
 */
export async function openJournal(options: JournalOptions): Promise<Result<Journal, AppError>> {
  try {
    return ok(journalOf(await openState(options)));
  } catch (error) {
    return fail(diskError(error, 'opening the journal'));
  }
}

async function openState(options: JournalOptions): Promise<JournalState> {
  const { folder, journal, station, now, segmentLimit = usualSegmentLimit, leastFreeBytes = usualLeastFree, onDamage = () => undefined } = options;
  const key = copyOfKey(options.key);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await removeLeftovers(folder);
  const witness = await readHead(headPath(folder), key, journal);
  const { files, fault } = await listSegments(folder, key, journal);
  const last = files[files.length - 1];
  const opened = last ? await openLastSegment(folder, last, witness, fault === undefined) : nothingToOpen(journal, fault?.cause ?? 'missing');
  const closed = await Promise.all(files.slice(0, -1).map((file) => closedSegment(folder, key, file)));
  const ids = hashSet();
  for (const index of [...closed.map((segment) => segment.index), opened.current.index.view()]) for (const id of index?.ids ?? []) ids.add(id);

  const { current, head, cutBytes } = opened;
  const damage = opened.damage ?? faultDamage(fault, opened) ?? (await lostTail(files, witness, opened));
  const clock = hybridClock(station, undefined, now);
  const limits = { segmentLimit, leastFreeBytes };
  const state: JournalState = { folder, key, journal, closed, current, head, witnessed: witness?.seq ?? 0, ids, station, clock, now, ...limits, cutBytes, damage, onDamage };
  // A segment that was only just begun holds no clock: then the last change stands in the one before.
  const lastClock = opened.lastClock ?? (await lastClockOf(state));
  return { ...state, clock: hybridClock(station, lastClock, now) };
}

async function closedSegment(folder: string, key: Uint8Array, file: SegmentFile): Promise<ClosedSegment> {
  return { ...file, index: await readIndex(indexPath(folder, file.name), key, file.header, file.lastTag) };
}

/** Stands for the last segment where not even the first can be read; it is damaged by its nature and never written to. */
function nothingToOpen(journal: JournalId, cause: string): OpenedSegment {
  const name = segmentName(1);
  const header = { journal, number: 1, firstSeq: 1, chain: new Uint8Array(tagBytes), frameKey: new Uint8Array(32), binding: new Uint8Array(20) };
  const current = { name, path: name, header, index: growingIndex(1), handle: undefined, size: 0, lastTag: header.chain, lastWrite: 0, isSpoiled: true };
  return { current, head: 0, cutBytes: 0, damage: { segment: name, offset: 0, afterSeq: 0, cause } };
}

function faultDamage(fault: SegmentList['fault'], { current, head }: OpenedSegment): Damage | undefined {
  if (!fault) return undefined;
  // The one before ends differently from what this one is chained to: the fault is named at that end.
  const offset = fault.name === current.name ? current.size : 0;
  return { segment: fault.name, offset, afterSeq: head, cause: fault.cause };
}

/** Whether the journal still holds what its head file has seen. */
async function lostTail(files: readonly SegmentFile[], witness: Head | undefined, { current, head }: OpenedSegment): Promise<Damage | undefined> {
  if (!witness) return undefined;
  if (witness.seq > head) return { segment: current.name, offset: current.size, afterSeq: head, cause: `expected at least seq ${witness.seq}` };
  const file = files[witness.segment - 1];
  const tag = file && (await readPart(file, witness.end - tagBytes, witness.end)).toString('hex');
  return tag === witness.tag ? undefined : { segment: segmentName(witness.segment), offset: witness.end, afterSeq: witness.seq - 1, cause: 'replaced' };
}

async function lastClockOf(state: JournalState): Promise<string | undefined> {
  const last = await readAfter(state, state.head - 1, 1);
  return last.ok ? last.value[0]?.clock : undefined;
}
