/** The changes with which a whole made-up practice would have been typed in, patient by patient. */
import { assertDefined } from '../../../shared/assert';
import { parseIsoDate, type CalendarDate } from '../../../shared/domain/calendar-date';
import { practiceEntityId, type ChangeDraft } from '../../../shared/domain/chart/change';
import { changeId, doseId, informingId, patientId } from '../../../shared/domain/ids';
import type { PatientFields } from '../../../shared/domain/patient';
import type { PracticeFields } from '../../../shared/domain/practice';
import { madeUpId, madeUpPatient, madeUpRandom } from '../made-up-people';
import { shotHistory } from './shot-history';

/** How large the practice is, and which one of that size. */
export interface PracticeSize {
  readonly patients: number;
  /** At most; the very young have had fewer. */
  readonly dosesPerPatient: number;
  readonly seed: number;
}

const day = (text: string): CalendarDate => assertDefined(parseIsoDate(text), 'a date written out here');
const lastDay = day('2026-10-31');
const goLive = day('2026-11-02');

const practice: PracticeFields = {
  name: 'Made-up Pediatrics',
  address: { line1: '1 Example Street', city: 'Springfield', state: 'MA', postalCode: '01103', country: 'US' },
  phone: '+14135550100',
  goLive,
  givers: [{ name: 'Pat Example', title: 'RN' }],
  helpDeskPhone: '+16179834335',
  helpDeskFax: '+16179834301',
  helpDeskEmail: 'help@example.org',
  registryWeb: 'https://example.org/',
  lockAfterMinutes: 120,
};

/** The practice's own set-up. */
export function practiceSetUp({ seed }: PracticeSize): ChangeDraft {
  const random = madeUpRandom(seed ^ 0x5eed);
  return { id: changeId.parse(madeUpId(random)), verb: 'practice-set-up', entity: 'practice', entityId: practiceEntityId, set: { practice } };
}

/** The people of the practice, in the order in which they were registered. */
export function* patientsOf({ patients, seed }: PracticeSize): Generator<PatientFields> {
  const random = madeUpRandom(seed);
  for (let n = 0; n < patients; n++) yield madeUpPatient(random, n);
}

/**
 * The changes of each patient in turn: registered, told about the MIIS (nine of ten), and the doses of a paper record. The same
 * size gives the same changes, ids included.
 */
export function* patientChanges(size: PracticeSize): Generator<readonly ChangeDraft[]> {
  const random = madeUpRandom(size.seed ^ 0xd05e);
  const newChangeId = (): ReturnType<typeof changeId.parse> => changeId.parse(madeUpId(random));
  for (const patient of patientsOf(size)) {
    const chart = patientId.parse(madeUpId(random));
    const doses = shotHistory(random, patient.birthDate, lastDay, size.dosesPerPatient);
    yield [
      { id: newChangeId(), verb: 'registered', entity: 'patient', entityId: chart, chart, set: { patient } },
      ...talk(random, newChangeId, chart),
      ...doses.map((dose): ChangeDraft => ({ id: newChangeId(), verb: 'dose-recorded', entity: 'dose', entityId: doseId.parse(madeUpId(random)), chart, set: { dose } })),
    ];
  }
}

function talk(random: () => number, newChangeId: () => ReturnType<typeof changeId.parse>, chart: ReturnType<typeof patientId.parse>): readonly ChangeDraft[] {
  const wasTold = random() < 0.9;
  if (!wasTold) return [{ id: newChangeId(), verb: 'sharing-changed', entity: 'patient', entityId: chart, chart, set: { cause: 'historical-only', from: 'unset', to: 'unknown' } }];
  const informing = informingId.parse(madeUpId(random));
  return [
    {
      id: newChangeId(),
      verb: 'informed',
      entity: 'informing',
      entityId: informing,
      chart,
      set: { informing: { on: goLive, by: 'Pat Example', language: 'eng', materials: ['fact-sheet', 'talk'], answer: 'does-not-object' } },
    },
    { id: newChangeId(), verb: 'sharing-changed', entity: 'patient', entityId: chart, chart, set: { cause: 'told-does-not-object', from: 'unset', to: 'yes', informing } },
  ];
}
