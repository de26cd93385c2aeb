import { Button, Checkbox } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { Chart, FormWork } from '../../../../shared/domain/chart/chart';
import { mayHaveArrived, type AutomaticFaxWay, type Fax } from '../../../../shared/domain/fax/fax';
import { ErrorNote } from '../../../components/ErrorNote';
import { KeyHint } from '../../../components/KeyHint';
import { formatPhone } from '../../../components/phone';
import type { ErrorWords } from '../../../state/error-words';
import { usePageKeys } from '../../../state/page-keys';
import { useSavedNotice } from '../../../state/saved-notice';
import { useQueueFax } from '../../faxes/use-queue-fax';
import { useRecordPrintout } from '../../form-preview/use-record-printout';
import { FormPreview } from '../../form-preview/FormPreview';
import classes from '../data-sharing.module.css';
import { words } from '../words';
import { faxablePaper } from './faxable-paper';
import { ConfirmNumber, useHelpDeskNumber } from './HelpDeskNumber';

interface FaxPanelProps {
  readonly chart: Chart;
  readonly item: FormWork;
  readonly way: AutomaticFaxWay;
  /** The fax of this form before, which a person wants sent once more. */
  readonly again: Fax | undefined;
  readonly onByHand: () => void;
  readonly onDone: () => void;
}

/** What is faxed, where to, and how: looked at before anything is sent. */
export function FaxPanel({ chart, item, way, again, onByHand, onDone }: FaxPanelProps) {
  const text = words.fax;
  const helpDesk = useHelpDeskNumber();
  const say = useSavedNotice();
  const record = useRecordPrintout(chart.id);
  const { cover, queue } = useQueueFax();
  const [isUnsignedMeant, setUnsignedMeant] = useState(false);
  const [unsignedError, setUnsignedError] = useState<string>();
  const [isTwiceMeant, setTwiceMeant] = useState(false);
  const [twiceError, setTwiceError] = useState<string>();
  const [failure, setFailure] = useState<ErrorWords>();
  const [shown, setShown] = useState<Uint8Array<ArrayBuffer>>();
  const [isSending, setSending] = useState(false);
  const fax = useRef<HTMLButtonElement>(null);
  useEffect(() => fax.current?.focus(), []);

  const { number } = helpDesk;
  const paper = faxablePaper(chart, item);
  const pages = 1 + (paper?.pages ?? 0);
  const isMaybeTwice = again !== undefined && mayHaveArrived(again);

  const lookAtCover = async (): Promise<void> => {
    if (number === undefined) return;
    const made = await cover({ item, number, pages });
    if (made.ok) setShown(made.value);
    else setFailure(made.error);
  };
  const send = async (): Promise<void> => {
    if (!paper || isSending) return;
    const checked = helpDesk.check();
    const isPaperRight = paper.isSigned || isUnsignedMeant;
    setUnsignedError(isPaperRight ? undefined : text.unsignedNeeded);
    const isOnceRight = !isMaybeTwice || isTwiceMeant;
    setTwiceError(isOnceRight ? undefined : text.mayHaveArrivedNeeded);
    if (checked === undefined || !isPaperRight || !isOnceRight) return;
    setSending(true);
    const queued = await queue({
      chart,
      item,
      way,
      number: checked,
      documents: [paper.document],
      pages,
      isNumberConfirmed: !helpDesk.isConfirmed,
      ...(again === undefined ? {} : { again: again.id }),
    });
    setSending(false);
    setFailure(queued.ok ? undefined : queued.error);
    if (queued.ok) {
      say(text.queued);
      onDone();
    }
  };
  const isCovered = shown !== undefined;
  usePageKeys([
    { key: 'ctrl+enter', label: text.send, run: () => void send() },
    { key: 'v', label: text.lookAtCover, run: () => void lookAtCover(), isOff: number === undefined || isCovered },
    { key: 'b', label: text.byHand, run: onByHand, isOff: isSending || isCovered },
    { key: 'escape', label: words.cancel, run: onDone, isOff: isSending || isCovered },
  ]);

  return (
    <div className={classes.panel}>
      {number !== undefined && <p className={classes.explain}>{text.to(formatPhone(number), pages, text.ways[way])}</p>}
      <ConfirmNumber helpDesk={helpDesk} />
      {paper !== undefined && !paper.isSigned && (
        <Checkbox label={text.unsigned} description={text.unsignedWhy} checked={isUnsignedMeant} error={unsignedError} onChange={(event) => setUnsignedMeant(event.currentTarget.checked)} />
      )}
      {paper?.isSigned && <p className={classes.quiet}>{text.signedScan}</p>}
      {isMaybeTwice && (
        <Checkbox label={text.mayHaveArrived} description={text.mayHaveArrivedWhy} checked={isTwiceMeant} error={twiceError} onChange={(event) => setTwiceMeant(event.currentTarget.checked)} />
      )}
      {failure && <ErrorNote {...failure} />}
      <div className={classes.buttons}>
        <Button ref={fax} loading={isSending} disabled={number === undefined || !paper} rightSection={<KeyHint k="ctrl+enter" />} onClick={() => void send()}>
          {again === undefined ? text.send : text.sendAgain}
        </Button>
        <Button variant="default" disabled={number === undefined} rightSection={<KeyHint k="v" />} onClick={() => void lookAtCover()}>
          {text.lookAtCover}
        </Button>
        <Button variant="default" rightSection={<KeyHint k="b" />} onClick={onByHand}>
          {text.byHand}
        </Button>
        <Button variant="default" rightSection={<KeyHint k="escape" />} onClick={onDone}>
          {words.cancel}
        </Button>
      </div>
      {shown && (
        <FormPreview
          kind="forms"
          bytes={shown}
          title={text.coverTitle}
          jobTitle={text.coverTitle}
          suggestedFileName={text.coverFile}
          onPrinted={(printed) => void (paper && record(paper.document, { kind: 'forms', title: text.coverTitle, ...printed }))}
          onClose={() => setShown(undefined)}
        />
      )}
    </div>
  );
}
