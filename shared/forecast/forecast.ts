/**
 * Evaluates the doses of a patient and forecasts the next ones by the CDC's "CDSi Logic Specification for ACIP Recommendations" 4.6.
 * Pure: the schedule, the patient and the day decide everything.
 */
import { ok, type Result } from '../result';
import { Ages } from './ages';
import { evaluateHistory } from './evaluate/evaluate-history';
import { vaccineGroupForecast, type Contained, type VaccineGroupForecast } from './group/vaccine-group';
import { organizeHistory } from './organize-history';
import { readPatient, type Administered, type Facts, type ForecastPatient, type PatientFlaw } from './patient';
import { activeContraindications } from './predict/contraindications';
import { forecastSeries } from './predict/forecast-series';
import type { Antigen, Schedule, Series, VaccineGroup } from './schedule/schedule';
import { bestSeries } from './select/best-series';
import { prioritizedSeries, type Prioritized } from './select/prioritized-series';
import type { PatientSeries } from './select/scorable';
import { isRelevantSeries } from './select-relevant-series';
import { targetOf, type Patient } from './series-run';

export interface AntigenForecast {
  readonly antigen: string;
  readonly group: string;
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
    const ofGroup = group.antigens.map((antigen) => forecastAntigen(antigen, group.name, shared, history.get(antigen.name) ?? []));
    antigens.push(...ofGroup);
    const best = ofGroup.flatMap((one) => one.best.map(({ patientSeries }) => patientSeries));
    for (const contained of partsOf(group, best)) groups.push(vaccineGroupForecast(group, contained, best, facts, schedule));
  }
  return ok({ facts, groups, antigens, passedOver });
}

/**
 * FORECASTVG-1: a vaccine group has a forecast for each series group that has a best series. Antigens number their series groups on
 * their own, so in a group of several antigens the series type stands for it: series of a risk, and series for everybody.
 */
function partsOf({ antigens }: VaccineGroup, best: readonly PatientSeries[]): readonly Contained[] {
  const parts = new Map<string, [PatientSeries, ...PatientSeries[]]>();
  for (const one of best) {
    const { seriesGroup, type } = one.run.series;
    const key = antigens.length === 1 ? String(seriesGroup) : type === 'risk' ? 'risk' : 'standard';
    const part = parts.get(key);
    if (part) part.push(one);
    else parts.set(key, [one]);
  }
  return [...parts.values()];
}

function forecastAntigen(antigen: Antigen, group: string, patient: Patient, history: readonly Administered[]): AntigenForecast {
  const relevant = antigen.series.filter((series) => isRelevantSeries(series, patient.facts, patient.ages));
  const active = activeContraindications(antigen, patient);
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
    const made = { run, forecast: forecastSeries(run, antigen, active) };
    runs.set(series, made);
    return made;
  };
  const all = relevant.flatMap((series) => runOf(series) ?? []);
  const bySeriesGroup = new Map<number, PatientSeries[]>();
  for (const one of all) {
    const others = bySeriesGroup.get(one.run.series.seriesGroup);
    if (others) others.push(one);
    else bySeriesGroup.set(one.run.series.seriesGroup, [one]);
  }
  const prioritized = [...bySeriesGroup.values()].flatMap((others) => prioritizedSeries(others) ?? []);
  return { antigen: antigen.name, group, series: all, prioritized, best: bestSeries(prioritized) };
}
