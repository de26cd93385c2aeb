import { useRef, useState } from 'react';

export interface BatchProgress {
  readonly done: number;
  readonly total: number;
}

/** One long making at a time: its progress, and the way to end it. */
export function useBatch() {
  const [progress, setProgress] = useState<BatchProgress>();
  const stop = useRef<() => void>(undefined);
  const run = async (total: number, work: (tell: (done: number) => void, isCancelled: () => boolean, onCancel: (stop: () => void) => void) => Promise<void>): Promise<void> => {
    if (stop.current) return;
    let isCancelled = false;
    let further = (): void => undefined;
    stop.current = () => {
      isCancelled = true;
      further();
    };
    setProgress({ done: 0, total });
    try {
      await work(
        (done) => setProgress({ done, total }),
        () => isCancelled,
        (how) => {
          further = how;
        },
      );
    } finally {
      stop.current = undefined;
      setProgress(undefined);
    }
  };
  return { progress, run, cancel: () => stop.current?.() };
}
