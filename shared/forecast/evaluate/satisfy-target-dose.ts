/** Whether a dose satisfies a target dose (CDSi 4.6 section 6.10, table 6-31, and the steps before it). */
import type { Administered } from '../patient';
import type { SeriesDose } from '../schedule/schedule';
import type { Check, Evaluation, EvaluationReason, EvaluationStatus, SeriesRun } from '../series-run';
import { checkAge } from './age';
import { checkAllowableVaccine } from './allowable-vaccine';
import { checkInadvertentVaccine } from './inadvertent-vaccine';
import { checkAllowableIntervals, checkPreferableIntervals } from './intervals';
import { checkPreferableVaccine } from './preferable-vaccine';
import { checkVaccineConflict } from './vaccine-conflict';

/** @param before how many of the antigen's doses came before this one */
export function evaluateDose(run: SeriesRun, target: SeriesDose, dose: Administered, before: number): Evaluation {
  const { ages } = run.patient;
  const inadvertent = checkInadvertentVaccine(target, dose);
  if (!inadvertent.isPassed) return { dose, target: target.number, status: 'not-valid', reasons: ['inadvertent-vaccine'], checks: [inadvertent] };
  const age = checkAge(target, dose.date, ages);
  const preferable = checkPreferableIntervals(run, target, dose, before);
  const isPreferable = preferable.every(({ isPassed }) => isPassed);
  const allowable = isPreferable ? [] : checkAllowableIntervals(run, target, dose, before);
  const isInterval = isPreferable || (allowable.length > 0 && allowable.every(({ isPassed }) => isPassed));
  const conflict = checkVaccineConflict(run, dose);
  const preferred = checkPreferableVaccine(target, dose, ages);
  const allowed = preferred.isPassed ? undefined : checkAllowableVaccine(target, dose, ages);
  const isVaccine = preferred.isPassed || allowed?.isPassed === true;
  const checks: readonly Check[] = [inadvertent, age, ...preferable, ...allowable, conflict, preferred, ...(allowed ? [allowed] : [])];
  const status: EvaluationStatus = age.reason === 'age-too-old' ? 'extraneous' : age.isPassed && isInterval && conflict.isPassed && isVaccine ? 'valid' : 'not-valid';
  return { dose, target: target.number, status, reasons: reasonsOf({ age, intervals: isPreferable || !isInterval ? preferable : allowable, conflict, vaccine: tellingVaccine(preferred, allowed), isVaccine }), checks };
}

/** The check that says why a vaccine does not fit: where the allowable vaccines do not name its type, the preferable ones know more. */
const tellingVaccine = (preferred: Check, allowed: Check | undefined): Check => (allowed === undefined || allowed.reason === 'vaccine-not-allowed' ? preferred : allowed);

interface Outcomes {
  readonly age: Check;
  readonly intervals: readonly Check[];
  readonly conflict: Check;
  readonly vaccine: Check;
  readonly isVaccine: boolean;
}

function reasonsOf({ age, intervals, conflict, vaccine, isVaccine }: Outcomes): readonly EvaluationReason[] {
  const reasons: EvaluationReason[] = [];
  if (age.reason !== undefined) reasons.push(age.reason);
  for (const { reason } of intervals) if (reason !== undefined && !reasons.includes(reason)) reasons.push(reason);
  if (conflict.reason !== undefined) reasons.push(conflict.reason);
  if (vaccine.reason !== undefined && (!isVaccine || vaccine.reason === 'less-volume')) reasons.push(vaccine.reason);
  return reasons;
}
