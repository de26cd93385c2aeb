import { open, readdir, readFile, rename, rm, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { tagBytes } from '../../crypto/sealed-box';
import { syncFolder } from '../../atomic-write';
import { isMissing } from '../../disk-error';
import type { JournalId } from '../journal-id';
import { headerBytes, makeHeader, readHeader, type SegmentHeader, type SegmentPlace } from './segment-header';

/** A segment file whose header was read and fits the one before it. */
export interface SegmentFile {
  readonly name: string;
  readonly path: string;
  readonly header: SegmentHeader;
  /** Bytes in the file when it was listed. */
  readonly size: number;
  /** Its last 16 bytes: the tag of its last frame, or the chain of its header. */
  readonly lastTag: Uint8Array;
}

/** Why a segment does not follow the one before it. */
export type SegmentFault = 'missing' | 'header' | 'order' | 'chain';

export interface SegmentList {
  /** The segments up to the first that does not fit. */
  readonly files: readonly SegmentFile[];
  readonly fault?: { readonly name: string; readonly cause: SegmentFault };
}

/** The name of a segment file, which sorts as it counts. */
export const segmentName = (number: number): string => String(number).padStart(6, '0');

const segmentPath = (folder: string, name: string): string => join(folder, `${name}.seg`);

/** Where the head file and a segment's index lie. */
export const headPath = (folder: string): string => join(folder, 'head');
export const indexPath = (folder: string, name: string): string => join(folder, `${name}.idx`);

/** Lists the segments of a journal and checks that each header is whole and chained to the end of the segment before. */
export async function listSegments(folder: string, journalKey: Uint8Array, journal: JournalId): Promise<SegmentList> {
  const names = await segmentNames(folder);
  const files: SegmentFile[] = [];
  for (const name of names) {
    const before = files[files.length - 1];
    const expected = segmentName(files.length + 1);
    if (name !== expected) return { files, fault: { name: expected, cause: 'missing' } };
    const file = await readEnds(segmentPath(folder, name), name, journalKey, journal);
    if (!file) return { files, fault: { name, cause: 'header' } };
    const { number, firstSeq, chain } = file.header;
    if (segmentName(number) !== name || (before ? firstSeq < before.header.firstSeq : firstSeq !== 1)) return { files, fault: { name, cause: 'order' } };
    if (before && !Buffer.from(chain).equals(before.lastTag)) return { files, fault: { name: before.name, cause: 'chain' } };
    files.push(file);
  }
  return files.length === 0 ? { files, fault: { name: segmentName(1), cause: 'missing' } } : { files };
}

/** The names of the segments that are there, in order; empty when the folder is missing. */
export async function segmentNames(folder: string): Promise<readonly string[]> {
  try {
    const files = await readdir(folder);
    return files.filter((file) => /^\d{6}\.seg$/.test(file)).map((file) => file.slice(0, 6)).sort();
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

/** Removes what a crash left half made: new segments and heads under their temporary names. */
export async function removeLeftovers(folder: string): Promise<void> {
  const files = await readdir(folder);
  await Promise.all(files.filter((file) => file.endsWith('.tmp')).map((file) => rm(join(folder, file), { force: true })));
}

/** Makes the next segment. It appears under its name only when its header is on the disk. */
export async function makeSegment(folder: string, journalKey: Uint8Array, parts: SegmentPlace): Promise<SegmentFile & { readonly handle: FileHandle }> {
  const { bytes, header } = makeHeader(journalKey, parts);
  const name = segmentName(parts.number);
  const path = segmentPath(folder, name);
  const beside = `${path}.${randomBytes(6).toString('hex')}.tmp`;
  const handle = await open(beside, 'wx+', 0o600);
  try {
    await handle.write(bytes, 0, bytes.length, 0);
    await handle.sync();
    await rename(beside, path);
    await syncFolder(folder);
  } catch (error) {
    await handle.close();
    await rm(beside, { force: true });
    throw error;
  }
  return { name, path, header, size: bytes.length, lastTag: header.chain, handle };
}

/** Reads a whole segment. */
export const readSegment = ({ path }: Pick<SegmentFile, 'path'>): Promise<Buffer> => readFile(path);

/** Reads the bytes from `start` to `end` of a segment; fewer where the file ends before. */
export async function readPart({ path }: Pick<SegmentFile, 'path'>, start: number, end: number): Promise<Buffer> {
  const handle = await open(path, 'r');
  try {
    const bytes = Buffer.alloc(end - start);
    const { bytesRead } = await handle.read(bytes, 0, bytes.length, start);
    return bytes.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

async function readEnds(path: string, name: string, journalKey: Uint8Array, journal: JournalId): Promise<SegmentFile | undefined> {
  const handle = await open(path, 'r');
  try {
    const { size } = await handle.stat();
    const head = Buffer.alloc(Math.min(size, headerBytes));
    await handle.read(head, 0, head.length, 0);
    const header = readHeader(journalKey, journal, head);
    if (!header) return undefined;
    const lastTag = new Uint8Array(tagBytes);
    await handle.read(lastTag, 0, tagBytes, size - tagBytes);
    return { name, path, header, size, lastTag };
  } finally {
    await handle.close();
  }
}
