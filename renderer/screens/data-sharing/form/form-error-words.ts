import type { FormError, FormField } from '../../../../shared/forms/form-error';
import type { ErrorWords } from '../../../state/error-words';

const fields: Readonly<Record<FormField, string>> = {
  'patient-name': "the patient's name",
  'birth-date': 'the birth date',
  address: 'the address',
  phone: 'the phone number',
  'mother-maiden-name': "the mother's maiden name",
  'signer-name': 'the name of the signer',
  'practice-name': "the practice's name",
  'practice-address': "the practice's address",
  'practice-phone': "the practice's phone",
  'site-pin': 'the MIIS PIN',
  'fax-number': 'the fax number',
  'work-item': 'the number of the form',
  'record-number': 'the record number',
  recipient: 'the recipient of the fax',
  sender: 'the sender of the fax',
  'fax-proof': 'the proof of the fax',
  dose: 'a shot',
  'school-table': 'the school table',
  wording: "the form's own text",
};

/** Why a form was not made, and what to do: no form is printed with holes in it. */
export function formErrorWords(error: FormError): ErrorWords {
  const field = fields[error.field];
  switch (error.code) {
    case 'cannot-draw':
      return {
        title: `The form was not made: the printed font cannot draw ${error.characters.join(' ')} in ${field}.`,
        whatToDo: "Nothing was changed. Use the state's own blank form and write the name by hand, or type it in other letters.",
      };
    case 'too-long':
      return {
        title: `The form was not made: ${field} does not fit the page.`,
        whatToDo: "Nothing was changed. Shorten it on the record, or use the state's own blank form.",
      };
  }
}
