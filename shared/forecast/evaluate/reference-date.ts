/** From which day an interval is measured (CDSi 4.6 section 3.4, CALCDTINT-1, -2, -8 and -9). */
import type { Day } from '../dates';
import type { Interval } from '../schedule/schedule';
import { isInadvertent, type SeriesRun } from '../series-run';

/**
 * The reference date of an interval; undefined when there is none, and then the interval asks for nothing.
 * @param before how many of the antigen's doses came before the one in question
 * @param on the day of that dose, or of the assessment
 */
export function referenceDate(run: SeriesRun, { from }: Interval, before: number, on: Day): Day | undefined {
  switch (from.is) {
    case 'previous':
      for (let index = before - 1; index >= 0; index -= 1) {
        const evaluation = run.evaluations[index];
        if (evaluation && (evaluation.status === 'valid' || evaluation.status === 'not-valid') && !isInadvertent(evaluation)) return evaluation.dose.date;
      }
      return undefined;
    case 'dose': {
      // A recurring dose repeats its number: the last one that was satisfied counts.
      for (let index = run.targets.length - 1; index >= 0; index -= 1) {
        const target = run.targets[index];
        if (target?.dose.number === from.dose && target.satisfiedOn !== undefined) return target.satisfiedOn;
      }
      return undefined;
    }
    case 'types': {
      const { doses } = run.patient.facts;
      for (let index = doses.length - 1; index >= 0; index -= 1) {
        const dose = doses[index];
        if (dose === undefined || dose.date > on || !from.types.has(dose.cvx)) continue;
        const place = run.history.indexOf(dose);
        // A dose of this antigen counts when it came before, and was not given inadvertently.
        if (place >= before) continue;
        const evaluation = place < 0 ? undefined : run.evaluations[place];
        if (evaluation && isInadvertent(evaluation)) continue;
        return dose.date;
      }
      return undefined;
    }
    case 'observation':
      return run.patient.facts.observations.get(from.observation);
  }
}
