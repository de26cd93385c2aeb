import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openRecords } from '../../../../renderer/data/open-records';
import type { OpeningProgress, Records } from '../../../../renderer/data/records';
import { workingCopyName } from '../../../../renderer/data/working-copy/working-copy';
import { memoryBridge, memorySession, type MemoryBridge } from '../../../support/memory-bridge';
import { foldAll, memoryJournal } from '../../../support/memory-journal';
import { doseRecorded, registered, idOf } from '../../../support/made-up-changes';

const open: Records[] = [];

async function start(bridge: MemoryBridge, progress: OpeningProgress[] = [], session = memorySession()): Promise<Records> {
  const answer = await openRecords(bridge, session, (step) => progress.push(step));
  if (!answer.ok) throw new Error(answer.error.code);
  open.push(answer.value);
  return answer.value;
}

beforeEach(() => Dexie.delete(workingCopyName));
afterEach(() => {
  for (const records of open.splice(0)) records.close();
});

describe('opening the records', () => {
  it('serves after a restart what was committed before, without asking the journal for it again', async () => {
    const journal = memoryJournal();
    const first = await start(memoryBridge({ journal }));
    const one = idOf('patient', 1);
    await first.commit([registered(1), doseRecorded(1, 1)]);
    first.close();

    const bridge = memoryBridge({ journal });
    const second = await start(bridge);
    expect(await second.chart(one)).toEqual(foldAll(journal.changes).charts.get(one));
    expect(second.cards()).toHaveLength(1);
    expect(bridge.memory.calls).toEqual(['journal:status']);
  });
});
