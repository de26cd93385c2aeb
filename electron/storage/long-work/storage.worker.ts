/** Does one long task in a thread of its own and ends. */
import { parentPort, workerData } from 'node:worker_threads';
import { assertDefined } from '../../../shared/assert';
import { systemCode } from '../disk-error';
import { doLongTask, type LongTask } from './long-work';
import type { WorkerMessage } from './work-in-thread';

const port = assertDefined(parentPort, 'this file runs as a worker only');
const tell = (message: WorkerMessage): void => port.postMessage(message);
// `work-in-thread.ts` starts this worker, with a task and nothing else.
const task = workerData as LongTask;

doLongTask(task, (done, total) => tell({ kind: 'progress', done, total }))
  .then((end) => tell({ kind: 'end', end }))
  .catch((error: unknown) => {
    const { name, message, stack } = error instanceof Error ? error : new Error('not an error was thrown');
    const code = systemCode(error);
    tell({ kind: 'threw', name, message, ...(stack === undefined ? {} : { stack }), ...(code === undefined ? {} : { code }) });
  })
  .finally(() => {
    task.journal.key.fill(0);
    if (task.kind === 'snapshot') task.snapshots.key.fill(0);
  });
