import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import type { AppError } from '../../../shared/contract/errors';
import type { PatientId } from '../../../shared/domain/ids';
import type { PatientFields } from '../../../shared/domain/patient';
import { throwAwayKey } from '../../components/DraftFoot';
import { ErrorNote } from '../../components/ErrorNote';
import { KeyHint } from '../../components/KeyHint';
import { PageTitle } from '../../components/PageTitle';
import { timeOf } from '../../components/timeWords';
import { errorWords } from '../../state/error-words';
import { usePageKeys } from '../../state/page-keys';
import { useToday } from '../../state/today';
import { BackgroundFields } from './fields/BackgroundFields';
import { BirthFields } from './fields/BirthFields';
import { ContactFields } from './fields/ContactFields';
import { FamilyFields } from './fields/FamilyFields';
import { NameFields } from './fields/NameFields';
import { StatusFields } from './fields/StatusFields';
import type { DoseDay } from './field-checks';
import type { PatientFormValues } from './form-values';
import { LikelyDuplicates } from './LikelyDuplicates';
import { usePatientForm } from './patient-form';
import classes from './patient-edit.module.css';
import { readPhoneField } from './phone-field';
import { readPatientForm } from './read-patient-form';
import { words } from './words';

interface PatientFormPageProps {
  readonly title: string;
  readonly saveLabel: string;
  /** What stands in the fields at first, and what they are compared with. */
  readonly initial: PatientFormValues;
  readonly baseline: PatientFormValues;
  /** Lays the changes of the fields over the record as it is when saved; the values themselves for a new patient. */
  readonly ontoRecord?: (values: PatientFormValues) => PatientFormValues;
  /** The live doses of the record, which must stay within the patient's life. */
  readonly doses?: readonly DoseDay[];
  /** The patient being edited, who is no duplicate of itself. */
  readonly except?: PatientId;
  readonly keptAt: string | undefined;
  readonly draftFailure: AppError | undefined;
  readonly keep: (values: PatientFormValues) => void;
  readonly drop: () => Promise<void>;
  /** Saves and leaves the page; answers why it could not. */
  readonly save: (patient: PatientFields) => Promise<AppError | undefined>;
  /** Where Back goes. */
  readonly leave: () => void;
}

/** The one page on which a patient is added or changed. Leaving it keeps what was typed as a draft. */
export function PatientFormPage(props: PatientFormPageProps) {
  const { title, saveLabel, initial, baseline, ontoRecord, doses, except, keptAt, draftFailure, keep, drop, save, leave } = props;
  const today = useToday();
  const form = usePatientForm(initial, baseline);
  const [failure, setFailure] = useState<AppError>();
  const [isSaving, setSaving] = useState(false);
  const seen = useRef(initial);

  useEffect(() => {
    if (form.values === seen.current) return;
    seen.current = form.values;
    if (form.isChanged) keep(form.values);
    else void drop();
  }, [form.values, form.isChanged, keep, drop]);

  const submit = async (): Promise<void> => {
    if (isSaving) return;
    const read = readPatientForm(ontoRecord?.(form.values) ?? form.values, today, readPhoneField, doses);
    if (!read.ok) {
      form.showErrors(read.error);
      return;
    }
    setSaving(true);
    try {
      setFailure(await save(read.value));
    } finally {
      setSaving(false);
    }
  };
  const throwAway = async (): Promise<void> => {
    await drop();
    leave();
  };
  usePageKeys([
    { key: 'ctrl+enter', label: saveLabel, run: () => void submit() },
    { key: throwAwayKey, label: words.throwAway, run: () => void throwAway(), isOff: !form.isChanged },
    { key: 'escape', label: words.keyHints.back, run: leave },
  ]);

  return (
    <div>
      <PageTitle title={title} aside={<DraftWords keptAt={keptAt} isChanged={form.isChanged} />} />
      <div className={classes.columns}>
        <form
          className={classes.form}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void submit();
          }}
        >
          <NameFields form={form} />
          <BirthFields form={form} today={today} />
          <ContactFields form={form} />
          <FamilyFields form={form} today={today} />
          <BackgroundFields form={form} />
          <StatusFields form={form} today={today} />
          <div className={classes.foot}>
            {form.errorCount > 0 && (
              <p className={classes.errorCount} role="alert">
                {words.errorCount(form.errorCount)}
              </p>
            )}
            {failure && <ErrorNote {...errorWords(failure)} />}
            {draftFailure && !failure && <ErrorNote {...errorWords(draftFailure)} />}
            <Button type="button" loading={isSaving} rightSection={<KeyHint k="ctrl+enter" />} onClick={() => void submit()}>
              {saveLabel}
            </Button>
            <Button variant="default" rightSection={<KeyHint k="escape" />} onClick={leave}>
              {words.back}
            </Button>
            {form.isChanged && (
              <Button variant="subtle" color="gray" rightSection={<KeyHint k={throwAwayKey} />} onClick={() => void throwAway()}>
                {words.throwAway}
              </Button>
            )}
          </div>
        </form>
        <aside className={classes.side}>
          <LikelyDuplicates values={form.values} except={except} />
          <p className={classes.quiet}>{words.needed}</p>
        </aside>
      </div>
    </div>
  );
}

function DraftWords({ keptAt, isChanged }: { readonly keptAt: string | undefined; readonly isChanged: boolean }) {
  if (!isChanged) return words.nothingChanged;
  return keptAt === undefined ? words.unsaved : words.draftKept(timeOf(keptAt));
}

/** Goes back to where the person came from, or to `fallback` when the page was opened first. */
export function useGoBack(fallback: string): () => void {
  const navigate = useNavigate();
  return () => {
    const hasCome = window.history.length > 1;
    void (hasCome ? navigate(-1) : navigate(fallback));
  };
}
