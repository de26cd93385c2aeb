/**
 * What is still missing about the patient for a dose given here (105 CMR 222.100(C)), as it is answered on the entry screen, and
 * how the answers go into the patient's record. Pure.
 */
import { z } from 'zod';
import {
  address,
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

/** The address as typed, inside the USA; undefined while street or town is missing. */
export function readAddress(typedAddress: PatientAnswers['address']): Address | undefined {
  if (typedAddress === undefined) return undefined;
  const { line1, city, state, postalCode } = typedAddress;
  const read = address.safeParse({
    line1,
    city,
    ...(state.trim() === '' ? {} : { state }),
    ...(postalCode.trim() === '' ? {} : { postalCode }),
    country: 'US',
  });
  return read.success ? read.data : undefined;
}

/** The patient's record with the answers in it; the record itself when nothing new was answered. */
export function withAnswers(patient: PatientFields, answers: PatientAnswers): PatientFields {
  const { address: typedAddress, genderText, ...plain } = answers;
  const answered = Object.fromEntries(Object.entries(plain).filter(([, value]) => value !== undefined));
  const newAddress = readAddress(typedAddress);
  const ownWord = answers.gender === 'other' && genderText !== undefined && genderText.trim() !== '' ? genderText.trim() : undefined;
  if (Object.keys(answered).length === 0 && newAddress === undefined) return patient;
  return {
    ...patient,
    ...answered,
    ...(ownWord === undefined ? {} : { genderText: ownWord }),
    ...(newAddress === undefined ? {} : { address: newAddress }),
  };
}
