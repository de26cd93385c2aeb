import type { KeptKind } from '../../../../../shared/domain/kept-document';
import type { MissingPaper } from '../../../../../shared/domain/missing-papers';

const pages = (count: number): string => (count === 1 ? '1 page' : `${count} pages`);

export const keepWords = {
  title: 'Keep a paper',
  open: 'Keep a paper…',
  choose: 'Choose a scan or photo…',
  chooseAnother: 'Choose another file…',
  accepted: 'PDF, JPEG, PNG or TIFF, up to 50 MB. The file itself stays where it is.',
  fresh: 'Or a new scan:',
  freshOne: (name: string, when: string) => `${name}, ${when}`,
  noFile: 'No file is chosen. Without one, type where the paper itself is kept.',
  kind: 'What it is',
  kinds: { 'signed-form': 'Signed form', 'fax-confirmation': 'Fax confirmation', 'immunization-record': 'Immunization record', other: 'Other paper' } satisfies Readonly<Record<KeptKind, string>>,
  form: 'Of which form',
  formOf: (form: string, on: string) => `${form} of ${on}`,
  noForm: 'None of these',
  date: 'Date on the paper',
  where: 'Where the paper is kept',
  whereHint: 'Paper file, drawer 2',
  note: 'Note',
  save: 'Keep it',
  saved: 'Kept.',
  close: 'Close',
  facts: (name: string, count: number) => `${name}, ${pages(count)}`,
  error: { date: 'Type the date on the paper.', 'not-a-date': 'This does not read as a date. Type one such as 3/4/2015, or t for today.', 'in-the-future': 'This day has not come yet.', where: 'Choose a file, or type where the paper is kept.' },
  kept: 'Papers kept',
  one: (who: string, when: string) => `kept by ${who}, ${when}`,
  scan: (count: number) => `scan, ${pages(count)}`,
  paper: (where: string) => `on paper: ${where}`,
  show: 'Open',
  showOf: (what: string) => `: ${what}`,
  missingTitle: 'Papers missing',
  missing: { 'signed-copy': 'signed copy', 'fax-proof': 'fax confirmation', 'filing-place': 'filing place' } satisfies Readonly<Record<MissingPaper, string>>,
} as const;
