import type { Change } from '../../../shared/domain/chart/change';
import type { JournalId } from './journal-id';
import type { Damage } from './journal-state';
import { damageAt } from './open-last-segment';
import { changesOf, scanSegment } from './segment/scan-segment';
import { listSegments, readSegment } from './segment/segment-files';

/** Where a journal lies and how it is opened. */
export interface JournalPlace {
  readonly folder: string;
  readonly key: Uint8Array;
  readonly journal: JournalId;
}

/** A frame that was to be read does not open; writing has to stop. */
export class DamagedJournal extends Error {
  constructor(readonly damage: Damage) {
    super(`segment ${damage.segment} is damaged`);
  }
}

/**
 * Reads changes in the order of seq straight from the files, one segment in memory at a time: for long work beside the open
 * journal, which may go on growing.
 * @param after the first change is the one after this seq
 * @param until the last; it must be on the disk already
 * @throws DamagedJournal where a frame in between does not open
 */
export async function* changesBetween({ folder, key, journal }: JournalPlace, after: number, until: number): AsyncGenerator<readonly Change[]> {
  const { files } = await listSegments(folder, key, journal);
  let seq = after;
  for (const [place, file] of files.entries()) {
    const next = files[place + 1];
    if (seq >= until || (next && next.header.firstSeq <= after + 1)) continue;
    const frames = scanSegment(file.header, await readSegment(file));
    for (let step = frames.next(); seq < until; step = frames.next()) {
      if (step.done) {
        if (step.value.broken !== undefined) throw new DamagedJournal(damageAt(file, step.value));
        break;
      }
      const { firstSeq, count, json } = step.value;
      if (firstSeq + count <= after + 1) continue;
      const changes = changesOf(json).filter((change) => change.seq > after && change.seq <= until);
      seq = changes[changes.length - 1]?.seq ?? seq;
      yield changes;
    }
  }
  if (seq < until) throw new Error('The journal ends before the seq that was asked for');
}
