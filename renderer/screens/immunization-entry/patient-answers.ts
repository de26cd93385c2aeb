/**
 * What is still missing about the patient for a dose given here (105 CMR 222.100(C)), as it is answered on the entry screen, and
 * how the answers go into the patient's record. Pure.
 */
import * as z from 'zod';
import {
  ethnicityCode,
  genderCode,
  languageCode,
  raceCode,
  sexCode,
  unanswered,
  type Address,
  type PatientFields,
  type RaceCode,
  type Unanswered,
} from '../../../shared/domain/patient';
import type { PatientMinimumField } from '../../../shared/domain/patient-minimum';
import { readAddress as readAddressFields, readOwnWord, type AddressValues, type FieldError, type Wrong } from '../patient-edit/field-checks';

const typed = z.string().max(120);

/** Only the questions that were answered here; the address as typed so far. */
export const patientAnswers = z.strictObject({
  sex: z.union([sexCode, unanswered]).optional(),
  gender: z.union([genderCode, unanswered]).optional(),
  /** The person's own word, with gender `other`. */
  genderText: typed.optional(),
  race: z.union([z.array(raceCode).min(1), unanswered]).optional(),
  ethnicity: z.union([ethnicityCode, unanswered]).optional(),
  language: z.union([languageCode, unanswered]).optional(),
  address: z.strictObject({ line1: typed, city: typed, state: typed, postalCode: typed }).optional(),
});
export type PatientAnswers = Readonly<z.infer<typeof patientAnswers>>;

/** Nothing answered. */
export const noAnswers: PatientAnswers = {};

/** The races after one more was taken: taken again, it goes; "declined" and "not asked" stand alone. */
export function withRace(before: PatientAnswers['race'], taken: RaceCode | Unanswered): PatientAnswers['race'] {
  if (taken === 'declined' || taken === 'not-asked') return before === taken ? undefined : taken;
  const races = Array.isArray(before) ? before : [];
  const after = races.includes(taken) ? races.filter((one) => one !== taken) : [...races, taken];
  return after.length === 0 ? undefined : after;
}

/** The address as the fields of the patient's page would hold it: inside the USA. */
const addressValues = (typedAddress: NonNullable<PatientAnswers['address']>): AddressValues => ({ ...typedAddress, line2: '', country: 'US' });

/** The address as typed, inside the USA; undefined while something of it is missing or wrong, by the checks of the patient's page. */
export function readAddress(typedAddress: PatientAnswers['address']): Address | undefined {
  if (typedAddress === undefined) return undefined;
  const problems: FieldError[] = [];
  const address = readAddressFields(addressValues(typedAddress), noteIn(problems));
  return problems.length === 0 ? address : undefined;
}

/** What is wrong with the typed answers, in the words' own codes: the same as on the patient's page. Unanswered questions are not in it. */
export function answerProblems({ address, gender, genderText }: PatientAnswers): readonly FieldError[] {
  const problems: FieldError[] = [];
  const wrong = noteIn(problems);
  if (gender === 'other') readOwnWord({ gender, genderText: genderText ?? '' }, wrong);
  if (address !== undefined) readAddressFields(addressValues(address), wrong);
  return problems;
}

const noteIn =
  (problems: FieldError[]): Wrong =>
  (field, code) =>
    void problems.push({ field, code });

/** The field in which the first of the missing answers is mended: the part of it that is wrong, or the question itself. */
export function fieldToAnswer(missing: readonly PatientMinimumField[], answers: PatientAnswers): string | undefined {
  const [first] = missing;
  const parts = first === 'address' ? ['city', 'state', 'postalCode', 'line1'] : first === 'gender' ? ['genderText'] : [];
  const wrong = answerProblems(answers).find(({ field }) => parts.includes(field))?.field;
  return wrong === undefined || wrong === 'line1' ? first : wrong;
}

/**
 * The patient's record with the answers in it; the record itself when nothing new was answered. An answer that the patient's page would
 * refuse (an address without a town, "another word" without the word) is no answer yet.
 */
export function withAnswers(patient: PatientFields, answers: PatientAnswers): PatientFields {
  const { address: typedAddress, genderText, gender, ...plain } = answers;
  const answered = Object.fromEntries(Object.entries(plain).filter(([, value]) => value !== undefined));
  const newAddress = readAddress(typedAddress);
  const newGender = readGender({ gender, genderText });
  if (Object.keys(answered).length === 0 && newAddress === undefined && newGender === undefined) return patient;
  return { ...patient, ...answered, ...newGender, ...(newAddress === undefined ? {} : { address: newAddress }) };
}

function readGender({ gender, genderText }: Pick<PatientAnswers, 'gender' | 'genderText'>): Pick<PatientFields, 'gender' | 'genderText'> | undefined {
  if (gender === undefined) return undefined;
  if (gender !== 'other') return { gender };
  const ownWord = readOwnWord({ gender, genderText: genderText ?? '' }, noteIn([]));
  return ownWord === undefined ? undefined : { gender, genderText: ownWord };
}
