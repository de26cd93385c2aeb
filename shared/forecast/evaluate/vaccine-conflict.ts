/** Whether a dose came too soon after one with which it conflicts, as two live vaccines do (CDSi 4.6 section 6.7). */
import { addSpan } from '../dates';
import type { Administered } from '../patient';
import type { Check, SeriesRun } from '../series-run';

/** CONFLICT-3 against every dose of an earlier day, of whatever antigen. */
export function checkVaccineConflict(run: SeriesRun, dose: Administered): Check {
  const conflicts = run.patient.schedule.conflicts.get(dose.cvx);
  if (conflicts === undefined) return { step: 'vaccine-conflict', isPassed: true };
  for (const previous of run.patient.facts.doses) {
    if (previous.date >= dose.date) break;
    const conflict = conflicts.get(previous.cvx);
    if (conflict === undefined || dose.date < addSpan(previous.date, conflict.begin)) continue;
    // CALCDTCONFLICT-2: an earlier dose that has no status here counts as a valid one.
    const status = run.evaluations[run.history.indexOf(previous)]?.status ?? 'valid';
    const end = addSpan(previous.date, status === 'valid' ? conflict.endAfterValid : conflict.end);
    if (dose.date < end) return { step: 'vaccine-conflict', isPassed: false, reason: 'vaccine-conflict', day: end };
  }
  return { step: 'vaccine-conflict', isPassed: true };
}
