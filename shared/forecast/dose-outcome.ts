/** What became of one dose within a vaccine group: the outcomes of its antigens, put together. */
import type { PatientForecast } from './forecast';
import { forecastShown } from './group/shown';
import type { VaccineGroupForecast } from './group/vaccine-group';
import type { Evaluation, EvaluationReason, EvaluationStatus } from './series-run';

export interface DoseOutcome {
  readonly status: EvaluationStatus;
  readonly reasons: readonly EvaluationReason[];
  /** By antigen, in the best series of the forecast. */
  readonly evaluations: readonly { readonly antigen: string; readonly series: string; readonly evaluation: Evaluation }[];
}

/** From what counts least to what counts most: a dose that one antigen no longer needed is valid when another needed it. */
const weight: Readonly<Record<EvaluationStatus, number>> = { extraneous: 0, valid: 1, 'sub-standard': 2, 'not-valid': 3 };

/**
 * A dose within the forecast of a group; where it holds no antigen of the group, within the groups that it belongs to.
 * It is valid when no antigen says otherwise; else the heaviest outcome speaks. Undefined when the schedule does not know the dose.
 * @param index the place of the dose among those that were given to the engine
 */
export function doseOutcome(made: PatientForecast, within: VaccineGroupForecast, index: number): DoseOutcome | undefined {
  const own = evaluationsIn(within, index);
  if (own.length > 0) return outcomeOf(own);
  const groups = new Set(made.groups.map(({ group }) => group));
  return outcomeOf([...groups].flatMap((group) => evaluationsIn(forecastShown(made, group), index)));
}

function evaluationsIn(within: VaccineGroupForecast | undefined, index: number): DoseOutcome['evaluations'] {
  return (within?.series ?? []).flatMap(({ run }) => {
    const evaluation = run.evaluations.find(({ dose }) => dose.index === index);
    return evaluation ? [{ antigen: run.series.antigen, series: run.series.id, evaluation }] : [];
  });
}

function outcomeOf(evaluations: DoseOutcome['evaluations']): DoseOutcome | undefined {
  const [first] = evaluations;
  if (first === undefined) return undefined;
  const { status } = evaluations.reduce((worst, one) => (weight[one.evaluation.status] > weight[worst.evaluation.status] ? one : worst), first).evaluation;
  const reasons = [...new Set(evaluations.flatMap(({ evaluation }) => (evaluation.status === status ? evaluation.reasons : [])))];
  return { status, reasons, evaluations };
}
