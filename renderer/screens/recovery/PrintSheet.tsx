import { Button, NativeSelect } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { AppError } from '../../../shared/contract/errors';
import type { PrinterInfo, PrintJob } from '../../../shared/contract/ipc';
import { ErrorNote } from '../../components/ErrorNote';
import { miis } from '../../state/bridge';
import { errorWords } from '../../state/error-words';
import classes from './recovery.module.css';
import { words } from './words';

interface PrintSheetProps {
  readonly makeSheet: () => Promise<Uint8Array<ArrayBuffer>>;
  readonly onTaken: (job: PrintJob) => void;
}

/** Chooses a printer and prints the one sheet. Counts as printed only when the queue took it. */
export function PrintSheet({ makeSheet, onTaken }: PrintSheetProps) {
  const [printers, setPrinters] = useState<readonly PrinterInfo[]>();
  const [printer, setPrinter] = useState('');
  const [error, setError] = useState<AppError>();
  const [isPrinting, setPrinting] = useState(false);

  useEffect(() => {
    void miis.printing.printers().then((answer) => {
      const list = answer.ok ? answer.value : [];
      setPrinters(list);
      setPrinter((list.find((one) => one.isDefault) ?? list[0])?.name ?? '');
      if (!answer.ok) setError(answer.error);
    });
  }, []);

  const print = async (): Promise<void> => {
    setPrinting(true);
    setError(undefined);
    const job = await miis.printing.print({ printer, title: words.sheet.title, bytes: await makeSheet(), copies: 1 });
    setPrinting(false);
    if (job.ok) onTaken(job.value);
    else setError(job.error);
  };

  if (printers === undefined) return null;
  return (
    <div className={classes.printing}>
      {error && <ErrorNote {...errorWords(error)} />}
      {printers.length === 0 ? (
        !error && <p className={classes.plain}>{words.noPrinters}</p>
      ) : (
        <div className={classes.choose}>
          <NativeSelect
            label={words.printer}
            data={printers.map((one) => ({ value: one.name, label: one.description || one.name }))}
            value={printer}
            onChange={(event) => setPrinter(event.currentTarget.value)}
          />
          <Button variant="default" loading={isPrinting} onClick={() => void print()}>
            {words.printHere}
          </Button>
        </div>
      )}
    </div>
  );
}
