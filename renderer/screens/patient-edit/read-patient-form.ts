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
import { optional, readAddress, readOwnWord, readText, trimmed, type DoseDay, type FieldError, type longest, type Wrong } from './field-checks';
import type { GuardianValues, PatientFormValues, PhoneValues } from './form-values';

/** The date fields of the form. */
export type DateName = 'birthDate' | 'stateDate';

/** How phones are read: the number to keep, or undefined when the text is no phone number. */
export type ReadPhone = (typed: string) => Phone['number'] | undefined;

/** The oldest birth date that is taken for true. */
const oldestAgeInDays = 125 * 366;

/**
 * Reads the form.
 * @param doses the live doses of the record: birth and death may not leave one outside the patient's life
 * @returns the whole record; or the errors in reading order, so that the first is where the focus goes
 */
export function readPatientForm(
  values: PatientFormValues,
  today: CalendarDate,
  readPhone: ReadPhone,
  doses: readonly DoseDay[] = [],
): Result<PatientFields, readonly FieldError[]> {
  const errors: FieldError[] = [];
  const wrong: Wrong = (field, code, dose) => void errors.push({ field, code, ...optional('dose', dose) });
  const text = (field: keyof typeof longest): string | undefined => readText(values, field, wrong);

  const last = text('last');
  if (!trimmed(values.last)) wrong('last', 'needed');
  const first = text('first');
  if (!trimmed(values.first)) wrong('first', 'needed');
  const middle = text('middle');
  const suffix = text('suffix');
  const alias = { ...optional('last', text('aliasLast')), ...optional('first', text('aliasFirst')), ...optional('middle', text('aliasMiddle')) };
  const birthDate = readBirthDate(values, today, doses, wrong);
  const genderText = readOwnWord(values, wrong);
  const order = readBirthOrder(values, wrong);
  const recordNumber = text('recordNumber');
  const phones = values.phones.flatMap((phone, index) => readPhoneField(phone, index, readPhone, wrong));
  const email = text('email');
  if (email !== undefined && !patientFields.shape.email.safeParse(email).success) wrong('email', 'not-an-email');
  const address = readAddress(values, wrong);
  const motherMaidenName = text('motherMaidenName');
  const guardians = values.guardians.flatMap((guardian, index) => readGuardian(guardian, index, readPhone, wrong));
  const providerStatus = readProviderStatus(values, today, doses, wrong);
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

const byDate = (one: DoseDay, other: DoseDay): number => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0);

function readBirthDate({ birthDate, birthDateText }: PatientFormValues, today: CalendarDate, doses: readonly DoseDay[], wrong: Wrong): CalendarDate | undefined {
  if (trimmed(birthDateText) !== undefined) return wrong('birthDate', 'not-a-date');
  if (birthDate === undefined) return wrong('birthDate', 'needed');
  if (birthDate > today) return wrong('birthDate', 'in-the-future');
  if (daysBetween(birthDate, today) > oldestAgeInDays) return wrong('birthDate', 'too-long-ago');
  const earliest = [...doses].sort(byDate)[0];
  if (earliest !== undefined && earliest.date < birthDate) return wrong('birthDate', 'after-a-dose', earliest);
  return birthDate;
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

function readProviderStatus(
  { providerState, stateDate, stateDateText, birthDate }: PatientFormValues,
  today: CalendarDate,
  doses: readonly DoseDay[],
  wrong: Wrong,
): ProviderStatus | undefined {
  if (providerState === 'active') return { state: 'active' };
  if (trimmed(stateDateText) !== undefined) return wrong('stateDate', 'not-a-date');
  if (stateDate !== undefined && stateDate > today) wrong('stateDate', 'in-the-future');
  if (stateDate !== undefined && birthDate !== undefined && stateDate < birthDate) wrong('stateDate', 'before-birth');
  if (providerState !== 'deceased') return { state: providerState, ...optional('since', stateDate) };
  if (stateDate === undefined) return wrong('stateDate', 'date-of-death-needed');
  const latest = [...doses].sort(byDate).at(-1);
  if (latest !== undefined && latest.date > stateDate) return wrong('stateDate', 'before-a-dose', latest);
  return { state: 'deceased', on: stateDate };
}
