import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { assertDefined } from '../../../../../shared/assert';
import { appError } from '../../../../../shared/contract/errors';
import { changeDraft } from '../../../../../shared/domain/chart/change';
import { readCsv } from '../../../../../shared/import/csv';
import { corrected, doseRecorded, idOf, nextChangeId, registered, reported } from '../../../../support/made-up-changes';
import { clearDesk, expectLikeJournal } from '../records-desk';
import { batchDesk, lastText, messagesWithNumbers, numberOf, withShots, type BatchDesk } from './batch-desk';

beforeEach(clearDesk);
afterEach(clearDesk);

const bytesOf = async ({ bridge, batches }: BatchDesk): Promise<Uint8Array> => {
  const kept = await bridge.documents.get({ id: assertDefined(batches().at(-1), 'a file was made').file });
  return kept.ok ? kept.value : new Uint8Array();
};

/** A shot given here of which nobody recorded that the statement was handed out. */
const given = { kind: 'current', date: '2026-11-20', source: undefined, mvx: 'MSD', lot: 'A1', eligibility: 'V01', vis: [], givenBy: { name: 'N. Urse' } };
const withoutStatement = doseRecorded(1, 88, given);

describe('a file for the registry', () => {
  it('has one message for each patient with something open, numbered in their order, and all of it is noted', async () => {
    const desk = await batchDesk(...withShots(1, 2), registered(2), ...withShots(3, 1));
    expect(await desk.make()).toMatchObject({ ok: true, value: { patients: 2, doses: 3, blocked: [] } });
    const [batch] = desk.batches();
    expect(desk.saved).toMatchObject([{ name: `registry ${batch?.number}.hl7`, ending: 'hl7' }]);
    expect(batch).toMatchObject({ format: 'hl7', destination: 'miis', name: desk.saved[0]?.name, doses: 3 });
    const [one, three] = [idOf('patient', 1), idOf('patient', 3)];
    expect([...(batch?.patients ?? [])].sort()).toEqual([one, three]);
    expect(new Map(messagesWithNumbers(lastText(desk)))).toEqual(new Map([[numberOf(desk, one), 'Beispiel1'], [numberOf(desk, three), 'Beispiel3']]));
    expect(await Promise.all([1, 3].map(desk.states))).toEqual([['U sent', 'U sent'], ['U sent']]);
    await expectLikeJournal(desk);
  });

  it('is an envelope that counts its messages', async () => {
    const desk = await batchDesk(...withShots(1, 1), ...withShots(2, 1));
    await desk.make();
    const segments = lastText(desk).split('\r').map((line) => line.split('|'));
    expect(segments.map(([name]) => name).filter((name = '') => /^(?:FHS|BHS|MSH|BTS|FTS)$/.test(name))).toEqual(['FHS', 'BHS', 'MSH', 'MSH', 'BTS', 'FTS']);
    expect([segments.find(([name]) => name === 'BTS')?.[1], segments.find(([name]) => name === 'FTS')?.[1]]).toEqual(['2', '1']);
  });

  it.each(['hl7', 'csv'] as const)('as %s is kept as it was saved, so that it can be written again byte for byte', async (format) => {
    const desk = await batchDesk(...withShots(1, 2), ...withShots(2, 1), registered(3, { name: { first: 'Łucja', last: 'Nguyễn' } }), doseRecorded(3, 99));
    await desk.make(format);
    expect(await bytesOf(desk)).toEqual(new TextEncoder().encode(lastText(desk)));
    // As the screen reads it: without this a table would lose the mark of the byte order.
    expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(await bytesOf(desk))).toBe(lastText(desk));
    await desk.records.commit([corrected(1, { name: { first: 'Other', last: 'Name' } })]);
    expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(await bytesOf(desk))).toBe(lastText(desk));
  });

  it('as a table has a row a shot, and notes the way that it takes', async () => {
    const desk = await batchDesk(...withShots(1, 2), ...withShots(2, 1));
    expect(await desk.make('csv')).toMatchObject({ ok: true, value: { patients: 2, doses: 3 } });
    const table = readCsv(lastText(desk));
    expect(table.ok && table.value.rows).toHaveLength(3);
    expect((await desk.records.chart(idOf('patient', 1)))?.reports).toMatchObject([{ way: 'csv-file', message: desk.batches()[0]?.file }]);
    expect(await desk.states(1)).toEqual(['U sent', 'U sent']);
  });

  it('has nothing twice: the next file holds only what is new or was corrected since', async () => {
    const desk = await batchDesk(...withShots(1, 1), ...withShots(2, 1));
    await desk.make();
    expect(await desk.make()).toMatchObject({ ok: false, error: { code: 'not-found' } });
    await desk.records.commit([corrected(2, { recordNumber: 'A-1' }), ...withShots(3, 1)]);
    expect(await desk.make()).toMatchObject({ ok: true, value: { patients: 2, doses: 1 } });
    expect(messagesWithNumbers(lastText(desk)).map(([, last]) => last).sort()).toEqual(['Beispiel2', 'Beispiel3']);
    expect(new Set(desk.batches().map(({ number }) => number)).size).toBe(2);
  });

  it('takes out what the registry has and was entered in error', async () => {
    const desk = await batchDesk(...withShots(1, 1), reported(1, 11), changeDraft.parse({ id: nextChangeId(), verb: 'entered-in-error', entity: 'dose', entityId: idOf('dose', 11), chart: idOf('patient', 1), set: {}, reason: 'wrong patient' }));
    await desk.make();
    expect(lastText(desk).split('\r').find((line) => line.startsWith('RXA'))?.split('|')[21]).toBe('D');
    expect(await desk.states(1)).toEqual(['D sent']);
  });

  it('keeps back what the registry would reject, says of whom, and tells the rest', async () => {
    const desk = await batchDesk(...withShots(1, 1), withoutStatement, ...withShots(2, 1));
    expect(await desk.make()).toMatchObject({ ok: true, value: { patients: 2, doses: 2, blocked: [idOf('patient', 1)] } });
    expect(await desk.states(1)).toEqual(['U sent', 'A to-do']);
  });

  it('is none when everything is kept back, and says so', async () => {
    const desk = await batchDesk(registered(1), withoutStatement);
    expect(await desk.make()).toMatchObject({ ok: false, error: { code: 'not-found', detail: { blocked: 1 } } });
    expect([desk.saved, desk.batches()]).toEqual([[], []]);
  });

  it('is none when there is nothing to tell', async () => {
    expect(await (await batchDesk(registered(1))).make()).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });

  it('is not noted when nobody chose a place for it, so that the next one has all of it', async () => {
    const desk = await batchDesk(...withShots(1, 1));
    desk.place.isChosen = false;
    const changes = desk.journal.changes.length;
    expect(await desk.make()).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect([desk.journal.changes.length, await desk.states(1)]).toEqual([changes, ['A to-do']]);
    desk.place.isChosen = true;
    expect(await desk.make()).toMatchObject({ ok: true, value: { patients: 1, doses: 1 } });
  });

  it('is neither saved nor noted when it cannot be kept', async () => {
    const desk = await batchDesk(...withShots(1, 1));
    desk.bridge.memory.faults.failing.set('documents:put', appError('disk-full', 'no room'));
    expect(await desk.make()).toMatchObject({ ok: false, error: { code: 'disk-full' } });
    expect([desk.saved, desk.batches(), await desk.states(1)]).toEqual([[], [], ['A to-do']]);
  });

  it('may hold more patients than one append takes, and says how far it is', async () => {
    const desk = await batchDesk(...Array.from({ length: 230 }, (_, index) => withShots(index + 1, 1)).flat());
    const told: [number, number][] = [];
    expect(await desk.make('hl7', told)).toMatchObject({ ok: true, value: { patients: 230, doses: 230 } });
    expect([desk.batches()[0]?.patients.length, await desk.states(1), await desk.states(230)]).toEqual([230, ['U sent'], ['U sent']]);
    expect(told).toEqual([[100, 230], [200, 230]]);
    await expectLikeJournal(desk);
  });

  it.each([
    ['patients', { patients: 2, letters: 1e9 }],
    ['letters', { patients: 1e9, letters: 1000 }],
  ])('ends where it has as many %s as it may have, and the next one goes on from there', async (_what, limits) => {
    const desk = await batchDesk(...[1, 2, 3, 4, 5].flatMap((n) => withShots(n, 1)));
    const files: (readonly (string | undefined)[])[] = [];
    while ((await desk.make('hl7', [], limits)).ok) files.push(messagesWithNumbers(lastText(desk)).map(([, last]) => last));
    expect(files.length).toBeGreaterThan(1);
    expect(files.flat().sort()).toEqual(['Beispiel1', 'Beispiel2', 'Beispiel3', 'Beispiel4', 'Beispiel5']);
  });
});
