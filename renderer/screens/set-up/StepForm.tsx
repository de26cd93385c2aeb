import { Button } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';
import { KeyHint } from '../../components/KeyHint';
import classes from './set-up.module.css';
import { words } from './words';

interface StepFormProps {
  readonly onGoOn: () => void;
  readonly onBack?: () => void;
  readonly goOnLabel?: string;
  readonly isBusy?: boolean;
  readonly children: ReactNode;
}

/** One step of the path: Enter in any field goes on. */
export function StepForm({ onGoOn, onBack, goOnLabel = words.next, isBusy = false, children }: StepFormProps) {
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!isBusy) onGoOn();
  };
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      {children}
      <div className={classes.buttons}>
        <Button type="submit" loading={isBusy} rightSection={<KeyHint k="enter" />}>
          {goOnLabel}
        </Button>
        {onBack && (
          <Button variant="subtle" onClick={onBack}>
            {words.back}
          </Button>
        )}
      </div>
    </form>
  );
}
