import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Batch } from '../../../shared/domain/registry/batch';
import { ErrorNote } from '../../components/ErrorNote';
import { Panel } from '../../components/Panel';
import { instantWords } from '../../components/timeWords';
import { miis } from '../../state/bridge';
import { usePractice } from '../../state/desk-context';
import { errorWords, type ErrorWords } from '../../state/error-words';
import { useSavedNotice } from '../../state/saved-notice';
import classes from './registry.module.css';
import { words } from './words';

const shownFiles = 10;

/** The files that were made lately; each can be saved again as it was, with the same numbers. */
export function FilesMade() {
  const batches = usePractice()?.batches ?? [];
  const notice = useSavedNotice();
  const [failure, setFailure] = useState<ErrorWords>();
  if (batches.length === 0) return null;
  const again = async ({ file, name, format }: Batch): Promise<void> => {
    setFailure(undefined);
    const kept = await miis.documents.get({ id: file });
    if (!kept.ok) return setFailure(errorWords(kept.error));
    const saved = await miis.files.saveText({ suggestedName: name.replace(/\.\w+$/, ''), ending: format, text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(kept.value) });
    if (saved.ok) notice(words.files.saved(saved.value.name));
    else if (saved.error.code !== 'cancelled') setFailure(errorWords(saved.error));
  };
  return (
    <div className={classes.files}>
      <Panel title={words.files.title} count={batches.length}>
        {failure && <ErrorNote {...failure} />}
        <ul className={classes.items}>
          {batches
            .slice(-shownFiles)
            .reverse()
            .map((batch) => (
              <li key={batch.id} className={classes.attempt}>
                <span>{words.files.one(batch.name, instantWords(batch.made.at), batch.patients.length, batch.doses)}</span>
                <Button size="compact-xs" variant="default" aria-label={words.files.againLabel(batch.name)} onClick={() => void again(batch)}>
                  {words.files.again}
                </Button>
              </li>
            ))}
        </ul>
      </Panel>
    </div>
  );
}
