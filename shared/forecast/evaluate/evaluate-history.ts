/** Holds the doses that were given against the target doses of a series, one after another (CDSi 4.6 section 4.4, figure 4-6). */
import { skipNext, targetOf, type Evaluation, type SeriesRun } from '../series-run';
import { conditionalSkip } from './conditional-skip';
import { checkDoseCondition } from './dose-condition';
import { evaluateDose } from './satisfy-target-dose';

export function evaluateHistory(run: SeriesRun): void {
  for (const [before, dose] of run.history.entries()) {
    const condition = checkDoseCondition(dose);
    if (condition.isPassed) evaluateNext(run, before);
    else run.evaluations.push({ dose, target: run.targets[run.next]?.dose.number ?? 0, status: 'sub-standard', reasons: condition.reason ? [condition.reason] : [], checks: [condition] });
  }
}

function evaluateNext(run: SeriesRun, before: number): void {
  const dose = run.history[before];
  if (dose === undefined) return;
  for (let target = run.targets[run.next]; target !== undefined; target = run.targets[run.next]) {
    const skip = conditionalSkip(run, target.dose, { context: 'evaluation', reference: dose.date, anchor: dose.date, before });
    if (skip !== undefined) {
      skipNext(run, skip);
      continue;
    }
    const evaluation = evaluateDose(run, target.dose, dose, before);
    run.evaluations.push(evaluation);
    if (evaluation.status === 'valid') {
      target.status = 'satisfied';
      target.satisfiedOn = dose.date;
      if (target.dose.isRecurring) run.targets.splice(run.next + 1, 0, targetOf(target.dose));
      run.next += 1;
    }
    return;
  }
  const complete: Evaluation = { dose, target: 0, status: 'extraneous', reasons: ['series-complete'], checks: [] };
  run.evaluations.push(complete);
}
