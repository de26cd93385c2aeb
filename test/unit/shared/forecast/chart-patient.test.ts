import { describe, expect, it } from 'vitest';
import { assertDefined } from '../../../../shared/assert';
import { applyChange } from '../../../../shared/domain/chart/apply-change';
import { isPracticeChange, type ChangeDraft } from '../../../../shared/domain/chart/change';
import type { Chart } from '../../../../shared/domain/chart/chart';
import { patientOfChart } from '../../../../shared/forecast/chart-patient';
import { forecast } from '../../../../shared/forecast/forecast';
import { doseOutcome } from '../../../../shared/forecast/dose-outcome';
import { stamped } from '../../../support/memory-journal';
import * as made from '../../../support/made-up-changes';
import { madeUpSchedule } from '../../../support/made-up-schedule';

/** The changes in the order in which they arrive; each keeps the clock of its place in `recorded`. */
function chartOf(recorded: readonly ChangeDraft[], arrived: readonly ChangeDraft[] = recorded): Chart {
  const registered = stamped(made.registered(1), 1, 'user-0001', 'station-01');
  const changes = [registered, ...arrived.map((draft) => stamped(draft, recorded.indexOf(draft) + 2, 'user-0001', 'station-01'))];
  const chart = changes.reduce<Chart | undefined>((before, change) => (isPracticeChange(change) ? before : applyChange(before, change)), undefined);
  return assertDefined(chart, 'the first change registers');
}

const current = (over: Record<string, unknown>) => ({
  kind: 'current',
  source: undefined,
  mvx: 'MSD',
  lot: 'A1',
  eligibility: 'V01',
  vis: [],
  givenBy: { name: 'Anna Beispiel', title: 'RN' },
  ...over,
});

/** What the schedule says of the only dose of a chart. */
const said = (over: Record<string, unknown>): string => {
  const schedule = madeUpSchedule({
    antigens: [{ name: 'Amber', series: [{ doses: [{ preferable: [{ cvx: '03', trade: 'AMBRA VAX', mvx: 'MSD', volume: 0.5 }] }] }] }],
    vaccines: [{ cvx: '03', name: 'Amber alone', antigens: [{ antigen: 'Amber' }] }],
  });
  const answer = forecast(schedule, patientOfChart(chartOf([made.doseRecorded(1, 1, current(over))])).patient, '2030-01-01');
  if (!answer.ok) throw new Error(answer.error.field);
  const outcome = assertDefined(doseOutcome(answer.value, 'Amber', 0), 'the schedule knows the vaccine');
  return [outcome.status, ...outcome.reasons].join(' ');
};

describe('a dose of a chart, as the forecaster judges it,', () => {
  const cases: readonly (readonly [title: string, over: Record<string, unknown>, expected: string])[] = [
    ['counts', {}, 'valid'],
    ['counts when it is said to have been given whole', { isPartial: false }, 'valid'],
    ['is sub-standard when it was not given whole (table 6-3)', { isPartial: true }, 'sub-standard dose-condition'],
    ['is sub-standard when its lot had expired', { lotExpires: '2021-05-05' }, 'sub-standard lot-expired'],
    ['counts on the last day of its lot', { lotExpires: '2021-05-06' }, 'valid'],
    ['counts with its full volume', { amountMl: 0.5 }, 'valid'],
    ['is said to be of less volume than recommended (table 6-26)', { amountMl: 0.25 }, 'valid less-volume'],
    ['counts with the trade name, however it is written', { product: 'Ambra-Vax' }, 'valid'],
    ['does not count with another trade name', { product: 'AMBRA PLUS' }, 'not-valid vaccine-wrong-trade-name'],
  ];
  it.each(cases)('%s', (_title, over, expected) => {
    expect(said(over)).toBe(expected);
  });
});

describe('the doses of a chart', () => {
  it('stand in the order in which they were recorded, whichever change arrived first', () => {
    const recorded = [made.doseRecorded(1, 1), made.doseRecorded(1, 2), made.doseRecorded(1, 3)];
    const ids = [1, 2, 3].map((n) => made.idOf('dose', n));
    expect(patientOfChart(chartOf(recorded)).doses.map(({ id }) => id)).toEqual(ids);
    expect(patientOfChart(chartOf(recorded, [...recorded].reverse())).doses.map(({ id }) => id)).toEqual(ids);
  });
});
