import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { AppError } from '../../../shared/contract/errors';
import type { Session } from '../../../shared/contract/ipc';
import { ErrorNote } from '../../components/ErrorNote';
import { NewPassphrase } from '../../components/passphrase/NewPassphrase';
import { passphraseProblem, type PassphraseProblem, type TypedTwice } from '../../components/passphrase/passphrase-rules';
import { judgeStrength } from '../../components/passphrase/use-strength';
import { miis } from '../../state/bridge';
import { errorWords } from '../../state/error-words';
import { useFocusOnMount } from '../../state/use-focus';
import { signInNameFor } from './sign-in-name';
import { StepForm } from './StepForm';
import classes from './set-up.module.css';
import { words } from './words';

interface PersonStepProps {
  readonly practiceName: string;
  readonly onMade: (made: { readonly session: Session; readonly recoveryCode: string }) => void;
  readonly onBack: () => void;
}

/** Step 2: the first user. Going on makes the keys, which cannot be taken back. */
export function PersonStep({ practiceName, onMade, onBack }: PersonStepProps) {
  const [displayName, setDisplayName] = useState('');
  const [ownSignInName, setSignInName] = useState<string>();
  const [typed, setTyped] = useState<TypedTwice>({ first: '', second: '' });
  const [problem, setProblem] = useState<PassphraseProblem>();
  const [isChecked, setChecked] = useState(false);
  const [error, setError] = useState<AppError>();
  const [isMaking, setMaking] = useState(false);
  const first = useFocusOnMount<HTMLInputElement>();
  const signInName = ownSignInName ?? signInNameFor(displayName);
  const avoid = [displayName, signInName, practiceName];

  const goOn = async (): Promise<void> => {
    setChecked(true);
    setError(undefined);
    const verdict = await judgeStrength(typed.first, avoid);
    const found = passphraseProblem(typed, verdict.strength);
    setProblem(found);
    if (found || displayName.trim() === '' || signInName.trim() === '') return;
    setMaking(true);
    const answer = await miis.vault.create({ displayName: displayName.trim(), signInName: signInName.trim(), passphrase: typed.first });
    if (answer.ok) onMade(answer.value);
    else {
      setMaking(false);
      setError(answer.error);
    }
  };

  return (
    <StepForm onGoOn={goOn} onBack={onBack} isBusy={isMaking}>
      <div className={classes.halves}>
        <TextInput
          ref={first}
          label={words.person.displayName}
          description={words.person.displayNameHint}
          value={displayName}
          maxLength={80}
          autoComplete="off"
          error={isChecked && displayName.trim() === '' ? words.person.errors.displayName : undefined}
          onChange={(event) => setDisplayName(event.currentTarget.value)}
        />
        <TextInput
          label={words.person.signInName}
          description={words.person.signInNameHint}
          value={signInName}
          maxLength={40}
          autoComplete="off"
          spellCheck={false}
          error={isChecked && signInName.trim() === '' ? words.person.errors.signInName : undefined}
          onChange={(event) => setSignInName(event.currentTarget.value)}
        />
      </div>
      <NewPassphrase
        typed={typed}
        onChange={(next) => {
          setTyped(next);
          setProblem(undefined);
        }}
        avoid={avoid}
        problem={problem}
      />
      {error && <ErrorNote {...errorWords(error)} />}
    </StepForm>
  );
}
