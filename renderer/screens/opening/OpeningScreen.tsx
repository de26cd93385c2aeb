import { Button, Progress } from '@mantine/core';
import { useEffect, useState, type ReactNode } from 'react';
import { assertNever } from '../../../shared/assert';
import type { Session } from '../../../shared/contract/ipc';
import type { OpeningProgress } from '../../data/records';
import { CentredPage } from '../../components/CentredPage';
import { ErrorNote } from '../../components/ErrorNote';
import type { ErrorWords } from '../../state/error-words';
import { useDelayed } from '../../state/use-delayed';
import { openDesk, type OpenDesk } from './open-desk';
import classes from './OpeningScreen.module.css';
import { words } from './words';

interface OpeningScreenProps {
  readonly session: Session;
  /** Shows the desk when it is open. */
  readonly children: (desk: OpenDesk) => ReactNode;
}

/** Between unlock and desk: says what is done when it takes longer than a blink, and why, when the working copy is made anew. */
export function OpeningScreen({ session, children }: OpeningScreenProps) {
  const [attempt, setAttempt] = useState(1);
  return (
    <OpeningAttempt key={attempt} session={session} onAgain={() => setAttempt(attempt + 1)}>
      {children}
    </OpeningAttempt>
  );
}

function OpeningAttempt({ session, onAgain, children }: OpeningScreenProps & { readonly onAgain: () => void }) {
  const [progress, setProgress] = useState<OpeningProgress>({ step: 'reading', done: 0, total: 0 });
  const [desk, setDesk] = useState<OpenDesk>();
  const [failure, setFailure] = useState<ErrorWords>();

  useEffect(() => {
    let isCurrent = true;
    void openDesk(session, (next) => isCurrent && setProgress(next)).then((opened) => {
      if (!isCurrent) {
        if (opened.ok) opened.value.records.close();
      } else if (opened.ok) setDesk(opened.value);
      else setFailure(opened.error);
    });
    return () => {
      isCurrent = false;
    };
  }, [session]);

  const isDue = useDelayed(desk === undefined && failure === undefined);
  if (desk) return children(desk);
  if (failure) {
    return (
      <CentredPage title={words.failed}>
        <ErrorNote {...failure} />
        <Button mt="md" onClick={onAgain}>
          {words.again}
        </Button>
      </CentredPage>
    );
  }
  return isDue ? <OpeningProgressPage progress={progress} /> : null;
}

function OpeningProgressPage({ progress }: { readonly progress: OpeningProgress }) {
  const hasTotal = progress.total > 0;
  const text = textOf(progress);
  return (
    <CentredPage title={words.title} {...(progress.cause === undefined ? {} : { lead: words.cause(progress.cause) })}>
      <Progress.Root size="lg">
        <Progress.Section
          value={hasTotal ? (100 * progress.done) / progress.total : 100}
          animated={!hasTotal}
          striped={!hasTotal}
          // Mantine's own would say the bare per cent, and 100 of them while nothing is counted yet.
          withAria={false}
          role="progressbar"
          aria-label={words.title}
          aria-valuemin={0}
          aria-valuemax={progress.total}
          aria-valuenow={hasTotal ? progress.done : undefined}
          aria-valuetext={text}
        />
      </Progress.Root>
      <p className={classes.text} role="status">
        {text}
      </p>
    </CentredPage>
  );
}

function textOf({ step, done, total }: OpeningProgress): string {
  switch (step) {
    case 'reading':
      return words.reading;
    case 'replaying':
      return words.replaying(done, total);
    case 'rebuilding':
      return total === 0 ? words.preparing : words.rebuilding(done, total);
    default:
      return assertNever(step);
  }
}
