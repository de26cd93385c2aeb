/** Which relevant series of a series group are scored at all (CDSi 4.6 section 8.1). */
import { isComplete, validDoses, type PatientSeries } from './scorable';

/** SELECTSCORE-2, of the series of one series group. */
export function scorableSeries(group: readonly PatientSeries[]): readonly PatientSeries[] {
  const isAllContraindicated = group.every(({ forecast }) => forecast.status === 'contraindicated');
  const best = highestPriority(group);
  const isUntouched = group.every((one) => validDoses(one) === 0);
  const hasDefault = group.some(({ run }) => run.series.isDefault);
  return group.filter((one) => {
    // SELECTB-24.
    const isCandidate = isAllContraindicated || one.forecast.status !== 'contraindicated';
    const { series } = one.run;
    switch (series.type) {
      case 'risk':
        return isCandidate && series.priority === best;
      case 'standard':
        return isCandidate && (isStartedInTime(one) || (isUntouched && !hasDefault));
      case 'evaluation-only':
        return isComplete(one);
    }
  });
}

/**
 * The priority that counts ("A" before "B"): the highest of the series that can still be gone, or are done. A series for which the patient
 * is too old, or of which no date can be reckoned, does not stand in the way of one of lower priority.
 */
function highestPriority(group: readonly PatientSeries[]): string | undefined {
  const open = group.filter(({ forecast: { status, dates } }) => dates !== undefined || status === 'complete' || status === 'immune');
  return (open.length > 0 ? open : group).reduce<string | undefined>((highest, { run }) => (highest === undefined || run.series.priority < highest ? run.series.priority : highest), undefined);
}

/** The earliest valid dose was given before the maximum age to start. */
function isStartedInTime({ run }: PatientSeries): boolean {
  const first = run.evaluations.find(({ status }) => status === 'valid');
  if (first === undefined) return false;
  const max = run.patient.ages.atIf(run.series.maxAgeToStart);
  return max === undefined || first.dose.date < max;
}
