import { Button, NativeSelect } from '@mantine/core';
import { RotateCw } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import type { AppError } from '../../../../shared/contract/errors';
import type { PrinterInfo } from '../../../../shared/contract/ipc';
import { documentClass, type DocumentClass } from '../../../../shared/domain/kept-document';
import { fitting, noOptions, type PrintChoice, type PrinterOptions, type PrintSettings } from '../../../../shared/domain/printing';
import type { Result } from '../../../../shared/result';
import { ErrorNote } from '../../../components/ErrorNote';
import { Panel } from '../../../components/Panel';
import { miis } from '../../../state/bridge';
import { errorWords } from '../../../state/error-words';
import { useSavedNotice } from '../../../state/saved-notice';
import { PaperFields } from '../../form-preview/PaperFields';
import { printerLabel, printerTrouble, printErrorWords } from '../../form-preview/words';
import { words } from '../words';
import classes from './panels.module.css';

interface Known {
  readonly printers: Result<readonly PrinterInfo[], AppError>;
  readonly settings: PrintSettings;
  /** What can be chosen at the printers that are usual for something. */
  readonly options: ReadonlyMap<string, PrinterOptions>;
}

const optionsOf = async (printer: string): Promise<readonly [string, PrinterOptions]> => {
  const answer = await miis.printing.options({ printer });
  return [printer, answer.ok ? answer.value : noOptions];
};

/** The usual printer and paper of each kind of document on this workstation. */
export function PrintersPanel() {
  const text = words.printers;
  const say = useSavedNotice();
  const [known, setKnown] = useState<Known>();
  const [failure, setFailure] = useState<AppError>();
  const look = useCallback(async (): Promise<Known> => {
    const [printers, settings] = await Promise.all([miis.printing.printers(), miis.printing.settings()]);
    const kept = settings.ok ? settings.value : {};
    const names = new Set(Object.values(kept).flatMap((choice) => choice?.printer ?? []));
    return { printers, settings: kept, options: new Map(await Promise.all([...names].map(optionsOf))) };
  }, []);
  useEffect(() => {
    let isCurrent = true;
    void look().then((found) => {
      if (isCurrent) setKnown(found);
    });
    return () => {
      isCurrent = false;
    };
  }, [look]);
  const lookAgain = (): void => {
    setKnown(undefined);
    void look().then(setKnown);
  };
  const save = async (kind: DocumentClass, choice: PrintChoice): Promise<void> => {
    const saved = await miis.printing.saveSettings({ [kind]: choice });
    setFailure(saved.ok ? undefined : saved.error);
    if (!saved.ok) return;
    say(text.saved);
    const [printer, options] = await optionsOf(choice.printer);
    setKnown((now) => now && { ...now, settings: { ...now.settings, [kind]: choice }, options: new Map([...now.options, [printer, options]]) });
  };
  const again = (
    <Button size="compact-sm" variant="default" leftSection={<RotateCw size={14} aria-hidden="true" />} onClick={lookAgain}>
      {text.lookAgain}
    </Button>
  );
  return (
    <Panel title={text.title}>
      <div className={classes.form}>
        <p className={classes.note}>{text.explain}</p>
        {known === undefined && <p className={classes.note}>{text.looking}</p>}
        {known && !known.printers.ok && <ErrorNote {...printErrorWords(known.printers.error)} action={again} />}
        {known?.printers.ok && known.printers.value.length === 0 && <ErrorNote {...text.none} action={again} />}
        {failure && <ErrorNote {...errorWords(failure)} />}
        {known?.printers.ok &&
          known.printers.value.length > 0 &&
          documentClass.options.map((kind) => <UsualPrinter key={kind} kind={kind} known={known} printers={known.printers.ok ? known.printers.value : []} onChange={(choice) => void save(kind, choice)} />)}
      </div>
    </Panel>
  );
}

interface UsualPrinterProps {
  readonly kind: DocumentClass;
  readonly known: Known;
  readonly printers: readonly PrinterInfo[];
  readonly onChange: (choice: PrintChoice) => void;
}

function UsualPrinter({ kind, known, printers, onChange }: UsualPrinterProps) {
  const text = words.printers;
  const choice = known.settings[kind];
  const printer = printers.find(({ name }) => name === choice?.printer);
  const options = known.options.get(choice?.printer ?? '') ?? noOptions;
  const trouble = choice === undefined ? undefined : printer === undefined ? text.gone(choice.printer) : printerTrouble(printer);
  return (
    <fieldset className={classes.group}>
      <legend className={classes.legend}>{text.kinds[kind]}</legend>
      <NativeSelect
        aria-label={text.printerFor(text.kinds[kind])}
        value={choice?.printer ?? ''}
        onChange={(event) => event.currentTarget.value !== '' && onChange({ printer: event.currentTarget.value })}
      >
        {choice === undefined && <option value="">{text.notChosen}</option>}
        {choice !== undefined && printer === undefined && <option value={choice.printer}>{choice.printer}</option>}
        {printers.map((one) => (
          <option key={one.name} value={one.name}>
            {printerLabel(one)}
          </option>
        ))}
      </NativeSelect>
      {trouble !== undefined && <p className={classes.trouble}>{trouble}</p>}
      {choice !== undefined && <PaperFields options={options} paper={fitting(choice, options)} onChange={(paper) => onChange({ printer: choice.printer, ...paper })} />}
    </fieldset>
  );
}
