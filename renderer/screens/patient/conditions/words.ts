/** The words of conditions and immunity. */
import type { ObservationEnd, ObservationSource } from '../../../../shared/domain/observation';

export const conditionWords = {
  title: 'Conditions and immunity',
  empty: 'None noted. Those that change what is due are noted here.',
  loading: 'Reading the schedule…',
  since: (date: string) => `since ${date}`,
  undated: 'date not known',
  sources: {
    'patient-or-family': 'said by the patient or family',
    record: 'from a record',
    laboratory: 'laboratory result',
    clinician: 'clinician',
  } satisfies Record<ObservationSource, string>,
  open: 'Details of this one',
  noLonger: 'No longer so',
  inError: 'Entered in error',
  add: 'Add a condition…',
  addKey: 'Add a condition or immunity',
  form: {
    title: 'Add a condition or immunity',
    name: 'Condition or immunity',
    placeholder: 'Type it in plain words: sickle, chickenpox, pregnant',
    nothing: 'Nothing in the schedule fits these words. Try others.',
    unused: 'changes nothing in this schedule',
    date: 'Since, or found on (may stay empty)',
    source: 'Learned from',
    save: 'Save',
    cancel: 'Cancel',
  },
  errors: {
    name: 'Choose one of the list.',
    future: 'This day is still to come. Look at the date again.',
    birth: 'This is before the birth. Look at the date again.',
    again: 'This one is noted already.',
  },
  saved: (name: string) => `Noted: ${name}.`,
  ended: {
    'no-longer': (name: string) => `Noted that this holds no longer: ${name}.`,
    'entered-in-error': (name: string) => `Taken back: ${name}.`,
  } satisfies Record<ObservationEnd, (name: string) => string>,
} as const;
