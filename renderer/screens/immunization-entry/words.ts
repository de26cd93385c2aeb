/** The words of the entry screen; those of what the checks find are in `finding-words.ts`. */
import type { PatientMinimumField } from '../../../shared/domain/patient-minimum';
import type { CellName, LineKind } from './entry-line';

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;

/** "2 shots and 1 refusal". */
const whatIsSaved = (shots: number, refusals: number): string =>
  [shots > 0 ? count(shots, 'shot', 'shots') : undefined, refusals > 0 ? count(refusals, 'refusal', 'refusals') : undefined]
    .filter((part) => part !== undefined)
    .join(' and ');

export const entryWords = {
  record: (number: string) => `record ${number}`,
  born: (date: string) => `born ${date}`,
  sharing: { unset: 'Sharing: not set', unknown: 'Sharing: Unknown', yes: 'Sharing: Yes', no: 'Sharing: No', 'no-withdrawal-pending': 'Sharing: No' },
  notTold: 'not told about the MIIS yet',

  grid: 'Shots of this entry',
  kinds: { current: 'Given here', historical: 'History', refusal: 'Refused' } satisfies Record<LineKind, string>,
  /** Their first letters are the keys that choose them. */
  kindKeys: { current: 'Current', historical: 'Historical', refusal: 'Refused' } satisfies Record<LineKind, string>,
  kindOf: (line: number) => `Kind of line ${line}`,
  lineName: (line: number, kind: string, vaccine: string | undefined) => `Line ${line}, ${kind}${vaccine === undefined ? '' : `, ${vaccine}`}`,
  columns: {
    date: 'Date',
    vaccine: 'Vaccine',
    maker: 'Maker',
    lot: 'Lot',
    expires: 'Expires',
    site: 'Site',
    route: 'Route',
    amount: 'mL',
    eligibility: 'Eligibility',
    vis: 'VIS',
    visGivenOn: 'VIS given',
    givenBy: 'Given by',
    source: 'Learned from',
    reason: 'Reason',
    reasonText: 'In words',
  } satisfies Record<CellName, string>,
  cellLabel: (column: string, line: number) => `${column}, line ${line}`,
  removeLine: (line: number) => `Remove line ${line}`,
  reasonFor: (warning: string, line: number) => `Why it is right, line ${line}: ${warning}`,
  reasonPlaceholder: 'Mend the line, or type why it is right',
  noSuchChoice: 'Nothing in the list fits',
  noVis: 'None given',
  severalVis: (papers: number) => `${papers} VIS`,
  visCurrent: 'current',
  visInstead: 'in place of the others',
  visEarlier: 'earlier edition',
  visEarlierOfSeveral: 'earlier edition, the others as usual',
  usedToday: (maker: string, expires: string | undefined) => `used today · ${maker}${expires === undefined ? '' : ` · expires ${expires}`}`,

  save: (shots: number, refusals: number) => `Save ${whatIsSaved(shots, refusals)}`,
  saveNothing: 'Save',
  saving: 'Saving…',
  leave: 'Leave',
  discard: 'Throw away',
  draftKept: (time: string) => `draft kept ${time}`,
  draftFailed: 'The draft could not be kept. What is typed is only on this screen.',
  keysHint: [
    { keys: ['enter'], does: 'next' },
    { keys: ["ctrl+'"], does: 'as above' },
    { keys: ['ctrl+arrowdown'], does: 'next line' },
    { keys: ['alt+c', 'h', 'r'], does: 'kind' },
  ],

  saved: (shots: number, refusals: number, name: string) => `Saved ${whatIsSaved(shots, refusals)} for ${name}.`,
  nowUnknown: 'Only history is known, so sharing is Unknown until the patient was told about the MIIS.',
  nowYes: 'Sharing is Yes.',
  talkNext: 'Tell the patient about the MIIS and record the talk.',
  undone: (shots: number, refusals: number, name: string) => `Taken back: ${whatIsSaved(shots, refusals)} of ${name}. They stay readable in the history.`,
  removed: (line: number) => `Line ${line} removed.`,
  putBack: 'Line is back.',
  thrownAway: 'Everything typed here was thrown away.',
  thrownBack: 'Everything is back.',
  leftWithDraft: (shots: number, refusals: number) => `Not saved: ${whatIsSaved(shots, refusals)}. Kept as a draft.`,
  leftWithAnswers: 'Not saved. Kept as a draft.',
  savedBefore: (lines: number) =>
    `${count(lines, 'line of the draft was', 'lines of the draft were')} saved before the program stopped, and ${lines === 1 ? 'is' : 'are'} left out here.`,
  otherDrafts: 'Not saved yet for this patient, kept as a draft:',

  nothingTyped: 'Nothing is typed yet. Begin with the vaccine.',
  linesToMend: (lines: number) => `${count(lines, 'line needs', 'lines need')} a look first.`,
  patientToAnswer: 'First the questions about the patient.',

  minimum: {
    title: 'Still to ask for a shot given here',
    why: 'The law asks it of every shot given here (105 CMR 222.100). “Declined” and “Not asked” are answers too.',
    fields: { address: 'Address', sex: 'Sex', gender: 'Gender', race: 'Race', ethnicity: 'Ethnicity', language: 'Language' } satisfies Record<
      PatientMinimumField,
      string
    >,
    ownWord: 'Own word for the gender',
    line1: 'Street',
    city: 'Town',
    state: 'State',
    postalCode: 'ZIP',
    choose: 'Choose',
    several: 'Choose one or more',
    noAddress: 'No fixed home: type so as street, and the town.',
  },

  keys: {
    save: 'Save all lines',
    next: 'On to the next field',
    back: 'Back one field',
    ditto: 'Repeat the field above',
    remove: 'Remove the line',
    nextLine: 'First field of the next line',
    lineAbove: 'First field of the line above',
    current: 'Make the line a shot given here',
    historical: 'Make the line history',
    refusal: 'Make the line a refusal',
    discard: 'Throw away what is typed',
    leave: 'Leave, keep a draft',
  },
} as const;
