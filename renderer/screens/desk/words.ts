import type { ShotKind } from '../../state/routes';

const shots: Readonly<Record<ShotKind, string>> = {
  current: 'Shots given here',
  historical: 'Shots from a record',
  refusal: 'A refusal',
};
const doses = (count: number): string => (count === 1 ? '1 dose' : `${count} doses`);

export const words = {
  title: 'Desk',
  add: 'Add patient',
  drafts: 'Not saved yet',
  work: 'Status changes to finish',
  report: 'Doses to report in the MIIS',
  talks: 'Patients to be told about the MIIS',
  seen: 'Patients seen today',
  draft: {
    newPatient: 'A new patient',
    practice: 'Details of the practice',
    onRecord: {
      'edit-patient': 'Details of the patient',
      correction: 'Correction of a shot',
      voiding: 'Entered in error',
      form: 'Who signs a sharing form',
      'cancel-form': 'Cancelling a sharing form',
      talk: 'Talk about the MIIS',
      condition: 'Condition or immunity',
      step: 'Step of a sharing form',
    },
    shots: (kind: ShotKind) => shots[kind],
    somebody: 'A patient',
    kept: (when: string) => `kept ${when}`,
    goOn: 'Go on',
  },
  reportDetail: (count: number, oldest: string) => (count === 1 ? `1 dose of ${oldest}` : `${doses(count)}, the oldest of ${oldest}`),
  reportAction: 'Report',
  talkDetail: 'not told yet',
  talkAction: 'Record the talk',
  seenAction: 'Open',
  more: (count: number) => `All ${count} in the worklist`,
  empty: {
    title: 'Nothing is unfinished.',
    first: 'There are no patients yet. Add the first one: type the name into the search box above ( / ), or press N.',
    next: 'Find the next patient with / from anywhere. Half-typed entries, status changes to finish and doses to report will stand here.',
  },
  seenEmpty: 'Nobody was opened today. Each record you open stands here until midnight.',
};
