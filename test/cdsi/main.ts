/**
 * `npm run cdsi -- [--json] [--explain ID] [--schedule FILE] FILE.jsonl...`: runs cases through the forecaster; the exit code is 1 when one fails.
 */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { forecast } from '../../shared/forecast/forecast';
import { loadSchedule } from '../../shared/forecast/schedule/load-schedule';
import { cdsiCase, type CdsiCase } from './case';
import { explain } from './explain';
import { patientOf, runCase } from './run-case';

interface FileResult {
  readonly file: string;
  readonly cases: number;
  readonly passed: number;
  readonly doses: number;
  readonly dosesPassed: number;
  /** Mean of a case over all vaccine groups, after warm-up. */
  readonly microseconds: number;
  readonly failed: readonly { readonly id: string; readonly expected: unknown; readonly got: unknown }[];
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false }, explain: { type: 'string' }, schedule: { type: 'string', default: 'assets/schedules/cdc-4.64.json' } },
});

function refuse(why: string): never {
  process.stderr.write(`FAILED: ${why}\n`);
  process.exit(2);
}

if (positionals.length === 0) refuse('Name the files: npm run cdsi -- FILE.jsonl...');

const textOf = async (path: string): Promise<string> => readFile(path, 'utf8').catch((error: unknown) => refuse(`${path} cannot be read: ${String(error)}`));

const loaded = loadSchedule(JSON.parse(await textOf(values.schedule)));
if (!loaded.ok) refuse(`${values.schedule}: ${loaded.error.path} ${loaded.error.flaw}`);
const schedule = loaded.value;

async function casesOf(path: string): Promise<readonly CdsiCase[]> {
  const lines = (await textOf(path)).split('\n').filter((line) => line.trim() !== '');
  return lines.map((line, index) => {
    try {
      return cdsiCase.parse(JSON.parse(line));
    } catch (error) {
      return refuse(`${path}, line ${index + 1}: ${error instanceof Error ? error.message : String(error)}`);
    }
  });
}

/** Mean time of a forecast of everything for one patient; the first round warms up. */
function microsecondsOf(cases: readonly CdsiCase[]): number {
  const patients = cases.map((one) => ({ patient: patientOf(one), today: one.assessmentDate }));
  const round = (): number => {
    const begin = process.hrtime.bigint();
    for (const { patient, today } of patients) forecast(schedule, patient, today);
    return Number(process.hrtime.bigint() - begin) / 1000 / Math.max(1, patients.length);
  };
  for (let warm = 0; warm < 3; warm += 1) round();
  const rounds = [round(), round(), round()];
  return Math.round(rounds.reduce((sum, one) => sum + one, 0) / rounds.length);
}

function resultOf(path: string, cases: readonly CdsiCase[]): FileResult {
  const failed: { id: string; expected: unknown; got: unknown }[] = [];
  let dosesPassed = 0;
  for (const one of cases) {
    const result = runCase(schedule, one);
    dosesPassed += result.dosesPassed;
    if (!result.isPassed) failed.push({ id: one.id, expected: { ...one.expect, doses: one.doses.map((dose) => dose.expect) }, got: result.got });
  }
  return {
    file: basename(path),
    cases: cases.length,
    passed: cases.length - failed.length,
    doses: cases.reduce((sum, { doses }) => sum + doses.length, 0),
    dosesPassed,
    microseconds: microsecondsOf(cases),
    failed,
  };
}

const files = await Promise.all(positionals.map(async (path) => ({ path, cases: await casesOf(path) })));
if (values.explain !== undefined) {
  const one = files.flatMap(({ cases }) => cases).find(({ id }) => id === values.explain);
  if (one === undefined) refuse(`There is no case ${values.explain} in these files`);
  process.stdout.write(`${explain(schedule, one)}\n`);
} else {
  const results = files.map(({ path, cases }) => resultOf(path, cases));
  if (values.json) process.stdout.write(`${JSON.stringify({ files: results })}\n`);
  else {
    for (const { file, cases, passed, doses, dosesPassed, microseconds, failed } of results) {
      process.stdout.write(`${file}: ${passed} of ${cases} cases passed, ${dosesPassed} of ${doses} doses, ${microseconds} microseconds a case\n`);
      for (const { id, expected, got } of failed) process.stdout.write(`  ${id}\n    expected ${JSON.stringify(expected)}\n    got      ${JSON.stringify(got)}\n`);
    }
  }
  if (results.some(({ failed }) => failed.length > 0)) process.exitCode = 1;
}
