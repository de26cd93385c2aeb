/** Runs one case and holds the outcome against what is expected. */
import { dateOfDayNumber } from '../../shared/domain/calendar-date';
import { forecast, type PatientForecast } from '../../shared/forecast/forecast';
import { forecastShown } from '../../shared/forecast/group/shown';
import type { VaccineGroupForecast } from '../../shared/forecast/group/vaccine-group';
import { doseOutcome, type DoseOutcome } from '../../shared/forecast/dose-outcome';
import type { ForecastPatient } from '../../shared/forecast/patient';
import type { EvaluationReason } from '../../shared/forecast/series-run';
import type { Schedule } from '../../shared/forecast/schedule/schedule';
import { groupNamed, type CdsiCase } from './case';

export interface Outcome {
  readonly seriesStatus: string;
  readonly dose: number | null;
  readonly earliest: string | null;
  readonly recommended: string | null;
  readonly pastDue: string | null;
  readonly doses: readonly { readonly status: string | null; readonly reasons: readonly string[] }[];
}

export interface CaseResult {
  readonly isPassed: boolean;
  readonly dosesPassed: number;
  readonly got: Outcome | { readonly error: string };
}

/** The patient of a case, as the engine takes one. */
export function patientOf({ sex, dob, doses, observations }: CdsiCase): ForecastPatient {
  return {
    birthDate: dob,
    gender: sex,
    doses: doses.map(({ date, cvx, mvx }) => ({ date, cvx, mvx: mvx ?? undefined })),
    observations: observations.map(({ code, date }) => ({ code, date: date ?? undefined })),
  };
}

export function runCase(schedule: Schedule, one: CdsiCase): CaseResult {
  const made = forecast(schedule, patientOf(one), one.assessmentDate);
  if (!made.ok) return { isPassed: false, dosesPassed: 0, got: { error: `${made.error.field}: ${made.error.flaw}` } };
  const name = groupNamed(one.group, schedule.groups.map((group) => group.name));
  const chosen = name === undefined ? undefined : forecastShown(made.value, name);
  if (chosen === undefined) return { isPassed: false, dosesPassed: 0, got: { error: `no forecast of ${one.group}` } };
  const got = outcomeOf(made.value, chosen, one.doses.length);
  const dosesPassed = one.doses.filter((dose, index) => isDoseAsExpected(dose.expect, got.doses[index])).length;
  return { isPassed: dosesPassed === one.doses.length && isForecastAsExpected(one.expect, got), dosesPassed, got };
}

const iso = (day: number | undefined): string | null => (day === undefined ? null : dateOfDayNumber(day));

function outcomeOf(made: PatientForecast, chosen: VaccineGroupForecast, doses: number): Outcome {
  return {
    seriesStatus: chosen.status,
    dose: chosen.doseNumber ?? null,
    earliest: iso(chosen.earliest),
    recommended: iso(chosen.recommended),
    pastDue: iso(chosen.pastDue),
    doses: Array.from({ length: doses }, (_, index) => statusOf(doseOutcome(made, chosen.group, index))),
  };
}

const statusOf = (outcome: DoseOutcome | undefined): Outcome['doses'][number] => ({ status: outcome?.status ?? null, reasons: outcome?.reasons ?? [] });

const words = (text: string): string => text.toLowerCase().replaceAll(/[^a-z]/g, '');

function isForecastAsExpected(expected: CdsiCase['expect'], got: Outcome): boolean {
  return (
    words(expected.seriesStatus) === words(got.seriesStatus) &&
    expected.dose === got.dose &&
    expected.earliest === got.earliest &&
    expected.recommended === got.recommended &&
    expected.pastDue === got.pastDue
  );
}

/** The reasons in the words of the cases. */
const reasonWords: Readonly<Record<string, readonly EvaluationReason[]>> = {
  agetooyoung: ['age-too-young'],
  agetooold: ['age-too-old'],
  intervaltoosoon: ['interval-too-soon'],
  inadvertentvaccine: ['inadvertent-vaccine'],
  livevirusconflict: ['vaccine-conflict'],
  seriesalreadycomplete: ['series-complete'],
  notapreferableorallowablevaccine: ['vaccine-not-allowed', 'vaccine-wrong-age', 'vaccine-wrong-trade-name'],
};

function isDoseAsExpected({ status, reason }: CdsiCase['doses'][number]['expect'], got: Outcome['doses'][number] | undefined): boolean {
  if (status !== null && words(status) !== words(got?.status ?? '')) return false;
  if (reason === null) return true;
  return (reasonWords[words(reason)] ?? []).some((one) => got?.reasons.includes(one));
}
