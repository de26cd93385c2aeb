/**
 * `npm run bench [-- NAME...]`: one JSON line a measure on standard output, what is going on on standard error. It judges nothing:
 * each figure stands beside a reference that was taken in the same run. A NAME is a figure's name or the start of one.
 */
import type { Figure, Measure } from './figure';
import { documentMaking, packetMaking } from './measures/documents';
import { formMaking } from './measures/form';
import { hl7Build, hl7Read } from './measures/hl7';
import { memory } from './measures/memory';
import { rebuild } from './measures/rebuild';
import { save } from './measures/save';
import { search100k, search20k } from './measures/search';
import { start } from './measures/start';
import { unlock } from './measures/unlock';

const measures: readonly Measure[] = [start, rebuild, unlock, search20k, search100k, save, formMaking, documentMaking, packetMaking, hl7Build, hl7Read, memory];

const wanted = process.argv.slice(2);
const isWanted = (name: string): boolean => wanted.length === 0 || wanted.some((want) => name === want || name.startsWith(`${want}.`));
const known = measures.flatMap(({ names }) => names);
const unknown = wanted.filter((want) => !known.some((name) => name === want || name.startsWith(`${want}.`)));
if (unknown.length > 0) throw new Error(`There is no measure ${unknown.join(', ')}; there are ${known.join(', ')}`);

for (const measure of measures.filter(({ names }) => names.some(isWanted))) {
  process.stderr.write(`measuring ${measure.names.join(', ')}\n`);
  for (const figure of (await measure.run()).filter(({ name }) => isWanted(name))) print(figure);
}

function print(figure: Figure): void {
  process.stdout.write(`${JSON.stringify(figure)}\n`);
}
