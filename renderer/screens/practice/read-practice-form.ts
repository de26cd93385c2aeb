import { practiceFields, type PracticeFields } from '../../../shared/domain/practice';
import { fail, ok, type Result } from '../../../shared/result';
import { parsePhone } from '../../components/phone';
import type { PracticeForm } from './practice-form';
import { words } from './words';

/** A sentence for each field that is missing or does not fit. */
export type PracticeErrors = Readonly<Partial<Record<keyof PracticeForm, string>>>;

const isEmpty = (text: string): boolean => text.trim() === '';
const some = (text: string): string | undefined => (isEmpty(text) ? undefined : text.trim());
const phone = (text: string): string | undefined => (isEmpty(text) ? undefined : parsePhone(text).number);
/** Fields not filled in are absent from a record, not present and undefined. */
const present = <T extends object>(fields: T): object => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

/** Reads the typed record, or says for each field what is missing or does not fit. */
export function readPracticeForm(form: PracticeForm): Result<PracticeFields, PracticeErrors> {
  const errors = practiceErrors(form);
  if (Object.keys(errors).length > 0) return fail(errors);
  const read = practiceFields.safeParse(present({ ...form, ...fieldsOf(form) }));
  if (read.success) return ok(read.data);
  return fail(Object.fromEntries(read.error.issues.map((issue) => [fieldOfPath(issue.path), words.errors.tooLong])));
}

function fieldsOf(form: PracticeForm) {
  const { line1, line2, city, state, postalCode } = form;
  const address = { line1: some(line1), line2: some(line2), city: some(city), state: some(state)?.toUpperCase(), postalCode: some(postalCode), country: 'US' };
  return {
    name: form.name.trim(),
    sitePin: some(form.sitePin),
    address: address.line1 === undefined ? undefined : present(address),
    phone: phone(form.phone),
    fax: phone(form.fax),
    givers: form.givers.filter((giver) => !isEmpty(giver.name)).map((giver) => present({ name: giver.name.trim(), title: some(giver.title) })),
    lockAfterMinutes: Number(form.lockAfterMinutes),
    // The parts of the address are under `address`, not beside it.
    line1: undefined,
    line2: undefined,
    city: undefined,
    state: undefined,
    postalCode: undefined,
  };
}

const fieldOfPath = (path: readonly PropertyKey[]): string => String(path[0] === 'address' ? path[1] : path[0]);

/** The errors of what is typed, field by field. */
export function practiceErrors(form: PracticeForm): PracticeErrors {
  const errors: { -readonly [K in keyof PracticeErrors]: PracticeErrors[K] } = {};
  if (isEmpty(form.name)) errors.name = words.errors.name;
  const hasRest = ![form.line2, form.city, form.postalCode].every(isEmpty);
  if (isEmpty(form.line1) && hasRest) errors.line1 = words.errors.line1;
  if (!isEmpty(form.line1) && isEmpty(form.city)) errors.city = words.errors.city;
  if (!isEmpty(form.state) && !/^[a-z]{2}$/i.test(form.state.trim())) errors.state = words.errors.state;
  if (!isEmpty(form.postalCode) && !/^\d{5}(-\d{4})?$/.test(form.postalCode.trim())) errors.postalCode = words.errors.postalCode;
  for (const field of ['phone', 'fax'] as const) {
    if (!isEmpty(form[field]) && !parsePhone(form[field]).isRead) errors[field] = words.errors.phone;
  }
  for (const field of ['helpDeskPhone', 'helpDeskFax', 'helpDeskEmail', 'registryWeb'] as const) {
    if (isEmpty(form[field])) errors[field] = words.errors.contact;
  }
  if (form.givers.some((giver) => isEmpty(giver.name) && !isEmpty(giver.title))) errors.givers = words.errors.giver;
  const minutes = Number(form.lockAfterMinutes);
  if (!Number.isInteger(minutes) || minutes < 1 || minutes > 120) errors.lockAfterMinutes = words.errors.minutes;
  return errors;
}
