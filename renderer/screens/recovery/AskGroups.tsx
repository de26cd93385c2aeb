import { Button, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import type { AppError } from '../../../shared/contract/errors';
import { ErrorNote } from '../../components/ErrorNote';
import { KeyHint } from '../../components/KeyHint';
import { miis } from '../../state/bridge';
import { errorWords } from '../../state/error-words';
import { useFocusOnMount } from '../../state/use-focus';
import { tidyGroup } from './recovery-code';
import classes from './recovery.module.css';
import { words } from './words';

interface AskGroupsProps {
  readonly asked: readonly [number, number];
  readonly onBack: () => void;
  readonly onConfirmed: () => void;
}

/** Two groups of the code, typed back from the paper. */
export function AskGroups({ asked, onBack, onConfirmed }: AskGroupsProps) {
  const [typed, setTyped] = useState<readonly [string, string]>(['', '']);
  const [isWrong, setWrong] = useState(false);
  const [error, setError] = useState<AppError>();
  const first = useFocusOnMount<HTMLInputElement>();

  const confirm = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setError(undefined);
    const groups = asked.map((position, index) => ({ position, text: tidyGroup(typed[index] ?? '').slice(0, 12) }));
    const answer = await miis.vault.confirmRecovery({ groups });
    setWrong(!answer.ok && answer.error.code === 'recovery-code-wrong');
    if (answer.ok) onConfirmed();
    else if (answer.error.code !== 'recovery-code-wrong') setError(answer.error);
  };

  return (
    <form className={classes.stack} onSubmit={(event) => void confirm(event)}>
      <div>
        <h2 className={classes.subtitle}>{words.askTitle}</h2>
        <p className={classes.plain}>{words.askLead}</p>
      </div>
      <div className={classes.row}>
        {asked.map((position, index) => (
          <TextInput
            key={position}
            {...(index === 0 ? { ref: first } : {})}
            label={words.group(position)}
            autoComplete="off"
            spellCheck={false}
            classNames={{ input: classes.groupInput }}
            value={typed[index]}
            onChange={(event) => {
              const text = event.currentTarget.value;
              setTyped(([one, other]) => (index === 0 ? [text, other] : [one, text]));
            }}
          />
        ))}
      </div>
      {isWrong && (
        <p className={classes.problem} role="alert">
          {words.wrong}
        </p>
      )}
      {error && <ErrorNote {...errorWords(error)} />}
      <div className={classes.row}>
        <Button type="submit" rightSection={<KeyHint k="enter" />}>
          {words.confirm}
        </Button>
        <Button variant="subtle" onClick={onBack}>
          {words.back}
        </Button>
      </div>
    </form>
  );
}
