import { Button } from '@mantine/core';
import { Paperclip } from 'lucide-react';
import { errorWords } from '../state/error-words';
import type { ChoosingScan } from '../state/chosen-scan';
import { ErrorNote } from './ErrorNote';
import { KeyHint } from './KeyHint';
import classes from './ChosenFile.module.css';

interface ChosenFileProps {
  readonly choosing: ChoosingScan;
  /** "Choose a scan of the report…" */
  readonly label: string;
  /** What may be chosen, and what comes of it. */
  readonly hint: string;
  /** The key that chooses, heard by the form around. */
  readonly k: string;
}

const pages = (count: number): string => (count === 1 ? '1 page' : `${count} pages`);

/** A file that is to be kept with what a form records: chosen, named, left out again. */
export function ChosenFile({ choosing, label, hint, k }: ChosenFileProps) {
  const { scan, failure, isBusy, choose, drop } = choosing;
  return (
    <div className={classes.file}>
      {scan === undefined ? (
        <>
          <Button size="compact-sm" variant="default" loading={isBusy} leftSection={<Paperclip size={14} aria-hidden="true" />} rightSection={<KeyHint k={k} />} onClick={() => void choose()}>
            {label}
          </Button>
          <span className={classes.hint}>{hint}</span>
        </>
      ) : (
        <>
          <Paperclip size={14} aria-hidden="true" />
          <span role="status" className={classes.name}>
            {scan.name}, {pages(scan.facts.pages)}
          </span>
          <Button size="compact-sm" variant="subtle" onClick={drop}>
            Leave out
          </Button>
        </>
      )}
      {failure && <ErrorNote {...errorWords(failure)} />}
    </div>
  );
}
