/**
 * A patient as the practice knows the person. Every optional field that is absent was never filled in; a question that was
 * asked and not answered is `declined`, one that was deliberately put off is `not-asked` (domain rule: both differ from empty).
 */
import * as z from 'zod';
import { calendarDate } from './calendar-date';

const text = (max: number) => z.string().trim().min(1).max(max);

/** The two ways of not having an answer that are themselves answers. */
export const unanswered = z.enum(['declined', 'not-asked']);
export type Unanswered = z.infer<typeof unanswered>;

export const personName = z.strictObject({
  first: text(60),
  middle: text(60).optional(),
  last: text(80),
  suffix: text(12).optional(),
});
export type PersonName = z.infer<typeof personName>;

/** Another name the person is or was known by; any part may be missing. */
export const aliasName = z.strictObject({ first: text(60).optional(), middle: text(60).optional(), last: text(80).optional() });
export type AliasName = z.infer<typeof aliasName>;

/** HL7 table 0001 values used here; X as on Massachusetts identity papers. */
export const sexCode = z.enum(['F', 'M', 'X', 'U']);
export type SexCode = z.infer<typeof sexCode>;
export const genderCode = z.enum(['woman', 'man', 'non-binary', 'other']);
export type GenderCode = z.infer<typeof genderCode>;
/** CDC race and ethnicity code set; several races may hold. */
export const raceCode = z.enum(['1002-5', '2028-9', '2054-5', '2076-8', '2106-3', '2118-8', '2131-1']);
export type RaceCode = z.infer<typeof raceCode>;
export const ethnicityCode = z.enum(['2135-2', '2186-5']);
export type EthnicityCode = z.infer<typeof ethnicityCode>;
/** ISO 639-2 (three letters) of the preferred language. */
export const languageCode = z.string().regex(/^[a-z]{3}$/);
/** HL7 table 0063. */
export const relationshipCode = z.enum(['MTH', 'FTH', 'PAR', 'GRD', 'CGV', 'GRP', 'FCH', 'SPO', 'SIB', 'SEL', 'OTH', 'UNK']);
export type RelationshipCode = z.infer<typeof relationshipCode>;

export const phone = z.strictObject({
  /** E.164 where it could be read as a number, else as typed. */
  number: text(32),
  kind: z.enum(['mobile', 'home', 'work']),
});
export type Phone = z.infer<typeof phone>;

export const address = z.strictObject({
  line1: text(120),
  line2: text(120).optional(),
  city: text(80),
  /** Two-letter state inside the USA; province or region, or nothing, elsewhere. */
  state: text(40).optional(),
  postalCode: text(16).optional(),
  /** ISO 3166 alpha-2. */
  country: z.string().regex(/^[A-Z]{2}$/),
});
export type Address = z.infer<typeof address>;

export const guardian = z.strictObject({
  first: text(60),
  last: text(80),
  relationship: relationshipCode,
  phone: phone.optional(),
});
export type Guardian = z.infer<typeof guardian>;

/** HL7 table 0441 as the practice says it. A death has its date. */
export const providerStatus = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('active') }),
  z.strictObject({ state: z.literal('moved'), since: calendarDate.optional() }),
  z.strictObject({ state: z.literal('lost'), since: calendarDate.optional() }),
  z.strictObject({ state: z.literal('deceased'), on: calendarDate }),
]);
export type ProviderStatus = z.infer<typeof providerStatus>;

export const multipleBirth = z.strictObject({ isMultiple: z.boolean(), order: z.int().min(1).max(9).optional() });

/** All that is typed about a person. */
export const patientFields = z.strictObject({
  name: personName,
  alias: aliasName.optional(),
  birthDate: calendarDate,
  sex: z.union([sexCode, unanswered]).optional(),
  gender: z.union([genderCode, unanswered]).optional(),
  /** The person's own word; only with gender `other`. */
  genderText: text(60).optional(),
  motherMaidenName: text(80).optional(),
  guardians: z.array(guardian).max(6),
  address: address.optional(),
  phones: z.array(phone).max(6),
  email: z.string().trim().email().max(120).optional(),
  race: z.union([z.array(raceCode).min(1), unanswered]).optional(),
  ethnicity: z.union([ethnicityCode, unanswered]).optional(),
  language: z.union([languageCode, unanswered]).optional(),
  multipleBirth: multipleBirth.optional(),
  recordNumber: text(24).optional(),
  providerStatus: providerStatus,
});
export type PatientFields = z.infer<typeof patientFields>;
