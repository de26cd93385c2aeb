/** Which prioritized series of an antigen are best series (CDSi 4.6 section 8.8, table 8-14). */
import type { Prioritized } from './prioritized-series';
import { isComplete, type PatientSeries } from './scorable';

/** @param prioritized one for each series group of the antigen that has one */
export function bestSeries(prioritized: readonly Prioritized[]): readonly Prioritized[] {
  return prioritized.filter(({ patientSeries }) => {
    if (isComplete(patientSeries)) return true;
    const { series } = patientSeries.run;
    const equivalent = prioritized.filter((other) => series.equivalentGroups.includes(other.patientSeries.run.series.seriesGroup)).map((other) => other.patientSeries);
    if (equivalent.some(isComplete) || series.type === 'evaluation-only') return false;
    return series.type === 'risk' || !equivalent.some(isRisk);
  });
}

const isRisk = ({ run }: PatientSeries): boolean => run.series.type === 'risk';
