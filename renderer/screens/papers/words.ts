/** The words of the papers page. */
import type { MissingPaper } from '../../../shared/domain/missing-papers';

const pages = (count: number): string => (count === 1 ? '1 page' : `${count} pages`);

export const words = {
  title: 'Papers',
  lead: 'New scans of this workstation, and what is still missing for finished forms. Nothing is ever deleted.',
  scans: 'New scans',
  noFolder: { title: 'No scanner folder is set.', text: 'An administrator can choose it on the Practice page. New scans then show here, to be put into the record of a patient.' },
  empty: { title: 'No new scans.', text: 'What the scanner puts into its folder shows here a few seconds later.' },
  trouble: { title: 'The scanner folder cannot be read.', whatToDo: 'Look whether the folder, or the network to it, is there. This page looks again by itself.' },
  more: (count: number) => `${count} older files in the folder are not shown.`,
  arriving: 'still being written',
  checking: 'being looked at',
  ready: (count: number, when: string) => `${pages(count)}, ${when}`,
  refused: (why: string, todo: string) => `${why} ${todo}`,
  whose: 'Whose paper is it?',
  look: 'Look at it',
  aside: 'Not a patient’s paper',
  asideDone: (name: string) => `${name} is set aside. The file stays in its folder.`,
  undo: 'Undo',
  missing: 'Papers missing for finished forms',
  missingNone: { title: 'Nothing is missing.', text: 'For each finished objection or withdrawal the signed form, the proof of the fax and the place of filing are known.' },
  forms: { objection: 'Objection form', withdrawal: 'Withdrawal form' },
  papers: { 'signed-copy': 'signed form', 'fax-proof': 'proof of the fax', 'filing-place': 'place of filing' } satisfies Readonly<Record<MissingPaper, string>>,
  lacks: (form: string, on: string, what: string) => `${form} of ${on}: ${what}`,
  showScan: (name: string) => `Scan ${name}`,
  close: 'Close',
} as const;
