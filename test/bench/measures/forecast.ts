/** The forecaster: one patient over all vaccine groups, the reading of the schedule, and 20,000 patients on two threads. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { forecast } from '../../../shared/forecast/forecast';
import { loadSchedule } from '../../../shared/forecast/schedule/load-schedule';
import { cdsiCase } from '../../cdsi/case';
import { patientOf } from '../../cdsi/run-case';
import { shippedSchedule, shippedScheduleFile } from '../../support/shipped-schedule';
import { figure, type Figure, type Measure } from '../figure';
import { machine } from '../runtime';
import { median, rounded } from '../statistics';
import { benchDay, madeUpPatients } from './forecast-patients';

const rounds = 9;
const threads = 2;
const patients20k = 20_000;

export const forecastCase: Measure = { names: ['forecast.case'], run: () => Promise.resolve(measureCase()) };
export const forecastLoad: Measure = { names: ['forecast.load'], run: () => Promise.resolve(measureLoad()) };
export const forecast20k: Measure = { names: ['forecast.20k'], run: measure20k };

/** The median time of a job in ms, after one round to warm up. */
function timeOf(job: () => void): number {
  job();
  return median(
    Array.from({ length: rounds }, () => {
      const started = performance.now();
      job();
      return performance.now() - started;
    }),
  );
}

/** The cases of the CDC where they are beside the project, else made-up patients. */
function benchPatients() {
  const folder = join(process.cwd(), '../shared/cdsi/test-cases');
  if (!existsSync(folder)) return { source: 'made-up patients', patients: madeUpPatients(1000).map((patient) => ({ patient, today: benchDay as string })) };
  const lines = ['healthy.jsonl', 'conditions.jsonl'].flatMap((file) => readFileSync(join(folder, file), 'utf8').split('\n').filter((line) => line !== ''));
  const cases = lines.map((line) => cdsiCase.parse(JSON.parse(line)));
  return { source: 'the cases of the CDC', patients: cases.map((one) => ({ patient: patientOf(one), today: one.assessmentDate })) };
}

/** Of one forecast of all vaccine groups; the reference is writing what it was told and what it answers as JSON. */
function measureCase(): readonly Figure[] {
  const schedule = shippedSchedule();
  const { source, patients } = benchPatients();
  const answers = patients.map(({ patient, today }) => {
    const made = forecast(schedule, patient, today);
    return { patient, groups: made.ok ? made.value.groups.map(({ series: _series, ...group }) => group) : [] };
  });
  const ours = timeOf(() => patients.forEach(({ patient, today }) => forecast(schedule, patient, today)));
  const json = timeOf(() => answers.forEach((answer) => JSON.stringify(answer)));
  const count = patients.length;
  return [figure('forecast.case', 'ms', ours / count, json / count, { ...machine(), cases: count, source, microseconds: rounded((ours / count) * 1000), reference: 'patient and answer as JSON' })];
}

/** From the text of the file to the schedule that the engine takes; the reference is JSON.parse of it. */
function measureLoad(): readonly Figure[] {
  const text = readFileSync(join(process.cwd(), shippedScheduleFile), 'utf8');
  const first = performance.now();
  loadSchedule(JSON.parse(text));
  const cold = performance.now() - first;
  const warm = timeOf(() => loadSchedule(JSON.parse(text)));
  const parsed = timeOf(() => JSON.parse(text));
  return [figure('forecast.load', 'ms', cold, parsed, { ...machine(), kilobytes: rounded(text.length / 1024), warm: rounded(warm), reference: 'JSON.parse of the file, warm' })];
}

/** The bundle of this program, run as a thread by `main.ts`. */
function runThread(from: number, to: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: { forecast: { from, to } } });
    worker.once('message', (forecasts: number) => resolve(forecasts));
    worker.once('error', reject);
  });
}

/** What one thread does: it reads the schedule and forecasts its share. */
export function forecastShare({ from, to }: { readonly from: number; readonly to: number }): number {
  const schedule = shippedSchedule();
  let groups = 0;
  for (const patient of madeUpPatients(to).slice(from)) {
    const made = forecast(schedule, patient, benchDay);
    if (made.ok) groups += made.value.groups.length;
  }
  return groups;
}

/** From the start of the threads to the last answer; the reference is the same on one thread that is warm. */
async function measure20k(): Promise<readonly Figure[]> {
  const share = Math.ceil(patients20k / threads);
  const started = performance.now();
  await Promise.all(Array.from({ length: threads }, (_, index) => runThread(index * share, Math.min(patients20k, (index + 1) * share))));
  const both = performance.now() - started;
  const schedule = shippedSchedule();
  const patients = madeUpPatients(patients20k);
  const one = performance.now();
  patients.forEach((patient) => forecast(schedule, patient, benchDay));
  const alone = performance.now() - one;
  const doses = patients.reduce((sum, patient) => sum + patient.doses.length, 0);
  return [figure('forecast.20k', 'ms', both, alone, { ...machine(), patients: patients20k, dosesPerPatient: rounded(doses / patients20k), threads, reference: 'the same on one warm thread' })];
}
