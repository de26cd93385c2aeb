/** The rules of printing one finished PDF: what is checked before, what counts as printed after. */
import { appError, type AppError } from '../../shared/contract/errors';
import type { PrintJob } from '../../shared/contract/ipc';
import { fail, ok, type Result } from '../../shared/result';
import { isPdf } from '../files/is-pdf';
import type { PrintOrder, PrintSystem } from './cups';
import { isSettled } from './job-state';


/** How long the answer waits for what becomes of a job, and how often it asks. Milliseconds. */
export interface Patience {
  readonly total: number;
  readonly step: number;
}
export const usualPatience: Patience = { total: 8000, step: 250 };

/**
 * Prints. Answers ok only when the queue took the PDF and nothing is known to have failed: `done` when the system handed it to the
 * printer, else how far it was when the patience ended. Nothing is submitted to a queue that is unknown, rejects or stands still.
 */
export async function printDocument(system: PrintSystem, order: PrintOrder, patience: Patience): Promise<Result<PrintJob, AppError>> {
  if (!isPdf(order.bytes)) return fail(appError('print-bad-file', 'not a PDF'));
  const isReady = await checkPrinter(system, order.printer);
  if (!isReady.ok) return isReady;
  const job = await system.submit({ ...order, title: order.title.replace(/[\p{Cc}\p{Cf}]/gu, ' ') });
  return job.ok ? watch(system, job.value, order.printer, patience) : job;
}

async function checkPrinter(system: PrintSystem, name: string): Promise<Result<null, AppError>> {
  const printers = await system.printers();
  if (!printers.ok) return printers;
  const printer = printers.value.find((one) => one.name === name);
  if (!printer) return fail(appError('print-unknown-printer', 'there is no such queue', { printer: name }));
  const detail = { printer: name, ...(printer.message === undefined ? {} : { message: printer.message }) };
  if (!printer.isAccepting) return fail(appError('print-rejecting', 'the queue takes no jobs', detail));
  if (printer.state === 'stopped') return fail(appError('print-stopped', 'the queue is stopped', detail));
  return ok(null);
}

async function watch(system: PrintSystem, job: string, printer: string, { total, step }: Patience): Promise<Result<PrintJob, AppError>> {
  const until = Date.now() + total;
  let last: PrintJob = { job, printer, state: 'queued' };
  for (;;) {
    const now = await system.job(job);
    // The queue took the job: that it cannot be asked any more does not undo that.
    if (!now.ok) return ok(last);
    last = now.value;
    if (last.state === 'failed' || last.state === 'cancelled') {
      return fail(appError('print-failed', `the job ended as ${last.state}`, { printer, job, ...(last.message === undefined ? {} : { message: last.message }) }));
    }
    if (isSettled(last) || Date.now() >= until) return ok(last);
    await new Promise((resolve) => setTimeout(resolve, step));
  }
}
