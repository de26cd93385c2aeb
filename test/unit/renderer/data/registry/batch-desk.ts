/** A desk that makes files for a registry: where they were saved is remembered. */
import { makeBatch, type BatchFormat, type BatchLimits, type BatchParts } from '../../../../../renderer/data/registry/make-batch';
import { newBatchId, newChangeId, newControlNumber, newDocumentId, newReportId } from '../../../../../renderer/state/new-id';
import { localSecond } from '../../../../../renderer/state/local-time';
import { assertDefined } from '../../../../../shared/assert';
import { appError } from '../../../../../shared/contract/errors';
import { changeDraft, type ChangeDraft } from '../../../../../shared/domain/chart/change';
import type { PatientId } from '../../../../../shared/domain/ids';
import { queueOf } from '../../../../../shared/domain/registry/queue';
import { readMessage } from '../../../../../shared/hl7/read/read-message';
import { messagesOf } from '../../../../../shared/hl7/read/messages-of';
import { fail, ok } from '../../../../../shared/result';
import { historicalFields, idOf, nextChangeId, practiceSetUp, registered } from '../../../../support/made-up-changes';
import { realTables } from '../../../../support/real-tables';
import { startDesk } from '../records-desk';

/** Patient `n` with so many shots from a record; dose `d` of patient `n` is number `n * 10 + d`. */
export const withShots = (n: number, doses: number): readonly ChangeDraft[] => [
  registered(n),
  ...Array.from({ length: doses }, (_, d) =>
    changeDraft.parse({ id: nextChangeId(), verb: 'dose-recorded', entity: 'dose', entityId: idOf('dose', n * 10 + d + 1), chart: idOf('patient', n), set: { dose: historicalFields({ lot: `L${n}${d}` }) } }),
  ),
];

export async function batchDesk(...before: readonly ChangeDraft[]) {
  const desk = await startDesk();
  const { records } = desk;
  await records.commit([practiceSetUp()]);
  for (let from = 0; from < before.length; from += 150) await records.commit(before.slice(from, from + 150));
  const saved: { readonly name: string; readonly ending: string; readonly text: string }[] = [];
  const place = { isChosen: true };
  const parts: BatchParts = {
    records,
    bridge: {
      documents: desk.bridge.documents,
      files: {
        ...desk.bridge.files,
        saveText: ({ suggestedName, ending, text }) => {
          if (!place.isChosen) return Promise.resolve(fail(appError('cancelled', 'nobody chose')));
          const name = `${suggestedName}.${ending}`;
          saved.push({ name, ending, text });
          return Promise.resolve(ok({ name }));
        },
      },
    },
    tables: realTables(),
    nameOf: () => 'Jo Made-Up',
    newChangeId,
    newDocumentId,
    newReportId,
    newBatchId,
    newControlNumber,
    now: () => Date.parse('2026-11-27T15:00:00Z'),
    localSecond,
  };
  const make = (format: BatchFormat = 'hl7', told: [number, number][] = [], limits?: BatchLimits) => makeBatch(parts, format, (number) => `registry ${number}`, (done, total) => told.push([done, total]), limits);
  const states = async (n: number): Promise<readonly string[]> => queueOf(assertDefined(await records.chart(idOf('patient', n)), 'the patient is there'), 'miis').doses.map(({ action, state }) => `${action} ${state.is}`);
  const batches = () => records.practice()?.batches ?? [];
  return { ...desk, parts, make, states, batches, saved, place };
}
export type BatchDesk = Awaited<ReturnType<typeof batchDesk>>;

/** The last file as it was saved. */
export const lastText = ({ saved }: BatchDesk): string => assertDefined(saved.at(-1), 'a file was saved').text;
/** The number of each message of a text (MSH-10) and the last name in it. */
export const messagesWithNumbers = (text: string): readonly (readonly [string | undefined, string | undefined])[] =>
  messagesOf(text).map((message) => {
    const read = readMessage(message);
    return read.ok ? [read.value.header.controlId, read.value.patients[0]?.names[0]?.last] : [undefined, undefined];
  });
/** The number of the message of a patient in the last file. */
export const numberOf = (desk: BatchDesk, patient: PatientId): string => {
  const batch = assertDefined(desk.batches().at(-1), 'a file was made');
  return `${batch.number}-${batch.patients.indexOf(patient) + 1}`;
};
