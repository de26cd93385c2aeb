import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readAnswers, type ReadAnswers } from '../../../../../renderer/data/registry/read-answers';
import { newChangeId, newDocumentId } from '../../../../../renderer/state/new-id';
import { assertDefined } from '../../../../../shared/assert';
import { appError } from '../../../../../shared/contract/errors';
import { changeDraft } from '../../../../../shared/domain/chart/change';
import { answerOf } from '../../../../../shared/domain/registry/report';
import { miisDestination } from '../../../../../shared/hl7/build/destination';
import { buildBatch } from '../../../../../shared/hl7/build/batch';
import { fail } from '../../../../../shared/result';
import { corrected, idOf, nextChangeId } from '../../../../support/made-up-changes';
import { clearDesk, expectLikeJournal } from '../records-desk';
import { batchDesk, numberOf, withShots, type BatchDesk } from './batch-desk';

beforeEach(clearDesk);
afterEach(clearDesk);

const nothing: ReadAnswers = { accepted: 0, rejected: 0, unclear: 0, repeated: 0, strangers: 0, unreadable: 0 };
const ack = (number: string, code = 'AA', ...errors: readonly string[]): string =>
  `${['MSH|^~\\&|MIIS|99990|||20261128||ACK^V04^ACK|7|P|2.5.1|||NE|NE|||||Z23^CDCPHINVS', `MSA|${code}|${number}`, ...errors].join('\r')}\r`;
const inRxa = (occurrence: number, text = 'The lot is not known.'): string => `ERR||RXA^${occurrence}^15^1|102^Data type error^HL70357|E||||${text}`;
const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const read = ({ records, bridge }: BatchDesk, ...answers: readonly string[]) => readAnswers({ records, bridge, newChangeId, newDocumentId }, bytesOf(answers.join('')));
const documentsIn = ({ bridge }: BatchDesk): number => bridge.memory.calls.filter((call) => call === 'documents:put').length;
const statesOf = async (desk: BatchDesk, ...patients: readonly number[]): Promise<readonly (readonly string[])[]> => Promise.all(patients.map(desk.states));
const answerOfPatient = async ({ records }: BatchDesk, n: number) => answerOf(assertDefined((await records.chart(idOf('patient', n)))?.reports?.at(-1), 'it was told'));

/** Patients 1 with three shots, 2 with two, 3 with one, all in one file. */
const afterFile = async (): Promise<BatchDesk> => {
  const desk = await batchDesk(...withShots(1, 3), ...withShots(2, 2), ...withShots(3, 1));
  await desk.make();
  return desk;
};
const number = (desk: BatchDesk, n: number): string => numberOf(desk, idOf('patient', n));

describe('answers of a registry', () => {
  it('go each to its own patient by the number of the message, in whatever order they come', async () => {
    const desk = await afterFile();
    expect(await read(desk, ack(number(desk, 3)), ack(number(desk, 1), 'AE', inRxa(2)), ack(number(desk, 2), 'AE', 'ERR||PID^1^7|101^Required field missing^HL70357|E'))).toEqual({ ok: true, value: { ...nothing, accepted: 1, rejected: 2 } });
    expect(await statesOf(desk, 1, 2, 3)).toEqual([['U accepted', 'A rejected', 'U accepted'], ['A rejected', 'A rejected'], ['U accepted']]);
    await expectLikeJournal(desk);
  });

  it('may stand in an envelope as well as one after the other', async () => {
    const desk = await afterFile();
    const batch = buildBatch([1, 2, 3].map((n) => ack(number(desk, n))), miisDestination('04711'), { controlId: 'ANSWERS', at: '20261128100000-0500' });
    expect(await read(desk, batch)).toMatchObject({ value: { accepted: 3, unreadable: 0 } });
  });

  it('that name a shot are traced to it by the file that was made, also when the record was corrected since', async () => {
    const desk = await afterFile();
    const [, second] = assertDefined(await desk.records.chart(idOf('patient', 1)), 'the patient is there').doses;
    await desk.records.commit([corrected(1, { recordNumber: 'A-1' })]);
    await read(desk, ack(number(desk, 1), 'AE', inRxa(2)));
    expect(await answerOfPatient(desk, 1)).toMatchObject({ outcome: 'doses-rejected', rejected: [second?.id], remarks: [{ dose: second?.id, text: 'The lot is not known.', code: '102' }] });
  });

  it('are kept, sealed, as they came, once for the whole file', async () => {
    const desk = await afterFile();
    const before = documentsIn(desk);
    const text = [1, 2].map((n) => ack(number(desk, n))).join('');
    await read(desk, text);
    expect(documentsIn(desk)).toBe(before + 1);
    const kept = await desk.bridge.documents.get({ id: assertDefined((await answerOfPatient(desk, 1))?.answer, 'the answer is kept') });
    expect(kept).toEqual({ ok: true, value: bytesOf(text) });
    expect((await answerOfPatient(desk, 2))?.answer).toBe((await answerOfPatient(desk, 1))?.answer);
  });

  it('to part of the file leave the rest waiting', async () => {
    const desk = await afterFile();
    await read(desk, ack(number(desk, 3)));
    expect(await statesOf(desk, 1, 3)).toEqual([['U sent', 'U sent', 'U sent'], ['U accepted']]);
  });

  it('that came before are told, and change nothing', async () => {
    const desk = await afterFile();
    await read(desk, ack(number(desk, 3)));
    const changes = desk.journal.changes.length;
    expect(await read(desk, ack(number(desk, 3), 'AE', inRxa(1)))).toEqual({ ok: true, value: { ...nothing, repeated: 1 } });
    expect([desk.journal.changes.length, await statesOf(desk, 3)]).toEqual([changes, [['U accepted']]]);
  });

  it('count also where a person said something before', async () => {
    const desk = await afterFile();
    const chart = assertDefined(await desk.records.chart(idOf('patient', 3)), 'the patient is there');
    await desk.records.commit([
      changeDraft.parse({ id: nextChangeId(), verb: 'report-answered', entity: 'report', entityId: chart.reports?.[0]?.id, chart: chart.id, set: { outcome: 'unknown', rejected: [], remarks: [], isByPerson: true } }),
    ]);
    expect(await read(desk, ack(number(desk, 3)))).toMatchObject({ value: { accepted: 1 } });
    expect(await statesOf(desk, 3)).toEqual([['U accepted']]);
  });

  it('that a registry was too busy to give leave the shots to be told again', async () => {
    const desk = await afterFile();
    expect(await read(desk, ack(number(desk, 3), 'AR', 'ERR||MSH^1|207^Application internal error^HL70357|E'))).toMatchObject({ value: { unclear: 1 } });
    expect(await statesOf(desk, 3)).toEqual([['A to-do']]);
  });

  it('find the right file among several', async () => {
    const desk = await afterFile();
    const first = number(desk, 3);
    await desk.records.commit([corrected(3, { recordNumber: 'A-1' })]);
    await desk.make();
    await read(desk, ack(first, 'AE', 'ERR||PID^1^7|101^Required field missing^HL70357|E'));
    const { reports = [] } = assertDefined(await desk.records.chart(idOf('patient', 3)), 'the patient is there');
    expect(reports.map(({ answers }) => answers.map(({ outcome }) => outcome))).toEqual([['rejected'], []]);
  });
});

describe('answers to something else', () => {
  it.each([
    ['of another practice', () => 'ELSEWHERE-1'],
    ['to a message beyond the end of the file', (desk: BatchDesk) => `${desk.batches()[0]?.number}-4`],
    ['to the file itself', (desk: BatchDesk) => String(desk.batches()[0]?.number)],
    ['to a number that is none', (desk: BatchDesk) => `${desk.batches()[0]?.number}-0`],
  ])('%s are told, and change nothing', async (_what, other) => {
    const desk = await afterFile();
    const before = [desk.journal.changes.length, documentsIn(desk)];
    expect(await read(desk, ack(other(desk)))).toEqual({ ok: true, value: { ...nothing, strangers: 1 } });
    expect([desk.journal.changes.length, documentsIn(desk)]).toEqual(before);
  });

  it('do not keep the right ones from their shots', async () => {
    const desk = await afterFile();
    expect(await read(desk, 'hello\r', ack('ELSEWHERE-1'), ack(number(desk, 3)))).toEqual({ ok: true, value: { ...nothing, accepted: 1, strangers: 1, unreadable: 1 } });
    expect(await statesOf(desk, 3)).toEqual([['U accepted']]);
  });

  it('are not taken for those to a table, which has no messages', async () => {
    const desk = await batchDesk(...withShots(1, 1));
    await desk.make('csv');
    expect(await read(desk, ack(number(desk, 1)))).toEqual({ ok: true, value: { ...nothing, strangers: 1 } });
  });
});

describe('a file that holds no answers', () => {
  it.each([
    ['nothing', ''],
    ['a letter', 'Dear practice,\r\nthank you for your file.'],
    ['a table', 'a,b\r\n1,2\r\n'],
    ['a message that answers nothing', 'MSH|^~\\&|A|B|||20261128||VXU^V04|1|P|2.5.1\rPID|1\r'],
    ['an answer that does not say to what', ack('')],
  ])('but %s is told, and changes nothing', async (_what, text) => {
    const desk = await afterFile();
    const before = [desk.journal.changes.length, documentsIn(desk)];
    expect(await read(desk, text)).toEqual({ ok: true, value: { ...nothing, unreadable: 1 } });
    expect([desk.journal.changes.length, documentsIn(desk)]).toEqual(before);
  });

  it('never changes anything, whatever its bytes are', async () => {
    const desk = await afterFile();
    const changes = desk.journal.changes.length;
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        const answer = await readAnswers({ records: desk.records, bridge: desk.bridge, newChangeId, newDocumentId }, Uint8Array.from(bytes));
        expect(answer.ok && answer.value.accepted + answer.value.rejected + answer.value.unclear).toBe(0);
        expect(desk.journal.changes).toHaveLength(changes);
      }),
      { numRuns: 60 },
    );
  });
});

describe('answers that cannot be noted', () => {
  it.each(['documents:put', 'journal:append'])('because of %s are an error, and may be read again', async (channel) => {
    const desk = await afterFile();
    const changes = desk.journal.changes.length;
    desk.bridge.memory.faults.failing.set(channel, appError('disk-full', 'no room'));
    expect(await read(desk, ack(number(desk, 3)))).toEqual(fail(appError('disk-full', 'no room')));
    expect(desk.journal.changes).toHaveLength(changes);
    desk.bridge.memory.faults.failing.clear();
    expect(await read(desk, ack(number(desk, 3)))).toMatchObject({ value: { accepted: 1 } });
  });

  it('reject the whole message where the file that was made is lost, because no error can be traced', async () => {
    const desk = await afterFile();
    desk.bridge.memory.faults.failing.set('documents:get', appError('not-found', 'gone'));
    expect(await read(desk, ack(number(desk, 1), 'AE', inRxa(2)))).toMatchObject({ value: { rejected: 1 } });
    expect(await statesOf(desk, 1)).toEqual([['A rejected', 'A rejected', 'A rejected']]);
  });
});
