/** What is wrong with single fields about a patient: the same answers wherever they are typed. Pure. */
import type { CalendarDate } from '../../../shared/domain/calendar-date';
import type { Address } from '../../../shared/domain/patient';
import { usStates } from '../../components/us-states';
import { emptyPatientForm, type PatientFormValues } from './form-values';

/** A dose of the record, for words about its day. */
export interface DoseDay {
  readonly date: CalendarDate;
  readonly isRefusal: boolean;
}

export type FieldErrorCode =
  | 'needed'
  | 'not-a-date'
  | 'too-long'
  | 'in-the-future'
  | 'too-long-ago'
  | 'before-birth'
  | 'after-a-dose'
  | 'before-a-dose'
  | 'not-a-phone'
  | 'not-an-email'
  | 'not-a-zip'
  | 'not-a-state'
  | 'not-an-order'
  | 'street-or-nothing'
  | 'city-or-nothing'
  | 'needed-for-guardian'
  | 'own-word-needed'
  | 'date-of-death-needed'
  | 'not-accepted';

/** `field` is a key of the form; parts of a list are named `guardians.0.first`, `phones.1.number`. */
export interface FieldError {
  readonly field: string;
  readonly code: FieldErrorCode;
  /** The dose that the day must not leave outside the patient's life. */
  readonly dose?: DoseDay;
}

/** Takes note of what is wrong; answers nothing, so that it can stand for the value. */
export type Wrong = (field: string, code: FieldErrorCode, dose?: DoseDay) => undefined;

/** A text without spaces around and with single ones inside; undefined when nothing is left. */
export const trimmed = (text: string): string | undefined => text.trim().replace(/\s+/g, ' ') || undefined;
/** An object with this one key, or without any when there is no value. */
export const optional = <K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } =>
  // The computed key is K itself: an object of that one key.
  value === undefined ? {} : ({ [key]: value } as { readonly [P in K]?: V });

/** Longest text of each plain field; the same lengths as in the record's schema. */
export const longest = {
  first: 60,
  middle: 60,
  last: 80,
  suffix: 12,
  aliasFirst: 60,
  aliasMiddle: 60,
  aliasLast: 80,
  genderText: 60,
  motherMaidenName: 80,
  recordNumber: 24,
  email: 120,
  line1: 120,
  line2: 120,
  city: 80,
  state: 40,
  postalCode: 16,
} as const satisfies Partial<Record<keyof PatientFormValues, number>>;

/** The text of a field, trimmed; undefined when it is empty, or longer than the record can hold (which is told). */
export function readText<F extends keyof typeof longest>(values: Readonly<Record<F, string>>, field: F, wrong: Wrong): string | undefined {
  const value = trimmed(values[field]);
  return value !== undefined && value.length > longest[field] ? wrong(field, 'too-long') : value;
}

export type AddressValues = Pick<PatientFormValues, 'line1' | 'line2' | 'city' | 'state' | 'postalCode' | 'country'>;

/**
 * The address of the fields, or undefined with what is wrong told. State and country alone are no address: they stand there from the
 * start.
 */
export function readAddress(values: AddressValues, wrong: Wrong): Address | undefined {
  const text = (field: Exclude<keyof AddressValues, 'country'>): string | undefined => readText(values, field, wrong);
  const line1 = text('line1');
  const line2 = text('line2');
  const city = text('city');
  const state = text('state');
  const postalCode = text('postalCode');
  if (line1 === undefined && line2 === undefined && city === undefined && postalCode === undefined && isUntouchedRegion(values)) return undefined;
  if (line1 === undefined) wrong('line1', 'street-or-nothing');
  if (city === undefined) wrong('city', 'city-or-nothing');
  if (values.country === 'US' && !usStates.some(({ code }) => code === state)) wrong('state', 'not-a-state');
  if (values.country === 'US' && postalCode !== undefined && !/^\d{5}(-\d{4})?$/.test(postalCode)) wrong('postalCode', 'not-a-zip');
  if (line1 === undefined || city === undefined) return undefined;
  return { line1, city, country: values.country, ...optional('line2', line2), ...optional('state', state), ...optional('postalCode', postalCode) };
}

const isUntouchedRegion = ({ state, country }: AddressValues): boolean =>
  country === emptyPatientForm.country && (state === emptyPatientForm.state || state === '');

/** The person's own word for the gender, which is needed with `other` and has no place with another answer. */
export function readOwnWord(values: Pick<PatientFormValues, 'gender' | 'genderText'>, wrong: Wrong): string | undefined {
  if (values.gender !== 'other') return undefined;
  if (trimmed(values.genderText) === undefined) return wrong('genderText', 'own-word-needed');
  return readText(values, 'genderText', wrong);
}
