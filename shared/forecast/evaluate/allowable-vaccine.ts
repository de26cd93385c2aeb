/** Whether an allowable vaccine was given (CDSi 4.6 section 6.9, table 6-29). */
import type { Ages } from '../ages';
import { notBefore } from './preferable-vaccine';
import type { Administered } from '../patient';
import type { SeriesDose } from '../schedule/schedule';
import type { Check } from '../series-run';

export function checkAllowableVaccine({ allowableOf }: SeriesDose, dose: Administered, ages: Ages): Check {
  const vaccines = allowableOf.get(dose.cvx);
  if (vaccines === undefined) return { step: 'allowable-vaccine', isPassed: false, reason: 'vaccine-not-allowed' };
  if (vaccines.some((vaccine) => ages.isIn(vaccine, dose.date))) return { step: 'allowable-vaccine', isPassed: true };
  const [day] = vaccines.flatMap((vaccine) => notBefore(vaccine, dose.date, ages) ?? []);
  return { step: 'allowable-vaccine', isPassed: false, reason: 'vaccine-wrong-age', ...(day === undefined ? {} : { day }) };
}
