/** Which series of an antigen concern the patient (CDSi 4.6 section 5.1). */
import type { Ages } from './ages';
import type { Facts } from './patient';
import type { Indication, Series } from './schedule/schedule';

/** Table 5-5: the gender fits, and the series is for everybody or at least one indication applies. */
export function isRelevantSeries(series: Series, facts: Facts, ages: Ages): boolean {
  if (series.genders.length > 0 && !series.genders.includes(facts.gender)) return false;
  if (series.type !== 'risk') return true;
  return facts.observations.size > 0 && series.indications.some((indication) => applies(indication, facts, ages));
}

/** Table 5-4: an active observation of the patient, within the ages of the indication on the day of assessment. */
export const applies = (indication: Indication, { observations, today }: Facts, ages: Ages): boolean => observations.has(indication.code) && ages.isIn(indication, today);
