import { Button, Radio } from '@mantine/core';
import { useState } from 'react';
import { exportFormat, type ExportFormat } from '../../../../shared/domain/chart/change';
import { ErrorNote } from '../../../components/ErrorNote';
import { KeyHint } from '../../../components/KeyHint';
import type { ErrorWords } from '../../../state/error-words';
import { usePageKeys } from '../../../state/page-keys';
import classes from './print.module.css';
import { useExportRecord } from './use-export-record';
import { printWords } from './words';

interface ExportChoicesProps {
  readonly onSaved: () => void;
  readonly onBack: () => void;
}

/** In which form the record leaves the program. */
export function ExportChoices({ onSaved, onBack }: ExportChoicesProps) {
  const text = printWords.exports;
  const exportRecord = useExportRecord();
  const [format, setFormat] = useState<ExportFormat>('fhir');
  const [failure, setFailure] = useState<ErrorWords>();
  const save = async (): Promise<void> => {
    const saved = await exportRecord(format);
    setFailure(saved.ok ? undefined : saved.error);
    if (saved.ok && saved.value === 'saved') onSaved();
  };
  usePageKeys(
    [
      { key: 'ctrl+enter', label: text.save, run: () => void save() },
      { key: 'backspace', label: printWords.back, run: onBack },
    ],
    { inDialog: true },
  );
  return (
    <div className={classes.form}>
      <p className={classes.note}>{text.explain}</p>
      <Radio.Group label={text.format} value={format} onChange={(value) => setFormat(exportFormat.parse(value))}>
        {exportFormat.options.map((one, index) => (
          <Radio key={one} value={one} label={text.choices[one]} mt={6} data-autofocus={index === 0 ? true : undefined} />
        ))}
      </Radio.Group>
      {failure && <ErrorNote {...failure} />}
      <div className={classes.buttons}>
        <Button rightSection={<KeyHint k="ctrl+enter" />} onClick={() => void save()}>
          {text.save}
        </Button>
        <Button variant="default" onClick={onBack}>
          {printWords.back}
        </Button>
      </div>
    </div>
  );
}
