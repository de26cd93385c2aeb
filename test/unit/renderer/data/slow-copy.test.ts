import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cardDirectory } from '../../../../renderer/data/card-directory';
import { liveCopy, type LiveCopy } from '../../../../renderer/data/live-copy';
import type { CopyRows, CopyState, WorkingCopy } from '../../../../renderer/data/working-copy/working-copy';
import { doseRecorded, idOf, registered } from '../../../support/made-up-changes';
import { memoryBridge } from '../../../support/memory-bridge';
import { foldAll, memoryJournal } from '../../../support/memory-journal';

interface Save {
  readonly rows: CopyRows;
  readonly state: CopyState;
  readonly end: () => void;
}

/** A working copy whose saves end only when the test says so. */
function slowCopy() {
  const saves: Save[] = [];
  const copy: WorkingCopy = {
    state: () => Promise.resolve(undefined),
    blocks: () => Promise.resolve([]),
    practice: () => Promise.resolve(undefined),
    countCharts: () => Promise.resolve(0),
    chart: () => Promise.resolve(undefined),
    charts: (ids) => Promise.resolve(ids.map(() => undefined)),
    clear: () => Promise.resolve(),
    putRows: () => Promise.resolve(),
    save: (rows, state) => new Promise((resolve) => saves.push({ rows, state, end: () => resolve() })),
    finish: () => Promise.resolve(),
    close: () => undefined,
  };
  const journal = memoryJournal();
  const state: CopyState = { schema: 1, journalId: journal.id, copyId: 'copy', appliedSeq: 0, charts: 0, blocks: 0 };
  const live: LiveCopy = liveCopy({ bridge: memoryBridge({ journal }), copy, directory: cardDirectory([]), practice: undefined, state, onCard: () => undefined });
  return { saves, journal, live };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('a working copy that does not answer', () => {
  it('holds up a save for two seconds at most, and the next ones not at all', async () => {
    const { live, journal } = slowCopy();
    let answered = 0;
    const apply = async (...drafts: Parameters<typeof journal.append>[0]): Promise<void> => {
      await live.apply(journal.append(drafts));
      answered += 1;
    };
    const first = apply(registered(1));
    await vi.advanceTimersByTimeAsync(1_900);
    expect(answered).toBe(0);
    await vi.advanceTimersByTimeAsync(100);
    await first;
    const second = apply(doseRecorded(1, 1));
    await vi.advanceTimersByTimeAsync(1);
    await second;
    expect(live.isBehind()).toBe(true);
    expect(await live.chart(idOf('patient', 1))).toEqual(foldAll(journal.changes).charts.get(idOf('patient', 1)));
  });

  it('gets with the next save all that is missing, when it answers after all', async () => {
    const { live, journal, saves } = slowCopy();
    const first = live.apply(journal.append([registered(1)]));
    await vi.advanceTimersByTimeAsync(2_000);
    await first;
    const second = live.apply(journal.append([registered(2)]));
    await vi.advanceTimersByTimeAsync(1);
    await second;
    expect(saves).toHaveLength(1);
    saves[0]?.end();
    await vi.advanceTimersByTimeAsync(1);
    expect(live.isBehind()).toBe(true);

    const third = live.apply(journal.append([doseRecorded(1, 1)]));
    await vi.advanceTimersByTimeAsync(1);
    saves[1]?.end();
    await third;
    expect(saves[1]?.rows.charts.map((chart) => chart.id).sort()).toEqual([idOf('patient', 1), idOf('patient', 2)]);
    expect(saves[1]?.state).toMatchObject({ appliedSeq: 3, charts: 2, blocks: 1 });
    await vi.advanceTimersByTimeAsync(1);
    expect(live.isBehind()).toBe(false);
  });
});
