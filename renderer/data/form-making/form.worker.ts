/** The form worker: setting a page takes tens of milliseconds, which the window must not stand still for. */
import { formWorkshop, type FormWorkshop } from './form-workshop';
import type { FormRecords, FromFormWorker, ToFormWorker } from './form-messages';

let workshop: FormWorkshop | undefined;

const answer = (message: FromFormWorker, transfer: readonly Transferable[] = []): void => self.postMessage(message, { transfer: [...transfer] });

self.addEventListener('message', ({ data }: MessageEvent<ToFormWorker>) => {
  switch (data.kind) {
    case 'materials':
      workshop = formWorkshop(data.materials);
      return;
    case 'warm-up':
      void workshop?.warmUp();
      return;
    case 'make':
      void answerFor(data.number, data.records);
  }
});

async function answerFor(number: number, records: FormRecords): Promise<void> {
  try {
    if (!workshop) throw new Error('No materials came before the first form');
    const made = await workshop.make(records);
    answer({ kind: 'made', number, answer: made }, made.ok ? [made.value.bytes.buffer] : []);
  } catch (error) {
    answer({ kind: 'broken', number, cause: error instanceof Error ? error.name : typeof error });
  }
}
