/** Whether a dose was given at a valid age (CDSi 4.6 section 6.4, table 6-15). */
import { isRelevant, type Ages } from '../ages';
import type { Day } from '../dates';
import type { Age, SeriesDose } from '../schedule/schedule';
import type { Check } from '../series-run';

/** The ages of a target dose that hold on a day; undefined when it has none. */
export const ageOn = ({ ages }: SeriesDose, day: Day): Age | undefined => ages.find((one) => isRelevant(one, day));

export function checkAge(dose: SeriesDose, date: Day, ages: Ages): Check {
  const age = ageOn(dose, date);
  const absMin = ages.atIf(age?.absMin);
  if (absMin !== undefined && date < absMin) return { step: 'age', isPassed: false, reason: 'age-too-young', day: absMin };
  const min = ages.atIf(age?.min);
  if (min !== undefined && date < min) return { step: 'age', isPassed: true, reason: 'age-grace-period', day: min };
  const max = ages.atIf(age?.max);
  if (max !== undefined && date >= max) return { step: 'age', isPassed: false, reason: 'age-too-old', day: max };
  return { step: 'age', isPassed: true };
}
