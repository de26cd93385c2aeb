/** Asks the form worker for forms. The worker starts with the first form and stays; one that breaks is replaced. */
import type { OfficeInput } from '../../../shared/forms/office/office-input';
import type { FormAnswer, FormMaterials, FormRecords, FromFormWorker, OfficeAnswer, ToFormWorker } from './form-messages';

export interface FormWorker {
  readonly post: (message: ToFormWorker) => void;
  readonly end: () => void;
}

/** Starts a worker: `hear` gets each of its messages, `fail` is called when it broke and answers no more. */
export type StartFormWorker = (hear: (message: FromFormWorker) => void, fail: () => void) => FormWorker;

export interface FormMaker {
  /** Starts the worker and lets it get ready, so that the first form does not wait for that. */
  readonly prepare: () => Promise<void>;
  /** Makes a form. Rejects only for bugs and a damaged installation. */
  readonly make: (records: FormRecords) => Promise<FormAnswer>;
  /** Makes a document of the office. Rejects as `make` does. */
  readonly makeOffice: (input: OfficeInput) => Promise<OfficeAnswer>;
}

interface Waiting {
  readonly form?: (answer: FormAnswer) => void;
  readonly office?: (answer: OfficeAnswer) => void;
  readonly reject: (error: Error) => void;
}

/** @param materials loads what a worker needs; asked anew for each worker */
export function formMaker(start: StartFormWorker, materials: () => Promise<FormMaterials>): FormMaker {
  const waiting = new Map<number, Waiting>();
  let count = 0;
  let starting: Promise<FormWorker> | undefined;

  const hear = (message: FromFormWorker): void => {
    const asked = waiting.get(message.number);
    waiting.delete(message.number);
    if (message.kind === 'made') asked?.form?.(message.answer);
    else if (message.kind === 'office-made') asked?.office?.(message.answer);
    else asked?.reject(new Error(`The form was not made: ${message.cause}`));
  };

  const open = async (): Promise<FormWorker> => {
    const loaded = await materials();
    const worker = start(hear, () => {
      worker.end();
      starting = undefined;
      for (const { reject } of waiting.values()) reject(new Error('The form worker ended before the form was made'));
      waiting.clear();
    });
    worker.post({ kind: 'materials', materials: loaded });
    return worker;
  };

  const running = (): Promise<FormWorker> => {
    starting ??= open().catch((error: unknown) => {
      // A start that failed must not be the answer for ever.
      starting = undefined;
      throw error;
    });
    return starting;
  };

  return {
    prepare: async () => {
      const isFirst = starting === undefined;
      const worker = await running();
      if (isFirst) worker.post({ kind: 'warm-up' });
    },
    make: async (records) => {
      const worker = await running();
      count += 1;
      const number = count;
      return new Promise((resolve, reject) => {
        waiting.set(number, { form: resolve, reject });
        worker.post({ kind: 'make', number, records });
      });
    },
    makeOffice: async (input) => {
      const worker = await running();
      count += 1;
      const number = count;
      return new Promise((resolve, reject) => {
        waiting.set(number, { office: resolve, reject });
        worker.post({ kind: 'make-office', number, input });
      });
    },
  };
}
