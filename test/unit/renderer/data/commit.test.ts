import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { workingCopyName } from '../../../../renderer/data/working-copy/working-copy';
import { appError } from '../../../../shared/contract/errors';
import type { PatientId } from '../../../../shared/domain/ids';
import { corrected, doseCorrected, doseRecorded, idOf, practiceSetUp, registered, viewed } from '../../../support/made-up-changes';
import { breakDisk, mendDisk, whileDiskFails } from './failing-disk';
import { clearDesk, expectLikeJournal, rebuildCause, startDesk } from './records-desk';
import { storedRows, writeStoredRow } from './stored-rows';

vi.setConfig({ testTimeout: 120_000 });
beforeEach(clearDesk);
afterEach(async () => {
  mendDisk();
  await clearDesk();
});

const one = idOf('patient', 1);

describe('a commit', () => {
  it('answers what the journal sealed, and shows it at once in chart, card, list, practice and search', async () => {
    const desk = await startDesk();
    const answer = await desk.records.commit([practiceSetUp(), registered(1), doseRecorded(1, 1)]);
    expect(answer).toEqual({ ok: true, value: desk.journal.changes });
    await expectLikeJournal(desk);
    expect(desk.records.search('beispiel1')[0]?.card).toBe(desk.records.card(one));
  });

  it('is in the working copy when it answers: the next start needs no replay', async () => {
    const desk = await startDesk();
    await desk.records.commit([registered(1)]);
    await desk.records.commit([corrected(1, { recordNumber: '7' })]);
    desk.records.close();
    const next = await startDesk(desk.journal);
    expect(next.bridge.memory.calls).toEqual(['journal:status']);
    await expectLikeJournal(next);
  });

  it('changes nothing when the journal refuses it', async () => {
    const desk = await startDesk();
    await desk.records.commit([registered(1)]);
    desk.bridge.memory.faults.failing.set('journal:append', appError('disk-full', 'no room'));
    expect(await desk.records.commit([corrected(1, { recordNumber: '7' })])).toMatchObject({ ok: false, error: { code: 'disk-full' } });
    await expectLikeJournal(desk);
  });

  it('answers an error when the journal gives no answer, and may be sent again without being written twice', async () => {
    const desk = await startDesk();
    const drafts = [registered(1), doseRecorded(1, 1)];
    const append = desk.bridge.journal.append;
    const lost = { ...desk.bridge, journal: { ...desk.bridge.journal, append: async (input: Parameters<typeof append>[0]) => (await append(input), Promise.reject(new Error('the window was reloaded'))) } };
    const cut = await startDesk(desk.journal, { bridge: lost });
    expect(await cut.records.commit(drafts)).toMatchObject({ ok: false, error: { code: 'unexpected' } });
    expect(await desk.records.commit(drafts)).toMatchObject({ ok: true });
    expect(desk.journal.changes).toHaveLength(2);
    await expectLikeJournal(desk);
  });

  it('tells who listens which charts changed, and no longer after they stop', async () => {
    const desk = await startDesk();
    const heard: (readonly PatientId[])[] = [];
    const stop = desk.records.subscribe((changed) => heard.push([...changed]));
    await desk.records.commit([registered(1), registered(2)]);
    await nextTask();
    await desk.records.commit([practiceSetUp()]);
    await nextTask();
    stop();
    await desk.records.commit([viewed(1)]);
    await nextTask();
    expect(heard).toEqual([[one, idOf('patient', 2)], []]);
  });

  it('answers before the lists are told, and tells them of every change', async () => {
    const desk = await startDesk();
    const heard: (readonly PatientId[])[] = [];
    desk.records.subscribe((changed) => heard.push([...changed]));
    await desk.records.commit([registered(1)]);
    expect(heard).toEqual([]);
    expect(desk.records.card(one)).toBeDefined();
    await desk.records.commit([registered(2)]);
    await nextTask();
    expect(heard.flat()).toEqual([one, idOf('patient', 2)]);
  });

  it('gives new lists after a change and the same ones in between', async () => {
    const desk = await startDesk();
    await desk.records.commit([practiceSetUp(), registered(1)]);
    const [cards, practice] = [desk.records.cards(), desk.records.practice()];
    expect(desk.records.cards()).toBe(cards);
    await desk.records.commit([viewed(1)]);
    expect(desk.records.cards()).not.toBe(cards);
    expect(desk.records.practice()).toBe(practice);
  });

  it('names the fields that a correction changed, so that the others are not written again', async () => {
    const desk = await startDesk();
    await desk.records.commit([registered(1), doseRecorded(1, 1)]);
    await desk.records.commit([corrected(1, { recordNumber: '7' }), doseCorrected(1, 1, { lot: 'L1' })]);
    expect(desk.journal.changes.slice(2)).toMatchObject([{ set: { changed: ['recordNumber'] } }, { set: { changed: ['lot'] } }]);
  });

  it('takes in what another way into the journal wrote in between', async () => {
    const desk = await startDesk();
    await desk.records.commit([registered(1)]);
    desk.journal.append([registered(2), corrected(1, { recordNumber: '7' })]);
    await desk.records.commit([viewed(2)]);
    await expectLikeJournal(desk);
  });
});

const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

describe('commits at the same time', () => {
  it('are all sent to the journal at once, and are all there in the end', async () => {
    const desk = await startDesk();
    await desk.records.commit([registered(1)]);
    let waiting = 0;
    let most = 0;
    desk.bridge.memory.faults.onCall = async (channel) => {
      if (channel !== 'journal:append') return;
      waiting += 1;
      most = Math.max(most, waiting);
      await new Promise((resolve) => setTimeout(resolve, 2));
      waiting -= 1;
    };
    const commits = Array.from({ length: 20 }, (_, n) => desk.records.commit([doseRecorded(1, n + 1), registered(n + 2)]));
    expect((await Promise.all(commits)).every((answer) => answer.ok)).toBe(true);
    expect(most).toBe(20);
    await expectLikeJournal(desk);
    desk.records.close();
    const next = await startDesk(desk.journal);
    expect(next.bridge.memory.calls).toEqual(['journal:status']);
    await expectLikeJournal(next);
  });
});

describe('a working copy that fails under a commit', () => {
  it('does not make the save fail: it is answered, shown, and replayed at the next start', async () => {
    const desk = await startDesk();
    await desk.records.commit([registered(1)]);
    await whileDiskFails(async () => {
      expect(await desk.records.commit([doseRecorded(1, 1), registered(2)])).toMatchObject({ ok: true });
      await expectLikeJournal(desk);
    });
    desk.records.close();
    const next = await startDesk(desk.journal);
    expect(rebuildCause(next)).toBeUndefined();
    expect(next.progress.some((step) => step.step === 'replaying')).toBe(true);
    await expectLikeJournal(next);
  });

  it('stores with the next save what could not be stored before', async () => {
    const desk = await startDesk();
    await desk.records.commit([registered(1)]);
    await whileDiskFails(() => desk.records.commit([doseRecorded(1, 1), practiceSetUp()]));
    await desk.records.commit([registered(2)]);
    desk.records.close();
    const next = await startDesk(desk.journal);
    expect(next.bridge.memory.calls).toEqual(['journal:status']);
    await expectLikeJournal(next);
  });

  it('goes on from memory and the journal when the whole copy is deleted under it, and never stores a part as the whole', async () => {
    const desk = await startDesk();
    for (let n = 1; n <= 60; n += 1) await desk.records.commit([registered(n)]);
    await Dexie.delete(workingCopyName);
    await desk.records.commit([doseRecorded(1, 1)]);
    await desk.records.commit([registered(99)]);
    await expectLikeJournal(desk);
    desk.records.close();
    const next = await startDesk(desk.journal);
    expect(rebuildCause(next)).toBe('missing');
    await expectLikeJournal(next);
  });

  it('makes one damaged chart again from its own history, without a rebuild', async () => {
    const desk = await startDesk();
    await desk.records.commit([registered(1), doseRecorded(1, 1), registered(2)]);
    desk.records.close();
    const [row] = await storedRows(workingCopyName, 'charts');
    if (!row) throw new Error('there are two charts');
    await writeStoredRow(workingCopyName, 'charts', { ...row, sealed: row.sealed.slice(0, -1) });

    const next = await startDesk(desk.journal);
    expect(rebuildCause(next)).toBeUndefined();
    await expectLikeJournal(next);
    expect(next.bridge.memory.calls).toEqual(['journal:status', 'journal:history']);
    await next.records.commit([viewed(2)]);
    next.records.close();

    const mended = await startDesk(desk.journal);
    await expectLikeJournal(mended);
    expect(mended.bridge.memory.calls).toEqual(['journal:status']);
  });

  it('says that a chart can not be read when its row is damaged and the journal is silent', async () => {
    const desk = await startDesk();
    await desk.records.commit([registered(1)]);
    desk.records.close();
    const [row] = await storedRows(workingCopyName, 'charts');
    if (row) await writeStoredRow(workingCopyName, 'charts', { ...row, sealed: row.sealed.slice(0, -1) });
    const next = await startDesk(desk.journal);
    next.bridge.memory.faults.failing.set('journal:history', appError('journal-damaged', 'the chain is broken'));
    await expect(next.records.chart(one)).rejects.toThrow('journal-damaged');
  });
});

describe('a chart', () => {
  it('that nobody registered is not there', async () => {
    const desk = await startDesk();
    expect(await desk.records.chart(one)).toBeUndefined();
  });

  it('is never older than a commit that was answered while it was being read', async () => {
    const desk = await startDesk();
    await desk.records.commit([registered(1)]);
    desk.records.close();
    const next = await startDesk(desk.journal);
    const reading = next.records.chart(one);
    await next.records.commit([corrected(1, { recordNumber: '7' })]);
    await reading;
    expect((await next.records.chart(one))?.patient.recordNumber).toBe('7');
  });
});

describe('whatever happens in a day', () => {
  type Turn =
    | { readonly kind: 'register' | 'view' | 'dose' | 'correct'; readonly who: number }
    | { readonly kind: 'restart' | 'break disk' | 'mend disk' | 'lose the copy' | 'write past it' }
    | { readonly kind: 'at once'; readonly who: readonly number[] };
  const who = fc.integer({ min: 1, max: 6 });
  const turn: fc.Arbitrary<Turn> = fc.oneof(
    { weight: 8, arbitrary: fc.record({ kind: fc.constantFrom('register', 'view', 'dose', 'correct'), who }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('at once'), who: fc.array(who, { minLength: 2, maxLength: 5 }) }) },
    { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom('restart', 'break disk', 'mend disk', 'lose the copy', 'write past it') }) },
  );

  it('the records are what the journal makes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(turn, { maxLength: 25 }), async (turns) => {
        await clearDesk();
        let desk = await startDesk();
        let dose = 0;
        for (const one of turns) {
          switch (one.kind) {
            case 'register':
              await desk.records.commit([registered(one.who)]);
              break;
            case 'view':
              await desk.records.commit([viewed(one.who)]);
              break;
            case 'dose':
              await desk.records.commit([doseRecorded(one.who, (dose += 1))]);
              break;
            case 'correct':
              await desk.records.commit([corrected(one.who, { recordNumber: `r${(dose += 1)}` })]);
              break;
            case 'at once':
              await Promise.all(one.who.map((n) => desk.records.commit([registered(n), doseRecorded(n, (dose += 1))])));
              break;
            case 'write past it':
              desk.journal.append([registered(3), doseRecorded(3, (dose += 1))]);
              await desk.records.commit([viewed(3)]);
              break;
            case 'break disk':
              breakDisk();
              break;
            case 'mend disk':
              mendDisk();
              break;
            case 'lose the copy':
              mendDisk();
              await Dexie.delete(workingCopyName);
              break;
            case 'restart':
              mendDisk();
              desk.records.close();
              desk = await startDesk(desk.journal);
              break;
          }
          await expectLikeJournal(desk);
        }
        mendDisk();
        desk.records.close();
        await expectLikeJournal(await startDesk(desk.journal));
      }),
      { numRuns: 60 },
    );
  });
});
