import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { KeyHint } from '../../components/KeyHint';
import { usePageKeys } from '../../state/page-keys';
import classes from './faxes.module.css';
import { words } from './words';

interface AskAgainProps {
  /** As people read it. */
  readonly number: string;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

/** Asked before a fax is sent again that may have arrived: nothing is sent twice without a person saying so. */
export function AskAgain({ number, onYes, onNo }: AskAgainProps) {
  const text = words.askAgain;
  const no = useRef<HTMLButtonElement>(null);
  useEffect(() => no.current?.focus(), []);
  usePageKeys([
    { key: 'ctrl+enter', label: text.yes, run: onYes },
    { key: 'escape', label: text.no, run: onNo },
  ]);
  return (
    <div className={classes.ask} role="alert">
      <p className={classes.todo}>{text.title}</p>
      <p>{text.text(number)}</p>
      <div className={classes.buttons}>
        <Button ref={no} size="compact-sm" variant="default" rightSection={<KeyHint k="escape" />} onClick={onNo}>
          {text.no}
        </Button>
        <Button size="compact-sm" variant="default" rightSection={<KeyHint k="ctrl+enter" />} onClick={onYes}>
          {text.yes}
        </Button>
      </div>
    </div>
  );
}
