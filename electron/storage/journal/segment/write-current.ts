import { open, type FileHandle } from 'node:fs/promises';
import { tagBytes } from '../../crypto/sealed-box';
import { tagOf } from './frame';
import type { CurrentSegment } from '../journal-state';

/**
 * Writes bytes at the end of the segment and waits until the disk has them.
 * @throws the system's error; what was written is then taken back, at once or before the next write, so that never half of it
 * stays
 */
export async function writeDurably(segment: CurrentSegment, bytes: Buffer): Promise<void> {
  const handle = await readyHandle(segment);
  try {
    await writeAll(handle, bytes, segment.size);
    await handle.datasync();
  } catch (error) {
    segment.isSpoiled = true;
    await takeBack(segment).catch(() => undefined);
    throw error;
  }
  segment.size += bytes.length;
  segment.lastTag = Uint8Array.from(tagOf(bytes));
}

async function writeAll(handle: FileHandle, bytes: Buffer, position: number): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, position + done);
    done += bytesWritten;
  }
}

/**
 * Takes back what a failed write left, if anything.
 * @throws the system's error when the disk refuses that, too
 */
export async function cleanEnd(segment: CurrentSegment): Promise<void> {
  if (segment.isSpoiled) await takeBack(segment);
}

async function readyHandle(segment: CurrentSegment): Promise<FileHandle> {
  await cleanEnd(segment);
  segment.handle ??= await open(segment.path, 'r+');
  return segment.handle;
}

/**
 * Cuts the file back to its last good byte. After a failed fsync the system may have dropped the pages that it could not
 * write, so the file is opened anew and its end is looked at before it is trusted again.
 */
async function takeBack(segment: CurrentSegment): Promise<void> {
  await segment.handle?.close().catch(() => undefined);
  segment.handle = undefined;
  const handle = await open(segment.path, 'r+');
  try {
    await handle.truncate(segment.size);
    await handle.sync();
    const end = new Uint8Array(tagBytes);
    await handle.read(end, 0, tagBytes, segment.size - tagBytes);
    if (!Buffer.from(end).equals(segment.lastTag)) throw Object.assign(new Error('the end of the journal is not as it was written'), { code: 'EIO' });
  } catch (error) {
    await handle.close();
    throw error;
  }
  segment.handle = handle;
  segment.isSpoiled = false;
}
