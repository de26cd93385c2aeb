/** What a dose would count as, before it is saved. */
import { ok, type Result } from '../result';
import type { Day } from './dates';
import { doseOutcome, type DoseEvaluation } from './dose-outcome';
import { forecast, type PatientForecast } from './forecast';
import type { ForecastPatient, GivenDose, PatientFlaw } from './patient';
import type { Schedule } from './schedule/schedule';
import type { Check, EvaluationReason } from './series-run';

/** Why a dose would not count, or is not wanted, for one vaccine group. */
export interface WhatIfFinding {
  readonly group: string;
  readonly is: 'not-valid' | 'not-needed' | 'contraindicated';
  readonly reasons: readonly EvaluationReason[];
  /** The first day on which it would be valid, as far as days decide; undefined where waiting does not help. */
  readonly validFrom: Day | undefined;
  /** Observation codes. */
  readonly contraindications: readonly string[];
}

/**
 * What is to be said about a dose on its day, with everything that was given until then. Nothing is said of a dose that is valid for every
 * group, and of a vaccine that the schedule does not know.
 */
export function whatIf(schedule: Schedule, patient: ForecastPatient, dose: GivenDose): Result<readonly WhatIfFinding[], PatientFlaw> {
  const made = forecast(schedule, { ...patient, doses: [...patient.doses, dose] }, dose.date);
  if (!made.ok) return made;
  const index = patient.doses.length;
  const groups = [...new Set(made.value.antigens.filter(({ series }) => series.some(({ run }) => run.evaluations.some((one) => one.dose.index === index))).map(({ group }) => group))];
  return ok(groups.flatMap((group) => findingOf(made.value, group, index)));
}

function findingOf(made: PatientForecast, group: string, index: number): readonly WhatIfFinding[] {
  const contraindications = contraindicationsOf(made, group);
  if (contraindications.length > 0) return [{ group, is: 'contraindicated', reasons: [], validFrom: undefined, contraindications }];
  const outcome = doseOutcome(made, group, index);
  if (outcome === undefined || outcome.status === 'valid') return [];
  const heaviest = outcome.evaluations.filter(({ evaluation }) => evaluation.status === outcome.status);
  const is = outcome.status === 'extraneous' ? 'not-needed' : 'not-valid';
  return [{ group, is, reasons: outcome.reasons, validFrom: is === 'not-valid' ? validFrom(heaviest) : undefined, contraindications: [] }];
}

function contraindicationsOf(made: PatientForecast, group: string): readonly string[] {
  const all = made.antigens.filter((one) => one.group === group).flatMap(({ best }) => best.map(({ patientSeries }) => patientSeries.forecast.contraindicated));
  return [...new Set(all.flatMap((one) => one?.codes ?? []))];
}

const waits: ReadonlySet<EvaluationReason> = new Set(['age-too-young', 'interval-too-soon', 'vaccine-conflict', 'vaccine-wrong-age']);

/** The latest day of the checks that only time mends; undefined when another one failed, too. */
function validFrom(evaluations: readonly DoseEvaluation[]): Day | undefined {
  let latest: Day | undefined;
  for (const { evaluation } of evaluations) {
    const failed = evaluation.checks.filter(({ isPassed }) => !isPassed);
    for (const check of failed.filter((one) => !isSpare(one, failed))) {
      if (check.reason === undefined || !waits.has(check.reason) || check.day === undefined) return undefined;
      latest = latest === undefined ? check.day : Math.max(latest, check.day);
    }
  }
  return latest;
}

/**
 * An interval that is allowed stands for one that is preferred. A vaccine has to be a preferable or an allowable one: of the two the one
 * that it becomes first decides, and the other is spare.
 */
function isSpare(check: Check, failed: readonly Check[]): boolean {
  if (check.step === 'allowable-interval') return true;
  if (check.step !== 'preferable-vaccine' && check.step !== 'allowable-vaccine') return false;
  const ofVaccine = failed.filter(({ step }) => step === 'preferable-vaccine' || step === 'allowable-vaccine');
  const first = ofVaccine.reduce((best, one) => (one.day !== undefined && (best.day === undefined || one.day < best.day) ? one : best));
  return check !== first;
}
