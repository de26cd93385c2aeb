import { open, readdir, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { isMissing } from '../disk-error';
import { tagBytes, unseal } from '../crypto/sealed-box';
import type { JournalId } from '../journal/journal-id';
import { directory, pieceContext, readSnapshotHeader, snapshotEndBytes, snapshotHeaderBytes, snapshotMagic, type SnapshotDirectory, type SnapshotHeader } from './snapshot-file';

/** A snapshot whose directory was read. */
export interface Snapshot {
  readonly path: string;
  readonly seq: number;
  readonly directory: SnapshotDirectory;
  /** One chunk's JSON; undefined when there is no such chunk or it does not open. */
  readonly chunk: (index: number) => Promise<Buffer | undefined>;
  /** Whether every chunk opens. */
  readonly isWhole: () => Promise<boolean>;
}

/** A snapshot's path, by the seq that it is as of. */
export const snapshotPath = (folder: string, seq: number): string => join(folder, `${String(seq).padStart(12, '0')}.snap`);

/** The seqs of the snapshots in a folder, the latest first. */
export async function snapshotSeqs(folder: string): Promise<readonly number[]> {
  try {
    const names = await readdir(folder);
    return names.flatMap((name) => /^(\d{12})\.snap$/.exec(name)?.[1] ?? []).map(Number).sort((a, b) => b - a);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

/** Opens a snapshot; undefined when the file is missing, damaged or of another journal. */
export async function openSnapshot(path: string, key: Uint8Array, journal: JournalId): Promise<Snapshot | undefined> {
  return withFile(path, async (handle) => {
    const { size } = await handle.stat();
    const header = readSnapshotHeader(key, journal, await readAt(handle, 0, snapshotHeaderBytes));
    const end = await readAt(handle, size - snapshotEndBytes, snapshotEndBytes);
    if (!header || !end.subarray(8).equals(snapshotMagic)) return undefined;
    const start = Number(end.readBigUInt64LE(0));
    const plain = await readPiece(handle, header, 'directory', start, size - snapshotEndBytes - start);
    const found = plain && directory.parse(JSON.parse(plain.toString('utf8')));
    return found && snapshotOf(path, header, found);
  });
}

function snapshotOf(path: string, header: SnapshotHeader, found: SnapshotDirectory): Snapshot {
  const chunk = (index: number): Promise<Buffer | undefined> =>
    withFile(path, async (handle) => {
      const place = found.chunks[index];
      return place && readPiece(handle, header, index, place.offset, place.length);
    });
  return {
    path,
    seq: header.seq,
    directory: found,
    chunk,
    isWhole: async () => {
      for (const index of found.chunks.keys()) if (!(await chunk(index))) return false;
      return true;
    },
  };
}

async function readPiece(handle: FileHandle, header: SnapshotHeader, number: number | 'directory', offset: number, length: number): Promise<Buffer | undefined> {
  if (offset < snapshotHeaderBytes || length < 4) return undefined;
  const bytes = await readAt(handle, offset - tagBytes, tagBytes + length);
  if (bytes.length < tagBytes + length || bytes.readUInt32LE(tagBytes) !== length - 4) return undefined;
  return unseal(header.key, bytes.subarray(tagBytes + 4), pieceContext(header, number, bytes.subarray(0, tagBytes)));
}

async function readAt(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  if (position < 0 || length < 0) return Buffer.alloc(0);
  const bytes = Buffer.alloc(length);
  const { bytesRead } = await handle.read(bytes, 0, length, position);
  return bytes.subarray(0, bytesRead);
}

async function withFile<T>(path: string, read: (handle: FileHandle) => Promise<T>): Promise<T | undefined> {
  let handle: FileHandle;
  try {
    handle = await open(path, 'r');
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
  try {
    return await read(handle);
  } finally {
    await handle.close();
  }
}
