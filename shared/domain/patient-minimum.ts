/**
 * What 105 CMR 222.100(C) asks about the patient of a dose given here: full first and last name, birth date (both are always there),
 * home address, sex and gender (two questions), race, ethnicity and preferred language.
 */
import type { PatientFields } from './patient';

export const patientMinimumFields = ['address', 'sex', 'gender', 'race', 'ethnicity', 'language'] as const;
export type PatientMinimumField = (typeof patientMinimumFields)[number];

/**
 * The fields that have no answer at all, in the order of the patient's page. "Declined" and "not asked" are answers here: the one is the
 * person's, the other the clerk's own decision to ask later, which `notAskedFields` keeps in view.
 */
export function missingForCurrentDose(patient: PatientFields): readonly PatientMinimumField[] {
  return patientMinimumFields.filter((field) => patient[field] === undefined);
}

/** The fields that were put off and are still to be asked. */
export function notAskedFields(patient: PatientFields): readonly PatientMinimumField[] {
  return patientMinimumFields.filter((field) => patient[field] === 'not-asked');
}
