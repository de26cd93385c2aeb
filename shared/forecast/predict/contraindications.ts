/** Whether vaccination is contraindicated (CDSi 4.6 section 7.3). */
import type { Patient } from '../series-run';
import type { Antigen, Series, SeriesDose, SeriesVaccine, VaccineContraindication } from '../schedule/schedule';

/** Why a series must not be gone on with: the observation of an antigen contraindication, or those that leave no preferable vaccine. */
export interface Contraindicated {
  readonly by: 'antigen' | 'vaccines';
  readonly codes: readonly string[];
}

/** What of an antigen's contraindications applies to a patient on the day of assessment. */
export interface ActiveContraindications {
  /** Of the antigen: no series of it is gone on with (table 7-5). */
  readonly codes: readonly string[];
  /** Of single vaccines, where the patient has the observation; the ages of each vaccine are still to be asked (table 7-6). */
  readonly ofVaccines: readonly VaccineContraindication[];
}

const none: ActiveContraindications = { codes: [], ofVaccines: [] };

/** Found once for an antigen, since most patients have none. */
export function activeContraindications({ contraindications, vaccineContraindications }: Antigen, { facts, ages }: Patient): ActiveContraindications {
  if (facts.observations.size === 0) return none;
  return {
    codes: contraindications.flatMap((one) => (facts.observations.has(one.code) && ages.isIn(one, facts.today) ? [one.code] : [])),
    ofVaccines: vaccineContraindications.filter(({ code }) => facts.observations.has(code)),
  };
}

/** Table 7-7. */
export function contraindicationOf(active: ActiveContraindications, series: Series, patient: Patient): Contraindicated | undefined {
  if (active.codes.length > 0) return { by: 'antigen', codes: active.codes };
  if (active.ofVaccines.length === 0) return undefined;
  const found = new Set<string>();
  let vaccines = 0;
  for (const { preferable } of series.doses) {
    for (const vaccine of preferable) {
      const code = vaccineContraindication(active, vaccine, patient);
      if (code === undefined) return undefined;
      found.add(code);
      vaccines += 1;
    }
  }
  return vaccines > 0 ? { by: 'vaccines', codes: [...found] } : undefined;
}

/** Table 7-6: the observation for which a vaccine must not be given; undefined where there is none. */
export function vaccineContraindication({ ofVaccines }: ActiveContraindications, { cvx }: Pick<SeriesVaccine, 'cvx'>, { facts, ages }: Patient): string | undefined {
  return ofVaccines.find(({ vaccines }) => vaccines.get(cvx)?.some((window) => ages.isIn(window, facts.today)))?.code;
}

/** FORECASTRECVAC-1: what to give, of the vaccines that the schedule names for a forecast, on one of these days. */
export function recommendedVaccines(active: ActiveContraindications, { preferable }: SeriesDose, patient: Patient, earliest: number, recommended: number): readonly string[] {
  const codes: string[] = [];
  for (const vaccine of preferable) {
    if (!vaccine.isForecast || codes.includes(vaccine.cvx)) continue;
    if (!patient.ages.isIn(vaccine, earliest) && !patient.ages.isIn(vaccine, recommended)) continue;
    if (vaccineContraindication(active, vaccine, patient) === undefined) codes.push(vaccine.cvx);
  }
  return codes;
}
