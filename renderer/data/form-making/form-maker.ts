/** Asks the form worker for documents. The worker starts with the first one and stays; one that breaks is replaced. */
import type { OfficeInput } from '../../../shared/forms/office/office-input';
import { languagesOf } from '../../../shared/forms/packets/packet-plan';
import type { FamilyOrder, FormAnswer, FormMaterials, FormRecords, FromFormWorker, PacketOrder, PacketsAnswer, ToFormWorker } from './form-messages';

export interface FormWorker {
  readonly post: (message: ToFormWorker) => void;
  readonly end: () => void;
}

/** Starts a worker: `hear` gets each of its messages, `fail` is called when it broke and answers no more. */
export type StartFormWorker = (hear: (message: FromFormWorker) => void, fail: () => void) => FormWorker;

/** Loads the family wording's file in a language, by ISO 639-2 code; asked when a document needs it for the first time. */
export type LoadWording = (language: string) => Promise<Uint8Array>;

export interface MakingPackets {
  readonly finished: Promise<PacketsAnswer>;
  /** Asks for no more packets; `finished` then answers `cancelled`, or the job when it was done already. */
  readonly cancel: () => void;
}

export interface FormMaker {
  /** Starts the worker and lets it get ready, so that the first form does not wait for that. */
  readonly prepare: () => Promise<void>;
  /** Makes a form. Rejects only for bugs and a damaged installation. */
  readonly make: (records: FormRecords) => Promise<FormAnswer>;
  /** Makes a document for families. Rejects like `make`. */
  readonly makeFamily: (order: FamilyOrder) => Promise<FormAnswer>;
  /** Makes a document of the office. Rejects like `make`. */
  readonly makeOffice: (input: OfficeInput) => Promise<FormAnswer>;
  /** The wordings are others now: the next document is made by a worker that gets them anew. What is being made ends as it began. */
  readonly forget: () => void;
  /** Makes a day's packets as one print job, telling how many are done. */
  readonly makePackets: (order: PacketOrder, tell: (done: number, total: number) => void) => MakingPackets;
}

interface Waiting {
  readonly hear: (message: FromFormWorker) => void;
  readonly reject: (error: Error) => void;
}

interface Running {
  readonly worker: FormWorker;
  /** The languages that this worker was given or is being given. */
  readonly supplied: Map<string, Promise<void>>;
}

/** @param materials loads what a worker needs; asked anew for each worker */
export function formMaker(start: StartFormWorker, materials: () => Promise<FormMaterials>, loadWording: LoadWording): FormMaker {
  const waiting = new Map<number, Waiting>();
  let count = 0;
  let starting: Promise<Running> | undefined;

  const retired: FormWorker[] = [];
  const endRetired = (): void => {
    if (waiting.size === 0) for (const worker of retired.splice(0)) worker.end();
  };

  const hear = (message: FromFormWorker): void => {
    const asked = waiting.get(message.number);
    if (message.kind !== 'packets-progress') waiting.delete(message.number);
    if (message.kind === 'broken') asked?.reject(new Error(`The form was not made: ${message.cause}`));
    else asked?.hear(message);
    endRetired();
  };

  const open = async (): Promise<Running> => {
    const loaded = await materials();
    const worker = start(hear, () => {
      worker.end();
      starting = undefined;
      for (const { reject } of waiting.values()) reject(new Error('The form worker ended before the form was made'));
      waiting.clear();
    });
    worker.post({ kind: 'materials', materials: loaded });
    return { worker, supplied: new Map() };
  };

  const running = (): Promise<Running> => {
    starting ??= open().catch((error: unknown) => {
      // A start that failed must not be the answer for ever.
      starting = undefined;
      throw error;
    });
    return starting;
  };

  const supply = ({ worker, supplied }: Running, language: string): Promise<void> => {
    const known = supplied.get(language);
    if (known) return known;
    const giving = loadWording(language).then(
      (bytes) => worker.post({ kind: 'supply', supply: { language, bytes } }),
      (error: unknown) => {
        supplied.delete(language);
        throw error;
      },
    );
    supplied.set(language, giving);
    return giving;
  };

  const ask = <T>(worker: FormWorker, message: (number: number) => ToFormWorker, answerIn: (heard: FromFormWorker) => T | undefined): { readonly number: number; readonly answer: Promise<T> } => {
    count += 1;
    const number = count;
    const answer = new Promise<T>((resolve, reject) => {
      const listen = (heard: FromFormWorker): void => {
        const answered = answerIn(heard);
        if (answered !== undefined) resolve(answered);
      };
      waiting.set(number, { hear: listen, reject });
      worker.post(message(number));
    });
    return { number, answer };
  };

  const finishedForm = (heard: FromFormWorker): FormAnswer | undefined => (heard.kind === 'made' ? heard.answer : undefined);

  return {
    prepare: async () => {
      const isFirst = starting === undefined;
      const { worker } = await running();
      if (isFirst) worker.post({ kind: 'warm-up' });
    },
    make: async (records) => {
      const to = await running();
      if (records.language !== undefined) await supply(to, records.language);
      return ask(to.worker, (number) => ({ kind: 'make', number, records }), finishedForm).answer;
    },
    makeFamily: async (order) => {
      const to = await running();
      await supply(to, order.language);
      return ask(to.worker, (number) => ({ kind: 'make-family', number, order }), finishedForm).answer;
    },
    makeOffice: async (input) => {
      const to = await running();
      return ask(to.worker, (number) => ({ kind: 'make-office', number, input }), finishedForm).answer;
    },
    forget: () => {
      const before = starting;
      starting = undefined;
      // It answers what it was asked, and ends when nothing is awaited from it.
      void before?.then(({ worker }) => {
        retired.push(worker);
        endRetired();
      }).catch(() => undefined);
    },
    makePackets: (order, tell) => {
      let isCancelled = false;
      let cancel = (): void => undefined;
      const make = async (): Promise<PacketsAnswer> => {
        const to = await running();
        await Promise.all(languagesOf(order.plan).map((language) => supply(to, language)));
        if (isCancelled) return { ok: false, error: { code: 'cancelled' } };
        const { number, answer } = ask(to.worker, (asked) => ({ kind: 'make-packets', number: asked, order }), (heard) => {
          if (heard.kind === 'packets-progress') tell(heard.done, heard.total);
          return heard.kind === 'packets-made' ? heard.answer : undefined;
        });
        cancel = () => to.worker.post({ kind: 'cancel', number });
        return answer;
      };
      return {
        finished: make(),
        cancel: () => {
          isCancelled = true;
          cancel();
        },
      };
    },
  };
}
