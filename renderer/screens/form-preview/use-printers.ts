import { useCallback, useEffect, useRef, useState } from 'react';
import type { AppError } from '../../../shared/contract/errors';
import type { PrinterInfo } from '../../../shared/contract/ipc';
import type { DocumentClass } from '../../../shared/domain/kept-document';
import { fitting, noOptions, type PrinterOptions, type PrintChoice, type PrintPaper } from '../../../shared/domain/printing';
import type { Result } from '../../../shared/result';
import { miis } from '../../state/bridge';
import { choosePrinter } from './choose-printer';

export interface Printers {
  /** Undefined while the system is asked. */
  readonly list: Result<readonly PrinterInfo[], AppError> | undefined;
  readonly chosen: PrinterInfo | undefined;
  /** The usual printer of this kind of document when the system does not have it any more. */
  readonly gone: string | undefined;
  readonly choose: (name: string) => void;
  /** What can be chosen at the chosen printer, and what is. */
  readonly options: PrinterOptions;
  readonly paper: PrintPaper;
  readonly choosePaper: (paper: PrintPaper) => void;
  /** Makes printer and paper the usual ones of this kind of document on this workstation. */
  readonly remember: () => void;
  readonly lookAgain: () => void;
  /** A queue's name for people; the queue's own where it is not in the list. */
  readonly nameOf: (queue: string) => string;
}

/**
 * The system's printers, and printer and paper that are chosen for this kind of document: at first the usual ones. `onChange` (a
 * stable function) is called when another printer is chosen or they are looked for anew.
 */
export function usePrinters(kind: DocumentClass, onChange: () => void): Printers {
  const [list, setList] = useState<Printers['list']>();
  const [usual, setUsual] = useState<PrintChoice>();
  const [name, setName] = useState<string>();
  const [offered, setOffered] = useState<{ readonly printer: string; readonly options: PrinterOptions }>();
  const [picked, setPicked] = useState<{ readonly printer: string; readonly paper: PrintPaper }>();
  const asked = useRef(0);
  const look = useCallback(async () => {
    asked.current += 1;
    const mine = asked.current;
    const [answer, settings] = await Promise.all([miis.printing.printers(), miis.printing.settings()]);
    // A later look, or the end of the screen, makes this answer stale.
    if (asked.current !== mine) return;
    // Settings that cannot be read are as none: what is chosen now becomes usual.
    setUsual(settings.ok ? settings.value[kind] : undefined);
    setList(answer);
  }, [kind]);
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
  const chosen = choosePrinter(printers, name ?? usual?.printer);

  const asking = chosen?.name;
  useEffect(() => {
    if (asking === undefined) return undefined;
    let isCurrent = true;
    void miis.printing.options({ printer: asking }).then((answer) => {
      if (isCurrent) setOffered({ printer: asking, options: answer.ok ? answer.value : noOptions });
    });
    return () => {
      isCurrent = false;
    };
  }, [asking]);
  const options = offered !== undefined && offered.printer === asking ? offered.options : noOptions;
  const wanted = picked?.printer === asking ? picked?.paper : usual?.printer === asking ? usual : undefined;
  const paper = fitting(wanted ?? {}, options);

  return {
    list,
    chosen,
    gone: name === undefined && usual !== undefined && list?.ok === true && chosen?.name !== usual.printer ? usual.printer : undefined,
    choose,
    options,
    paper,
    choosePaper: (next) => {
      if (asking !== undefined) setPicked({ printer: asking, paper: next });
    },
    remember: () => {
      if (asking !== undefined) void miis.printing.saveSettings({ [kind]: { printer: asking, ...paper } });
    },
    lookAgain,
    nameOf: (queue) => printers.find((printer) => printer.name === queue)?.description ?? queue,
  };
}
