/** When a page counts as printed. The system knows that it handed a page to the printer, never that paper came out. */
import type { PrintJob } from '../../../shared/contract/ipc';

/** `followed`: somebody waits for the job. `left`: nobody asks for it any more, or the system does not know it any more. */
export type JobWatch = 'followed' | 'left';

/**
 * Whether the page of a job that a queue took counts as printed: when it is done, and when nobody asks any more while the queue
 * still holds it. Never when it failed or was cancelled.
 * @param isCancelled the queue took the wish to cancel it, which the job's state does not show yet
 */
export function isPrinted({ state }: PrintJob, watch: JobWatch, isCancelled: boolean): boolean {
  switch (state) {
    case 'done':
      return true;
    case 'failed':
    case 'cancelled':
      return false;
    case 'queued':
    case 'printing':
    case 'held':
      return watch === 'left' && !isCancelled;
  }
}

export interface PrintedPages {
  /** A queue took the job, or something new is known of it. Another job than before leaves the one before. */
  readonly heard: (job: PrintJob) => void;
  /** The queue took the wish to cancel the job. */
  readonly cancelled: () => void;
  /** Nobody asks for the job any more. */
  readonly left: () => void;
}

/** Calls `onPrinted` once for each page that counts as printed. */
export function printedPages(onPrinted: (job: PrintJob) => void): PrintedPages {
  let open: { readonly job: PrintJob; readonly isCancelled: boolean } | undefined;
  let counted: string | undefined;

  const count = (job: PrintJob): void => {
    if (counted === job.job) return;
    counted = job.job;
    onPrinted(job);
  };
  const left = (): void => {
    if (open && isPrinted(open.job, 'left', open.isCancelled)) count(open.job);
    open = undefined;
  };
  return {
    heard: (job) => {
      const isSame = open?.job.job === job.job;
      if (!isSame) left();
      open = { job, isCancelled: isSame && open?.isCancelled === true };
      if (isPrinted(job, 'followed', open.isCancelled)) count(job);
    },
    cancelled: () => {
      open = open && { ...open, isCancelled: true };
    },
    left,
  };
}
