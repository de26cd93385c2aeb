/** Whether a vaccine was given that the target dose does not mean at all (CDSi 4.6 section 6.3, table 6-13). */
import type { Administered } from '../patient';
import type { SeriesDose } from '../schedule/schedule';
import type { Check } from '../series-run';

export function checkInadvertentVaccine({ inadvertent }: SeriesDose, { cvx }: Administered): Check {
  return inadvertent.has(cvx) ? { step: 'inadvertent-vaccine', isPassed: false, reason: 'inadvertent-vaccine' } : { step: 'inadvertent-vaccine', isPassed: true };
}
