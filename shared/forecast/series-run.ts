/** A series under way for one patient: its target doses, and what became of each dose that was given. */
import type { Ages } from './ages';
import type { Day } from './dates';
import type { Administered, Facts } from './patient';
import type { Schedule, Series, SeriesDose } from './schedule/schedule';

export type EvaluationStatus = 'valid' | 'not-valid' | 'extraneous' | 'sub-standard';

export type EvaluationReason =
  | 'lot-expired'
  | 'dose-condition'
  | 'inadvertent-vaccine'
  | 'age-too-young'
  | 'age-grace-period'
  | 'age-too-old'
  | 'interval-too-soon'
  | 'interval-grace-period'
  | 'vaccine-conflict'
  | 'vaccine-not-allowed'
  | 'vaccine-wrong-age'
  | 'vaccine-wrong-trade-name'
  | 'less-volume'
  | 'series-complete';

/** The steps of an evaluation (CDSi 4.6 sections 6.1 to 6.9). */
export type EvaluationStep = 'condition' | 'conditional-skip' | 'inadvertent-vaccine' | 'age' | 'preferable-interval' | 'allowable-interval' | 'vaccine-conflict' | 'preferable-vaccine' | 'allowable-vaccine';

/** One check, its outcome, and the day that decided: the earliest on which it would have passed, or the first on which it was too late. */
export interface Check {
  readonly step: EvaluationStep;
  readonly isPassed: boolean;
  readonly reason?: EvaluationReason;
  readonly day?: Day;
}

export interface Evaluation {
  readonly dose: Administered;
  /** The target dose that it was held against: its number in the series. */
  readonly target: number;
  readonly status: EvaluationStatus;
  readonly reasons: readonly EvaluationReason[];
  readonly checks: readonly Check[];
}

export interface TargetDose {
  readonly dose: SeriesDose;
  status: 'not-satisfied' | 'satisfied' | 'skipped';
  /** When it was satisfied. */
  satisfiedOn: Day | undefined;
  /** The set of a conditional skip that let it be skipped. */
  skippedBy: string | undefined;
}

/** What all series of one patient share. */
export interface Patient {
  readonly schedule: Schedule;
  readonly facts: Facts;
  readonly ages: Ages;
}

/** A series of one patient while it is evaluated and forecast. */
export interface SeriesRun {
  readonly series: Series;
  readonly patient: Patient;
  /** The doses that hold the antigen, oldest first. */
  readonly history: readonly Administered[];
  readonly targets: TargetDose[];
  /** The place of the target dose that is next. */
  next: number;
  readonly evaluations: Evaluation[];
  /** Whether a series group of the antigen has a complete series (table 6-7). */
  readonly isGroupComplete: (seriesGroup: number) => boolean;
}

export function targetOf(dose: SeriesDose): TargetDose {
  return { dose, status: 'not-satisfied', satisfiedOn: undefined, skippedBy: undefined };
}

/** Marks the next target dose as skipped and goes on to the one after it. */
export function skipNext(run: SeriesRun, set: string): void {
  const target = run.targets[run.next];
  if (target) {
    target.status = 'skipped';
    target.skippedBy = set;
  }
  run.next += 1;
}

export const isInadvertent = ({ reasons }: Evaluation): boolean => reasons.includes('inadvertent-vaccine');
