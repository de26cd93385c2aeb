import type { DifferingField } from '../../../../shared/hl7/answer/compare-doses';
import type { PersonDoubt } from '../../../../shared/hl7/answer/same-person';
import type { NotTaken } from '../../../../shared/hl7/answer/to-historical';

const shots = (count: number): string => (count === 1 ? '1 shot' : `${count} shots`);

export const registryWords = {
  card: {
    title: 'What the registry has',
    never: 'The registry was not asked yet.',
    last: (when: string, outcome: string, taken: number) => `Asked ${when}: ${outcome}${taken === 0 ? '' : `, ${shots(taken)} taken over`}`,
    outcomes: { history: 'its history came', candidates: 'several persons fit', 'not-found': 'nobody was found', 'too-many': 'too many persons fit', error: 'it answered with an error' },
    ask: 'Ask the registry',
    forecast: (when: string) => `Due next, as the registry said on ${when}`,
    due: (group: string, when: string | undefined, status: string | undefined) => [group, when, status].filter((part) => part !== undefined && part !== '').join(', '),
  },
  title: 'Ask the registry',
  lead: 'What the registry has of this patient is held against what is here. Nothing here is changed; what is new can be taken over.',
  service: 'Ask now',
  file: 'Read an answer file',
  question: 'Save the question as a file',
  questionSaved: (name: string) => `Saved ${name}. Hand it to the registry, and read its answer here.`,
  questionName: (number: string) => `registry question ${number}`,
  back: 'Back to the record',
  off: 'The web service is off; ask with a file, or look the patient up in the MIIS web site.',
  busy: 'Asking the registry…',
  answers: {
    'not-found': { title: 'The registry found nobody.', text: 'It may also mean that the patient limited who may see the record. Check the name and the birth date, and ask the family for their paper record.' },
    'too-many': { title: 'Too many persons fit.', text: "Add what is known to the patient's details (address, phone, mother's maiden name), and ask again." },
    error: { title: 'The registry answered with an error.', text: 'Nothing was changed.' },
    unreadable: { title: 'This is no answer of a registry.', text: 'Choose the file with the answer (HL7, RSP).' },
  },
  candidates: { title: 'Several persons fit. Which one is it?', born: (date: string) => `born ${date}`, choose: 'This one', onlyLook: 'A file cannot be asked again: choose by the details and ask by the web service or in the MIIS.' },
  doubts: { name: 'The answer is about a person of another name.', 'birth-date': 'The answer is about a person with another birth date.' } satisfies Readonly<Record<PersonDoubt, string>>,
  groups: {
    fresh: 'New here',
    different: 'Different: look at both, nothing is changed',
    same: 'The same here and there',
    oursOnly: 'Only here',
    notGiven: 'Refused or not given, as the registry says',
  },
  why: { 'no-date': 'without a day, cannot be taken over', 'no-vaccine': 'of a vaccine that is not known here, cannot be taken over', 'not-given': 'not given' } satisfies Readonly<Record<NotTaken, string>>,
  differing: { date: 'the day', vaccine: 'the vaccine', lot: 'the lot', maker: 'the maker' } satisfies Readonly<Record<DifferingField, string>>,
  differs: (fields: string) => `differs in ${fields}`,
  here: 'here',
  there: 'there',
  lot: (lot: string) => `lot ${lot}`,
  none: 'Nothing.',
  takeAll: 'Take all new ones',
  take: (count: number) => `Take over ${shots(count)}`,
  done: 'Note the answer, take nothing',
  taken: (count: number) => `Took over ${shots(count)} from the registry.`,
  noted: 'Noted that the registry was asked.',
  warnings: 'The registry remarks:',
} as const;
