import type { ReactNode } from 'react';
import type { PracticeForm } from '../practice-form';
import type { PracticeErrors } from '../read-practice-form';
import classes from './fields.module.css';

/** What every part of the practice form is given. */
export interface PracticeFieldsProps {
  readonly form: PracticeForm;
  readonly onChange: (change: Partial<PracticeForm>) => void;
  readonly errors: PracticeErrors;
  readonly isReadOnly?: boolean;
}

interface FormSectionProps {
  readonly title: string;
  readonly hint?: string;
  readonly children: ReactNode;
}

/** Fields that belong together, under a legend. */
export function FormSection({ title, hint, children }: FormSectionProps) {
  return (
    <fieldset className={classes.section}>
      <legend className={classes.legend}>{title}</legend>
      {hint !== undefined && <p className={classes.hint}>{hint}</p>}
      {children}
    </fieldset>
  );
}
