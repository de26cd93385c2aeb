import { Button, Radio } from '@mantine/core';
import { useState } from 'react';
import type { AppError } from '../../../../shared/contract/errors';
import { afterKeeping } from '../../../../shared/domain/scanner-folder';
import type { Result } from '../../../../shared/result';
import { ErrorNote } from '../../../components/ErrorNote';
import { Panel } from '../../../components/Panel';
import { miis } from '../../../state/bridge';
import { useSession } from '../../../state/desk-context';
import { errorWords } from '../../../state/error-words';
import { useSavedNotice } from '../../../state/saved-notice';
import { useScanner } from '../../../state/scanner-context';
import { words } from '../words';
import classes from './panels.module.css';

/** The folder of this workstation's scanner, and what becomes of a file that is kept. */
export function ScannerPanel() {
  const text = words.scanner;
  const isReadOnly = !useSession().user.duties.includes('administer');
  const { view, look } = useScanner();
  const say = useSavedNotice();
  const [failure, setFailure] = useState<AppError>();
  const done = async (answer: Result<null, AppError>): Promise<void> => {
    setFailure(answer.ok || answer.error.code === 'cancelled' ? undefined : answer.error);
    if (answer.ok) say(text.saved);
    await look();
  };
  const set = async (after: 'leave' | 'move', isForgotten: boolean): Promise<void> => done(await miis.documents.setScannerFolder({ after, isForgotten }));
  if (view === undefined) return null;
  const { folder, after } = view;
  return (
    <Panel title={text.title}>
      <div className={classes.form}>
        <p className={classes.note}>{folder === undefined ? text.none : text.explain}</p>
        {folder !== undefined && <strong style={{ overflowWrap: 'anywhere' }}>{folder}</strong>}
        {view.trouble !== undefined && <ErrorNote {...text.trouble} />}
        {failure && <ErrorNote {...errorWords(failure)} />}
        {!isReadOnly && (
          <Button variant="default" className={classes.button} onClick={() => void miis.documents.chooseScannerFolder().then(done)}>
            {folder === undefined ? text.choose : text.chooseAnother}
          </Button>
        )}
        {folder !== undefined && (
          <>
            <Radio.Group label={text.after} value={after} onChange={(value) => void set(afterKeeping.parse(value), false)}>
              {afterKeeping.options.map((one) => (
                <Radio key={one} value={one} label={text.afters[one]} mt={6} disabled={isReadOnly} />
              ))}
            </Radio.Group>
            {!isReadOnly && (
              <Button variant="default" className={classes.button} onClick={() => void set(after, true)}>
                {text.forget}
              </Button>
            )}
          </>
        )}
      </div>
    </Panel>
  );
}
