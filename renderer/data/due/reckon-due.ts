/** Reckons what is due for every patient of the practice, in threads, so that the window never stands still. */
import type { CalendarDate } from '../../../shared/domain/calendar-date';
import type { Chart } from '../../../shared/domain/chart/chart';
import type { PatientId } from '../../../shared/domain/ids';
import { patientOfChart } from '../../../shared/forecast/chart-patient';
import type { Schedule } from '../../../shared/forecast/schedule/schedule';
import type { FromDueWorker, ToDueWorker } from './due-messages';
import type { DueRow } from './due-rows';

/** A thread, as the reckoning needs one. */
export interface DueThread {
  readonly post: (message: ToDueWorker) => void;
  readonly end: () => void;
}
export type StartDueThread = (hear: (answer: FromDueWorker) => void, fail: () => void) => DueThread;

const startThread: StartDueThread = (hear, fail) => {
  const worker = new Worker(new URL('./due.worker.ts', import.meta.url), { type: 'module', name: 'due' });
  worker.addEventListener('message', (event: MessageEvent<FromDueWorker>) => hear(event.data));
  worker.addEventListener('error', fail);
  return { post: (message) => worker.postMessage(message, []), end: () => worker.terminate() };
};

export interface DueOrder {
  readonly schedule: Schedule;
  readonly day: CalendarDate;
  readonly patients: readonly PatientId[];
  readonly chart: (id: PatientId) => Promise<Chart | undefined>;
  /** Hears how many patients are done. */
  readonly tell: (done: number) => void;
}

export interface Reckoning {
  /** Undefined when it was cancelled; rejects when a thread failed. */
  readonly rows: Promise<readonly DueRow[] | undefined>;
  readonly cancel: () => void;
}

const perBatch = 100;
const mostThreads = 4;

/** Threads take batches as they become free; the charts are read while they reckon. */
export function reckonDue(order: DueOrder, cores: number, start: StartDueThread = startThread): Reckoning {
  const running = new Running(order);
  return { rows: running.run(Math.max(1, Math.min(mostThreads, cores)), start), cancel: () => running.cancel() };
}

class Running {
  readonly #order: DueOrder;
  readonly #rows: DueRow[] = [];
  readonly #threads: DueThread[] = [];
  readonly #sizes = new Map<number, number>();
  #next = 0;
  #done = 0;
  #isOver = false;
  #settle: ((rows: readonly DueRow[] | undefined) => void) | undefined;
  #reject: ((error: Error) => void) | undefined;

  constructor(order: DueOrder) {
    this.#order = order;
  }

  run(threads: number, start: StartDueThread): Promise<readonly DueRow[] | undefined> {
    const { patients, schedule, day } = this.#order;
    return new Promise((resolve, reject) => {
      this.#settle = resolve;
      this.#reject = reject;
      if (patients.length === 0) this.#end(this.#rows);
      for (let count = threads; count > 0 && !this.#isOver; count -= 1) {
        const thread: DueThread = start((answer) => this.#hear(thread, answer), () => this.#fail(undefined));
        this.#threads.push(thread);
        thread.post({ kind: 'begin', schedule, day });
        this.#hand(thread);
      }
    });
  }

  cancel(): void {
    this.#end(undefined);
  }

  #hear(thread: DueThread, { number, rows }: FromDueWorker): void {
    if (this.#isOver) return;
    this.#rows.push(...rows);
    this.#done += this.#sizes.get(number) ?? 0;
    this.#order.tell(this.#done);
    if (this.#done >= this.#order.patients.length) this.#end(this.#rows);
    else this.#hand(thread);
  }

  #hand(thread: DueThread): void {
    const { patients, chart } = this.#order;
    const from = this.#next;
    if (this.#isOver || from >= patients.length) return;
    this.#next += perBatch;
    const ids = patients.slice(from, from + perBatch);
    this.#sizes.set(from, ids.length);
    Promise.all(ids.map(chart)).then(
      (charts) => {
        if (!this.#isOver) thread.post({ kind: 'batch', number: from, patients: charts.flatMap((one) => (one ? [{ id: one.id, patient: patientOfChart(one).patient }] : [])) });
      },
      (error: unknown) => this.#fail(error),
    );
  }

  #fail(error: unknown): void {
    if (this.#isOver) return;
    this.#stop();
    this.#reject?.(error instanceof Error ? error : new Error('a thread of the due list failed'));
  }

  #end(rows: readonly DueRow[] | undefined): void {
    if (this.#isOver) return;
    this.#stop();
    this.#settle?.(rows);
  }

  #stop(): void {
    this.#isOver = true;
    for (const thread of this.#threads) thread.end();
  }
}
