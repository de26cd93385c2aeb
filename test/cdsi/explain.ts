/** The whole explanation of a case as text. */
import { dateOfDayNumber } from '../../shared/domain/calendar-date';
import { forecast } from '../../shared/forecast/forecast';
import type { PatientSeries } from '../../shared/forecast/select/scorable';
import type { Schedule } from '../../shared/forecast/schedule/schedule';
import { groupNamed, type CdsiCase } from './case';
import { patientOf } from './run-case';

const iso = (day: number | undefined): string => (day === undefined ? '-' : dateOfDayNumber(day));

export function explain(schedule: Schedule, one: CdsiCase): string {
  const made = forecast(schedule, patientOf(one), one.assessmentDate);
  if (!made.ok) return `${made.error.field}: ${made.error.flaw}`;
  const name = groupNamed(one.group, schedule.groups.map((group) => group.name));
  const names = schedule.groups.find((group) => group.name === name)?.antigens.map((antigen) => antigen.name) ?? [];
  const lines = [`${one.id} ${one.name}: born ${one.dob}, ${one.sex}, on ${one.assessmentDate}, observations ${one.observations.map(({ code }) => code).join(' ') || 'none'}`];
  for (const group of made.value.groups.filter((forecasted) => forecasted.group === name)) {
    lines.push(`${group.group}${group.isRisk ? ' (risk)' : ''}: ${group.status}, dose ${group.doseNumber ?? '-'}, earliest ${iso(group.earliest)}, recommended ${iso(group.recommended)}, past due ${iso(group.pastDue)}, latest ${iso(group.latest)}`);
  }
  for (const antigen of made.value.antigens.filter((forecasted) => names.includes(forecasted.antigen))) {
    lines.push(`Antigen ${antigen.antigen}`);
    for (const series of antigen.series) lines.push(...linesOf(series));
    for (const { patientSeries, by, scores } of antigen.prioritized) {
      const isBest = antigen.best.some((best) => best.patientSeries === patientSeries);
      lines.push(`  ${isBest ? 'best' : 'prioritized'}: ${patientSeries.run.series.name} (${by})`);
      for (const { series, score } of scores) lines.push(`    ${series}: ${score.total} = ${score.points.map(({ for: condition, points }) => `${condition} ${points}`).join(', ')}`);
    }
  }
  return lines.join('\n');
}

function linesOf({ run, forecast: { status, doseNumber, dates, reason } }: PatientSeries): readonly string[] {
  const { series } = run;
  return [
    `  ${series.id} ${series.name} (${series.type}, group ${series.seriesGroup}, priority ${series.priority}): ${status}${reason === undefined ? '' : ` (${reason})`}`,
    `    targets: ${run.targets.map(({ dose, status: of, satisfiedOn, skippedBy }) => `${dose.number} ${of}${satisfiedOn === undefined ? '' : ` ${iso(satisfiedOn)}`}${skippedBy === undefined ? '' : ` by set ${skippedBy}`}`).join('; ')}`,
    ...run.evaluations.map(
      ({ dose, target, status: of, reasons, checks }) =>
        `    ${iso(dose.date)} CVX ${dose.cvx} against ${target}: ${of} [${reasons.join(', ')}] ${checks.map(({ step, isPassed, reason: why, day }) => `${step} ${isPassed ? 'passed' : 'failed'}${why === undefined ? '' : ` ${why}`}${day === undefined ? '' : ` ${iso(day)}`}`).join('; ')}`,
    ),
    ...(dates ? [`    dose ${doseNumber}: earliest ${iso(dates.earliest.day)} (${dates.earliest.from}), recommended ${iso(dates.recommended.day)} (${dates.recommended.from}; unadjusted ${dates.unadjustedRecommended.from}), past due ${iso(dates.pastDue?.day)} (${dates.pastDue?.from ?? '-'})`] : []),
  ];
}
