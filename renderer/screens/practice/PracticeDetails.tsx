import { Button, TextInput } from '@mantine/core';
import { useMemo, useRef, useState, type FormEvent } from 'react';
import { practiceEntityId } from '../../../shared/domain/chart/change';
import type { Practice } from '../../../shared/domain/chart/chart';
import { isSameValue } from '../../../shared/domain/chart/correct-fields';
import type { AppError } from '../../../shared/contract/errors';
import { DateField } from '../../components/DateField';
import { DraftFoot, draftWords, throwAwayKey } from '../../components/DraftFoot';
import { ErrorNote } from '../../components/ErrorNote';
import { focusFirstError } from '../../components/focus-first-error';
import { KeyHint } from '../../components/KeyHint';
import { Panel } from '../../components/Panel';
import { formatPhone } from '../../components/phone';
import { useRecords, useSession } from '../../state/desk-context';
import { draftKeys } from '../../state/draft-keys';
import { useDraft, type Draft } from '../../state/drafts';
import { errorWords } from '../../state/error-words';
import { newChangeId } from '../../state/new-id';
import { usePageKeys } from '../../state/page-keys';
import { useSavedNotice } from '../../state/saved-notice';
import { useToday } from '../../state/today';
import { useKeptValues } from '../../state/use-kept-values';
import { ContactFields } from './fields/ContactFields';
import { GiverFields } from './fields/GiverFields';
import { PlaceFields } from './fields/PlaceFields';
import { practiceDraft, practiceFormOf, type PracticeDraft, type PracticeForm } from './practice-form';
import classes from './PracticeScreen.module.css';
import { practiceErrors, readPracticeForm, type PracticeErrors } from './read-practice-form';
import { words } from './words';

/** The practice's record, edited in place. */
export function PracticeDetails({ practice }: { readonly practice: Practice }) {
  const draft = useDraft(draftKeys.practice, practiceDraft);
  const [opened, setOpened] = useState(0);
  // Thrown away, the form opens anew.
  return draft.isLoading ? null : <DetailsForm key={opened} practice={practice} draft={draft} onThrownAway={() => setOpened(opened + 1)} />;
}

interface DetailsFormProps {
  readonly practice: Practice;
  readonly draft: Draft<PracticeDraft>;
  readonly onThrownAway: () => void;
}

function DetailsForm({ practice, draft, onThrownAway }: DetailsFormProps) {
  const records = useRecords();
  const session = useSession();
  const today = useToday();
  const say = useSavedNotice();
  const [onRecord] = useState(() => practiceFormOf(practice.fields, formatPhone));
  // What was typed over another state of the record would bring that state back.
  const [form, setForm] = useState(draft.initial?.over === practice.seq ? draft.initial.form : onRecord);
  const changed = useMemo(() => (isSameValue(form, onRecord) ? undefined : { over: practice.seq, form }), [form, onRecord, practice.seq]);
  const endDraft = useKeptValues(draft, changed);
  const [errors, setErrors] = useState<PracticeErrors>({});
  const [isDateUnreadable, setDateUnreadable] = useState(false);
  const [failure, setFailure] = useState<AppError>();
  const formElement = useRef<HTMLFormElement>(null);
  const isReadOnly = !session.user.duties.includes('administer');

  const change = (next: Partial<PracticeForm>): void => {
    const changed = { ...form, ...next };
    setForm(changed);
    const now = practiceErrors(changed);
    setErrors((shown) => Object.fromEntries(Object.entries(now).filter(([field]) => field in shown)));
  };
  const save = async (): Promise<void> => {
    const read = readPracticeForm(form);
    setErrors(read.ok ? {} : read.error);
    if (!read.ok || isDateUnreadable || isReadOnly) {
      focusFirstError(formElement.current);
      return;
    }
    if (isSameValue(read.value, practice.fields)) {
      await endDraft();
      onThrownAway();
      say(words.unchanged);
      return;
    }
    const saved = await records.commit([
      { id: newChangeId(), verb: 'practice-changed', entity: 'practice', entityId: practiceEntityId, set: { practice: read.value } },
    ]);
    setFailure(saved.ok ? undefined : saved.error);
    if (!saved.ok) return;
    await endDraft();
    say(words.saved);
  };
  const throwAway = (): void => void endDraft().then(onThrownAway);
  usePageKeys([
    { key: 'ctrl+enter', label: words.save, run: () => void save(), isOff: isReadOnly },
    { key: throwAwayKey, label: draftWords.throwAway, run: throwAway, isOff: changed === undefined },
  ]);
  const fields = { form, onChange: change, errors, isReadOnly };

  return (
    <Panel title={words.detailsTitle}>
      <form
        ref={formElement}
        className={classes.form}
        noValidate
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          void save();
        }}
      >
        {isReadOnly && <p className={classes.quiet}>{words.notYours}</p>}
        <PlaceFields {...fields} />
        <DateField
          className={classes.date}
          label={words.fields.goLive}
          description={words.fields.goLiveHint}
          today={today}
          aheadYears={5}
          value={form.goLive}
          readOnly={isReadOnly}
          onChange={(goLive) => change({ goLive })}
          onUnreadable={setDateUnreadable}
        />
        <GiverFields {...fields} />
        <ContactFields {...fields} />
        <TextInput
          w={280}
          label={words.fields.lockAfter}
          description={words.fields.lockAfterHint}
          inputMode="numeric"
          value={form.lockAfterMinutes}
          error={errors.lockAfterMinutes}
          readOnly={isReadOnly}
          onChange={(event) => change({ lockAfterMinutes: event.currentTarget.value })}
        />
        {failure && <ErrorNote {...errorWords(failure)} />}
        {!isReadOnly && (
          <div className={classes.save}>
            <Button type="submit" rightSection={<KeyHint k="ctrl+enter" />}>
              {words.save}
            </Button>
            {changed !== undefined && <DraftFoot keptAt={draft.keptAt} isFailed={draft.failure !== undefined} onThrowAway={throwAway} />}
          </div>
        )}
      </form>
    </Panel>
  );
}
