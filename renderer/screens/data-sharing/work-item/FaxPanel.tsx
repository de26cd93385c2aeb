import { Button, Checkbox, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { assertDefined } from '../../../../shared/assert';
import type { Chart, FormWork } from '../../../../shared/domain/chart/chart';
import type { AutomaticFaxWay } from '../../../../shared/domain/fax/fax';
import { parseFaxNumber } from '../../../../shared/domain/fax/fax-number';
import type { FaxId } from '../../../../shared/domain/ids';
import { ErrorNote } from '../../../components/ErrorNote';
import { KeyHint } from '../../../components/KeyHint';
import { formatPhone } from '../../../components/phone';
import { usePractice } from '../../../state/desk-context';
import type { ErrorWords } from '../../../state/error-words';
import { usePageKeys } from '../../../state/page-keys';
import { useSavedNotice } from '../../../state/saved-notice';
import { useQueueFax } from '../../faxes/use-queue-fax';
import { FormPreview } from '../../form-preview/FormPreview';
import classes from '../data-sharing.module.css';
import { words } from '../words';
import { faxablePaper } from './faxable-paper';
import { isSameNumber, useGuideFax } from './use-guide-fax';

interface FaxPanelProps {
  readonly chart: Chart;
  readonly item: FormWork;
  readonly way: AutomaticFaxWay;
  /** The fax of this form before, which a person wants sent once more. */
  readonly again: FaxId | undefined;
  readonly onByHand: () => void;
  readonly onDone: () => void;
}

/** What is faxed, where to, and how: looked at before anything is sent. */
export function FaxPanel({ chart, item, way, again, onByHand, onDone }: FaxPanelProps) {
  const text = words.fax;
  const practice = assertDefined(usePractice(), 'the desk opens only when the practice is set up');
  const guide = useGuideFax();
  const say = useSavedNotice();
  const { cover, queue } = useQueueFax();
  const [typed, setTyped] = useState('');
  const [typedError, setTypedError] = useState<string>();
  const [isUnsignedMeant, setUnsignedMeant] = useState(false);
  const [unsignedError, setUnsignedError] = useState<string>();
  const [failure, setFailure] = useState<ErrorWords>();
  const [shown, setShown] = useState<Uint8Array<ArrayBuffer>>();
  const [isSending, setSending] = useState(false);
  const fax = useRef<HTMLButtonElement>(null);
  useEffect(() => fax.current?.focus(), []);

  const { helpDeskFax } = practice.fields;
  const number = parseFaxNumber(helpDeskFax);
  const isConfirmed = number.ok && practice.faxConfirmed?.number === number.value;
  const paper = faxablePaper(chart, item);
  const pages = 1 + (paper?.pages ?? 0);

  const lookAtCover = async (): Promise<void> => {
    if (!number.ok) return;
    const made = await cover({ item, number: number.value, pages });
    if (made.ok) setShown(made.value);
    else setFailure(made.error);
  };
  const send = async (): Promise<void> => {
    if (!number.ok || !paper || isSending) return;
    const once = parseFaxNumber(typed);
    const isTypedRight = isConfirmed || (once.ok && once.value === number.value);
    setTypedError(isTypedRight ? undefined : text.notSame);
    const isPaperRight = paper.isSigned || isUnsignedMeant;
    setUnsignedError(isPaperRight ? undefined : text.unsignedNeeded);
    if (!isTypedRight || !isPaperRight) return;
    setSending(true);
    const queued = await queue({
      chart,
      item,
      way,
      number: number.value,
      documents: [paper.document],
      pages,
      isNumberConfirmed: !isConfirmed,
      ...(again === undefined ? {} : { again }),
    });
    setSending(false);
    setFailure(queued.ok ? undefined : queued.error);
    if (queued.ok) {
      say(text.queued);
      onDone();
    }
  };
  usePageKeys([
    { key: 'ctrl+enter', label: text.send, run: () => void send() },
    { key: 'escape', label: words.cancel, run: onDone, isOff: isSending || shown !== undefined },
  ]);

  return (
    <div className={classes.panel}>
      {number.ok ? (
        <>
          <p className={classes.explain}>{text.to(formatPhone(number.value), pages, text.ways[way])}</p>
          {guide !== undefined && isSameNumber(helpDeskFax, guide.number) && !isConfirmed && <p className={classes.quiet}>{words.item.numberNote(guide.date)}</p>}
          {!isConfirmed && (
            <div className={classes.row}>
              <TextInput
                className={classes.wide}
                label={text.typeAgain}
                description={text.typeAgainWhy}
                value={typed}
                error={typedError}
                autoComplete="off"
                onChange={(event) => setTyped(event.currentTarget.value)}
              />
            </div>
          )}
        </>
      ) : (
        <ErrorNote title={text.badNumber(helpDeskFax)} whatToDo={text.badNumberToDo} />
      )}
      {paper !== undefined && !paper.isSigned && (
        <Checkbox label={text.unsigned} description={text.unsignedWhy} checked={isUnsignedMeant} error={unsignedError} onChange={(event) => setUnsignedMeant(event.currentTarget.checked)} />
      )}
      {paper?.isSigned && <p className={classes.quiet}>{text.signedScan}</p>}
      {failure && <ErrorNote {...failure} />}
      <div className={classes.buttons}>
        <Button ref={fax} loading={isSending} disabled={!number.ok || !paper} rightSection={<KeyHint k="ctrl+enter" />} onClick={() => void send()}>
          {again === undefined ? text.send : text.sendAgain}
        </Button>
        <Button variant="default" disabled={!number.ok} onClick={() => void lookAtCover()}>
          {text.lookAtCover}
        </Button>
        <Button variant="default" onClick={onByHand}>
          {text.byHand}
        </Button>
        <Button variant="default" rightSection={<KeyHint k="escape" />} onClick={onDone}>
          {words.cancel}
        </Button>
      </div>
      {shown && (
        <FormPreview bytes={shown} title={text.coverTitle} jobTitle={text.coverTitle} suggestedFileName={text.coverFile} onPrinted={() => undefined} onClose={() => setShown(undefined)} />
      )}
    </div>
  );
}
