import { useState } from 'react';
import { DateField } from '../../components/DateField';
import { ErrorNote } from '../../components/ErrorNote';
import type { ErrorWords } from '../../state/error-words';
import { useToday } from '../../state/today';
import { useFocusOnMount } from '../../state/use-focus';
import { GiverFields } from '../practice/fields/GiverFields';
import type { PracticeForm } from '../practice/practice-form';
import { practiceErrors } from '../practice/read-practice-form';
import { words as practiceWords } from '../practice/words';
import { StepForm } from './StepForm';
import classes from './set-up.module.css';
import { words } from './words';

interface GoLiveStepProps {
  readonly form: PracticeForm;
  readonly onChange: (form: PracticeForm) => void;
  readonly onGoOn: () => void;
  readonly isBusy: boolean;
  readonly failure: ErrorWords | undefined;
}

/** Step 4: from which day on doses are reported, and who gives shots. */
export function GoLiveStep({ form, onChange, onGoOn, isBusy, failure }: GoLiveStepProps) {
  const today = useToday();
  const first = useFocusOnMount<HTMLInputElement>();
  const [isUnreadable, setUnreadable] = useState(false);
  const [isChecked, setChecked] = useState(false);
  const errors = isChecked ? practiceErrors(form) : {};
  const change = (next: Partial<PracticeForm>): void => onChange({ ...form, ...next });
  const goOn = (): void => {
    setChecked(true);
    if (!isUnreadable && Object.keys(practiceErrors(form)).length === 0) onGoOn();
  };
  return (
    <StepForm onGoOn={goOn} goOnLabel={words.done} isBusy={isBusy}>
      <DateField
        ref={first}
        className={classes.date}
        label={practiceWords.fields.goLive}
        description={practiceWords.fields.goLiveHint}
        today={today}
        aheadYears={5}
        value={form.goLive}
        onChange={(goLive) => change({ goLive })}
        onUnreadable={setUnreadable}
        error={isChecked && isUnreadable ? words.goLive.dateUnreadable : undefined}
      />
      <GiverFields form={form} onChange={change} errors={errors} />
      {failure && <ErrorNote {...failure} />}
    </StepForm>
  );
}
