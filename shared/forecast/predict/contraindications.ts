/** Whether vaccination is contraindicated (CDSi 4.6 section 7.3). */
import type { Patient } from '../series-run';
import type { Antigen, Series, SeriesDose, SeriesVaccine } from '../schedule/schedule';

/** Why a series must not be gone on with: the observation of an antigen contraindication, or those that leave no preferable vaccine. */
export interface Contraindicated {
  readonly by: 'antigen' | 'vaccines';
  readonly codes: readonly string[];
}

/** Table 7-7. */
export function contraindicationOf(antigen: Antigen, series: Series, patient: Patient): Contraindicated | undefined {
  const { facts, ages } = patient;
  if (facts.observations.size === 0) return undefined;
  // Table 7-5.
  const codes = antigen.contraindications.flatMap((one) => (facts.observations.has(one.code) && ages.isIn(one, facts.today) ? [one.code] : []));
  if (codes.length > 0) return { by: 'antigen', codes };
  const vaccines = series.doses.flatMap(({ preferable }) => preferable);
  const byVaccine = vaccines.map((vaccine) => vaccineContraindication(antigen, vaccine, patient));
  return vaccines.length > 0 && byVaccine.every((code) => code !== undefined) ? { by: 'vaccines', codes: [...new Set(byVaccine.flatMap((code) => code ?? []))] } : undefined;
}

/** Table 7-6: the observation for which a vaccine must not be given; undefined where there is none. */
export function vaccineContraindication(antigen: Antigen, { cvx }: Pick<SeriesVaccine, 'cvx'>, { facts, ages }: Patient): string | undefined {
  if (facts.observations.size === 0) return undefined;
  return antigen.vaccineContraindications.find(({ code, vaccines }) => facts.observations.has(code) && vaccines.get(cvx)?.some((window) => ages.isIn(window, facts.today)))?.code;
}

/** FORECASTRECVAC-1: what to give, of the vaccines that the schedule names for a forecast, on one of these days. */
export function recommendedVaccines(antigen: Antigen, { preferable }: SeriesDose, patient: Patient, earliest: number, recommended: number): readonly string[] {
  return [
    ...new Set(
      preferable.flatMap((vaccine) =>
        vaccine.isForecast && vaccineContraindication(antigen, vaccine, patient) === undefined && (patient.ages.isIn(vaccine, earliest) || patient.ages.isIn(vaccine, recommended)) ? [vaccine.cvx] : [],
      ),
    ),
  ];
}
