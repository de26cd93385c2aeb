/** The state of an open patient form: the values, what is wrong with them, and one way to change them. */
import { useCallback, useMemo, useState } from 'react';
import type { CalendarDate } from '../../../shared/domain/calendar-date';
import { isSameValue } from '../../../shared/domain/chart/correct-fields';
import type { FieldError } from './field-checks';
import type { PatientFormValues } from './form-values';
import { fieldErrorWords } from './words';

export type SetField = <K extends keyof PatientFormValues>(field: K, value: PatientFormValues[K]) => void;

export interface PatientForm {
  readonly values: PatientFormValues;
  readonly set: SetField;
  /** The sentence beside a field, or undefined. */
  readonly errorOf: (field: string) => string | undefined;
  readonly errorCount: number;
  readonly showErrors: (errors: readonly FieldError[]) => void;
  /** True when the values differ from those the form was opened over, whatever was typed in between. */
  readonly isChanged: boolean;
}

/** The id of a field's input, where the focus goes. */
export const fieldId = (field: string): string => `patient-${field.replaceAll('.', '-')}`;

/**
 * @param initial what stands in the fields at first (a draft, or the record)
 * @param baseline what the values are compared with
 */
export function usePatientForm(initial: PatientFormValues, baseline: PatientFormValues): PatientForm {
  const [values, setValues] = useState(initial);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);

  const set = useCallback<SetField>((field, value) => {
    setValues((now) => ({ ...now, [field]: value }));
    // A field that is being mended is not blamed any longer.
    const isOfField = (error: FieldError): boolean => error.field === field || field === `${error.field}Text` || error.field.startsWith(`${field}.`);
    setErrors((now) => (now.some(isOfField) ? now.filter((error) => !isOfField(error)) : now));
  }, []);
  const showErrors = useCallback((found: readonly FieldError[]) => {
    setErrors(found);
    const [first] = found;
    if (first) document.getElementById(fieldId(first.field))?.focus();
  }, []);
  const sentences = useMemo(() => new Map(errors.map((error) => [error.field, fieldErrorWords(error)])), [errors]);
  const errorOf = useCallback((field: string) => sentences.get(field), [sentences]);
  const isChanged = useMemo(() => !isSameValue(values, baseline), [values, baseline]);

  return { values, set, errorOf, errorCount: errors.length, showErrors, isChanged };
}

interface SectionProps {
  readonly form: PatientForm;
  readonly today?: CalendarDate;
}

/** Tells a memoized section whether it looks the same: a key typed into one section leaves the others as they are. */
export const showsTheSame =
  (fields: readonly (keyof PatientFormValues)[]) =>
  (before: SectionProps, after: SectionProps): boolean =>
    before.today === after.today &&
    before.form.errorOf === after.form.errorOf &&
    fields.every((field) => before.form.values[field] === after.form.values[field]);
