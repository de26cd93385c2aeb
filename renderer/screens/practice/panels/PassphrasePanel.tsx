import { Button, PasswordInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import type { AppError } from '../../../../shared/contract/errors';
import { ErrorNote } from '../../../components/ErrorNote';
import { focusFirstError } from '../../../components/focus-first-error';
import { Panel } from '../../../components/Panel';
import { NewPassphrase } from '../../../components/passphrase/NewPassphrase';
import { passphraseProblem, type PassphraseProblem, type TypedTwice } from '../../../components/passphrase/passphrase-rules';
import { judgeStrength } from '../../../components/passphrase/use-strength';
import { miis } from '../../../state/bridge';
import { usePractice, useSession } from '../../../state/desk-context';
import { errorWords } from '../../../state/error-words';
import { useSavedNotice } from '../../../state/saved-notice';
import { words } from '../words';
import classes from './panels.module.css';

const nothing: TypedTwice = { first: '', second: '' };

/** A new passphrase for who is signed in; the recovery code stays as it is. */
export function PassphrasePanel() {
  const { user } = useSession();
  const practiceName = usePractice()?.fields.name ?? '';
  const say = useSavedNotice();
  const [current, setCurrent] = useState('');
  const [typed, setTyped] = useState(nothing);
  const [problem, setProblem] = useState<PassphraseProblem>();
  const [currentProblem, setCurrentProblem] = useState<string>();
  const [failure, setFailure] = useState<AppError>();
  const [isOpen, setOpen] = useState(false);
  const [isChanging, setChanging] = useState(false);
  const avoid = [user.displayName, user.signInName, practiceName];

  const change = async (): Promise<void> => {
    const verdict = await judgeStrength(typed.first, avoid);
    const found = passphraseProblem(typed, verdict.strength);
    setProblem(found);
    setCurrentProblem(current === '' ? words.security.currentEmpty : undefined);
    setFailure(undefined);
    if (found || current === '') return;
    setChanging(true);
    const answer = await miis.vault.changePassphrase({ current, next: typed.first });
    setChanging(false);
    if (answer.ok) {
      setCurrent('');
      setTyped(nothing);
      setOpen(false);
      say(words.security.changed);
    } else if (answer.error.code === 'wrong-passphrase') setCurrentProblem(words.security.currentWrong);
    else setFailure(answer.error);
  };

  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget;
    await change();
    focusFirstError(form);
  };

  return (
    <Panel title={words.security.title}>
      {isOpen ? (
        <form className={classes.form} onSubmit={(event) => void submit(event)}>
          <PasswordInput
            label={words.security.current}
            autoComplete="off"
            value={current}
            error={currentProblem}
            onChange={(event) => setCurrent(event.currentTarget.value)}
          />
          <NewPassphrase isReplacing typed={typed} onChange={setTyped} avoid={avoid} problem={problem} />
          {failure && <ErrorNote {...errorWords(failure)} />}
          <Button type="submit" variant="default" className={classes.button} loading={isChanging}>
            {words.security.change}
          </Button>
        </form>
      ) : (
        <Button variant="default" onClick={() => setOpen(true)}>
          {words.security.change}
        </Button>
      )}
    </Panel>
  );
}
