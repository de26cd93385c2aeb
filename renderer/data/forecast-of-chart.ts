/** The forecast of a chart, reckoned once for each chart, schedule and day. */
import type { CalendarDate } from '../../shared/domain/calendar-date';
import type { Chart, Dose } from '../../shared/domain/chart/chart';
import { patientOfChart } from '../../shared/forecast/chart-patient';
import { forecast, type PatientForecast } from '../../shared/forecast/forecast';
import type { PatientFlaw } from '../../shared/forecast/patient';
import type { Schedule } from '../../shared/forecast/schedule/schedule';
import type { Result } from '../../shared/result';

export interface ChartForecast {
  readonly made: PatientForecast;
  readonly schedule: Schedule;
  /** In the order of the indexes of the forecast's doses. */
  readonly doses: readonly Dose[];
}

interface Known {
  readonly schedule: Schedule;
  readonly today: CalendarDate;
  readonly answer: Result<ChartForecast, PatientFlaw>;
}

/** Charts are never changed in place, so a chart that is shown again has the forecast that it had. */
const known = new WeakMap<Chart, Known>();

export function forecastOfChart(chart: Chart, schedule: Schedule, today: CalendarDate): Result<ChartForecast, PatientFlaw> {
  const before = known.get(chart);
  if (before && before.schedule === schedule && before.today === today) return before.answer;
  const { patient, doses } = patientOfChart(chart);
  const made = forecast(schedule, patient, today);
  const answer: Result<ChartForecast, PatientFlaw> = made.ok ? { ok: true, value: { made: made.value, schedule, doses } } : made;
  known.set(chart, { schedule, today, answer });
  return answer;
}
