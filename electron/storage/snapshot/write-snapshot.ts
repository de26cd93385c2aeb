import { randomBytes } from 'node:crypto';
import { mkdir, open, rename, rm, type FileHandle } from 'node:fs/promises';
import type { PatientId } from '../../../shared/domain/ids';
import { syncFolder } from '../atomic-write';
import { seal, tagBytes } from '../crypto/sealed-box';
import type { JournalId } from '../journal/journal-id';
import { openSnapshot, snapshotPath } from './read-snapshot';
import { makeSnapshotHeader, pieceContext, snapshotMagic, type SnapshotDirectory, type SnapshotHeader } from './snapshot-file';

/** A piece of a snapshot: some charts as UTF-8 JSON, and whose they are. */
export interface SnapshotChunk {
  readonly charts: readonly PatientId[];
  readonly json: Buffer;
}

export interface SnapshotPlace {
  readonly folder: string;
  readonly key: Uint8Array;
  readonly journal: JournalId;
}

/**
 * Writes a snapshot of the charts as of `seq`. It appears under its name only when it is on the disk and was read back whole.
 * @throws the system's error when the disk refuses; nothing is left behind
 */
export async function writeSnapshot({ folder, key, journal }: SnapshotPlace, seq: number, chunks: AsyncIterable<SnapshotChunk>): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = snapshotPath(folder, seq);
  const beside = `${path}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    const handle = await open(beside, 'wx', 0o600);
    try {
      await writePieces(handle, makeSnapshotHeader(key, journal, seq, randomBytes(32)), chunks);
      await handle.sync();
    } finally {
      await handle.close();
    }
    const readBack = await openSnapshot(beside, key, journal);
    if (!(await readBack?.isWhole())) throw Object.assign(new Error('the snapshot was not read back as it was written'), { code: 'EIO' });
    await rename(beside, path);
    await syncFolder(folder);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

async function writePieces(handle: FileHandle, header: SnapshotHeader, chunks: AsyncIterable<SnapshotChunk>): Promise<void> {
  await handle.writeFile(header.bytes);
  let offset = header.bytes.length;
  let chain: Uint8Array = header.bytes.subarray(offset - tagBytes);
  const put = async (number: number | 'directory', plain: Uint8Array): Promise<{ readonly offset: number; readonly length: number }> => {
    const sealed = seal(header.key, plain, pieceContext(header, number, chain));
    const length = Buffer.alloc(4);
    length.writeUInt32LE(sealed.length);
    await handle.writeFile(Buffer.concat([length, sealed]));
    const place = { offset, length: length.length + sealed.length };
    offset += place.length;
    chain = sealed.subarray(sealed.length - tagBytes);
    return place;
  };

  const kept: SnapshotDirectory['chunks'] = [];
  for await (const { charts, json } of chunks) kept.push({ ...(await put(kept.length, json)), charts: [...charts] });
  const { offset: start } = await put('directory', Buffer.from(JSON.stringify({ charts: kept.reduce((sum, { charts }) => sum + charts.length, 0), chunks: kept })));
  const end = Buffer.alloc(8);
  end.writeBigUInt64LE(BigInt(start));
  await handle.writeFile(Buffer.concat([end, snapshotMagic]));
}
