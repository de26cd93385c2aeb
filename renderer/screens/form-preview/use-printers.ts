import { useCallback, useEffect, useRef, useState } from 'react';
import type { AppError } from '../../../shared/contract/errors';
import type { PrinterInfo } from '../../../shared/contract/ipc';
import type { Result } from '../../../shared/result';
import { miis } from '../../state/bridge';
import { choosePrinter, lastUsedPrinter } from './choose-printer';

export interface Printers {
  /** Undefined while the system is asked. */
  readonly list: Result<readonly PrinterInfo[], AppError> | undefined;
  readonly chosen: PrinterInfo | undefined;
  readonly choose: (name: string) => void;
  readonly lookAgain: () => void;
  /** A queue's name for people; the queue's own where it is not in the list. */
  readonly nameOf: (queue: string) => string;
}

/** The system's printers and the one that is chosen. `onChange` (a stable function) is called when another is chosen or they are looked for anew. */
export function usePrinters(onChange: () => void): Printers {
  const [list, setList] = useState<Printers['list']>();
  const [name, setName] = useState(lastUsedPrinter);
  const asked = useRef(0);
  const look = useCallback(async () => {
    asked.current += 1;
    const mine = asked.current;
    const answer = await miis.printing.printers();
    // A later look, or the end of the screen, makes this answer stale.
    if (asked.current === mine) setList(answer);
  }, []);
  useEffect(() => {
    void look();
    return () => {
      asked.current += 1;
    };
  }, [look]);
  const lookAgain = useCallback(() => {
    setList(undefined);
    onChange();
    void look();
  }, [look, onChange]);
  const choose = (next: string): void => {
    setName(next);
    onChange();
  };
  const printers = list?.ok ? list.value : [];
  return {
    list,
    chosen: choosePrinter(printers, name),
    choose,
    lookAgain,
    nameOf: (queue) => printers.find((printer) => printer.name === queue)?.description ?? queue,
  };
}
