/** "Why?" of a vaccine group, as sentences with their rules. Pure. */
import { forecastsOf } from '../../../../shared/forecast/group/shown';
import type { OriginatedDate } from '../../../../shared/forecast/predict/forecast-dates';
import type { SeriesForecast } from '../../../../shared/forecast/predict/forecast-series';
import type { Prioritized } from '../../../../shared/forecast/select/prioritized-series';
import type { Evaluation, SeriesRun } from '../../../../shared/forecast/series-run';
import type { ChartForecast } from '../../../data/forecast-of-chart';
import { dayWords, reasonSentence, weightyReasons } from '../../../components/forecast-words';
import { whyWords as words } from './words';

/** What is said of one series. */
export interface SeriesExplanation {
  readonly title: string;
  readonly chosen: string;
  readonly shots: readonly ShotExplanation[];
  /** What follows: the dates and where they come from, or why no dose is needed. */
  readonly dates: readonly string[];
}

export interface ShotExplanation {
  readonly date: string;
  readonly vaccine: string;
  readonly isValid: boolean;
  readonly sentences: readonly string[];
}

/** The best series of each antigen of a group, the ones that matter most first. */
export function explanationOf({ made, schedule }: ChartForecast, group: string): readonly SeriesExplanation[] {
  const series = forecastsOf(made, group).flatMap((forecast) => forecast.series);
  return series.flatMap((one) => {
    const prioritized = made.antigens.flatMap(({ best }) => best).find(({ patientSeries }) => patientSeries === one);
    return prioritized ? [explain(prioritized, { made, schedule })] : [];
  });
}

function explain({ patientSeries: { run, forecast }, by }: Prioritized, { schedule }: Pick<ChartForecast, 'made' | 'schedule'>): SeriesExplanation {
  const numbers = satisfiedNumbers(run);
  return {
    title: words.series(run.series.antigen, run.series.name),
    chosen: words.chosen[by],
    shots: run.evaluations.map((evaluation, index) => ({
      date: dayWords(evaluation.dose.date),
      vaccine: schedule.vaccines.get(evaluation.dose.cvx)?.name ?? `CVX ${evaluation.dose.cvx}`,
      isValid: evaluation.status === 'valid',
      sentences: shotSentences(evaluation, numbers[index]),
    })),
    dates: [...skippedSentences(run), ...statusSentences(forecast, schedule)],
  };
}

/** For each evaluation: which valid dose it is, counted from 1. */
function satisfiedNumbers(run: SeriesRun): readonly (number | undefined)[] {
  let count = 0;
  return run.evaluations.map(({ status }) => (status === 'valid' ? (count += 1) : undefined));
}

function shotSentences({ status, reasons, checks, dose }: Evaluation, number: number | undefined): readonly string[] {
  const said = (status === 'valid' ? reasons : weightyReasons(reasons)).map((reason) => {
    const own = checks.filter((check) => check.reason === reason && check.day !== undefined);
    // Of several intervals the one that is reached last decides.
    const [first, ...others] = own;
    return reasonSentence(reason, first && others.reduce((latest, one) => ((one.day ?? 0) > (latest.day ?? 0) ? one : latest), first), dose.date);
  });
  return status === 'valid' && number !== undefined ? [words.valid(number), ...said] : said;
}

function skippedSentences(run: SeriesRun): readonly string[] {
  const skipped = run.targets.flatMap(({ status, dose }) => (status === 'skipped' ? [dose.number] : []));
  return skipped.length === 0 ? [] : [words.skipped(skipped.join(', '))];
}

function statusSentences({ status, dates, reason, immunity, contraindicated, vaccines }: SeriesForecast, schedule: ChartForecast['schedule']): readonly string[] {
  const observation = (code: string): string => schedule.observations.get(code) ?? code;
  if (status === 'not-complete') {
    if (dates === undefined) return [words.undated];
    const from = ({ from: origin }: OriginatedDate): string => words.origins[origin];
    return [
      words.earliest(dayWords(dates.earliest.day), from(dates.earliest)),
      words.recommended(dayWords(dates.recommended.day), from(dates.recommended)),
      ...(dates.pastDue ? [words.pastDue(dayWords(dates.pastDue.day), from(dates.pastDue))] : []),
      ...(dates.latest ? [words.latest(dayWords(dates.latest.day))] : []),
      ...(vaccines.length > 0 ? [words.vaccines(vaccines.map((cvx) => schedule.vaccines.get(cvx)?.name ?? cvx).join(', '))] : []),
    ];
  }
  if (reason === undefined) return [];
  if (immunity) return [`${words.reasons.immunity}: ${immunity.by === 'observation' ? observation(immunity.code) : words.bornBefore(dayWords(immunity.before))}.`];
  if (contraindicated) return [`${words.reasons.contraindication}: ${contraindicated.codes.map(observation).join('; ')}.`];
  return [words.reasons[reason]];
}
