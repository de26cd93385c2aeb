/** What became of one dose within a vaccine group: the outcomes of its antigens, put together. */
import type { PatientForecast } from './forecast';
import type { VaccineGroupForecast } from './group/vaccine-group';
import type { Evaluation, EvaluationReason, EvaluationStatus } from './series-run';

export interface DoseOutcome {
  readonly status: EvaluationStatus;
  readonly reasons: readonly EvaluationReason[];
  /** By antigen, in the best series of the forecast. */
  readonly evaluations: readonly { readonly antigen: string; readonly series: string; readonly evaluation: Evaluation }[];
}

/** From what counts least against a dose to what counts most. */
const weight: Readonly<Record<EvaluationStatus, number>> = { valid: 0, extraneous: 1, 'sub-standard': 2, 'not-valid': 3 };

/**
 * A dose within the forecast of a group. It is valid when it is so for every antigen of the group that it holds; else the heaviest outcome speaks.
 * Undefined when the dose holds no antigen of the group.
 * @param index the place of the dose among those that were given to the engine
 */
export function doseOutcome(_made: PatientForecast, { series }: VaccineGroupForecast, index: number): DoseOutcome | undefined {
  const evaluations = series.flatMap(({ run }) => {
    const evaluation = run.evaluations.find(({ dose }) => dose.index === index);
    return evaluation ? [{ antigen: run.series.antigen, series: run.series.id, evaluation }] : [];
  });
  const [first] = evaluations;
  if (first === undefined) return undefined;
  const heaviest = evaluations.reduce((worst, one) => (weight[one.evaluation.status] > weight[worst.evaluation.status] ? one : worst), first);
  const { status } = heaviest.evaluation;
  const reasons = [...new Set(evaluations.flatMap(({ evaluation }) => (evaluation.status === status ? evaluation.reasons : [])))];
  return { status, reasons, evaluations };
}
