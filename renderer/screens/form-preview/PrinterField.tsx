import { Button, NativeSelect } from '@mantine/core';
import { RotateCw } from 'lucide-react';
import { ErrorNote } from '../../components/ErrorNote';
import { KeyHint } from '../../components/KeyHint';
import { useDelayed } from '../../state/use-delayed';
import classes from './FormPreview.module.css';
import { PaperFields } from './PaperFields';
import type { Printers } from './use-printers';
import { printErrorWords, printerLabel, printerTrouble, words } from './words';

interface PrinterFieldProps {
  readonly printers: Printers;
  /** In words, the size that is taken where none is chosen; Letter otherwise. */
  readonly usualPaper?: string | undefined;
}

/** The choice of printer and paper, or why there is none. */
export function PrinterField({ printers: { list, chosen, gone, choose, lookAgain, options, paper, choosePaper }, usualPaper }: PrinterFieldProps) {
  const isSlow = useDelayed(list === undefined);
  if (list === undefined) return <p className={classes.quiet}>{isSlow && words.looking}</p>;
  const again = (
    <Button size="compact-sm" variant="default" leftSection={<RotateCw size={14} aria-hidden="true" />} rightSection={<KeyHint k="r" />} onClick={lookAgain}>
      {words.lookAgain}
    </Button>
  );
  if (!list.ok) return <ErrorNote {...printErrorWords(list.error)} action={again} />;
  if (chosen === undefined) return <ErrorNote {...words.none} action={again} />;
  const trouble = printerTrouble(chosen);
  return (
    <div className={classes.printer}>
      <NativeSelect label={words.printer} value={chosen.name} onChange={(event) => choose(event.currentTarget.value)}>
        {list.value.map((printer) => (
          <option key={printer.name} value={printer.name}>
            {printerLabel(printer)}
          </option>
        ))}
      </NativeSelect>
      {gone !== undefined && (
        <p className={classes.trouble} role="status">
          {words.gone(gone)}
        </p>
      )}
      {trouble !== undefined && (
        <p className={classes.trouble} role="status">
          {trouble}
        </p>
      )}
      {trouble !== undefined && again}
      <PaperFields options={options} paper={paper} usualPaper={usualPaper} onChange={choosePaper} />
    </div>
  );
}
