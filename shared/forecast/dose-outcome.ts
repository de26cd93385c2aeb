/** What became of one dose within a vaccine group: the outcomes of its antigens, put together. */
import type { AntigenForecast, PatientForecast } from './forecast';
import type { Evaluation, EvaluationReason, EvaluationStatus } from './series-run';

export interface DoseOutcome {
  readonly status: EvaluationStatus;
  readonly reasons: readonly EvaluationReason[];
  /** For each antigen, in the best series in which the dose is worth most. */
  readonly evaluations: readonly DoseEvaluation[];
}

export interface DoseEvaluation {
  readonly antigen: string;
  /** The id of the series. */
  readonly series: string;
  readonly evaluation: Evaluation;
}

/** Between the best series of one antigen the greatest worth counts: a dose that one of them needs is not given in vain. */
const worth: Readonly<Record<EvaluationStatus, number>> = { valid: 3, extraneous: 2, 'sub-standard': 1, 'not-valid': 0 };

/** Between the antigens of a dose the heaviest outcome counts; one that no longer needed the dose leaves it to the others. */
const weight: Readonly<Record<EvaluationStatus, number>> = { extraneous: 0, valid: 1, 'sub-standard': 2, 'not-valid': 3 };

/**
 * A dose within a vaccine group; where no group is asked for, or it holds no antigen of it, for all antigens that it holds. Undefined when the schedule does
 * not know the dose, or no series of its antigens concerns the patient.
 * @param index the place of the dose among those that were given to the engine
 */
export function doseOutcome({ antigens }: PatientForecast, group: string | undefined, index: number): DoseOutcome | undefined {
  const all = antigens.flatMap((one) => evaluationIn(one, index) ?? []);
  const inGroup = new Set(antigens.flatMap(({ antigen, group: of }) => (of === group ? [antigen] : [])));
  const own = all.filter(({ antigen }) => inGroup.has(antigen));
  return outcomeOf(own.length > 0 ? own : all);
}

function evaluationIn({ antigen, best }: AntigenForecast, index: number): DoseEvaluation | undefined {
  return best
    .flatMap(({ patientSeries: { run } }) => {
      const evaluation = run.evaluations.find(({ dose }) => dose.index === index);
      return evaluation ? [{ antigen, series: run.series.id, evaluation }] : [];
    })
    .reduce<DoseEvaluation | undefined>((most, one) => (most === undefined || worth[one.evaluation.status] > worth[most.evaluation.status] ? one : most), undefined);
}

function outcomeOf(evaluations: readonly DoseEvaluation[]): DoseOutcome | undefined {
  const [first] = evaluations;
  if (first === undefined) return undefined;
  const { status } = evaluations.reduce((worst, one) => (weight[one.evaluation.status] > weight[worst.evaluation.status] ? one : worst), first).evaluation;
  const reasons = [...new Set(evaluations.flatMap(({ evaluation }) => (evaluation.status === status ? evaluation.reasons : [])))];
  return { status, reasons, evaluations };
}
