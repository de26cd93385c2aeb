import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { assertDefined } from '../../../../shared/assert';
import { parseFaxNumber, type FaxNumber } from '../../../../shared/domain/fax/fax-number';
import { ErrorNote } from '../../../components/ErrorNote';
import { usePractice } from '../../../state/desk-context';
import classes from '../data-sharing.module.css';
import { words } from '../words';
import { isSameNumber, useGuideFax } from './use-guide-fax';

/** The number that forms are faxed to; before the first fax to it a person types it once more. */
export interface HelpDeskNumber {
  /** As it stands in the practice's settings. */
  readonly written: string;
  /** Undefined when what is written is none. */
  readonly number: FaxNumber | undefined;
  readonly isConfirmed: boolean;
  readonly typed: string;
  readonly error: string | undefined;
  readonly type: (text: string) => void;
  /** The number when it may be used: confirmed before, or typed right just now. Else the field says why not. */
  readonly check: () => FaxNumber | undefined;
}

/** The Help Desk's number of the settings, and what is typed to confirm it. */
export function useHelpDeskNumber(): HelpDeskNumber {
  const practice = assertDefined(usePractice(), 'the desk opens only when the practice is set up');
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string>();
  const written = practice.fields.helpDeskFax;
  const read = parseFaxNumber(written);
  const number = read.ok ? read.value : undefined;
  const isConfirmed = number !== undefined && practice.faxConfirmed?.number === number;
  const check = (): FaxNumber | undefined => {
    const once = parseFaxNumber(typed);
    const isRight = isConfirmed || (once.ok && once.value === number);
    setError(isRight ? undefined : typed.trim() === '' ? words.fax.typeAgainNeeded : words.fax.notSame);
    return isRight ? number : undefined;
  };
  const type = (text: string): void => {
    setTyped(text);
    setError(undefined);
  };
  return { written, number, isConfirmed, typed, error, type, check };
}

/** Where the number comes from while nobody has confirmed it, and the field that confirms it; or that it is no number. */
export function ConfirmNumber({ helpDesk }: { readonly helpDesk: HelpDeskNumber }) {
  const guide = useGuideFax();
  const { written, number, isConfirmed, typed, error, type } = helpDesk;
  const text = words.fax;
  if (number === undefined) return <ErrorNote title={text.badNumber(written)} whatToDo={text.badNumberToDo} />;
  if (isConfirmed) return null;
  return (
    <>
      {guide !== undefined && isSameNumber(written, guide.number) && <p className={classes.quiet}>{words.item.numberNote(guide.date)}</p>}
      <div className={classes.row}>
        <TextInput
          className={classes.wide}
          label={text.typeAgain}
          description={text.typeAgainWhy}
          value={typed}
          error={error}
          autoComplete="off"
          onChange={(event) => type(event.currentTarget.value)}
        />
      </div>
    </>
  );
}
