import { setImmediate as nextTurn } from 'node:timers/promises';
import { whereDiskAllows } from '../disk-error';
import type { JournalPlace } from './changes-between';
import { readIndex, writeIndex } from './index/index-file';
import type { Damage } from './journal-state';
import { checkWhole, damageAt, readWhole } from './open-last-segment';
import { indexPath, listSegments } from './segment/segment-files';

/**
 * Checks every frame of every segment but the last, straight from the files, and makes indexes that are missing.
 * @param onProgress bytes done, of all
 * @returns the first damage
 */
export async function verifySegments({ folder, key, journal }: JournalPlace, onProgress: (done: number, total: number) => void): Promise<Damage | undefined> {
  const { files, fault } = await listSegments(folder, key, journal);
  const closed = files.slice(0, -1);
  const total = closed.reduce((sum, { size }) => sum + size, 0);
  let done = 0;
  for (const [place, file] of closed.entries()) {
    const path = indexPath(folder, file.name);
    const isIndexed = (await readIndex(path, key, file.header, file.lastTag)) !== undefined;
    const { end, index } = isIndexed ? { end: await checkWhole(file), index: undefined } : await readWhole(file);
    if (end.broken !== undefined || end.nextSeq !== files[place + 1]?.header.firstSeq) return damageAt(file, end);
    if (index) await whereDiskAllows(writeIndex(path, key, file.header, file.lastTag, index));
    done += file.size;
    onProgress(done, total);
    await nextTurn();
  }
  const last = files[files.length - 1];
  return fault && { segment: fault.name, offset: 0, afterSeq: (last?.header.firstSeq ?? 1) - 1, cause: fault.cause };
}
