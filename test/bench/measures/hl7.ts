/** Messages of a registry: building VXU Z22 beside writing the same records as JSON, reading answers beside the parser of @medplum/core. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assertDefined } from '../../../shared/assert';
import { miisDestination } from '../../../shared/hl7/build/destination';
import { buildVxu } from '../../../shared/hl7/build/vxu';
import { readMessage } from '../../../shared/hl7/read/read-message';
import { madeUpRecords } from '../../support/hl7/made-up-messages';
import { medplum } from '../../support/hl7/medplum';
import { realTables } from '../../support/real-tables';
import { figure, type Figure, type Measure } from '../figure';
import { machine } from '../runtime';
import { median, rounded } from '../statistics';

const rounds = 15;
const recordCount = 400;
/** So often the answers are read in one round: some thousand messages. */
const readings = 40;

export const hl7Build: Measure = { names: ['hl7.build'], run: () => Promise.resolve(measureBuild()) };
export const hl7Read: Measure = { names: ['hl7.read'], run: measureRead };

/** What is done with `count` messages at a time, by turns, so that whatever else the machine does falls on all alike: messages a second of each. */
function ratesOf<Name extends string>(count: number, jobs: Readonly<Record<Name, () => void>>): Readonly<Record<Name, number>> {
  const timed = Object.entries<() => void>(jobs).map(([name, job]) => ({ name, job, rates: new Array<number>() }));
  for (const { job } of timed) job();
  for (let round = 0; round < rounds; round += 1) {
    for (const { job, rates } of timed) {
      const started = performance.now();
      job();
      rates.push((count / (performance.now() - started)) * 1000);
    }
  }
  // The names are those of the jobs.
  return Object.fromEntries(timed.map(({ name, rates }) => [name, median(rates)])) as Record<Name, number>;
}

function measureBuild(): readonly Figure[] {
  const tables = realTables();
  const records = madeUpRecords(recordCount);
  const destination = miisDestination('04711');
  const stamp = { controlId: 'BENCH', at: '20261126140203-0500' };
  const { built, json } = ratesOf(recordCount, {
    built: () => records.forEach((record) => buildVxu(record, destination, stamp, tables)),
    json: () => records.forEach((record) => JSON.stringify(record)),
  });
  const doses = records.reduce((sum, record) => sum + record.doses.length, 0);
  return [figure('hl7.build', '/s', built, json, { ...machine(), records: recordCount, dosesPerRecord: rounded(doses / recordCount), reference: 'the same records as JSON, a second' })];
}

async function measureRead(): Promise<readonly Figure[]> {
  const folder = join(process.cwd(), '../shared/hl7/samples/rsp');
  if (!existsSync(folder)) return skipped('the sample answers are not beside the project');
  const other = await medplum();
  if (other === undefined) return skipped('@medplum/core, the reference, is not installed');
  const texts = readdirSync(folder).filter((file) => file.endsWith('.hl7')).map((file) => readFileSync(join(folder, file), 'utf8'));
  const count = texts.length * readings;
  const eachReading = (job: (text: string) => void) => (): void => {
    for (let reading = 0; reading < readings; reading += 1) texts.forEach(job);
  };
  let fields = 0;
  const { ours, parsed, fieldsTaken } = ratesOf(count, {
    ours: eachReading((text) => readMessage(text)),
    parsed: eachReading((text) => other.Hl7Message.parse(text)),
    // Some releases part a segment only when its fields are asked for.
    fieldsTaken: eachReading((text) => other.Hl7Message.parse(text).segments.forEach((segment) => (fields += segment.fields.length))),
  });
  assertDefined(fields > 0 ? fields : undefined, 'the reference found fields');
  return [
    figure('hl7.read', '/s', ours, fieldsTaken, {
      ...machine(),
      answers: texts.length,
      charactersPerAnswer: rounded(texts.reduce((sum, text) => sum + text.length, 0) / texts.length),
      parseAlone: rounded(parsed),
      reference: 'Hl7Message.parse of @medplum/core with the fields of every segment, a second',
    }),
  ];
}

function skipped(why: string): readonly Figure[] {
  process.stderr.write(`hl7.read is skipped: ${why}\n`);
  return [];
}
