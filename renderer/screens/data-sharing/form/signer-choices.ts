/** Who may sign a sharing form, and the reading of what was chosen or typed. */
import * as z from 'zod';
import { fail, ok, type Result } from '../../../../shared/result';
import { age, type CalendarDate } from '../../../../shared/domain/calendar-date';
import { signer, type Signer } from '../../../../shared/domain/data-sharing';
import { relationshipCode, type PatientFields } from '../../../../shared/domain/patient';

/** What is chosen: one of the people on record by place, or someone whose name is typed. */
export const signerValues = z.strictObject({
  chosen: z.union([z.int().min(0), z.literal('other')]).optional(),
  name: z.string().max(140),
  relationship: relationshipCode.or(z.literal('')),
});
export type SignerValues = Readonly<z.infer<typeof signerValues>>;

export type SignerField = 'signer' | 'name' | 'relationship';

const adultAge = 18;

/** True when the person signs alone on that day. */
export function isAdult(birthDate: CalendarDate, on: CalendarDate): boolean {
  const whole = age(birthDate, on);
  return whole !== undefined && whole.years >= adultAge;
}

const fullName = ({ first, middle, last, suffix }: PatientFields['name']): string =>
  [first, middle, last, suffix].filter((part) => part !== undefined).join(' ');

/** The people on record who may sign: an adult first of all; for a child the guardians alone. */
export function signerChoices(patient: PatientFields, today: CalendarDate): readonly Signer[] {
  const self: readonly Signer[] = isAdult(patient.birthDate, today) ? [{ name: fullName(patient.name), relationship: 'SEL' }] : [];
  const guardians = patient.guardians.map(({ first, last, relationship }) => ({ name: `${first} ${last}`, relationship }));
  return [...self, ...guardians];
}

/** One possible signer is chosen from the start, several are not: the wrong parent on a form is worse than one key more. */
export function freshSigner(choices: readonly Signer[]): SignerValues {
  return { chosen: choices.length === 0 ? 'other' : choices.length === 1 || choices[0]?.relationship === 'SEL' ? 0 : undefined, name: '', relationship: '' };
}

/**
 * The signer of a draft, over the people on record now. A name that was typed comes back; who was chosen by place opens as in a fresh
 * form, because the people on record may have changed since: the wrong parent on a form is worse than one key more.
 */
export function openSigner(kept: SignerValues | undefined, choices: readonly Signer[]): SignerValues {
  if (kept === undefined) return freshSigner(choices);
  return kept.chosen === 'other' ? kept : { ...kept, chosen: freshSigner(choices).chosen };
}

/** What is worth keeping of a signer: someone whose name or relationship is typed. Choosing again is one key. */
export const signerToKeep = (values: SignerValues): SignerValues | undefined =>
  values.chosen === 'other' && (values.name.trim() !== '' || values.relationship !== '') ? values : undefined;

/** The signer, or the field that is missing. */
export function readSigner(values: SignerValues, choices: readonly Signer[]): Result<Signer, SignerField> {
  if (values.chosen === undefined) return fail('signer');
  if (values.chosen !== 'other') {
    const known = choices[values.chosen];
    return known === undefined ? fail('signer') : ok(known);
  }
  if (values.name.trim() === '') return fail('name');
  if (values.relationship === '') return fail('relationship');
  const read = signer.safeParse({ name: values.name.trim().replace(/\s+/g, ' '), relationship: values.relationship });
  return read.success ? ok(read.data) : fail('name');
}
