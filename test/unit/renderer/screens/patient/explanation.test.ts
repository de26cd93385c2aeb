import { describe, expect, it } from 'vitest';
import { dateOfDayNumber } from '../../../../../shared/domain/calendar-date';
import { dueList } from '../../../../../shared/forecast/due';
import { forecast } from '../../../../../shared/forecast/forecast';
import type { ForecastPatient } from '../../../../../shared/forecast/patient';
import { whatIfSentence } from '../../../../../renderer/components/forecast-words';
import { explanationOf } from '../../../../../renderer/screens/patient/due/explanation';
import { shippedSchedule } from '../../../../support/shipped-schedule';

const schedule = shippedSchedule();

function made(doses: ForecastPatient['doses'], observations: ForecastPatient['observations'] = [], today = '2026-03-01') {
  const answer = forecast(schedule, { birthDate: '2024-03-01', gender: 'F', doses, observations }, today);
  if (!answer.ok) throw new Error(answer.error.field);
  return answer.value;
}
const why = (group: string, ...args: Parameters<typeof made>) => explanationOf({ made: made(...args), schedule, doses: [] }, group);

describe('"Why?" of a vaccine group', () => {
  it('says of each shot whether it counts, why not, from when on it would have, and by which rule', () => {
    const [measles] = why('MMR', [
      { cvx: '03', date: '2025-02-20' },
      { cvx: '03', date: '2025-04-01' },
    ]);
    expect(measles?.shots.map(({ isValid, sentences }) => [isValid, sentences])).toEqual([
      [false, ['Too young by 5 days: valid from 25 Feb 2025 (CDSi 6.4, table 6-15).']],
      [true, ['counts as dose 1.']],
    ]);
    expect(measles?.dates[0]).toBe('Earliest 29 Apr 2025: the least interval after an earlier shot (CDSi 7.4, FORECASTDTCAN-1).');
  });

  it('tells each antigen of a group on its own', () => {
    expect(why('MMR', []).map(({ title }) => title.split(':')[0])).toEqual(['Measles', 'Mumps', 'Rubella']);
  });

  it('names the observation that makes immune or forbids', () => {
    expect(why('Varicella', [], [{ code: '024' }])[0]?.dates.at(-1)).toMatch(/^There is evidence of immunity .*: Healthcare provider verified history of or diagnosis of Varicella\.$/);
    expect(why('MMR', [], [{ code: '093' }])[0]?.dates.at(-1)).toMatch(/^It is contraindicated .*: Severe allergic reaction after previous dose of Rubella\.$/);
  });

  it('says that a series is complete', () => {
    expect(why('MMR', [{ cvx: '03', date: '2025-03-01' }, { cvx: '03', date: '2025-04-01' }])[0]?.dates.at(-1)).toBe('The series is complete (CDSi 7.4, table 7-10).');
  });
});

describe('what is due', () => {
  it('begins with what is overdue, and tells what is for another age last', () => {
    const list = dueList(made([]));
    expect(list[0]?.due).toBe('overdue');
    expect(list.at(-1)?.due).toBe('later');
    expect(list.map(({ due }) => due).lastIndexOf('overdue')).toBeLessThan(list.map(({ due }) => due).indexOf('due'));
  });

  it.each([
    ['2025-02-28', 'coming'],
    ['2025-03-01', 'due'],
    ['2025-07-28', 'due'],
    ['2025-07-29', 'overdue'],
  ])('on %s the first MMR is %s', (today, due) => {
    const mmr = dueList(made([], [], today)).find(({ forecast: { group } }) => group === 'MMR');
    expect([mmr?.due, mmr?.forecast.pastDue === undefined ? undefined : dateOfDayNumber(mmr.forecast.pastDue)]).toEqual([due, '2025-07-28']);
  });
});

describe('the sentence before a shot is saved', () => {
  it('says one thing once, and from when on the shot is valid', () => {
    const finding = { group: 'MMR', is: 'not-valid', reasons: ['age-too-young', 'vaccine-wrong-age', 'interval-grace-period'], validFrom: 20144, contraindications: [] } as const;
    expect(whatIfSentence(finding, schedule)).toBe('Would not count for MMR: too young. It would be valid from 25 Feb 2025.');
  });

  it('names what forbids it', () => {
    expect(whatIfSentence({ group: 'MMR', is: 'contraindicated', reasons: [], validFrom: undefined, contraindications: ['007'] }, schedule)).toBe('MMR is contraindicated: Pregnant.');
  });
});
