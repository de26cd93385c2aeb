import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cardsPerBlock } from '../../../../renderer/data/card-directory';
import { openRecords } from '../../../../renderer/data/open-records';
import { readAhead } from '../../../../renderer/data/working-copy/read-ahead';
import { workingCopyName } from '../../../../renderer/data/working-copy/working-copy';
import { assertDefined } from '../../../../shared/assert';
import { appError } from '../../../../shared/contract/errors';
import { corrected, doseRecorded, idOf, practiceSetUp, registered, viewed } from '../../../support/made-up-changes';
import { memoryBridge, memorySession } from '../../../support/memory-bridge';
import { memoryJournal, type MemoryJournal } from '../../../support/memory-journal';
import { mendDisk, whileDiskFails } from './failing-disk';
import { clearDesk, expectLikeJournal, rebuildCause, startDesk } from './records-desk';
import { deleteStoredRow, everythingStored, storedRows, writeStoredRow } from './stored-rows';

vi.setConfig({ testTimeout: 120_000 });
beforeEach(clearDesk);
afterEach(async () => {
  mendDisk();
  await clearDesk();
});

/** A practice of `count` patients with a dose each, saved through the records and closed again. */
async function practiceOf(count: number): Promise<MemoryJournal> {
  const desk = await startDesk();
  await desk.records.commit([practiceSetUp()]);
  for (let n = 1; n <= count; n += 1) await desk.records.commit([registered(n), doseRecorded(n, n)]);
  desk.records.close();
  return desk.journal;
}

describe('a first start', () => {
  it('opens an empty practice and says nothing of rebuilding', async () => {
    const desk = await startDesk();
    expect(desk.records.cards()).toEqual([]);
    expect(desk.records.practice()).toBeUndefined();
    expect(desk.progress.map((step) => step.step)).toEqual(['reading']);
  });
});

describe('a start after a proper end', () => {
  it('shows all that was saved and asks the journal for nothing but its status', async () => {
    const journal = await practiceOf(4);
    const desk = await startDesk(journal);
    expect(desk.bridge.memory.calls).toEqual(['journal:status']);
    await expectLikeJournal(desk);
    expect(desk.records.search('beispiel3')[0]?.card.id).toBe(idOf('patient', 3));
  });

  it('reads many blocks of cards', async () => {
    const journal = memoryJournal();
    const count = cardsPerBlock * 2 + 7;
    for (let n = 1; n <= count; n += 1) journal.append([registered(n)]);
    (await startDesk(journal)).records.close();
    const desk = await startDesk(journal);
    expect(rebuildCause(desk)).toBeUndefined();
    expect(desk.records.cards()).toHaveLength(count);
    expect(await storedRows(workingCopyName, 'blocks')).toHaveLength(3);
  });
});

describe('a copy that was read before the key was there', () => {
  it('gives the records without another look at its blocks', async () => {
    const journal = await practiceOf(5);
    const ahead = readAhead();
    await ahead;
    await deleteStoredRow(workingCopyName, 'blocks', 0);
    const desk = await startDesk(journal, { ahead });
    expect(rebuildCause(desk)).toBeUndefined();
    expect(desk.bridge.memory.calls).toEqual(['journal:status']);
    await expectLikeJournal(desk);
  });

  it('is brought to the head of the journal like any other', async () => {
    const journal = await practiceOf(3);
    const ahead = readAhead();
    journal.append([corrected(2, { recordNumber: 'A-77' }), registered(4)]);
    const desk = await startDesk(journal, { ahead });
    expect(rebuildCause(desk)).toBeUndefined();
    await expectLikeJournal(desk);
  });

  it('is opened by its own key only', async () => {
    const journal = await practiceOf(2);
    const read = await readAhead();
    expect(() => read?.(new Uint8Array(32).fill(9))).toThrow(/can't be opened/);
    expect((await readAhead())?.(memorySession().workingCopyKey)).toMatchObject({ charts: 2, state: { appliedSeq: journal.changes.length } });
  });

  it('is nothing where there is no copy, and makes none', async () => {
    expect(await readAhead()).toBeUndefined();
    expect(await Dexie.exists(workingCopyName)).toBe(false);
  });

  it('does not keep the copy from being deleted', async () => {
    await practiceOf(1);
    await readAhead();
    await Dexie.delete(workingCopyName);
    expect(await Dexie.exists(workingCopyName)).toBe(false);
  });
});

describe('a start after a crash between the journal and the working copy', () => {
  it('replays what the journal has and the copy has not', async () => {
    const journal = await practiceOf(3);
    journal.append([corrected(2, { recordNumber: 'A-77' }), registered(4), viewed(1)]);
    const desk = await startDesk(journal);
    expect(rebuildCause(desk)).toBeUndefined();
    expect(desk.progress.some((step) => step.step === 'replaying')).toBe(true);
    await expectLikeJournal(desk);
    expect(desk.records.search('a-77')[0]?.card.id).toBe(idOf('patient', 2));
    desk.records.close();
    expect((await startDesk(journal)).progress.map((step) => step.step)).toEqual(['reading']);
  });

  it('replays more changes than one reading of the journal gives', async () => {
    const journal = await practiceOf(1);
    for (let n = 2; n <= 1_203; n += 1) journal.append([registered(n)]);
    const desk = await startDesk(journal);
    expect(desk.bridge.memory.calls.filter((call) => call === 'journal:read').length).toBeGreaterThan(1);
    await expectLikeJournal(desk);
  });
});

describe('a working copy that can not be used is made again, and nothing is lost', () => {
  const flipped = (bytes: Uint8Array): Uint8Array => bytes.map((byte, at) => (at === 30 ? byte ^ 1 : byte));
  const spoilFirst = async (table: string): Promise<void> => {
    const [row] = await storedRows(workingCopyName, table);
    if (row) await writeStoredRow(workingCopyName, table, { ...row, sealed: flipped(row.sealed) });
  };

  it.each<[string, string, (journal: MemoryJournal) => Promise<unknown>]>([
    ['deleted', 'missing', () => Dexie.delete(workingCopyName)],
    ['half made', 'missing', () => deleteStoredRow(workingCopyName, 'meta', 'state')],
    ['with a damaged block of cards', 'damaged', () => spoilFirst('blocks')],
    ['with a damaged state', 'damaged', () => spoilFirst('meta')],
    ['with a damaged practice', 'damaged', () => spoilFirst('practice')],
    ['with a lost block of cards', 'damaged', () => deleteStoredRow(workingCopyName, 'blocks', 0)],
    ['with a lost chart', 'damaged', () => deleteStoredRow(workingCopyName, 'charts', idOf('patient', 2))],
  ])('%s', async (_title, cause, spoil) => {
    const journal = await practiceOf(7);
    await spoil(journal);
    const desk = await startDesk(journal);
    expect(rebuildCause(desk)).toBe(cause);
    await expectLikeJournal(desk);
    desk.records.close();
    expect(rebuildCause(await startDesk(journal))).toBeUndefined();

    await spoil(journal);
    const next = await startDesk(journal, { ahead: readAhead() });
    expect(rebuildCause(next)).toBe(cause);
    await expectLikeJournal(next);
  });

  it('sealed with another key', async () => {
    const journal = await practiceOf(2);
    const desk = await startDesk(journal, { session: memorySession(new Uint8Array(32).fill(8)) });
    expect(rebuildCause(desk)).toBe('damaged');
    await expectLikeJournal(desk);
  });

  it('made from another journal', async () => {
    await practiceOf(5);
    const other = memoryJournal('journal-0002');
    other.append([registered(9)]);
    const desk = await startDesk(other);
    expect(rebuildCause(desk)).toBe('other-journal');
    await expectLikeJournal(desk);
  });

  it('ahead of its journal, as after a restore from a backup', async () => {
    const journal = await practiceOf(5);
    const restored = memoryJournal();
    restored.append(journal.changes.slice(0, 5).map(({ seq: _seq, at: _at, by: _by, station: _station, clock: _clock, ...draft }) => draft));
    const desk = await startDesk(restored);
    expect(rebuildCause(desk)).toBe('damaged');
    await expectLikeJournal(desk);
  });

  it('of a database that a later program has made', async () => {
    const journal = await practiceOf(2);
    const later = new Dexie(workingCopyName);
    later.version(99).stores({ somethingElse: '++id' });
    await later.open();
    later.close();
    await expectLikeJournal(await startDesk(journal));
  });

  it('tells how far it is, up to all charts', async () => {
    const journal = await practiceOf(7);
    await Dexie.delete(workingCopyName);
    const steps = (await startDesk(journal)).progress.filter((step) => step.step === 'rebuilding');
    expect(steps.map((step) => step.done)).toEqual([0, 3, 6, 7]);
    expect(steps[steps.length - 1]).toMatchObject({ done: 7, total: 7 });
  });

  it('with changes that came after the snapshot', async () => {
    const journal = await practiceOf(3);
    await Dexie.delete(workingCopyName);
    const bridge = memoryBridge({ journal });
    bridge.memory.faults.onCall = (channel) => channel === 'journal:snapshotChunk' && journal.append([registered(8), viewed(1)]);
    const desk = await startDesk(journal, { bridge });
    bridge.memory.faults.onCall = () => undefined;
    await desk.records.commit([viewed(2)]);
    await expectLikeJournal(desk);
  });

  it('again from the start when the first rebuild was interrupted', async () => {
    const journal = await practiceOf(7);
    await Dexie.delete(workingCopyName);
    const bridge = memoryBridge({ journal, chartsPerPiece: 3 });
    let chunks = 0;
    bridge.memory.faults.onCall = (channel) => {
      if (channel === 'journal:snapshotChunk' && (chunks += 1) === 3) bridge.memory.faults.failing.set(channel, appError('locked', 'locked meanwhile'));
    };
    const interrupted = await openRecords(bridge, memorySession(), () => undefined);
    expect(interrupted).toMatchObject({ ok: false, error: { code: 'locked' } });
    const desk = await startDesk(journal);
    expect(rebuildCause(desk)).toBe('missing');
    await expectLikeJournal(desk);
  });
});

describe('a journal that can not give what is needed', () => {
  it('leaves the working copy alone when it can give no snapshot', async () => {
    const journal = await practiceOf(3);
    await deleteStoredRow(workingCopyName, 'charts', idOf('patient', 2));
    const before = await everythingStored(workingCopyName);
    const bridge = memoryBridge({ journal });
    bridge.memory.faults.failing.set('journal:snapshot', appError('journal-damaged', 'the chain is broken'));
    expect(await openRecords(bridge, memorySession(), () => undefined)).toMatchObject({ ok: false, error: { code: 'journal-damaged' } });
    expect(await everythingStored(workingCopyName)).toEqual(before);
  });

  it('does not take away what the working copy still has, when it is damaged and has less', async () => {
    const journal = await practiceOf(4);
    const bridge = memoryBridge({ journal });
    bridge.memory.faults.status = { head: 3, damage: { segment: '000001', offset: 4_711, afterSeq: 3, cause: 'chain' } };
    const desk = await startDesk(journal, { bridge });
    expect(rebuildCause(desk)).toBeUndefined();
    await expectLikeJournal(desk);
  });

  it.each(['journal:status', 'journal:read'])('is answered with its own error (%s)', async (channel) => {
    const journal = await practiceOf(2);
    journal.append([registered(9)]);
    const bridge = memoryBridge({ journal });
    bridge.memory.faults.failing.set(channel, appError('locked', 'locked'));
    expect(await openRecords(bridge, memorySession(), () => undefined)).toMatchObject({ ok: false, error: { code: 'locked' } });
  });
});

describe('a store that does not answer', () => {
  afterEach(() => vi.useRealTimers());

  it('is not waited for without end: after half a minute the records are served from memory and the journal', async () => {
    const journal = await practiceOf(3);
    await deleteStoredRow(workingCopyName, 'meta', 'state');
    const holder = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open(workingCopyName);
      request.addEventListener('success', () => resolve(request.result));
    });
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const bridge = memoryBridge({ journal });
    let desk: Awaited<ReturnType<typeof startDesk>> | undefined;
    void startDesk(journal, { bridge }).then((value) => (desk = value));
    for (let second = 0; second < 60 && !desk; second += 1) {
      await new Promise((resolve) => setImmediate(resolve));
      await vi.advanceTimersByTimeAsync(1_000);
    }
    vi.useRealTimers();
    holder.close();
    const served = assertDefined(desk, 'the start ends within a minute');
    expect(bridge.memory.calls).toContain('session:eraseWorkingCopy');
    await expectLikeJournal(served);
    await served.records.commit([doseRecorded(1, 99), registered(4)]);
    await expectLikeJournal(served);
  });
});

describe('a disk that is full while the working copy is made again', () => {
  it('leaves the records usable, and the next start makes the copy', async () => {
    const journal = await practiceOf(7);
    await Dexie.delete(workingCopyName);
    await whileDiskFails(async () => {
      const desk = await startDesk(journal);
      await expectLikeJournal(desk);
      expect(await desk.records.commit([doseRecorded(1, 99)])).toMatchObject({ ok: true });
      await expectLikeJournal(desk);
      desk.records.close();
    });
    const next = await startDesk(journal);
    expect(rebuildCause(next)).toBe('missing');
    await expectLikeJournal(next);
    next.records.close();
    expect(rebuildCause(await startDesk(journal))).toBeUndefined();
  });
});

describe('what lies on the disk', () => {
  it('has no name, date, phone, address or number of anybody in it, in any encoding', async () => {
    await practiceOf(3);
    const tables = await everythingStored(workingCopyName);
    expect([...tables.keys()].sort()).toEqual(['blocks', 'charts', 'meta', 'practice']);
    const latin = new TextDecoder('latin1');
    const wide = new TextDecoder('utf-16le');
    const texts = [...tables.values()].flat().flatMap((row) => {
      const { sealed, ...plain } = row as { sealed: Uint8Array };
      return [JSON.stringify(plain), latin.decode(sealed), wide.decode(sealed), wide.decode(sealed.slice(1))];
    });
    expect(texts.length).toBeGreaterThan(20);
    for (const secret of ['Anna1', 'Beispiel', '2011-', '2021-05-06', '555100', 'Example Street', 'Springfield', 'Made-Up Pediatrics', 'journal-0001']) {
      for (const text of texts) expect(text).not.toContain(secret);
    }
  });
});
