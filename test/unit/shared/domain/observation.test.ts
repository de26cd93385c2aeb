import { describe, expect, it } from 'vitest';
import { assertDefined } from '../../../../shared/assert';
import { applyChange, applyPracticeChange } from '../../../../shared/domain/chart/apply-change';
import { changeDraft, isPracticeChange, type ChangeDraft } from '../../../../shared/domain/chart/change';
import type { Chart, Practice } from '../../../../shared/domain/chart/chart';
import { activeObservations } from '../../../../shared/domain/observation';
import { patientOfChart } from '../../../../shared/forecast/chart-patient';
import { stamped } from '../../../support/memory-journal';
import * as made from '../../../support/made-up-changes';

const ofObservation = (n: number, verb: string, set: object): ChangeDraft =>
  changeDraft.parse({ id: made.nextChangeId(), verb, entity: 'observation', entityId: `observation-000${n}`, chart: made.idOf('patient', 1), set });
const noted = (n: number, code: string, date?: string) => ofObservation(n, 'observation-recorded', { observation: { code, source: 'record', ...(date === undefined ? {} : { date }) } });
const ended = (n: number, why: string) => ofObservation(n, 'observation-ended', { why });

const chartOf = (...drafts: readonly ChangeDraft[]): Chart =>
  assertDefined(
    [made.registered(1), ...drafts].reduce<Chart | undefined>((chart, draft, index) => {
      const change = stamped(draft, index + 1, 'user-0001', 'station-01');
      return isPracticeChange(change) ? chart : applyChange(chart, change);
    }, undefined),
    'the first change registers',
  );
const active = (chart: Chart) => activeObservations(chart.observations).map(({ fields }) => fields.code);

describe('a condition', () => {
  it('counts from when it is noted until it is ended, and stays readable', () => {
    expect(active(chartOf(noted(1, '007'), noted(2, '160')))).toEqual(['007', '160']);
    const chart = chartOf(noted(1, '007'), ended(1, 'no-longer'));
    expect(active(chart)).toEqual([]);
    expect(chart.observations?.[0]).toMatchObject({ fields: { code: '007' }, ended: { why: 'no-longer' } });
  });

  it('is noted and ended once, however often the change arrives', () => {
    const [one, end] = [noted(1, '007'), ended(1, 'no-longer')];
    const chart = chartOf(one, one, end, ended(1, 'entered-in-error'));
    expect(chart.observations).toHaveLength(1);
    expect(chart.observations?.[0]?.ended?.why).toBe('no-longer');
  });

  it('that nobody noted cannot be ended', () => {
    expect(chartOf(ended(9, 'no-longer')).observations ?? []).toEqual([]);
  });

  it('is told to the forecaster with its date while it counts', () => {
    const { patient } = patientOfChart(chartOf(noted(1, '007', '2026-01-02'), noted(2, '160'), ended(2, 'entered-in-error')));
    expect(patient.observations).toEqual([{ code: '007', date: '2026-01-02' }]);
  });

  it.each([['7'], ['0007'], ['abc']])('has a code of three digits: not "%s"', (code) => {
    expect(() => noted(1, code)).toThrow();
  });
});

describe('a chart as the forecaster takes it', () => {
  it('leaves out what was not given or was entered in error', () => {
    const voided = changeDraft.parse({ id: made.nextChangeId(), verb: 'entered-in-error', entity: 'dose', entityId: made.idOf('dose', 2), chart: made.idOf('patient', 1), set: {} });
    const refusal = changeDraft.parse({ id: made.nextChangeId(), verb: 'dose-recorded', entity: 'dose', entityId: made.idOf('dose', 3), chart: made.idOf('patient', 1), set: { dose: { kind: 'refusal', date: '2026-01-02', cvx: '03', reason: '00', answered: [] } } });
    const { patient, doses } = patientOfChart(chartOf(made.doseRecorded(1, 1), made.doseRecorded(1, 2), voided, refusal));
    expect(doses.map(({ id }) => id)).toEqual([made.idOf('dose', 1)]);
    expect(patient.doses).toHaveLength(1);
  });
});

describe('the schedule of the practice', () => {
  it('is the one that was chosen last; the last five choices are kept', () => {
    const choose = (n: number) =>
      changeDraft.parse({
        id: made.nextChangeId(),
        verb: 'schedule-chosen',
        entity: 'practice',
        entityId: 'practice-0001',
        set: { choice: n === 0 ? { is: 'shipped' } : { is: 'loaded', document: made.idOf('document', n), authority: 'CDC', version: `4.${n}`, date: '2026-01-01', checksum: 'a'.repeat(64) } },
      });
    const practice = [made.practiceSetUp(), ...[1, 2, 3, 4, 5, 0].map(choose)].reduce<Practice | undefined>((before, draft, index) => {
      const change = stamped(draft, index + 1, 'user-0001', 'station-01');
      return isPracticeChange(change) ? applyPracticeChange(before, change) : before;
    }, undefined);
    expect(practice?.schedules).toHaveLength(5);
    expect(practice?.schedules?.at(-1)?.choice).toEqual({ is: 'shipped' });
  });
});
