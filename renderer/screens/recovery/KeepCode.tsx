import { Button, Checkbox } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { formatDate } from '../../../shared/domain/calendar-date';
import { ErrorNote } from '../../components/ErrorNote';
import { KeyHint } from '../../components/KeyHint';
import { miis } from '../../state/bridge';
import { errorWords, type ErrorWords } from '../../state/error-words';
import { useToday } from '../../state/today';
import { useFocusOnMount } from '../../state/use-focus';
import { PrintSheet } from './PrintSheet';
import { groupsOf } from './recovery-code';
import classes from './recovery.module.css';
import { words } from './words';

interface KeepCodeProps {
  readonly code: string;
  readonly signInName: string;
  /** The sheet was taken by a printer or saved as a file. */
  readonly isOut: boolean;
  readonly onOut: () => void;
  readonly isWritten: boolean;
  readonly onWritten: (isWritten: boolean) => void;
  readonly onGoOn: () => void;
}

/** The code in groups, and the ways to keep it: on paper by printer, as a file, by hand. */
export function KeepCode({ code, signInName, isOut, onOut, isWritten, onWritten, onGoOn }: KeepCodeProps) {
  const today = useToday();
  const [isPrinting, setPrinting] = useState(false);
  const [news, setNews] = useState<string>();
  const [failure, setFailure] = useState<ErrorWords>();
  const [isReminded, setReminded] = useState(false);
  const first = useFocusOnMount<HTMLButtonElement>();

  const makeSheet = async (): Promise<Uint8Array<ArrayBuffer>> => {
    const { recoverySheet, sheetFonts } = await import('./recovery-sheet');
    return recoverySheet({ code, signInName, date: formatDate(today) }, await sheetFonts());
  };
  const save = async (): Promise<void> => {
    setFailure(undefined);
    const saved = await miis.files.savePdf({ suggestedName: words.sheet.suggestedName, bytes: await makeSheet() });
    if (saved.ok) {
      setNews(words.saved(saved.value.name));
      onOut();
    } else if (saved.error.code !== 'cancelled') setFailure(errorWords(saved.error));
  };
  const isKept = isOut || isWritten;
  const goOn = (event: FormEvent): void => {
    event.preventDefault();
    if (isKept) onGoOn();
    else setReminded(true);
  };

  return (
    <form className={classes.stack} onSubmit={goOn}>
      <ol className={classes.groups} data-testid="recovery-code">
        {groupsOf(code).map((group, position) => (
          <li key={words.group(position)}>
            <span className={classes.number}>{position + 1}</span>
            <code>{group}</code>
          </li>
        ))}
      </ol>
      <div className={classes.row}>
        <Button ref={first} variant="default" onClick={() => setPrinting(true)} aria-expanded={isPrinting}>
          {words.print}
        </Button>
        <Button variant="default" onClick={() => void save()}>
          {words.save}
        </Button>
        <Checkbox
          label={words.writtenDown}
          checked={isWritten}
          onChange={(event) => onWritten(event.currentTarget.checked)}
        />
      </div>
      {isPrinting && (
        <PrintSheet makeSheet={makeSheet} onPrinted={onOut} />
      )}
      <p className={classes.plain} role="status">
        {news}
      </p>
      {failure && <ErrorNote {...failure} />}
      {isReminded && !isKept && (
        <p className={classes.problem} role="alert">
          {words.needsKeeping}
        </p>
      )}
      <Button type="submit" className={classes.goOn} rightSection={<KeyHint k="enter" />}>
        {words.goOn}
      </Button>
    </form>
  );
}
