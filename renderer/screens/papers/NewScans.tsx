import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { ChosenScan, ScannerFile } from '../../../shared/contract/ipc';
import type { AppError } from '../../../shared/contract/errors';
import { practiceEntityId } from '../../../shared/domain/chart/change';
import { EmptyState } from '../../components/EmptyState';
import { ErrorNote } from '../../components/ErrorNote';
import { Panel } from '../../components/Panel';
import { whenWords } from '../../components/timeWords';
import { miis } from '../../state/bridge';
import { useRecords } from '../../state/desk-context';
import { errorWords } from '../../state/error-words';
import { newChangeId } from '../../state/new-id';
import { routes, type ScanToKeep } from '../../state/routes';
import { useSavedNotice } from '../../state/saved-notice';
import { useScanner } from '../../state/scanner-context';
import { useToday } from '../../state/today';
import { PatientPicker } from '../patient-picker/PatientPicker';
import { KeepView } from '../patient/papers/keep/KeepView';
import classes from './papers.module.css';
import { words } from './words';

/** The files of the scanner's folder that nobody kept yet: each goes into a patient's record, or is set aside. */
export function NewScans() {
  const { view, fresh } = useScanner();
  const [shown, setShown] = useState<ChosenScan>();
  const [failure, setFailure] = useState<AppError>();
  const look = async (name: string): Promise<void> => {
    const opened = await miis.documents.openScan({ name });
    setFailure(opened.ok ? undefined : opened.error);
    if (opened.ok) setShown(opened.value);
  };
  if (view === undefined) return null;
  return (
    <Panel title={words.scans} count={fresh.length} isList>
      {view.folder === undefined && <EmptyState {...words.noFolder} />}
      {view.trouble !== undefined && (
        <div className={classes.note}>
          <ErrorNote {...words.trouble} />
        </div>
      )}
      {view.folder !== undefined && view.trouble === undefined && fresh.length === 0 && <EmptyState {...words.empty} />}
      {failure && (
        <div className={classes.note}>
          <ErrorNote {...errorWords(failure)} />
        </div>
      )}
      {fresh.map((file) => (
        <NewScan key={file.name} file={file} onLook={() => void look(file.name)} onFailure={setFailure} />
      ))}
      {view.more > 0 && <p className={`${classes.note} ${classes.quiet}`}>{words.more(view.more)}</p>}
      {shown && (
        <Modal opened onClose={() => setShown(undefined)} title={words.showScan(shown.name)} size="90%" closeButtonProps={{ 'aria-label': words.close }}>
          <div className={classes.view}>
            <KeepView pdf={shown.pdf} name={shown.name} />
          </div>
        </Modal>
      )}
    </Panel>
  );
}

interface NewScanProps {
  readonly file: ScannerFile;
  readonly onLook: () => void;
  readonly onFailure: (failure: AppError | undefined) => void;
}

function NewScan({ file: { name, modifiedAt, state }, onLook, onFailure }: NewScanProps) {
  const records = useRecords();
  const navigate = useNavigate();
  const notice = useSavedNotice();
  const today = useToday();
  const setAside = async (sha256: string): Promise<void> => {
    const saved = await records.commit([{ id: newChangeId(), verb: 'scan-set-aside', entity: 'practice', entityId: practiceEntityId, set: { sha256 } }]);
    onFailure(saved.ok ? undefined : saved.error);
    if (saved.ok) notice(words.asideDone(name));
  };
  const facts = state.is === 'ready' ? words.ready(state.pages, whenWords(modifiedAt, today)) : state.is === 'arriving' ? words.arriving : state.is === 'checking' ? words.checking : whenWords(modifiedAt, today);
  const why = state.is === 'refused' ? errorWords({ code: state.code, message: state.code }) : undefined;
  return (
    <div className={classes.file}>
      <div className={classes.facts}>
        <span className={classes.name}>{name}</span>
        <span className={classes.quiet}>{facts}</span>
      </div>
      {why && <span className={classes.why}>{words.refused(why.title, why.whatToDo)}</span>}
      {state.is === 'ready' && (
        <>
          <PatientPicker
            label={words.whose}
            onChoose={(id) => {
              const toKeep: ScanToKeep = { scan: name };
              void navigate(routes.patient(id), { state: toKeep });
            }}
          />
          <Button size="compact-md" variant="default" onClick={onLook}>
            {words.look}
          </Button>
        </>
      )}
      {(state.is === 'ready' || state.is === 'refused') && (
        <Button size="compact-md" variant="default" onClick={() => void setAside(state.sha256)}>
          {words.aside}
        </Button>
      )}
    </div>
  );
}
