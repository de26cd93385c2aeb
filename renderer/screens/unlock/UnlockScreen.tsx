import { Button, NativeSelect, PasswordInput, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import type { AppError } from '../../../shared/contract/errors';
import type { Session } from '../../../shared/contract/ipc';
import { CentredPage } from '../../components/CentredPage';
import { ErrorNote } from '../../components/ErrorNote';
import { KeyHint } from '../../components/KeyHint';
import { miis } from '../../state/bridge';
import { errorWords } from '../../state/error-words';
import { useCapsLock } from '../../state/use-caps-lock';
import { useCountdown } from '../../state/use-countdown';
import { useDelayed } from '../../state/use-delayed';
import { useFocusOnMount } from '../../state/use-focus';
import classes from './UnlockScreen.module.css';
import { words } from './words';

interface UnlockScreenProps {
  readonly names: readonly string[];
  readonly version: string;
  /** Milliseconds until a try is heard, as of now. */
  readonly waitMs: number;
  readonly onOpen: (session: Session) => void;
  readonly onRecover: () => void;
}

/** The lock: name and passphrase. A wrong pair always reads the same, and the wait until the next try is counted down. */
export function UnlockScreen({ names, version, waitMs, onOpen, onRecover }: UnlockScreenProps) {
  const [name, setName] = useState(names[0] ?? '');
  const [passphrase, setPassphrase] = useState('');
  const [error, setError] = useState<AppError>();
  const [isTrying, setTrying] = useState(false);
  const [heardAt, setHeardAt] = useState(() => performance.now() + waitMs);
  const seconds = useCountdown(heardAt);
  const hasCapsLock = useCapsLock();
  const isSlow = useDelayed(isTrying);
  const field = useFocusOnMount<HTMLInputElement>();

  const unlock = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (isTrying || seconds > 0 || passphrase === '') return;
    setTrying(true);
    const answer = await miis.vault.unlock({ signInName: name, passphrase });
    if (answer.ok) {
      onOpen(answer.value);
      return;
    }
    const status = await miis.app.status();
    setHeardAt(performance.now() + (status.ok ? status.value.waitMs : 0));
    setError(answer.error);
    setTrying(false);
    setPassphrase('');
    field.current?.focus();
  };

  return (
    <CentredPage title={words.title} foot={words.foot(version)}>
      <form className={classes.form} onSubmit={(event) => void unlock(event)}>
        {names.length > 1 ? (
          <NativeSelect label={words.name} data={[...names]} value={name} onChange={(event) => setName(event.currentTarget.value)} />
        ) : (
          <TextInput label={words.name} value={name} autoComplete="off" spellCheck={false} onChange={(event) => setName(event.currentTarget.value)} />
        )}
        <PasswordInput
          ref={field}
          label={words.passphrase}
          value={passphrase}
          autoComplete="off"
          onChange={(event) => setPassphrase(event.currentTarget.value)}
          description={hasCapsLock ? words.capsLock : undefined}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
        />
        {error && <ErrorNote {...errorWords(error)} />}
        <Button type="submit" loading={isSlow} disabled={seconds > 0} rightSection={<KeyHint k="enter" />}>
          {words.open}
        </Button>
        {seconds > 0 && (
          <p className={classes.wait} role="timer">
            {words.wait(seconds)}
          </p>
        )}
      </form>
      <Button className={classes.other} variant="subtle" size="compact-sm" onClick={onRecover}>
        {words.forgotten}
      </Button>
    </CentredPage>
  );
}
