/** The words of the due list. */
import type { DueKind } from '../../data/due/due-rows';

export const dueListWords = {
  title: 'Due list',
  lead: 'Who is due for what, of everybody who is a patient here now.',
  loading: 'Reading the schedule…',
  day: 'On the day',
  group: 'Vaccine group',
  allGroups: 'All',
  kinds: { overdue: 'Overdue', due: 'Due', allowed: 'May be given' } satisfies Record<DueKind, string>,
  kindsLabel: 'Show',
  reckon: 'Reckon again',
  cancel: 'Cancel',
  progress: (done: number, total: number) => `${done.toLocaleString('en')} of ${total.toLocaleString('en')} patients`,
  cancelled: 'Cancelled. Nothing is shown, because a part of the list would look like all of it.',
  failed: { title: 'The list could not be reckoned.', whatToDo: 'Reckon it again. If it fails once more, start the program anew.' },
  summary: (patients: number) => (patients === 1 ? '1 patient' : `${patients.toLocaleString('en')} patients`),
  item: (group: string, dose: number | undefined, kind: DueKind, since: string) => `${group}${dose === undefined ? '' : ` ${dose}`} ${kind === 'overdue' ? 'overdue since' : kind === 'due' ? 'due since' : 'may be given since'} ${since}`,
  hidden: (count: number) => `${count === 1 ? '1 vaccine group' : `${count} vaccine groups`}; which ones shows when the question about the MIIS is answered`,
  empty: { title: 'Nobody is due.', text: 'Nobody has anything of this kind on this day.' },
  more: (count: number) => `Show ${count} more`,
} as const;
