import { describe, expect, it } from 'vitest';
import { dateOfDayNumber } from '../../../../shared/domain/calendar-date';
import type { ForecastPatient } from '../../../../shared/forecast/patient';
import { whatIf } from '../../../../shared/forecast/what-if';
import { shippedSchedule } from '../../../support/shipped-schedule';

const schedule = shippedSchedule();
const born = '2024-03-01';
const dose = (cvx: string, date: string) => ({ cvx, date });

/** What is said of a dose: group, kind, reasons, and from when on it would be valid. */
const said = (given: ReturnType<typeof dose>, doses: ForecastPatient['doses'] = [], observations: ForecastPatient['observations'] = []) => {
  const told = whatIf(schedule, { birthDate: born, gender: 'F', doses, observations }, given);
  if (!told.ok) throw new Error(told.error.field);
  return told.value.map(({ group, is, reasons, validFrom }) => [group, is, reasons.filter((reason) => reason !== 'vaccine-wrong-age').join(' '), validFrom === undefined ? undefined : dateOfDayNumber(validFrom)]);
};

describe('a dose before it is saved', () => {
  const cases: readonly (readonly [title: string, given: ReturnType<typeof dose>, before: readonly ReturnType<typeof dose>[], expected: readonly unknown[]])[] = [
    ['is nothing to speak of when it is valid', dose('03', '2025-03-01'), [], []],
    ['is valid from four days before its age on', dose('03', '2025-02-25'), [], []],
    ['is too young a day before that, and says from when on it is valid', dose('03', '2025-02-24'), [], [['MMR', 'not-valid', 'age-too-young', '2025-02-25']]],
    ['is too soon after a live vaccine until 28 days are over', dose('21', '2025-03-20'), [dose('03', '2025-03-01')], [['Varicella', 'not-valid', 'vaccine-conflict', '2025-03-29']]],
    ['may be given with another live vaccine on the same day', dose('21', '2025-03-01'), [dose('03', '2025-03-01')], []],
    ['is too soon after the same vaccine', dose('10', '2024-05-20'), [dose('10', '2024-05-01')], [['Polio', 'not-valid', 'interval-too-soon', '2024-05-25']]],
    ['is not needed when the series is complete', dose('03', '2029-03-01'), [dose('03', '2025-03-01'), dose('03', '2028-03-01')], [['MMR', 'not-needed', 'series-complete', undefined]]],
    ['is said for each group of a combination', dose('110', '2024-04-01'), [], [['DTaP/Tdap/Td', 'not-valid', 'age-too-young', '2024-04-08'], ['Polio', 'not-valid', 'age-too-young', '2024-04-08']]],
    ['of a vaccine that the schedule does not know is not judged', dose('999', '2025-03-01'), [], []],
  ];
  it.each(cases)('%s', (_title, given, before, expected) => {
    expect(said(given, before)).toEqual(expected);
  });

  it('is contraindicated by a condition, whatever its age', () => {
    const told = whatIf(schedule, { birthDate: born, gender: 'F', doses: [], observations: [{ code: '093' }] }, dose('03', '2025-03-01'));
    expect(told.ok && told.value).toEqual([{ group: 'MMR', is: 'contraindicated', reasons: [], validFrom: undefined, contraindications: ['093'] }]);
  });

  it('before birth is an error that names the field', () => {
    expect(whatIf(schedule, { birthDate: born, gender: 'F', doses: [], observations: [] }, dose('03', '2024-02-29'))).toMatchObject({ ok: false });
  });
});
