import { Button, NativeSelect, Radio } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { SchoolTable } from '../../../../shared/domain/school/school-table';
import { KeyHint } from '../../../components/KeyHint';
import { schoolTable } from '../../../data/office-files';
import { usePageKeys } from '../../../state/page-keys';
import type { Paper } from './make-papers';
import classes from './print.module.css';
import { printWords } from './words';

interface CertificateChoicesProps {
  readonly isBusy: boolean;
  readonly onMake: (paper: Paper) => void;
  readonly onBack: () => void;
}

/** For whom the certificate is, and what the doses are held against. */
export function CertificateChoices({ isBusy, onMake, onBack }: CertificateChoicesProps) {
  const text = printWords.certificates;
  const [table, setTable] = useState<SchoolTable>();
  const [purpose, setPurpose] = useState<'school' | 'camp'>('school');
  const [levelId, setLevelId] = useState('');
  useEffect(() => {
    let isCurrent = true;
    void schoolTable().then((read) => {
      if (isCurrent) setTable(read);
    });
    return () => {
      isCurrent = false;
    };
  }, []);
  const level = table?.levels.find(({ id }) => id === levelId);
  const make = (): void => onMake({ paper: 'certificate', purpose, ...(table !== undefined && level !== undefined ? { asked: { table, level } } : {}) });
  usePageKeys(
    [
      { key: 'ctrl+enter', label: text.make, run: make, isOff: isBusy },
      { key: 'backspace', label: printWords.back, run: onBack },
    ],
    { inDialog: true },
  );
  return (
    <div className={classes.form}>
      <Radio.Group label={text.purpose} value={purpose} onChange={(value) => setPurpose(value === 'camp' ? 'camp' : 'school')}>
        <Radio value="school" label={text.school} mt={4} data-autofocus />
        <Radio value="camp" label={text.camp} mt={6} />
      </Radio.Group>
      <NativeSelect label={text.level} value={levelId} onChange={(event) => setLevelId(event.currentTarget.value)}>
        <option value="">{text.noLevel}</option>
        {table?.levels.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}, {table.schoolYear}
          </option>
        ))}
      </NativeSelect>
      {table !== undefined && level !== undefined && !table.isConfirmed && <p className={classes.note}>{text.unconfirmed(table.schoolYear)}</p>}
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
