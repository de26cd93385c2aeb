/** The values that can stand on a practice's own form, as they are printed. */
import type { FormValue } from '../../domain/own-form';
import type { FormField } from '../form-error';
import { dayInWords } from '../form-page';
import type { SharingFormInput } from '../sharing-form-input';
import type { SharingFormWording } from '../sharing-form-wording';

/** What a refusal names when a value cannot be printed. */
export const fieldOf: Readonly<Record<FormValue, FormField>> = {
  'patient-name': 'patient-name',
  'birth-date': 'birth-date',
  sex: 'wording',
  address: 'address',
  phone: 'phone',
  'mother-maiden-name': 'mother-maiden-name',
  'signer-name': 'signer-name',
  relationship: 'wording',
  'practice-name': 'practice-name',
  'practice-address': 'practice-address',
  'practice-phone': 'practice-phone',
  'site-pin': 'site-pin',
  'help-desk-fax': 'fax-number',
  'made-on': 'wording',
};

/** The text of each value; one that the records do not have is absent and its place stays empty. */
export function formValues({ patient, signer, practice, madeOn }: SharingFormInput, wording: SharingFormWording): Readonly<Partial<Record<FormValue, string>>> {
  const values: Readonly<Record<FormValue, string | undefined>> = {
    'patient-name': patient.name,
    'birth-date': dayInWords(patient.birthDate, wording),
    sex: patient.sex === undefined ? undefined : wording.sex[patient.sex],
    address: patient.address,
    phone: patient.phone,
    'mother-maiden-name': patient.motherMaidenName,
    'signer-name': signer?.name,
    relationship: signer === undefined ? undefined : wording.relationship[signer.relationship],
    'practice-name': practice.name,
    'practice-address': practice.address,
    'practice-phone': practice.phone,
    'site-pin': practice.sitePin,
    'help-desk-fax': practice.helpDeskFax ?? wording.contacts.helpDeskFax,
    'made-on': dayInWords(madeOn, wording),
  };
  return Object.fromEntries(Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== undefined));
}
