/**
 * `npm run bench [-- NAME...]`: one JSON line a measure on standard output, what is going on on standard error. It judges nothing:
 * each figure stands beside a reference that was taken in the same run. A NAME is a figure's name or the start of one.
 */
import { parentPort, workerData } from 'node:worker_threads';
import * as z from 'zod';
import type { Figure, Measure } from './figure';
import { documentMaking, packetMaking } from './measures/documents';
import { formMaking } from './measures/form';
import { forecast20k, forecastCase, forecastLoad, forecastShare } from './measures/forecast';
import { hl7Build, hl7Read } from './measures/hl7';
import { memory } from './measures/memory';
import { queue } from './measures/queue';
import { rebuild } from './measures/rebuild';
import { save } from './measures/save';
import { search100k, search20k } from './measures/search';
import { start } from './measures/start';
import { unlock } from './measures/unlock';

const measures: readonly Measure[] = [start, rebuild, unlock, search20k, search100k, save, formMaking, documentMaking, packetMaking, hl7Build, hl7Read, forecastCase, forecastLoad, forecast20k, queue, memory];

/** This bundle runs also as a thread of a measure. */
const share = z.object({ forecast: z.object({ from: z.int(), to: z.int() }) }).safeParse(workerData);
if (share.success) parentPort?.postMessage(forecastShare(share.data.forecast), []);
else await measureAll(process.argv.slice(2));

async function measureAll(wanted: readonly string[]): Promise<void> {
  const isWanted = (name: string): boolean => wanted.length === 0 || wanted.some((want) => name === want || name.startsWith(`${want}.`));
  const known = measures.flatMap(({ names }) => names);
  const unknown = wanted.filter((want) => !known.some((name) => name === want || name.startsWith(`${want}.`)));
  if (unknown.length > 0) throw new Error(`There is no measure ${unknown.join(', ')}; there are ${known.join(', ')}`);
  for (const measure of measures.filter(({ names }) => names.some(isWanted))) {
    process.stderr.write(`measuring ${measure.names.join(', ')}\n`);
    for (const figure of (await measure.run()).filter(({ name }) => isWanted(name))) print(figure);
  }
}

function print(figure: Figure): void {
  process.stdout.write(`${JSON.stringify(figure)}\n`);
}
