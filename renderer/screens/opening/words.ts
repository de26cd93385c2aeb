import type { OpeningProgress } from '../../data/records';

const causes: Readonly<Record<NonNullable<OpeningProgress['cause']>, string>> = {
  missing: 'The working copy was missing; it is rebuilt from the journal. Nothing is lost.',
  damaged: 'The working copy was damaged; it is rebuilt from the journal. Nothing is lost.',
  'other-journal': 'The working copy belonged to another journal; it is rebuilt from this one. Nothing is lost.',
  'other-schema': 'The working copy is from an older version of the program; it is rebuilt from the journal. Nothing is lost.',
};

export const words = {
  title: 'Opening the records',
  reading: 'Reading the records…',
  replaying: (done: number, total: number) => `Bringing in the latest changes: ${done.toLocaleString('en')} of ${total.toLocaleString('en')}`,
  preparing: 'Preparing the rebuild…',
  rebuilding: (done: number, total: number) => `Patients rebuilt: ${done.toLocaleString('en')} of ${total.toLocaleString('en')}`,
  cause: (cause: NonNullable<OpeningProgress['cause']>) => causes[cause],
  failed: 'The records could not be opened',
  tablesTitle: 'The vaccine code tables cannot be read.',
  tablesToDo: 'A file of the program is missing or was changed. Your records are safe. Install the program again, then sign in.',
  again: 'Try again',
};
