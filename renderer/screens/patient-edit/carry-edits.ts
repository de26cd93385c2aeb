/** What a person changed in the form, laid over the record as it is now: what was not touched here is never written back. Pure. */
import * as z from 'zod';
import { isSameValue } from '../../../shared/domain/chart/correct-fields';
import { patientFormValues, type PatientFormValues } from './form-values';

/** A half-typed change: what stood in the fields when the form was opened, and what stands there now. */
export const editDraft = z.strictObject({ start: patientFormValues, values: patientFormValues });
export type EditDraft = Readonly<z.infer<typeof editDraft>>;

/** Fields that are one answer together: half an old address and half a new one would be nobody's. */
const answers: readonly (readonly (keyof PatientFormValues)[])[] = [
  ['birthDate', 'birthDateText'],
  ['gender', 'genderText'],
  ['multiple', 'birthOrder'],
  ['line1', 'line2', 'city', 'state', 'postalCode', 'country'],
  ['race', 'raceUnanswered'],
  ['providerState', 'stateDate', 'stateDateText'],
];
const togetherWith = (field: keyof PatientFormValues): readonly (keyof PatientFormValues)[] => answers.find((fields) => fields.includes(field)) ?? [field];

/** `now` with the answers of `values` that differ from `start`. */
export function carryEdits({ start, values }: EditDraft, now: PatientFormValues): PatientFormValues {
  const changed = patientFormValues
    .keyof()
    .options.filter((field) => togetherWith(field).some((one) => !isSameValue(values[one], start[one])));
  return { ...now, ...Object.fromEntries(changed.map((field) => [field, values[field]])) };
}
