/** Reads the patient form: the record that it says, or every field that cannot stand, in reading order. */
import { fail, ok, type Result } from '../../../shared/result';
import { daysBetween, type CalendarDate } from '../../../shared/domain/calendar-date';
import {
  patientFields,
  type Guardian,
  type PatientFields,
  type Phone,
  type ProviderStatus,
} from '../../../shared/domain/patient';
import { emptyPatientForm, type GuardianValues, type PatientFormValues, type PhoneValues } from './form-values';
import { usStates } from '../../components/us-states';

export type FieldErrorCode =
  | 'needed'
  | 'not-a-date'
  | 'too-long'
  | 'in-the-future'
  | 'too-long-ago'
  | 'before-birth'
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
}

/** The date fields of the form. */
export type DateName = 'birthDate' | 'stateDate';

/** How phones are read: the number to keep, or undefined when the text is no phone number. */
export type ReadPhone = (typed: string) => Phone['number'] | undefined;

const trimmed = (text: string): string | undefined => text.trim().replace(/\s+/g, ' ') || undefined;
const optional = <K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } =>
  // The computed key is K itself: an object of that one key.
  value === undefined ? {} : ({ [key]: value } as { readonly [P in K]?: V });

/** The oldest birth date that is taken for true. */
const oldestAgeInDays = 125 * 366;

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

/**
 * Reads the form.
 * @param unreadable date fields that hold a text which is no date
 * @returns the whole record; or the errors in reading order, so that the first is where the focus goes
 */
export function readPatientForm(
  values: PatientFormValues,
  today: CalendarDate,
  readPhone: ReadPhone,
  unreadable: ReadonlySet<DateName> = new Set(),
): Result<PatientFields, readonly FieldError[]> {
  const errors: FieldError[] = [];
  const wrong = (field: string, code: FieldErrorCode): undefined => void errors.push({ field, code });
  const text = (field: keyof typeof longest): string | undefined => {
    const value = trimmed(values[field]);
    return value !== undefined && value.length > longest[field] ? wrong(field, 'too-long') : value;
  };

  const last = text('last');
  if (!trimmed(values.last)) wrong('last', 'needed');
  const first = text('first');
  if (!trimmed(values.first)) wrong('first', 'needed');
  const middle = text('middle');
  const suffix = text('suffix');
  const alias = { ...optional('last', text('aliasLast')), ...optional('first', text('aliasFirst')), ...optional('middle', text('aliasMiddle')) };
  const birthDate = readBirthDate(values, today, unreadable, wrong);
  const genderText = values.gender === 'other' ? readOwnWord(text('genderText'), values, wrong) : undefined;
  const order = readBirthOrder(values, wrong);
  const recordNumber = text('recordNumber');
  const phones = values.phones.flatMap((phone, index) => readPhoneField(phone, index, readPhone, wrong));
  const email = text('email');
  if (email !== undefined && !patientFields.shape.email.safeParse(email).success) wrong('email', 'not-an-email');
  const address = readAddress(values, text, wrong);
  const motherMaidenName = text('motherMaidenName');
  const guardians = values.guardians.flatMap((guardian, index) => readGuardian(guardian, index, readPhone, wrong));
  const providerStatus = readProviderStatus(values, today, unreadable, wrong);
  if (errors.length > 0) return fail(errors);

  const race = values.race.length > 0 ? values.race : values.raceUnanswered || undefined;
  const read = patientFields.safeParse({
    name: { first, last, ...optional('middle', middle), ...optional('suffix', suffix) },
    ...(Object.keys(alias).length === 0 ? {} : { alias }),
    birthDate,
    ...optional('sex', values.sex || undefined),
    ...optional('gender', values.gender || undefined),
    ...optional('genderText', genderText),
    ...optional('motherMaidenName', motherMaidenName),
    guardians,
    ...optional('address', address),
    phones,
    ...optional('email', email),
    ...optional('race', race),
    ...optional('ethnicity', values.ethnicity || undefined),
    ...optional('language', values.language || undefined),
    ...(values.multiple === '' ? {} : { multipleBirth: { isMultiple: values.multiple === 'yes', ...optional('order', order) } }),
    ...optional('recordNumber', recordNumber),
    providerStatus,
  });
  if (read.success) return ok(read.data);
  return fail(read.error.issues.map((issue) => ({ field: issue.path.map(String).join('.'), code: 'not-accepted' })));
}

type Wrong = (field: string, code: FieldErrorCode) => undefined;

function readBirthDate(
  { birthDate }: PatientFormValues,
  today: CalendarDate,
  unreadable: ReadonlySet<DateName>,
  wrong: Wrong,
): CalendarDate | undefined {
  if (unreadable.has('birthDate')) return wrong('birthDate', 'not-a-date');
  if (birthDate === undefined) return wrong('birthDate', 'needed');
  if (birthDate > today) return wrong('birthDate', 'in-the-future');
  if (daysBetween(birthDate, today) > oldestAgeInDays) return wrong('birthDate', 'too-long-ago');
  return birthDate;
}

function readOwnWord(read: string | undefined, values: PatientFormValues, wrong: Wrong): string | undefined {
  return read ?? (trimmed(values.genderText) === undefined ? wrong('genderText', 'own-word-needed') : undefined);
}

function readBirthOrder({ multiple, birthOrder }: PatientFormValues, wrong: Wrong): number | undefined {
  const typed = trimmed(birthOrder);
  if (multiple !== 'yes' || typed === undefined) return undefined;
  return /^[1-9]$/.test(typed) ? Number(typed) : wrong('birthOrder', 'not-an-order');
}

function readPhoneField(phone: PhoneValues, index: number, readPhone: ReadPhone, wrong: Wrong): readonly Phone[] {
  const typed = trimmed(phone.number);
  if (typed === undefined) return [];
  const number = readPhone(typed);
  if (number !== undefined) return [{ number, kind: phone.kind }];
  wrong(`phones.${index}.number`, 'not-a-phone');
  return [];
}

/** A row in which nothing is typed is no guardian; a half-typed one says what is missing. */
function readGuardian(guardian: GuardianValues, index: number, readPhone: ReadPhone, wrong: Wrong): readonly Guardian[] {
  const first = trimmed(guardian.first);
  const last = trimmed(guardian.last);
  const typedPhone = trimmed(guardian.phone);
  if (first === undefined && last === undefined && typedPhone === undefined && guardian.relationship === '') return [];
  const at = (field: keyof GuardianValues): string => `guardians.${index}.${field}`;
  if (first === undefined) wrong(at('first'), 'needed-for-guardian');
  if (last === undefined) wrong(at('last'), 'needed-for-guardian');
  if (guardian.relationship === '') wrong(at('relationship'), 'needed-for-guardian');
  const number = typedPhone === undefined ? undefined : (readPhone(typedPhone) ?? wrong(at('phone'), 'not-a-phone'));
  if (first === undefined || last === undefined || guardian.relationship === '') return [];
  return [{ first, last, relationship: guardian.relationship, ...optional('phone', number === undefined ? undefined : { number, kind: guardian.phoneKind }) }];
}

/** State and country alone are no address: they stand there from the start. */
function readAddress(values: PatientFormValues, text: (field: keyof typeof longest) => string | undefined, wrong: Wrong): PatientFields['address'] {
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

const isUntouchedRegion = ({ state, country }: PatientFormValues): boolean =>
  country === emptyPatientForm.country && (state === emptyPatientForm.state || state === '');

function readProviderStatus(
  { providerState, stateDate, birthDate }: PatientFormValues,
  today: CalendarDate,
  unreadable: ReadonlySet<DateName>,
  wrong: Wrong,
): ProviderStatus | undefined {
  if (providerState === 'active') return { state: 'active' };
  if (unreadable.has('stateDate')) return wrong('stateDate', 'not-a-date');
  if (stateDate !== undefined && stateDate > today) wrong('stateDate', 'in-the-future');
  if (stateDate !== undefined && birthDate !== undefined && stateDate < birthDate) wrong('stateDate', 'before-birth');
  if (providerState !== 'deceased') return { state: providerState, ...optional('since', stateDate) };
  if (stateDate === undefined) return wrong('stateDate', 'date-of-death-needed');
  return { state: 'deceased', on: stateDate };
}
