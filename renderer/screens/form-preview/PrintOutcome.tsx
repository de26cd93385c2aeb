import { Button } from '@mantine/core';
import { CircleCheck, Clock } from 'lucide-react';
import { ErrorNote } from '../../components/ErrorNote';
import { KeyHint } from '../../components/KeyHint';
import { useDelayed } from '../../state/use-delayed';
import classes from './FormPreview.module.css';
import type { Printing } from './use-print-job';
import type { SystemDialog } from './use-system-dialog';
import { jobWords, printErrorWords, words, type JobWords } from './words';

interface PrintOutcomeProps {
  readonly printing: Printing;
  /** A queue's name for people. */
  readonly nameOf: (queue: string) => string;
  /** Undefined when there is nothing to cancel. */
  readonly onCancel: (() => void) | undefined;
}

/** What the printer answered, in words; read out when it changes. */
export function PrintOutcome({ printing, nameOf, onCancel }: PrintOutcomeProps) {
  const isSlow = useDelayed(printing.state === 'sending');
  const job = printing.state === 'taken' ? jobWords(printing.job, nameOf(printing.job.printer)) : undefined;
  return (
    <div className={classes.outcome}>
      <div role="status" className={classes.wide}>
        {printing.state === 'sending' && isSlow && <p className={classes.quiet}>{words.sending}</p>}
        {job && job.tone !== 'bad' && <Taken {...job} />}
      </div>
      {job?.tone === 'bad' && <ErrorNote title={job.title} whatToDo={job.text} />}
      {printing.state === 'refused' && <ErrorNote {...printErrorWords(printing.error)} />}
      {printing.state === 'lost' && <ErrorNote {...words.lost} />}
      {onCancel && (
        <Button size="compact-sm" variant="default" rightSection={<KeyHint k="c" />} onClick={onCancel}>
          {words.cancelJob}
        </Button>
      )}
    </div>
  );
}

/** What is known of a page that went through the system's own dialog. */
export function DialogOutcome({ dialog }: { readonly dialog: SystemDialog }) {
  return (
    <>
      <div role="status">
        {dialog.state === 'open' && <p className={classes.quiet}>{words.dialogOpen}</p>}
        {dialog.state === 'done' && <Taken tone="good" {...words.dialogDone} />}
      </div>
      {dialog.state === 'failed' && <ErrorNote {...printErrorWords(dialog.error)} />}
    </>
  );
}

function Taken({ tone, title, text }: JobWords) {
  const Icon = tone === 'good' ? CircleCheck : Clock;
  return (
    <div className={classes.taken} data-tone={tone}>
      <Icon size={18} aria-hidden="true" className={classes.icon} />
      <div>
        <p className={classes.takenTitle}>{title}</p>
        <p className={classes.takenText}>{text}</p>
      </div>
    </div>
  );
}
