import { Button, NativeSelect, NumberInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { labelsOn, type NamedLabelSheet } from '../../../../shared/forms/office/label-sheets';
import { KeyHint } from '../../../components/KeyHint';
import { labelSheets } from '../../../data/office-files';
import { usePageKeys } from '../../../state/page-keys';
import type { Paper } from './make-papers';
import classes from './print.module.css';
import { printWords } from './words';

interface LabelChoicesProps {
  readonly isBusy: boolean;
  readonly onMake: (paper: Paper) => void;
  readonly onBack: () => void;
}

const mostLabels = 100;
const whole = (value: string | number, most: number): number | undefined => (typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= most ? value : undefined);

/** Which sheet of labels, how many, and where a begun sheet goes on. */
export function LabelChoices({ isBusy, onMake, onBack }: LabelChoicesProps) {
  const text = printWords.label;
  const [sheets, setSheets] = useState<readonly NamedLabelSheet[]>([]);
  const [id, setId] = useState('');
  const [count, setCount] = useState<string | number>(1);
  const [startAt, setStartAt] = useState<string | number>(1);
  useEffect(() => {
    let isCurrent = true;
    void labelSheets().then((read) => {
      if (isCurrent) setSheets(read);
    });
    return () => {
      isCurrent = false;
    };
  }, []);
  const sheet = sheets.find((one) => one.id === id) ?? sheets[0];
  const most = sheet === undefined ? 1 : labelsOn(sheet.sheet);
  const [many, from] = [whole(count, mostLabels), whole(startAt, most)];
  const make = (): void => {
    if (sheet !== undefined && many !== undefined && from !== undefined) onMake({ paper: 'labels', sheet, count: many, startAt: from });
  };
  usePageKeys(
    [
      { key: 'ctrl+enter', label: text.make, run: make, isOff: isBusy },
      { key: 'backspace', label: printWords.back, run: onBack },
    ],
    { inDialog: true },
  );
  return (
    <div className={classes.form}>
      <NativeSelect label={text.sheet} value={sheet?.id ?? ''} data-autofocus onChange={(event) => setId(event.currentTarget.value)}>
        {sheets.map(({ id: number, name }) => (
          <option key={number} value={number}>
            {name}
          </option>
        ))}
      </NativeSelect>
      <NumberInput label={text.count} value={count} min={1} max={mostLabels} allowDecimal={false} error={many === undefined ? text.countWrong(mostLabels) : undefined} onChange={setCount} />
      <NumberInput label={text.startAt} description={text.startAtHint} value={startAt} min={1} max={most} allowDecimal={false} error={from === undefined ? text.countWrong(most) : undefined} onChange={setStartAt} />
      <div className={classes.buttons}>
        <Button loading={isBusy} rightSection={<KeyHint k="ctrl+enter" />} onClick={make}>
          {text.make}
        </Button>
        <Button variant="default" onClick={onBack}>
          {printWords.back}
        </Button>
      </div>
    </div>
  );
}
