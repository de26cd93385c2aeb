/**
 * Evaluates the doses of a patient and forecasts the next ones by the CDC's "CDSi Logic Specification for ACIP Recommendations" 4.6.
 * Pure: the schedule, the patient and the day decide everything.
 */
import { ok, type Result } from '../result';
import { Ages } from './ages';
import { evaluateHistory } from './evaluate/evaluate-history';
import { vaccineGroupForecast, type VaccineGroupForecast } from './group/vaccine-group';
import { organizeHistory } from './organize-history';
import { readPatient, type Administered, type Facts, type ForecastPatient, type PatientFlaw } from './patient';
import { forecastSeries } from './predict/forecast-series';
import type { Antigen, Schedule, Series } from './schedule/schedule';
import { bestSeries } from './select/best-series';
import { prioritizedSeries, type Prioritized } from './select/prioritized-series';
import type { PatientSeries } from './select/scorable';
import { isRelevantSeries } from './select-relevant-series';
import { targetOf, type Patient } from './series-run';

export interface AntigenForecast {
  readonly antigen: string;
  /** Every relevant series, evaluated and forecast. */
  readonly series: readonly PatientSeries[];
  readonly prioritized: readonly Prioritized[];
  readonly best: readonly Prioritized[];
}

export interface PatientForecast {
  readonly facts: Facts;
  readonly groups: readonly VaccineGroupForecast[];
  readonly antigens: readonly AntigenForecast[];
  /** What the schedule does not know, and what was therefore left out. */
  readonly passedOver: readonly PatientFlaw[];
}

/** @param today the day for which the question is asked, ISO */
export function forecast(schedule: Schedule, patient: ForecastPatient, today: string): Result<PatientForecast, PatientFlaw> {
  const read = readPatient(schedule, patient, today);
  if (!read.ok) return read;
  const { facts, passedOver } = read.value;
  const ages = new Ages(facts.birth);
  const shared: Patient = { schedule, facts, ages };
  const history = organizeHistory(schedule, facts, ages);
  const antigens: AntigenForecast[] = [];
  const groups: VaccineGroupForecast[] = [];
  for (const group of schedule.groups) {
    const ofGroup = group.antigens.map((antigen) => forecastAntigen(antigen, shared, history.get(antigen.name) ?? []));
    antigens.push(...ofGroup);
    const best = ofGroup.flatMap((one) => one.best.map(({ patientSeries }) => patientSeries));
    // FORECASTVG-1: series of a risk and series for everybody make forecasts of their own.
    const risk = best.filter(({ run }) => run.series.type === 'risk');
    const standard = best.filter(({ run }) => run.series.type !== 'risk');
    if (risk.length > 0) groups.push(vaccineGroupForecast(group, risk, true, facts, schedule));
    if (standard.length > 0) groups.push(vaccineGroupForecast(group, standard, false, facts, schedule));
  }
  return ok({ facts, groups, antigens, passedOver });
}

function forecastAntigen(antigen: Antigen, patient: Patient, history: readonly Administered[]): AntigenForecast {
  const relevant = antigen.series.filter((series) => isRelevantSeries(series, patient.facts, patient.ages));
  const runs = new Map<Series, PatientSeries | 'under-way'>();
  const runOf = (series: Series): PatientSeries | undefined => {
    const known = runs.get(series);
    if (known) return known === 'under-way' ? undefined : known;
    runs.set(series, 'under-way');
    const run = {
      series,
      patient,
      history,
      targets: series.doses.map(targetOf),
      next: 0,
      evaluations: [],
      isGroupComplete: (group: number) => relevant.some((other) => other.seriesGroup === group && runOf(other)?.forecast.status === 'complete'),
    };
    evaluateHistory(run);
    const made = { run, forecast: forecastSeries(run, antigen) };
    runs.set(series, made);
    return made;
  };
  const all = relevant.flatMap((series) => runOf(series) ?? []);
  const bySeriesGroup = new Map<number, PatientSeries[]>();
  for (const one of all) {
    const group = bySeriesGroup.get(one.run.series.seriesGroup);
    if (group) group.push(one);
    else bySeriesGroup.set(one.run.series.seriesGroup, [one]);
  }
  const prioritized = [...bySeriesGroup.values()].flatMap((group) => prioritizedSeries(group) ?? []);
  return { antigen: antigen.name, series: all, prioritized, best: bestSeries(prioritized) };
}
