import type { SenderState } from '../../data/registry/sender';
import type { RegistryView } from './registry-lines';

const shots = (count: number): string => (count === 1 ? '1 shot' : `${count} shots`);
const some = (count: number, words: (count: number) => string): readonly string[] => (count === 0 ? [] : [words(count)]);

export const words = {
  title: 'Registry',
  lead: 'What the MIIS does not have yet. Shots given here are to be there within 72 hours; shots from records have no clock. Everything new, changed or taken back is here by itself.',
  views: { all: 'All', late: 'Late', today: 'Due within a day', refused: 'Refused', unknown: 'Not sure', sent: 'In a file' } satisfies Readonly<Record<RegistryView, string>>,
  viewsLabel: 'Which patients',
  filter: 'Name of a patient',
  filterKey: 'Find by name',
  summary: ({ late, today, plenty, fromRecords }: { readonly late: number; readonly today: number; readonly plenty: number; readonly fromRecords: number }): string =>
    [...some(late, (n) => `${shots(n)} late`), ...some(today, (n) => `${shots(n)} due within a day`), ...some(plenty, (n) => `${shots(n)} with time left`), ...some(fromRecords, (n) => `${shots(n)} from records`)].join(' · '),
  actions: { worksheet: 'Type them in', file: 'Make a file', answers: 'Read answers', send: 'Send now', settings: 'Set up the web service' },
  empty: {
    all: { title: 'The registry has everything.', text: 'When a shot is entered or something is corrected, it is listed here until it was reported.' },
    other: { title: 'Nothing of this kind.', text: 'Choose "All" to see everything that is still to be reported.' },
  },
  more: (count: number) => `Show ${count} more`,
  line: {
    given: (count: number) => `${shots(count)} given here`,
    history: (count: number) => `${count} from records`,
    changed: (count: number) => `${count} corrected`,
    deleted: (count: number) => `${count} to take out`,
    patient: { new: 'new patient', changed: "patient's details changed" },
    refused: (count: number) => `${count} refused`,
    unknown: 'not sure whether it arrived',
    sent: 'in a file, answer not read yet',
  },
  age: (hours: number) => (hours < 1 ? 'just now' : hours < 48 ? `${hours} h old` : `${Math.floor(hours / 24)} days old`),
  sending: {
    off: 'Sending by the web service is off: shots are typed into the MIIS or handed over as a file.',
    halted: 'Sending has stopped. An administrator looks at the web service on the Practice page.',
    state: { working: 'Sending by the web service now.', resting: 'Shots are sent by the web service, by themselves.', off: 'Shots are sent by the web service, by themselves.' } satisfies Readonly<Record<SenderState, string>>,
  },
  file: {
    title: 'Make a file for the registry',
    text: 'Everything that is open goes into one file, also what is refused and was mended. The registry takes it in its own way; when it gives an answers file back, read that here.',
    hl7: 'HL7 messages (2.5.1)',
    csv: 'Table (CSV)',
    name: (number: string) => `registry ${number}`,
    progress: (done: number, total: number) => `Looked at ${done} of ${total} patients`,
    made: (patients: number, count: number, name: string) => `Saved ${name}: ${patients === 1 ? '1 patient' : `${patients} patients`}, ${shots(count)}.`,
    blocked: (count: number) => `${count === 1 ? '1 patient has' : `${count} patients have`} something that the registry would refuse. It was left out; open the line to mend it.`,
    nothing: { title: 'There is nothing to write.', whatToDo: 'Everything that is open would be refused by the registry as it is, or is in a file already. Open the lines to see why.' },
    cancel: 'Close',
  },
  files: {
    title: 'Files made here',
    one: (name: string, on: string, patients: number, count: number) => `${name}, ${on}: ${patients === 1 ? '1 patient' : `${patients} patients`}, ${shots(count)}`,
    again: 'Save it again',
    againLabel: (name: string) => `Save ${name} again`,
    saved: (name: string) => `Saved ${name} again, as it was.`,
  },
  answers: {
    read: ({ accepted, rejected, unclear, repeated, strangers, unreadable }: Readonly<Record<'accepted' | 'rejected' | 'unclear' | 'repeated' | 'strangers' | 'unreadable', number>>): string =>
      [
        `${accepted} accepted`,
        ...some(rejected, (n) => `${n} refused`),
        ...some(unclear, (n) => `${n} unclear`),
        ...some(repeated, (n) => `${n} read before`),
        ...some(strangers, (n) => `${n} not of this practice`),
        ...some(unreadable, (n) => `${n} not readable`),
      ].join(', '),
    nothing: { title: 'This file holds no answer to anything sent from here.', whatToDo: 'Nothing was changed. Choose the answers file that the registry gave for a file made on this page.' },
  },
  details: {
    patientOf: { true: 'New patient', false: "Patient's details" },
    action: { A: 'new', U: 'corrected', D: 'take out' },
    states: {
      'to-do': 'to do',
      sent: 'in a file, answer not read yet',
      unknown: 'not sure whether it arrived',
      rejected: 'refused',
      accepted: 'accepted',
      'by-hand': 'typed in',
    },
    withRemarks: 'accepted with remarks',
    blockedTitle: 'The registry would refuse this:',
    mend: 'Mend it',
    attempts: 'What was sent',
    attempt: (when: string, way: string, number: string) => `${when}, ${way}, number ${number}`,
    ways: { service: 'web service', 'hl7-file': 'HL7 file', 'csv-file': 'table' },
    showMessage: 'Message',
    showAnswer: 'Answer',
    outcomes: {
      accepted: 'accepted',
      'doses-rejected': 'some shots refused',
      rejected: 'refused',
      'not-taken': 'did not arrive',
      unknown: 'not sure whether it arrived',
      'send-again': 'to be sent again',
      'no-answer': 'no answer yet',
    },
    byPerson: (outcome: string, who: string) => `${outcome}, noted by ${who}`,
  },
  can: {
    typed: 'All is typed in',
    arrived: 'It is in the registry',
    again: 'Send it again',
    open: 'Open the record',
  },
  noted: 'Noted.',
  typed: (count: number) => `${shots(count)} marked as typed into the MIIS.`,
  text: { title: { message: 'The message as it was sent', answer: 'The answer as it came' }, close: 'Close', failed: 'It could not be read.' },
} as const;
