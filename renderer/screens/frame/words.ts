import type { JournalHealth } from '../../state/journal-health';
import { assertNever } from '../../../shared/assert';

const gigabytes = (bytes: number): string => (bytes >= 1e9 ? `${(bytes / 1e9).toFixed(1)} GB` : `${Math.floor(bytes / 1e6)} MB`);

export const words = {
  skip: 'Go to the page',
  places: 'Places',
  desk: 'Desk',
  patients: 'Patients',
  worklist: 'Worklist',
  dueList: 'Due list',
  registry: 'Registry',
  practice: 'Practice',
  faxes: 'Faxes',
  materials: 'Materials',
  papers: 'Papers',
  open: (count: number) => `${count} open`,
  search: {
    label: 'Find a patient',
    placeholder: 'Find a patient: name, birth date, phone, record no.',
    results: 'Patients found',
    add: (typed: string) => `Add "${typed}" as a new patient`,
    all: 'Show all in a list',
    none: (typed: string) => `Nobody found for "${typed}".`,
    found: (count: number) => (count === 1 ? '1 patient found' : `${count} patients found`),
    record: (number: string) => `record ${number}`,
    key: 'Find a patient',
  },
  lights: {
    label: 'State of the day',
    toReport: (doses: number) => `${doses} to report`,
    nothing: 'All reported',
    toReportTitle: 'Doses given here that the MIIS does not have yet',
  },
  safety: {
    short: (health: JournalHealth): string => {
      switch (health.state) {
        case 'safe':
        case 'cut':
          return 'Safe';
        case 'disk-low':
          return 'Disk nearly full';
        case 'damaged':
          return 'Not writing';
        default:
          return assertNever(health);
      }
    },
    text: (health: JournalHealth): string => {
      switch (health.state) {
        case 'safe':
          return 'Every change that said "Saved" is sealed and on the disk of this computer.';
        case 'cut':
          return 'When the program opened, the last entry of the journal was only half written and was cut off. It had never said "Saved"; everything that did is there.';
        case 'disk-low':
          return `Only ${gigabytes(health.freeBytes)} are free on this disk. Free some space soon: when the disk is full, nothing more can be saved.`;
        case 'damaged':
          return 'The journal is damaged and nothing more is written. See the bar at the top of the window.';
        default:
          return assertNever(health);
      }
    },
    count: (changes: number) => `${changes.toLocaleString('en')} changes in the journal`,
    free: (bytes: number) => `${gigabytes(bytes)} free on this disk`,
    label: 'Safekeeping of records',
  },
  damage: {
    title: 'The journal is damaged. Nothing more is saved.',
    where: (segment: string, offset: number, afterSeq: number) =>
      `Place: ${segment}, position ${offset.toLocaleString('en')}. Everything up to change ${afterSeq.toLocaleString('en')} is whole and can be read.`,
    whatToDo: 'Stop entering. Keep the program\'s folder as it is (make a copy of it), write new shots on paper, and ask for help with the place named here.',
  },
  lock: 'Lock',
  toFirstLine: 'To the first line of the list',
  signedIn: 'Signed in',
  stray: (number: string | undefined) =>
    number === undefined
      ? 'Something went wrong that the program did not expect. Look whether your last change is there.'
      : `Something went wrong that the program did not expect; the log has it as report ${number}. Look whether your last change is there.`,
  keys: {
    title: 'Keys',
    page: 'On this page',
    everywhere: 'Everywhere',
    none: 'This page has no keys of its own.',
    help: 'Show the keys',
    close: 'Close',
    lists: 'In every list',
    listKeys: [
      ['arrowup', 'Line before'],
      ['arrowdown', 'Next line'],
      ['enter', 'Open the line'],
    ],
  },
  loading: 'Loading…',
  noPage: { title: 'There is no such page', text: 'The place you came from does not exist (any more).', action: 'To the desk' },
};
