/** Made-up patients for the forecaster: children and adults with the doses that people of their age have, some early, some late, some missing. */
import { addDays, calendarDate, type CalendarDate } from '../../../shared/domain/calendar-date';
import type { ForecastPatient } from '../../../shared/forecast/patient';
import { madeUpRandom } from '../../support/made-up-people';

export const benchDay: CalendarDate = calendarDate.parse('2025-12-01');

/** Vaccine and the age in days at which it is given. */
const usual: readonly (readonly [cvx: string, age: number])[] = [
  ['08', 1],
  ['110', 61],
  ['49', 61],
  ['216', 61],
  ['116', 61],
  ['110', 122],
  ['49', 122],
  ['216', 122],
  ['116', 122],
  ['110', 183],
  ['216', 183],
  ['140', 200],
  ['03', 370],
  ['21', 370],
  ['83', 380],
  ['49', 400],
  ['216', 400],
  ['106', 480],
  ['83', 570],
  ['140', 600],
  ['130', 1500],
  ['94', 1520],
  ['115', 4100],
  ['165', 4100],
  ['165', 4300],
  ['114', 4100],
  ['114', 5900],
  ['162', 5950],
  ['115', 8000],
  ['187', 18500],
  ['187', 18600],
  ['216', 24000],
];

/** `count` patients, always the same ones: on the average some fifteen doses each. */
export function madeUpPatients(count: number): readonly ForecastPatient[] {
  const random = madeUpRandom(20251201);
  return Array.from({ length: count }, () => {
    const age = random() < 0.6 ? Math.floor(random() * 6600) : Math.floor(6600 + random() * 25000);
    const birthDate = addDays(benchDay, -age);
    const doses = usual.flatMap(([cvx, at]) => {
      const given = Math.max(0, at + Math.floor(random() * 60) - 8);
      return given > age || random() < 0.12 ? [] : [{ cvx, date: addDays(birthDate, given) }];
    });
    return { birthDate, gender: random() < 0.5 ? ('F' as const) : ('M' as const), doses, observations: random() < 0.05 ? [{ code: '160' }] : [] };
  });
}
