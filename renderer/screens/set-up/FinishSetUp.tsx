import { useState } from 'react';
import { practiceEntityId } from '../../../shared/domain/chart/change';
import type { AppError } from '../../../shared/contract/errors';
import { CentredPage } from '../../components/CentredPage';
import { useRecords } from '../../state/desk-context';
import { draftKeys } from '../../state/draft-keys';
import { useDraft } from '../../state/drafts';
import { errorWords } from '../../state/error-words';
import { newChangeId } from '../../state/new-id';
import { emptyPracticeForm, practiceForm, type PracticeForm } from '../practice/practice-form';
import { practiceErrors, readPracticeForm } from '../practice/read-practice-form';
import { GoLiveStep } from './GoLiveStep';
import { PracticeStep } from './PracticeStep';
import { Steps } from './Steps';
import { words } from './words';

/**
 * The last step of the set-up, shown behind the lock as long as the practice has no record: the go-live day and the givers, and
 * before them the practice itself where it is not known any more.
 */
export function FinishSetUp() {
  const draft = useDraft(draftKeys.setUp, practiceForm);
  if (draft.isLoading) return null;
  return <FinishSteps start={draft.initial ?? emptyPracticeForm} keep={draft.keep} drop={draft.drop} />;
}

interface FinishStepsProps {
  readonly start: PracticeForm;
  readonly keep: (form: PracticeForm) => void;
  readonly drop: () => Promise<void>;
}

function FinishSteps({ start, keep, drop }: FinishStepsProps) {
  const records = useRecords();
  const [form, setForm] = useState(start);
  const [isPracticeKnown, setPracticeKnown] = useState(Object.keys(practiceErrors(start)).length === 0);
  const [error, setError] = useState<AppError>();
  const [isSaving, setSaving] = useState(false);
  const change = (next: PracticeForm): void => {
    setForm(next);
    keep(next);
  };
  const save = async (): Promise<void> => {
    const read = readPracticeForm(form);
    if (!read.ok) {
      setPracticeKnown(false);
      return;
    }
    setSaving(true);
    const saved = await records.commit([
      { id: newChangeId(), verb: 'practice-set-up', entity: 'practice', entityId: practiceEntityId, set: { practice: read.value } },
    ]);
    if (saved.ok) await drop();
    else {
      setSaving(false);
      setError(saved.error);
    }
  };
  if (!isPracticeKnown) {
    return (
      <CentredPage width="wide" title={words.finish.title} lead={words.finish.lead} above={<Steps names={words.steps} at={0} />}>
        <PracticeStep form={form} onChange={change} onGoOn={() => setPracticeKnown(true)} />
      </CentredPage>
    );
  }
  return (
    <CentredPage width="wide" title={words.goLive.title} lead={words.goLive.lead} above={<Steps names={words.steps} at={3} />}>
      <GoLiveStep form={form} onChange={change} onGoOn={() => void save()} isBusy={isSaving} failure={error && errorWords(error)} />
    </CentredPage>
  );
}
