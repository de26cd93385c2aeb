/** What the doses of the open record are worth by the schedule, for the marks in the list of shots. */
import { doseOutcome } from '../../../../shared/forecast/dose-outcome';
import type { DoseId } from '../../../../shared/domain/ids';
import { reasonSentence, reasonShort, weightyReasons } from '../../../components/forecast-words';
import { forecastOfChart } from '../../../data/forecast-of-chart';
import { useSchedule } from '../../../state/schedule-context';
import { useToday } from '../../../state/today';
import { useOpenRecord } from '../open-chart';

export interface DoseWorth {
  /** It has to be repeated; else it was not needed. */
  readonly isNotValid: boolean;
  /** "too young", for a cell. */
  readonly short: string;
  /** With the antigen, the day and the rule. */
  readonly sentences: readonly string[];
}

/** Of a dose that counts, and while the schedule is being read, there is nothing to say: undefined. */
export function useDoseWorth(): (dose: DoseId) => DoseWorth | undefined {
  const { chart } = useOpenRecord();
  const schedule = useSchedule();
  const today = useToday();
  const read = schedule && forecastOfChart(chart, schedule, today);
  return (id) => {
    if (read?.ok !== true) return undefined;
    const { made, doses } = read.value;
    const index = doses.findIndex((dose) => dose.id === id);
    const outcome = index < 0 ? undefined : doseOutcome(made, undefined, index);
    if (outcome === undefined || outcome.status === 'valid') return undefined;
    const heaviest = outcome.evaluations.filter(({ evaluation }) => evaluation.status === outcome.status);
    const sentences = heaviest.flatMap(({ antigen, evaluation }) =>
      weightyReasons(evaluation.reasons).map((reason) => `${antigen}: ${reasonSentence(reason, evaluation.checks.find((check) => check.reason === reason && check.day !== undefined), evaluation.dose.date)}`),
    );
    const short = weightyReasons(outcome.reasons).map((reason) => reasonShort[reason]);
    return { isNotValid: outcome.status !== 'extraneous', short: short.join(', '), sentences: [...new Set(sentences)] };
  };
}

