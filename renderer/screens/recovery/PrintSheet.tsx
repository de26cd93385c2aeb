import { Button } from '@mantine/core';
import { isReady } from '../form-preview/choose-printer';
import { PrinterField } from '../form-preview/PrinterField';
import { PrintOutcome } from '../form-preview/PrintOutcome';
import { usePrinters } from '../form-preview/use-printers';
import { usePrintJob } from '../form-preview/use-print-job';
import { words as printWords } from '../form-preview/words';
import { usePageKeys } from '../../state/page-keys';
import classes from './recovery.module.css';
import { words } from './words';

interface PrintSheetProps {
  readonly makeSheet: () => Promise<Uint8Array<ArrayBuffer>>;
  /** The sheet counts as printed; not called for one that a queue still holds back, because then there is no paper yet. */
  readonly onPrinted: () => void;
}

/** Chooses a printer and prints the one sheet; what becomes of it is told as for every form. */
export function PrintSheet({ makeSheet, onPrinted }: PrintSheetProps) {
  const { printing, print, cancel, canCancel, forgetRefusal } = usePrintJob((job) => {
    if (job.state !== 'held') onPrinted();
  });
  const printers = usePrinters('letters', forgetRefusal);
  const { chosen } = printers;
  usePageKeys([
    { key: 'r', label: printWords.lookAgain, run: printers.lookAgain },
    { key: 'c', label: printWords.cancelJob, run: () => void cancel(), isOff: !canCancel },
  ]);
  const printNow = async (): Promise<void> => {
    if (chosen === undefined || !isReady(chosen)) return;
    printers.remember();
    await print({ printer: chosen.name, ...printers.paper, title: words.sheet.title, bytes: await makeSheet(), copies: 1 });
  };
  return (
    <div className={classes.printing}>
      <PrinterField printers={printers} />
      {chosen !== undefined && (
        <Button variant="default" className={classes.goOn} disabled={!isReady(chosen)} loading={printing.state === 'sending'} onClick={() => void printNow()}>
          {words.printHere}
        </Button>
      )}
      <PrintOutcome printing={printing} nameOf={printers.nameOf} onCancel={canCancel ? () => void cancel() : undefined} />
    </div>
  );
}
