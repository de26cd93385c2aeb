/** The form worker: setting a page takes tens of milliseconds, which the window must not stand still for. */
import { formWorkshop, type FormWorkshop } from './form-workshop';
import type { OfficeInput } from '../../../shared/forms/office/office-input';
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
      return;
    case 'make-office':
      void answerForOffice(data.number, data.input);
  }
});

async function answerFor(number: number, records: FormRecords): Promise<void> {
  try {
    const made = await ready().make(records);
    answer({ kind: 'made', number, answer: made }, made.ok ? [made.value.bytes.buffer] : []);
  } catch (error) {
    answerBroken(number, error);
  }
}

async function answerForOffice(number: number, input: OfficeInput): Promise<void> {
  try {
    const made = await ready().makeOffice(input);
    answer({ kind: 'office-made', number, answer: made }, made.ok ? [made.value.bytes.buffer] : []);
  } catch (error) {
    answerBroken(number, error);
  }
}

function ready(): FormWorkshop {
  if (!workshop) throw new Error('No materials came before the first form');
  return workshop;
}

const answerBroken = (number: number, error: unknown): void => answer({ kind: 'broken', number, cause: error instanceof Error ? error.name : typeof error });
