import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import '../../theme/desk-styles';
import type { AppError } from '../../../shared/contract/errors';
import type { Session } from '../../../shared/contract/ipc';
import { CentredPage } from '../../components/CentredPage';
import { ErrorNote } from '../../components/ErrorNote';
import { focusFirstError } from '../../components/focus-first-error';
import { KeyHint } from '../../components/KeyHint';
import { NewPassphrase } from '../../components/passphrase/NewPassphrase';
import { passphraseProblem, type PassphraseProblem, type TypedTwice } from '../../components/passphrase/passphrase-rules';
import { judgeStrength } from '../../components/passphrase/use-strength';
import { miis } from '../../state/bridge';
import { errorWords } from '../../state/error-words';
import { useCountdown } from '../../state/use-countdown';
import { useFocusOnMount } from '../../state/use-focus';
import { words as lockWords } from '../unlock/words';
import { codeProblem } from './code-problem';
import classes from './recovery.module.css';
import { words } from './words';

interface RecoverScreenProps {
  readonly names: readonly string[];
  readonly onBack: () => void;
  readonly onOpen: (session: Session, code: string) => void;
}

/** The way in when a passphrase is forgotten: the printed code and a new passphrase. */
export function RecoverScreen({ names, onBack, onOpen }: RecoverScreenProps) {
  const [name, setName] = useState(names[0] ?? '');
  const [code, setCode] = useState('');
  const [typed, setTyped] = useState<TypedTwice>({ first: '', second: '' });
  const [problem, setProblem] = useState<PassphraseProblem>();
  const [codeError, setCodeError] = useState<string>();
  const [error, setError] = useState<AppError>();
  const [isTrying, setTrying] = useState(false);
  const [heardAt, setHeardAt] = useState(0);
  const seconds = useCountdown(heardAt);
  const first = useFocusOnMount<HTMLInputElement>();

  const refuse = async (refused: AppError): Promise<void> => {
    const status = await miis.app.status();
    setHeardAt(performance.now() + (status.ok ? status.value.waitMs : 0));
    setTrying(false);
    if (refused.code === 'recovery-code-wrong') setCodeError(codeProblem(refused));
    else setError(refused);
  };
  const recover = async (): Promise<void> => {
    const verdict = await judgeStrength(typed.first, [name]);
    const nextProblem = passphraseProblem(typed, verdict.strength);
    setError(undefined);
    setProblem(nextProblem);
    setCodeError(code.trim() === '' ? words.codeEmpty : undefined);
    if (nextProblem || code.trim() === '' || isTrying || seconds > 0) return;
    setTrying(true);
    const answer = await miis.vault.recover({ signInName: name, code: code.trim(), passphrase: typed.first });
    if (answer.ok) onOpen(answer.value.session, answer.value.recoveryCode);
    else await refuse(answer.error);
  };

  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget;
    await recover();
    focusFirstError(form);
  };

  return (
    <CentredPage width="wide" title={words.recoverTitle} lead={words.recoverLead}>
      <form className={classes.stack} onSubmit={(event) => void submit(event)}>
        {names.length > 1 && (
          <NativeSelect label={words.name} data={[...names]} value={name} onChange={(event) => setName(event.currentTarget.value)} />
        )}
        <TextInput
          ref={first}
          label={words.code}
          description={words.codeHint}
          autoComplete="off"
          spellCheck={false}
          maxLength={120}
          classNames={{ input: classes.codeInput }}
          value={code}
          error={codeError}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        <NewPassphrase isReplacing typed={typed} onChange={setTyped} avoid={[name]} problem={problem} />
        {error && <ErrorNote {...errorWords(error)} />}
        {seconds > 0 && <p className={classes.plain}>{lockWords.wait(seconds)}</p>}
        <div className={classes.row}>
          <Button type="submit" loading={isTrying} disabled={seconds > 0} rightSection={<KeyHint k="enter" />}>
            {words.recover}
          </Button>
          <Button variant="subtle" onClick={onBack}>
            {words.toLock}
          </Button>
        </div>
      </form>
    </CentredPage>
  );
}
