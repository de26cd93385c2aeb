import { Worker } from 'node:worker_threads';
import { oneAtATime } from '../one-at-a-time';
import type { LongTaskEnd, LongWork, OnProgress } from './long-work';

/** What the worker tells. */
export type WorkerMessage =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'end'; readonly end: LongTaskEnd }
  | { readonly kind: 'threw'; readonly name: string; readonly message: string; readonly stack?: string; readonly code?: string };

/** Enough for 60,000 changes and a chunk at a time; a task that needs more is broken and must not take the program with it. */
const mostMegabytes = 1024;

/** Long work in a thread of its own. @param script the bundled `storage.worker` */
export function workInThread(script: string): LongWork {
  const inTurn = oneAtATime();
  let running: Worker | undefined;
  return {
    run: (task, onProgress) =>
      inTurn(async () => {
        // The thread gets copies of the keys, made while it starts, and overwrites them when it ends.
        running = new Worker(script, { workerData: task, resourceLimits: { maxOldGenerationSizeMb: mostMegabytes } });
        try {
          return await endOf(running, onProgress);
        } finally {
          running = undefined;
        }
      }),
    stop: async () => {
      await running?.terminate();
    },
  };
}

function endOf(worker: Worker, onProgress: OnProgress): Promise<LongTaskEnd> {
  return new Promise((resolve, reject) => {
    worker.on('message', (message: WorkerMessage) => {
      if (message.kind === 'progress') onProgress(message.done, message.total);
      else if (message.kind === 'end') resolve(message.end);
      else reject(rebuilt(message));
    });
    worker.on('error', reject);
    worker.on('exit', () => reject(new StoppedWork()));
  });
}

/** The work was broken off. */
export class StoppedWork extends Error {
  override readonly name = 'StoppedWork';
}

function rebuilt({ name, message, stack, code }: Extract<WorkerMessage, { kind: 'threw' }>): Error {
  return Object.assign(new Error(message), { name, ...(stack === undefined ? {} : { stack }), ...(code === undefined ? {} : { code }) });
}
