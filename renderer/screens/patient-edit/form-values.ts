/** What stands in the fields of the patient form: text as typed, so that a draft keeps even what cannot be read yet. */
import * as z from 'zod';
import { calendarDate } from '../../../shared/domain/calendar-date';
import { ethnicityCode, genderCode, phone, raceCode, relationshipCode, sexCode, unanswered } from '../../../shared/domain/patient';

const typed = z.string().max(400);
const empty = z.literal('');

export const phoneValues = z.strictObject({ number: typed, kind: phone.shape.kind });
export type PhoneValues = z.infer<typeof phoneValues>;

export const guardianValues = z.strictObject({
  first: typed,
  last: typed,
  relationship: z.union([relationshipCode, empty]),
  phone: typed,
  phoneKind: phone.shape.kind,
});
export type GuardianValues = z.infer<typeof guardianValues>;

export const patientFormValues = z.strictObject({
  first: typed,
  middle: typed,
  last: typed,
  suffix: typed,
  aliasFirst: typed,
  aliasMiddle: typed,
  aliasLast: typed,
  birthDate: calendarDate.optional(),
  /** What stands in the field when it reads as no date; '' when it is empty or read. */
  birthDateText: typed,
  sex: z.union([sexCode, unanswered, empty]),
  gender: z.union([genderCode, unanswered, empty]),
  genderText: typed,
  multiple: z.enum(['', 'no', 'yes']),
  birthOrder: typed,
  motherMaidenName: typed,
  recordNumber: typed,
  guardians: z.array(guardianValues).max(6),
  phones: z.array(phoneValues).max(6),
  email: typed,
  line1: typed,
  line2: typed,
  city: typed,
  state: typed,
  postalCode: typed,
  country: typed,
  race: z.array(raceCode),
  raceUnanswered: z.union([unanswered, empty]),
  ethnicity: z.union([ethnicityCode, unanswered, empty]),
  language: typed,
  providerState: z.enum(['active', 'moved', 'lost', 'deceased']),
  stateDate: calendarDate.optional(),
  stateDateText: typed,
});
export type PatientFormValues = z.infer<typeof patientFormValues>;

export const emptyPhone: PhoneValues = { number: '', kind: 'mobile' };
export const emptyGuardian: GuardianValues = { first: '', last: '', relationship: '', phone: '', phoneKind: 'mobile' };

/** A form in which nothing is typed. State and country stand at Massachusetts; they do not count as an address. */
export const emptyPatientForm: PatientFormValues = {
  first: '',
  middle: '',
  last: '',
  suffix: '',
  aliasFirst: '',
  aliasMiddle: '',
  aliasLast: '',
  birthDateText: '',
  sex: '',
  gender: '',
  genderText: '',
  multiple: '',
  birthOrder: '',
  motherMaidenName: '',
  recordNumber: '',
  guardians: [],
  phones: [emptyPhone],
  email: '',
  line1: '',
  line2: '',
  city: '',
  state: 'MA',
  postalCode: '',
  country: 'US',
  race: [],
  raceUnanswered: '',
  ethnicity: '',
  language: '',
  providerState: 'active',
  stateDateText: '',
};
