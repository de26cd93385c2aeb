import type { ImportField } from '../../../shared/import/columns';
import type { RowErrorCode } from '../../../shared/import/read-row';
import type { MessageError } from '../../data/import/list-file';

const patients = (count: number): string => (count === 1 ? '1 patient' : `${count} patients`);
const shots = (count: number): string => (count === 1 ? '1 shot' : `${count} shots`);

const fields: Readonly<Record<ImportField, string>> = {
  last: 'Last name',
  first: 'First name',
  middle: 'Middle name',
  suffix: 'Suffix',
  birthDate: 'Birth date',
  sex: 'Sex',
  motherMaidenName: "Mother's maiden name",
  recordNumber: 'Record number',
  street: 'Street',
  city: 'City',
  state: 'State',
  zip: 'ZIP code',
  phone: 'Phone',
  email: 'E-mail',
  guardianFirst: "Guardian's first name",
  guardianLast: "Guardian's last name",
  doseDate: 'Shot: date',
  vaccine: 'Shot: vaccine or CVX',
  lot: 'Shot: lot',
};

export const words = {
  title: 'Bring in a list',
  lead: 'Patients and their shots from another program: a table (CSV) with one line for each patient or each shot, or HL7 messages. Shots of a list count as history. Nothing is saved before you say so, and all of it can be undone.',
  choose: 'Choose the file',
  back: 'Back to the patients',
  flaws: {
    empty: { title: 'This file is empty.', whatToDo: 'Nothing was read. Choose another file.' },
    'no-rows': { title: 'This table has no rows.', whatToDo: 'The first line is taken for headings. Save the list with a line of headings, and choose it again.' },
    'open-quote': (line: number) => ({ title: `A quotation mark is not closed, from line ${line} on.`, whatToDo: 'Nothing was read. Save the list as CSV once more, and choose it again.' }),
  },
  columns: { title: 'Which column is what', column: 'Column', first: 'First lines', field: 'Is', leaveOut: 'leave out', missing: (names: string) => `Still needed: ${names}.`, label: (heading: string) => `Column ${heading}` },
  fields,
  plan: {
    title: 'What will be done',
    fresh: (count: number) => `${patients(count)} new`,
    known: (count: number) => `${patients(count)} here already: only shots that are missing are added`,
    review: (count: number) => `${patients(count)} may be here already: decide below`,
    doses: (count: number) => `${shots(count)} in the list`,
    errors: (count: number) => (count === 1 ? '1 line cannot be read and is left out' : `${count} lines cannot be read and are left out`),
  },
  errors: {
    title: 'Lines that are left out',
    one: (line: number, field: string, why: string, value: string) => `Line ${line}, ${field}: ${why}${value === '' ? '' : ` ("${value}")`}`,
    message: (line: number, why: string) => `Message ${line}: ${why}`,
    codes: {
      missing: 'is missing',
      'no-date': 'is no date',
      'in-the-future': 'lies in the future',
      'before-birth': 'lies before the birth',
      'unknown-vaccine': 'is no vaccine that is known here, or may mean several',
      'no-such-sex': 'is none of F, M, X, U',
      'no-email': 'is no e-mail address',
      'too-long': 'is too long',
      'not-a-patient': 'is no patient',
      'too-many-guardians': 'has too many guardians',
    } satisfies Readonly<Record<RowErrorCode, string>>,
    messages: { 'not-a-message': 'it cannot be read', 'no-patient': 'it names no patient', 'several-patients': 'it names several patients', 'no-name': 'the patient has no name', 'no-birth-date': 'the patient has no birth date' } satisfies Readonly<Record<MessageError['code'], string>>,
    more: (count: number) => `and ${count} more`,
    save: 'Save these lines as a table',
    saved: (name: string) => `Saved ${name}.`,
    fileName: 'lines left out',
    heads: ['line', 'field', 'why', 'value'],
  },
  review: {
    title: 'May be here already',
    like: (name: string, born: string) => `like ${name}, born ${born}`,
    same: 'The same person',
    another: 'Another person',
    leaveOut: 'Leave out',
    label: (name: string) => `What is ${name}?`,
  },
  run: (count: number) => `Bring in ${patients(count)}`,
  progress: (done: number, total: number) => `${done} of ${total} patients are done`,
  undoing: (done: number, total: number) => `Took back ${done} of ${total}`,
  done: (people: number, count: number) => `Brought in ${patients(people)} and ${shots(count)}.`,
  again: 'This list was brought in already; what was missing was added.',
  lists: {
    title: 'Lists that were brought in',
    one: (name: string, on: string, people: number, count: number) => `${name}, ${on}: ${patients(people)}, ${shots(count)}`,
    undo: 'Take it back',
    undoLabel: (name: string) => `Take it back: ${name}`,
    undone: 'taken back',
    took: (left: number) => (left === 0 ? 'The list was taken back.' : `The list was taken back, except ${patients(left)} for whom something was done since.`),
  },
} as const;
