/** Whether a dose can be evaluated at all (CDSi 4.6 section 6.1, table 6-3). */
import type { Administered } from '../patient';
import type { Check } from '../series-run';

export function checkDoseCondition({ date, lotExpires, isSubstandard }: Administered): Check {
  if (lotExpires !== undefined && date > lotExpires) return { step: 'condition', isPassed: false, reason: 'lot-expired', day: lotExpires };
  return isSubstandard ? { step: 'condition', isPassed: false, reason: 'dose-condition' } : { step: 'condition', isPassed: true };
}
