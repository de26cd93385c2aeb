/** The CDC's own cases. They lie beside the project where it is built, not in it. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cdsiCase, type CdsiCase } from '../../../cdsi/case';
import { runCase } from '../../../cdsi/run-case';
import { shippedSchedule } from '../../../support/shipped-schedule';

const folder = join(process.cwd(), '../shared/cdsi/test-cases');
const isHere = existsSync(folder);
if (!isHere) console.log('The cases of the CDC are not beside the project: their tests are skipped.');

const casesOf = (file: string): readonly CdsiCase[] =>
  readFileSync(join(folder, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => cdsiCase.parse(JSON.parse(line)));

/** The ids in the table of `docs/forecast-exceptions.md`: each row begins with one. */
const exceptions = (): readonly string[] =>
  [...readFileSync(join(process.cwd(), 'docs/forecast-exceptions.md'), 'utf8').matchAll(/^\| (\d{4}-(?:UC-)?\d{4}) \|/gm)].flatMap(([, id]) => id ?? []);

describe.skipIf(!isHere)('the cases of the CDC', () => {
  it.each([
    ['healthy.jsonl', 761],
    ['conditions.jsonl', 251],
  ])('of %s all pass but those whose contradiction is written down', (file, count) => {
    const cases = casesOf(file);
    expect(cases).toHaveLength(count);
    const failed = cases.filter((one) => !runCase(shippedSchedule(), one).isPassed).map(({ id }) => id);
    const known = new Set(exceptions());
    expect(failed.filter((id) => !known.has(id))).toEqual([]);
    const ids = new Set(cases.map(({ id }) => id));
    expect([...known].filter((id) => ids.has(id) && !failed.includes(id)), 'exceptions that pass by now').toEqual([]);
  });
});
