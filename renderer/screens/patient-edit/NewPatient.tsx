import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import * as z from 'zod';
import type { PatientFields } from '../../../shared/domain/patient';
import { EmptyState } from '../../components/EmptyState';
import { listName } from '../../components/list-name';
import { timeOf } from '../../components/timeWords';
import { useRecords } from '../../state/desk-context';
import { draftKeys } from '../../state/draft-keys';
import { useDraft } from '../../state/drafts';
import { newChangeId, newPatientId } from '../../state/new-id';
import { readNewPatientStart, routes } from '../../state/routes';
import { useSavedNotice } from '../../state/saved-notice';
import { useFocusOnMount } from '../../state/use-focus';
import { useToday } from '../../state/today';
import { spokenName } from '../patient/header/header-lines';
import { emptyPatientForm, patientFormValues, type PatientFormValues } from './form-values';
import { PatientFormPage, useGoBack } from './PatientFormPage';
import { prefillFromSearch } from './prefill';
import classes from './patient-edit.module.css';
import { words } from './words';

const newPatientDraft = z.strictObject({
  /** What was typed into the search box when the form was opened. */
  startedFrom: z.string().max(400),
  values: patientFormValues,
});

/** Adding a patient. A half-typed earlier one is never written over without asking. */
export function NewPatient() {
  const location = useLocation();
  const today = useToday();
  const draft = useDraft(draftKeys.newPatient, newPatientDraft);
  const typed = (readNewPatientStart(location.state)?.typed ?? '').slice(0, 400);
  const [choice, setChoice] = useState<'go-on' | 'start-new'>();
  const start = useMemo(() => (typed === '' ? emptyPatientForm : prefillFromSearch(typed, today)), [typed, today]);

  if (draft.isLoading) return null;
  const kept = draft.initial;
  const asks = kept !== undefined && typed !== '' && kept.startedFrom !== typed && choice === undefined;
  if (asks) {
    const startNew = async (): Promise<void> => {
      await draft.drop();
      setChoice('start-new');
    };
    return <Resume values={kept.values} keptAt={draft.keptAt} typed={typed} onGoOn={() => setChoice('go-on')} onStartNew={() => void startNew()} />;
  }
  const startedFrom = kept !== undefined && choice !== 'start-new' ? kept.startedFrom : typed;
  return <NewPatientForm key={choice} draft={draft} startedFrom={startedFrom} initial={kept?.values ?? start} />;
}

interface NewPatientFormProps {
  readonly draft: ReturnType<typeof useDraft<z.infer<typeof newPatientDraft>>>;
  readonly startedFrom: string;
  readonly initial: PatientFormValues;
}

function NewPatientForm({ draft, startedFrom, initial }: NewPatientFormProps) {
  const records = useRecords();
  const navigate = useNavigate();
  const saved = useSavedNotice();
  const goBack = useGoBack(routes.patients);
  // The form of the first moment: dropping the draft must not empty the fields that a person looks at.
  const [opened] = useState(initial);
  const { keep, drop } = draft;
  const keepValues = useMemo(() => (values: PatientFormValues) => keep({ startedFrom, values }), [keep, startedFrom]);

  const save = async (patient: PatientFields) => {
    const id = newPatientId();
    const answer = await records.commit([{ id: newChangeId(), verb: 'registered', entity: 'patient', entityId: id, chart: id, set: { patient } }]);
    if (!answer.ok) return answer.error;
    await drop();
    saved(words.added(spokenName(patient.name)));
    void navigate(routes.patient(id), { replace: true, state: { isNew: true } });
    return undefined;
  };

  return (
    <PatientFormPage
      title={words.newTitle}
      saveLabel={words.saveNew}
      initial={opened}
      baseline={emptyPatientForm}
      keptAt={draft.keptAt}
      draftFailure={draft.failure}
      keep={keepValues}
      drop={drop}
      save={save}
      leave={goBack}
    />
  );
}

interface ResumeProps {
  readonly values: PatientFormValues;
  readonly keptAt: string | undefined;
  readonly typed: string;
  readonly onGoOn: () => void;
  readonly onStartNew: () => void;
}

function Resume({ values, keptAt, typed, onGoOn, onStartNew }: ResumeProps) {
  const goOn = useFocusOnMount<HTMLButtonElement>();
  const name = values.last === '' && values.first === '' ? words.resume.noName : listName({ first: values.first, last: values.last });
  return (
    <EmptyState
      title={words.resume.title}
      text={words.resume.who(name, keptAt === undefined ? '' : timeOf(keptAt))}
      action={
        <div className={classes.resume}>
          <Button ref={goOn} onClick={onGoOn}>
            {words.resume.goOn}
          </Button>
          <Button variant="default" onClick={onStartNew}>
            {words.resume.startNew(typed)}
          </Button>
        </div>
      }
    />
  );
}
