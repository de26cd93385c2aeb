import { open } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '../../../shared/domain/chart/change';
import { syncFolder, writeAtomically } from '../atomic-write';
import { whereDiskAllows } from '../disk-error';
import type { Head } from './head-file';
import { isTornWrite } from './segment/judge-break';
import type { CurrentSegment, Damage } from './journal-state';
import { changesOf, scanSegment, type Frame, type ScanEnd } from './segment/scan-segment';
import { readSegment, type SegmentFile } from './segment/segment-files';
import { growingIndex, type SegmentIndex } from './index/segment-index';
import { tagBytes } from '../crypto/sealed-box';

export interface OpenedSegment {
  readonly current: CurrentSegment;
  readonly head: number;
  /** The clock of its last change, when it holds any. */
  readonly lastClock?: Clock;
  readonly cutBytes: number;
  readonly damage?: Damage;
}

/**
 * Reads the last segment wholly. A torn write at its end is cut off, and kept aside in `cut/`; anything else that does not fit
 * is damage.
 * @param isWritable false when segments after it are missing or do not fit: then nothing is cut
 */
export async function openLastSegment(folder: string, file: SegmentFile, witness: Head | undefined, isWritable: boolean): Promise<OpenedSegment> {
  const bytes = await readSegment(file);
  const index = growingIndex(file.header.firstSeq);
  const { end, last } = indexFrames(file, bytes, index);
  const isTorn = isWritable && (witness?.seq ?? 0) < end.nextSeq && isTornWrite(file.header, bytes, end);
  if (isTorn) await cutOff(folder, file, bytes, end.offset);
  const current: CurrentSegment = {
    name: file.name,
    path: file.path,
    header: file.header,
    index,
    handle: undefined,
    size: end.offset,
    lastTag: Uint8Array.from(bytes.subarray(end.offset - tagBytes, end.offset)),
    lastWrite: end.lastWrite,
    isSpoiled: false,
  };
  const changes = last ? changesOf(last.json) : [];
  const lastClock = changes[changes.length - 1]?.clock;
  return {
    current,
    head: end.nextSeq - 1,
    ...(lastClock === undefined ? {} : { lastClock }),
    cutBytes: isTorn ? bytes.length - end.offset : 0,
    ...(end.broken === undefined || isTorn ? {} : { damage: damageAt(file, end) }),
  };
}

/** The damage that a scan found. */
export const damageAt = ({ name }: Pick<SegmentFile, 'name'>, end: ScanEnd): Damage => ({
  segment: name,
  offset: end.offset,
  afterSeq: end.nextSeq - 1,
  cause: end.broken ?? 'chain',
});

/** Checks every frame of a finished segment. */
export async function checkWhole(file: Pick<SegmentFile, 'path' | 'header' | 'size'>): Promise<ScanEnd> {
  const frames = scanSegment(file.header, (await readSegment(file)).subarray(0, file.size));
  for (;;) {
    const step = frames.next();
    if (step.done) return step.value;
  }
}

/** Reads a finished segment wholly, checking every frame, and makes its index. */
export async function readWhole(file: Pick<SegmentFile, 'name' | 'path' | 'header' | 'size'>): Promise<{ readonly index: SegmentIndex; readonly end: ScanEnd }> {
  const bytes = (await readSegment(file)).subarray(0, file.size);
  const index = growingIndex(file.header.firstSeq);
  const { end } = indexFrames(file, bytes, index);
  return { index: index.view(), end };
}

function indexFrames(file: Pick<SegmentFile, 'header'>, bytes: Buffer, index: ReturnType<typeof growingIndex>): { readonly end: ScanEnd; readonly last?: Frame } {
  const frames = scanSegment(file.header, bytes);
  let last: Frame | undefined;
  for (let step = frames.next(); ; step = frames.next()) {
    if (step.done) return { end: step.value, ...(last ? { last } : {}) };
    last = step.value;
    index.add(changesOf(last.json), last.offset);
  }
}

/** What is cut off stays in a file of its own, unless the disk has no room even for that: nobody was told that it is safe. */
async function cutOff(folder: string, { name, path }: SegmentFile, bytes: Buffer, offset: number): Promise<void> {
  await whereDiskAllows(writeAtomically(join(folder, `${name}-${offset}.cut`), bytes.subarray(offset)));
  const handle = await open(path, 'r+');
  try {
    await handle.truncate(offset);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await syncFolder(folder);
}
