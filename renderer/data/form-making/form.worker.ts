/** The form worker: setting a page takes tens of milliseconds, which the window must not stand still for. */
import { formWorkshop } from './form-workshop';
import type { FormAnswer, FormRecords, FromFormWorker, ToFormWorker } from './form-messages';

let make: ((records: FormRecords) => Promise<FormAnswer>) | undefined;

const answer = (message: FromFormWorker, transfer: readonly Transferable[] = []): void => self.postMessage(message, { transfer: [...transfer] });

self.addEventListener('message', ({ data }: MessageEvent<ToFormWorker>) => {
  if (data.kind === 'materials') make = formWorkshop(data.materials);
  else void answerFor(data.number, data.records);
});

async function answerFor(number: number, records: FormRecords): Promise<void> {
  try {
    if (!make) throw new Error('No materials came before the first form');
    const made = await make(records);
    answer({ kind: 'made', number, answer: made }, made.ok ? [made.value.bytes.buffer] : []);
  } catch (error) {
    answer({ kind: 'broken', number, cause: error instanceof Error ? error.name : typeof error });
  }
}
