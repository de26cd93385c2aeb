import { setImmediate as nextTurn } from 'node:timers/promises';
import { writeIndex } from './index-file';
import type { Damage, JournalState } from './journal-state';
import { damageAt, readWhole } from './open-last-segment';
import { indexPath } from './roll-segment';

/** Checks every frame of every finished segment and makes indexes that are missing. Answers the first damage. */
export async function verifyClosed(state: JournalState, onProgress: (done: number, total: number) => void): Promise<Damage | undefined> {
  const segments = [...state.closed];
  const total = segments.reduce((sum, { size }) => sum + size, 0);
  let done = 0;
  for (const [place, segment] of segments.entries()) {
    const next = segments[place + 1] ?? state.closed[place + 1] ?? state.current;
    const { index, end } = await readWhole(segment);
    if (end.broken !== undefined || end.nextSeq !== next.header.firstSeq) return damageAt(segment, end);
    if (!segment.index) {
      segment.index = index;
      for (const id of index.ids) state.ids.add(id);
      await writeIndex(indexPath(state.folder, segment.name), state.key, segment.header, segment.lastTag, index);
    }
    done += segment.size;
    onProgress(done, total);
    await nextTurn();
  }
  return undefined;
}
