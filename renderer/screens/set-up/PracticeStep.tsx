import { useState } from 'react';
import { useFocusOnMount } from '../../state/use-focus';
import { ContactFields } from '../practice/fields/ContactFields';
import { PlaceFields } from '../practice/fields/PlaceFields';
import type { PracticeForm } from '../practice/practice-form';
import { practiceErrors, type PracticeErrors } from '../practice/read-practice-form';
import { StepForm } from './StepForm';

interface PracticeStepProps {
  readonly form: PracticeForm;
  readonly onChange: (form: PracticeForm) => void;
  readonly onGoOn: () => void;
}

/** Step 1: the practice and how to reach the registry. */
export function PracticeStep({ form, onChange, onGoOn }: PracticeStepProps) {
  const [errors, setErrors] = useState<PracticeErrors>({});
  const first = useFocusOnMount<HTMLInputElement>();
  const change = (next: Partial<PracticeForm>): void => {
    const changed = { ...form, ...next };
    onChange(changed);
    // Errors that were shown go as soon as they are mended; new ones wait for Enter.
    const now = practiceErrors(changed);
    setErrors((shown) => Object.fromEntries(Object.entries(now).filter(([field]) => field in shown)));
  };
  const goOn = (): void => {
    const found = practiceErrors(form);
    setErrors(found);
    if (Object.keys(found).length === 0) onGoOn();
  };
  return (
    <StepForm onGoOn={goOn}>
      <PlaceFields firstField={first} form={form} onChange={change} errors={errors} />
      <ContactFields form={form} onChange={change} errors={errors} />
    </StepForm>
  );
}
