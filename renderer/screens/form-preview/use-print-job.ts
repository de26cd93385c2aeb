import { useCallback, useEffect, useRef, useState } from 'react';
import type { AppError } from '../../../shared/contract/errors';
import type { PrintJob } from '../../../shared/contract/ipc';
import type { PrintChoice } from '../../../shared/domain/printing';
import { miis } from '../../state/bridge';
import { printedPages, type PrintedPages } from './printed-pages';

export type Printing =
  | { readonly state: 'idle' }
  | { readonly state: 'sending' }
  | { readonly state: 'refused'; readonly error: AppError }
  | { readonly state: 'taken'; readonly job: PrintJob }
  /** The queue took it, and later the system forgot it. */
  | { readonly state: 'lost' };

export interface PrintRequest extends PrintChoice {
  readonly title: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly copies: number;
}

const askAgainMs = 1500;
const isOnItsWay = (job: PrintJob): boolean => job.state === 'queued' || job.state === 'printing' || job.state === 'held';

/**
 * Prints, and follows the job as long as it is on its way. `onPrinted` is called once for each page that counts as printed
 * (`printed-pages.ts`): at the earliest when its job is done, at the latest when the screen closes.
 */
export function usePrintJob(onPrinted: (job: PrintJob) => void) {
  const [printing, setPrinting] = useState<Printing>({ state: 'idle' });
  const isSending = useRef(false);
  const isShown = useRef(false);
  const told = useRef(onPrinted);
  useEffect(() => {
    told.current = onPrinted;
  });
  const pages = useRef<PrintedPages>(undefined);
  useEffect(() => {
    const opened = printedPages((job) => told.current(job));
    pages.current = opened;
    isShown.current = true;
    return () => {
      isShown.current = false;
      opened.left();
    };
  }, []);

  const print = async (request: PrintRequest): Promise<void> => {
    if (isSending.current) return;
    isSending.current = true;
    setPrinting({ state: 'sending' });
    const answer = await miis.printing.print(request);
    isSending.current = false;
    setPrinting(answer.ok ? { state: 'taken', job: answer.value } : { state: 'refused', error: answer.error });
    if (!answer.ok) return;
    pages.current?.heard(answer.value);
    // The screen closed while the page was on its way to the queue.
    if (!isShown.current) pages.current?.left();
  };

  /** Takes away a refusal that no longer tells of the printer that is chosen. */
  const forgetRefusal = useCallback(() => setPrinting((now) => (now.state === 'refused' ? { state: 'idle' } : now)), []);

  const cancel = async (): Promise<void> => {
    if (printing.state !== 'taken') return;
    const answer = await miis.printing.cancel({ job: printing.job.job });
    if (answer.ok) pages.current?.cancelled();
    // What is done already cannot be cancelled: the job itself then says so.
    if (!answer.ok && answer.error.code !== 'not-found') setPrinting({ state: 'refused', error: answer.error });
  };

  useEffect(() => {
    if (printing.state !== 'taken' || !isOnItsWay(printing.job)) return undefined;
    const { job } = printing;
    let isOpen = true;
    const timer = window.setTimeout(() => {
      void miis.printing.job({ job: job.job }).then((answer) => {
        if (!isOpen) return;
        const isLost = !answer.ok && answer.error.code === 'not-found';
        if (answer.ok) pages.current?.heard(answer.value);
        if (isLost) pages.current?.left();
        if (answer.ok) setPrinting({ state: 'taken', job: answer.value });
        else setPrinting(isLost ? { state: 'lost' } : { state: 'taken', job: { ...job } });
      });
    }, askAgainMs);
    return () => {
      isOpen = false;
      window.clearTimeout(timer);
    };
  }, [printing]);

  return { printing, print, cancel, forgetRefusal, canCancel: printing.state === 'taken' && isOnItsWay(printing.job) };
}
