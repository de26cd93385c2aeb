/** The texts for the clinician that belong to a forecast, as ids (CDSi 4.6 section 7.5, FORECASTGUIDANCE-1). */
import type { Facts } from '../patient';
import type { VaccineGroup } from '../schedule/schedule';
import type { PatientSeries } from '../select/scorable';

/**
 * The ids of the texts of the series that a dose is recommended by, and of the indications and contraindications for which the patient
 * has an observation. The texts themselves stay in the release.
 */
export function guidanceOf({ antigens }: VaccineGroup, contained: readonly PatientSeries[], { observations }: Facts): readonly string[] {
  const ids: string[] = [];
  for (const { run, forecast } of contained) {
    if (forecast.status === 'not-complete') ids.push(...run.series.guidance);
    if (observations.size > 0) for (const { code, guidance } of run.series.indications) if (guidance !== undefined && observations.has(code)) ids.push(guidance);
  }
  if (observations.size > 0) {
    for (const { contraindications, vaccineContraindications } of antigens) {
      for (const { code, guidance } of [...contraindications, ...vaccineContraindications]) if (guidance !== undefined && observations.has(code)) ids.push(guidance);
    }
  }
  return [...new Set(ids)];
}
