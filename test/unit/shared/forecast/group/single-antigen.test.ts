import { describe, expect, it } from 'vitest';
import { dateOfDayNumber } from '../../../../../shared/domain/calendar-date';
import type { ForecastPatient } from '../../../../../shared/forecast/patient';
import { made, madeUpSchedule, type Given, type MadeUpAntigen } from '../../../../support/made-up-schedule';

const risk = { type: 'risk' as const, seriesGroup: 2, indications: [{ code: '801' }] };

/** The forecasts of the group, as status and earliest date. */
function said(antigen: MadeUpAntigen, doses: readonly Given[] = [], more: Partial<ForecastPatient> = {}, today = '2020-06-01') {
  return made(madeUpSchedule({ antigens: [antigen] }), doses, today, more).groups.map(({ status, earliest }) => `${status} ${earliest === undefined ? '' : dateOfDayNumber(earliest)}`.trim());
}

const standard = { doses: [{ ages: [{ min: '2m', max: '2y' }] }] };

describe('a vaccine group of one antigen (table 9-3)', () => {
  const cases: readonly (readonly [title: string, antigen: MadeUpAntigen, doses: readonly Given[], more: Partial<ForecastPatient>, expected: readonly string[]])[] = [
    ['has the status and the earliest date of its best series', { series: [standard] }, [], {}, ['not-complete 2020-03-01']],
    ['is complete with it', { series: [standard] }, ['2020-03-01'], {}, ['complete']],
    ['is immune with it', { series: [standard], immunity: { history: ['801'], births: [] } }, [], { observations: [{ code: '801' }] }, ['immune']],
    ['is contraindicated with it', { series: [standard], contraindications: [{ code: '801' }] }, [], { observations: [{ code: '801' }] }, ['contraindicated']],
    ['without an earliest date is not complete and has none', { series: [{ doses: [{}] }] }, [], {}, ['not-complete']],
    ['has a forecast for each series group that is not equivalent to another', { series: [standard, { ...risk, doses: [{ ages: [{ min: '4m' }] }] }] }, [], { observations: [{ code: '801' }] }, ['not-complete 2020-03-01', 'not-complete 2020-05-01']],
    ['is forecast for the risk alone where the series groups are equivalent', { series: [{ ...standard, equivalentGroups: [2] }, { ...risk, equivalentGroups: [1], doses: [{ ages: [{ min: '4m' }] }] }] }, [], { observations: [{ code: '801' }] }, ['not-complete 2020-05-01']],
  ];
  it.each(cases)('%s', (_title, antigen, doses, more, expected) => {
    expect(said(antigen, doses, more)).toEqual(expected);
  });

  it('is aged out from the maximum age on', () => {
    expect(said({ series: [standard] }, [], {}, '2021-12-31')).toEqual(['not-complete 2020-03-01']);
    expect(said({ series: [standard] }, [], {}, '2022-01-01')).toEqual(['aged-out']);
  });
});
