/** Changes of one made-up chart, for tests of the fold. */
import type { ChartChange } from '../../../../../shared/domain/chart/change';
import { changeId, doseId, patientId, stationId, userId } from '../../../../../shared/domain/ids';
import { doseFields } from '../../../../../shared/domain/immunization';
import { patientFields } from '../../../../../shared/domain/patient';

const chart = patientId.parse('patient-0001');
const dose = doseId.parse('dose-00001');

const patient = patientFields.parse({
  name: { first: 'Ada', last: 'Sample' },
  birthDate: '2020-02-29',
  guardians: [],
  phones: [],
  providerStatus: { state: 'active' },
});
const given = doseFields.parse({ kind: 'historical', date: '2021-03-01', cvx: '03', source: '01', answered: [] });

type Step = 'registered' | 'dose-recorded' | 'dose-reported' | 'report-taken-back' | 'entered-in-error' | 'dose-restored' | 'save-undone';

/** One change of the verb, as the `seq`th of its chart. */
export function chartChange(verb: Step, seq: number): ChartChange {
  const stamp = {
    seq,
    id: changeId.parse(`change-${String(seq).padStart(4, '0')}`),
    at: `2026-03-04T10:${String(seq).padStart(2, '0')}:00-05:00`,
    by: userId.parse('user-0001'),
    station: stationId.parse('station-0001'),
    clock: `${String(1_772_600_000_000 + seq)}-0000-station-0001`,
    chart,
  };
  const changes: Record<Step, ChartChange> = {
    registered: { ...stamp, verb: 'registered', entity: 'patient', entityId: chart, set: { patient } },
    'dose-recorded': { ...stamp, verb: 'dose-recorded', entity: 'dose', entityId: dose, set: { dose: given } },
    'dose-reported': { ...stamp, verb: 'dose-reported', entity: 'dose', entityId: dose, set: { how: 'typed-in-miis' } },
    'report-taken-back': { ...stamp, verb: 'report-taken-back', entity: 'dose', entityId: dose, set: {} },
    'entered-in-error': { ...stamp, verb: 'entered-in-error', entity: 'dose', entityId: dose, set: {} },
    'dose-restored': { ...stamp, verb: 'dose-restored', entity: 'dose', entityId: dose, set: {} },
    'save-undone': { ...stamp, verb: 'save-undone', entity: 'dose', entityId: dose, set: {} },
  };
  return changes[verb];
}
