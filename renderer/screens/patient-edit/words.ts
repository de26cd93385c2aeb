/** The words of the patient form. */
import { formatDate } from '../../../shared/domain/calendar-date';
import type { LikelyDuplicate } from '../../data/records';
import type { DoseDay, FieldError } from './field-checks';

const guardian = (number: number): string => (number === 1 ? 'Guardian' : `Guardian ${number}`);

export const words = {
  newTitle: 'New patient',
  editTitle: (name: string) => `Edit ${name}`,
  needed: 'Only the names and the birth date are needed now. A shot given here needs more; the record will say what.',
  draftKept: (time: string) => `draft kept ${time}`,
  saveNew: 'Add patient',
  saveEdit: 'Save changes',
  nothingChanged: 'Nothing changed yet',
  unsaved: 'Not saved yet',
  back: 'Back',
  throwAway: 'Throw away what was typed',
  added: (name: string) => `Added ${name}.`,
  changed: (name: string) => `Saved the changes of ${name}.`,
  undoReason: 'Undone right after saving',
  keyHints: { save: 'Save', back: 'Back, keeping a draft' },

  nameSection: 'Name',
  last: 'Family name',
  first: 'First name',
  middle: 'Middle name',
  suffix: 'Suffix',
  aliasLast: 'Other family name',
  aliasFirst: 'Other first name',
  aliasMiddle: 'Other middle name',

  birthSection: 'Birth',
  birthDate: 'Birth date',
  sex: 'Sex',
  gender: 'Gender',
  genderText: 'Gender in own words',
  multiple: 'Multiple birth',
  multipleOptions: { no: 'No', yes: 'Twin or more' },
  birthOrder: 'Born no.',
  recordNumber: 'Record number',

  contactSection: 'Contact',
  phone: (number: number) => (number === 1 ? 'Phone' : `Phone ${number}`),
  phoneKind: (number: number) => (number === 1 ? 'Phone kind' : `Phone ${number} kind`),
  addPhone: 'Add a phone',
  removePhone: (number: number) => `Remove phone ${number}`,
  email: 'E-mail',
  line1: 'Street and number',
  line2: 'Apartment, unit',
  city: 'City or town',
  state: 'State',
  region: 'Province or region',
  postalCode: 'ZIP code',
  postalCodeAbroad: 'Postal code',
  country: 'Country',

  familySection: 'Family',
  motherMaidenName: "Mother's maiden name",
  guardianFirst: (number: number) => `${guardian(number)} first name`,
  guardianLast: (number: number) => `${guardian(number)} family name`,
  guardianRelationship: (number: number) => (number === 1 ? 'Relationship' : `Relationship ${number}`),
  guardianPhone: (number: number) => `${guardian(number)} phone`,
  addGuardian: 'Add a guardian',
  removeGuardian: (number: number) => `Remove guardian ${number}`,

  backgroundSection: 'Background',
  race: 'Race, as many as apply',
  ethnicity: 'Ethnicity',
  language: 'Preferred language',

  statusSection: 'Status here',
  providerState: 'Comes to this practice',
  since: 'Since',
  diedOn: 'Date of death',

  notFilledIn: '',
  orNoAnswer: 'No answer',

  error: {
    needed: { first: 'Type the first name.', last: 'Type the family name.', birthDate: 'Type the birth date.' },
    neededAny: 'This is needed.',
    'not-a-date': 'This does not read as a date. Type one such as 3/4/2015 or 3 Sep 2022.',
    'too-long': 'This is longer than the record can hold. Shorten it.',
    'in-the-future': 'This day has not come yet. Check the date.',
    'too-long-ago': 'This is more than 125 years ago. Check the year.',
    'before-birth': 'This is before the birth date. Check both dates.',
    'after-a-dose': 'The record has a shot before this day. Check the birth date, or correct the shot first.',
    'before-a-dose': 'The record has a shot after this day. Check the date, or correct the shot first.',
    'not-a-phone': 'A phone number has at least 7 digits.',
    'not-an-email': 'An e-mail address looks like name@example.org.',
    'not-a-zip': 'A ZIP code has 5 digits, such as 02125, or 9, such as 02125-1234.',
    'not-a-state': 'Choose the state.',
    'not-an-order': 'Type 1 for the first born, 2 for the second.',
    'street-or-nothing': 'Type the street too, or clear the whole address.',
    'city-or-nothing': 'Type the city too, or clear the whole address.',
    'needed-for-guardian': 'Needed for a guardian. Clear the whole line if there is none.',
    'own-word-needed': 'Type the word, or choose another answer.',
    'date-of-death-needed': 'Type the date of death.',
    'not-accepted': 'The record cannot hold this. Check it.',
  },
  errorCount: (count: number) => (count === 1 ? 'One field needs a look.' : `${count} fields need a look.`),

  duplicates: {
    title: 'Already here?',
    none: 'As you type, patients who may be the same person show here.',
    nothing: 'Nobody here looks like this patient.',
    born: (date: string) => `born ${date}`,
    agrees: {
      'given-name': 'first name',
      'family-name': 'family name',
      'birth-date': 'birth date',
      'address-or-phone': 'address or phone',
      'record-number': 'record number',
    } satisfies Readonly<Record<LikelyDuplicate['agrees'][number], string>>,
    agree: (parts: string) => `Same ${parts}`,
    twin: 'Another first name: perhaps a twin.',
    view: 'View',
    viewLabel: (name: string) => `View ${name}; what you typed is kept`,
    kept: 'View keeps what you typed.',
  },

  resume: {
    title: 'A new patient was left half-typed',
    who: (name: string, time: string) => `${name}, kept ${time}.`,
    noName: 'Without a name yet',
    goOn: 'Go on with it',
    startNew: (typed: string) => `Throw it away and start with "${typed}"`,
  },
} as const;

const doseWords = ({ date, isRefusal }: DoseDay): string => `${isRefusal ? 'refusal' : 'shot'} of ${formatDate(date)}`;

/** The sentence for an error beside its field. */
export function fieldErrorWords({ field, code, dose }: FieldError): string {
  if (code === 'after-a-dose' && dose) return `The ${doseWords(dose)} in the record is before this day. Check the birth date, or correct the shots first.`;
  if (code === 'before-a-dose' && dose) return `The ${doseWords(dose)} in the record is after this day. Check the date, or correct the shots first.`;
  if (code !== 'needed') return words.error[code];
  return field === 'first' || field === 'last' || field === 'birthDate' ? words.error.needed[field] : words.error.neededAny;
}
