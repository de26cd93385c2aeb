import { Button } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';
import { focusFirstError } from '../../components/focus-first-error';
import { KeyHint } from '../../components/KeyHint';
import classes from './set-up.module.css';
import { words } from './words';

interface StepFormProps {
  /** Goes on, or shows what is missing. */
  readonly onGoOn: () => void | Promise<void>;
  readonly onBack?: () => void;
  readonly goOnLabel?: string;
  readonly isBusy?: boolean;
  readonly children: ReactNode;
}

/** One step of the path: Enter in any field goes on. */
export function StepForm({ onGoOn, onBack, goOnLabel = words.next, isBusy = false, children }: StepFormProps) {
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget;
    if (isBusy) return;
    await onGoOn();
    focusFirstError(form);
  };
  return (
    <form className={classes.form} onSubmit={(event) => void submit(event)} noValidate>
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
