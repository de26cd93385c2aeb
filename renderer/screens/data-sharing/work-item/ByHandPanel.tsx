import { Button, Checkbox } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { Chart, FormWork } from '../../../../shared/domain/chart/chart';
import { ErrorNote } from '../../../components/ErrorNote';
import { KeyHint } from '../../../components/KeyHint';
import { formatPhone } from '../../../components/phone';
import { usePageKeys } from '../../../state/page-keys';
import { FormPreview } from '../../form-preview/FormPreview';
import classes from '../data-sharing.module.css';
import { words } from '../words';
import { ConfirmNumber, useHelpDeskNumber } from './HelpDeskNumber';
import { useHandFax } from './use-hand-fax';

interface ByHandPanelProps {
  readonly chart: Chart;
  readonly item: FormWork;
  /** The fields of what the machine's report says. */
  readonly children: ReactNode;
}

/** A fax over the office machine: one key prints cover and form, below it the report is recorded. */
export function ByHandPanel({ chart, item, children }: ByHandPanelProps) {
  const text = words.fax.hand;
  const helpDesk = useHelpDeskNumber();
  const hand = useHandFax(chart, item);
  const [isCoverOnly, setCoverOnly] = useState(false);
  const { number } = helpDesk;
  const title = isCoverOnly ? text.coverTitle : text.title;
  const label = isCoverOnly ? text.printCover : text.print;
  const print = async (): Promise<void> => {
    const checked = helpDesk.check();
    if (checked !== undefined) await hand.make({ number: checked, isCoverOnly, isNumberConfirmed: !helpDesk.isConfirmed });
  };
  usePageKeys([{ key: 'ctrl+p', label, run: () => void print(), isOff: number === undefined || hand.isBusy || hand.pages !== undefined }]);
  return (
    <>
      <div className={classes.panel}>
        {number !== undefined && <p className={classes.explain}>{text.lead(formatPhone(number))}</p>}
        <ConfirmNumber helpDesk={helpDesk} />
        {hand.isUnsigned && <Checkbox label={text.coverOnly} description={text.coverOnlyWhy} checked={isCoverOnly} onChange={(event) => setCoverOnly(event.currentTarget.checked)} />}
        {hand.failure && <ErrorNote {...hand.failure} />}
        <div className={classes.buttons}>
          <Button loading={hand.isBusy} disabled={number === undefined} rightSection={<KeyHint k="ctrl+p" />} onClick={() => void print()}>
            {label}
          </Button>
        </div>
      </div>
      <p className={classes.then}>{text.record}</p>
      {children}
      {hand.pages && (
        <FormPreview
          kind="forms"
          bytes={hand.pages}
          title={title}
          jobTitle={text.job(item.id)}
          suggestedFileName={text.file(item.id)}
          onPrinted={(printed) => void hand.printed({ kind: 'forms', title, ...printed }, isCoverOnly)}
          onClose={hand.close}
        />
      )}
    </>
  );
}
