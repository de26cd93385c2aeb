import { Button } from '@mantine/core';
import { useState } from 'react';
import { makeBatch, type BatchFormat, type MadeBatch } from '../../data/registry/make-batch';
import { ErrorNote } from '../../components/ErrorNote';
import { KeyHint } from '../../components/KeyHint';
import { miis } from '../../state/bridge';
import { personName, useCodeTables, useRecords, useSession } from '../../state/desk-context';
import { errorWords, type ErrorWords } from '../../state/error-words';
import { localSecond } from '../../state/local-time';
import { newBatchId, newChangeId, newControlNumber, newDocumentId, newReportId } from '../../state/new-id';
import { usePageKeys } from '../../state/page-keys';
import classes from './registry.module.css';
import { words } from './words';

const formats: readonly { readonly format: BatchFormat; readonly key: string }[] = [
  { format: 'hl7', key: '1' },
  { format: 'csv', key: '2' },
];

/** Makes one file of everything that is open. */
export function FilePanel({ onClose }: { readonly onClose: () => void }) {
  const records = useRecords();
  const tables = useCodeTables();
  const session = useSession();
  const [isBusy, setBusy] = useState(false);
  const [progress, setProgress] = useState<string>();
  const [made, setMade] = useState<MadeBatch>();
  const [failure, setFailure] = useState<ErrorWords>();
  const make = async (format: BatchFormat): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    setFailure(undefined);
    setMade(undefined);
    const parts = { records, bridge: miis, tables, nameOf: ({ by }: { readonly by: Parameters<typeof personName>[1] }) => personName(session, by), newChangeId, newDocumentId, newReportId, newBatchId, newControlNumber, now: Date.now, localSecond };
    const answer = await makeBatch(parts, format, words.file.name, (done, total) => setProgress(words.file.progress(done, total)));
    setBusy(false);
    setProgress(undefined);
    if (answer.ok) setMade(answer.value);
    else if (answer.error.code === 'not-found') setFailure(words.file.nothing);
    else if (answer.error.code !== 'cancelled') setFailure(errorWords(answer.error));
  };
  usePageKeys([...formats.map(({ format, key }) => ({ key, label: words.file[format], run: () => void make(format), isOff: isBusy })), { key: 'escape', label: words.file.cancel, run: onClose }]);
  return (
    <section className={classes.panel} aria-label={words.file.title}>
      <p className={classes.label}>{words.file.title}</p>
      <p className={classes.quiet}>{words.file.text}</p>
      <div className={classes.attempt}>
        {formats.map(({ format, key }) => (
          <Button key={format} size="compact-md" variant="default" disabled={isBusy} rightSection={<KeyHint k={key} />} onClick={() => void make(format)}>
            {words.file[format]}
          </Button>
        ))}
        <Button size="compact-md" variant="subtle" color="gray" rightSection={<KeyHint k="escape" />} onClick={onClose}>
          {words.file.cancel}
        </Button>
      </div>
      <div role="status">
        {progress !== undefined && <p>{progress}</p>}
        {made && <p>{words.file.made(made.patients, made.doses, made.name)}</p>}
        {made && made.blocked.length > 0 && <p>{words.file.blocked(made.blocked.length)}</p>}
      </div>
      {failure && <ErrorNote {...failure} />}
    </section>
  );
}
