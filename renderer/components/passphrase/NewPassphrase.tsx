import { PasswordInput } from '@mantine/core';
import { useId, type RefObject } from 'react';
import { useCapsLock } from '../../state/use-caps-lock';
import classes from './NewPassphrase.module.css';
import type { PassphraseProblem, TypedTwice } from './passphrase-rules';
import { useStrength } from './use-strength';
import { words } from './words';

interface NewPassphraseProps {
  readonly typed: TypedTwice;
  readonly onChange: (typed: TypedTwice) => void;
  /** Names of the person and the practice, which make a passphrase easy to guess. */
  readonly avoid: readonly string[];
  readonly problem: PassphraseProblem | undefined;
  /** "New passphrase" where there is an old one. */
  readonly isReplacing?: boolean;
  readonly firstField?: RefObject<HTMLInputElement | null>;
}

const steps = { weak: 1, fair: 2, strong: 3 } as const;

/** A new passphrase, typed twice, with its strength in words and what would make it better. */
export function NewPassphrase({ typed, onChange, avoid, problem, isReplacing = false, firstField }: NewPassphraseProps) {
  const verdict = useStrength(typed.first, avoid);
  const hasCapsLock = useCapsLock();
  const strengthId = useId();
  const problemOf = (field: PassphraseProblem['field']): string | undefined => (problem?.field === field ? words.problem(problem) : undefined);
  return (
    <>
      <div>
        <PasswordInput
          ref={firstField}
          label={isReplacing ? words.newFirst : words.first}
          description={words.hint}
          autoComplete="new-password"
          aria-describedby={strengthId}
          value={typed.first}
          error={problemOf('first')}
          onChange={(event) => onChange({ ...typed, first: event.currentTarget.value })}
        />
        <div id={strengthId} className={classes.strength} aria-live="polite">
          {verdict && (
            <>
              <span className={classes.bars} data-strength={verdict.strength} aria-hidden="true">
                {[1, 2, 3].map((step) => (
                  <span key={step} data-on={step <= steps[verdict.strength]} />
                ))}
              </span>
              <strong>{words.strength(verdict.strength)}.</strong> {verdict.advice && words.advice(verdict.advice)}
            </>
          )}
          {hasCapsLock && <strong className={classes.caps}> {words.capsLock}</strong>}
        </div>
      </div>
      <PasswordInput
        label={words.second}
        autoComplete="new-password"
        value={typed.second}
        error={problemOf('second')}
        onChange={(event) => onChange({ ...typed, second: event.currentTarget.value })}
      />
    </>
  );
}
