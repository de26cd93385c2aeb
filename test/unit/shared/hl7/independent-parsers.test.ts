import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { miisDestination } from '../../../../shared/hl7/build/destination';
import { buildQbp } from '../../../../shared/hl7/build/qbp';
import { madeUpMessages, madeUpRecords } from '../../../support/hl7/made-up-messages';
import { medplum, medplumValues } from '../../../support/hl7/medplum';
import { differences, ourValues, type SegmentValues } from '../../../support/hl7/parsed-values';
import { noPythonHl7, pythonValues } from '../../../support/hl7/python-hl7';

const samples = join(process.cwd(), '../shared/hl7/samples');
const noSamples = existsSync(samples) ? undefined : 'the sample messages are not beside the project';
const noPython = noPythonHl7();
const other = await medplum();
const noMedplum = other === undefined ? '@medplum/core is not installed' : undefined;
for (const reason of [noSamples, noPython, noMedplum]) if (reason !== undefined) console.warn(`Not every message is read by other people's parsers: ${reason}`);

const stamp = { controlId: 'MD-0001', at: '20261126140203-0500' };
const built: readonly string[] = [
  ...madeUpMessages(300),
  ...madeUpRecords(60).flatMap(({ id, patient }, index) =>
    (['Z34', 'Z44'] as const).map((profile) => buildQbp({ id, patient, ...(index % 2 === 0 ? {} : { registryId: { id: '99812' } }) }, profile, { ...miisDestination('04711'), isAsciiOnly: index % 3 === 0 }, stamp, `tag-${index}`).text),
  ),
];
const sampleFiles = noSamples === undefined ? readdirSync(samples, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.hl7')).sort() : [];
const sample = (file: string): string => readFileSync(join(samples, file), 'utf8');

/** What we mean to read otherwise, and why. The samples hold none of these. */
const meantOtherwise: readonly (readonly [what: string, why: string, line: string, ours: string, theirs: string])[] = [
  ['a line break', 'a break is one letter here', 'NTE|1||a\\.br\\b', 'a\nb', 'a\rb'],
  ['highlighted words', 'a screen has no use for the mark', 'NTE|1||a \\H\\b\\N\\', 'a b', 'a _b_'],
  ['a sequence that nobody knows', 'nothing is lost by reading', 'NTE|1||a\\Zx\\b', 'a\\Zx\\b', 'ab'],
  ['a backslash that was not escaped', 'nothing is lost by reading', 'NTE|1||a\\b', 'a\\b', 'a'],
];

describe.skipIf(noPython !== undefined)('python3-hl7', () => {
  it('reads every message that is built as we do, field by field', () => {
    const theirs = pythonValues(built);
    expect(built.flatMap((text, index) => differences(ourValues(text), theirs[index] ?? []))).toEqual([]);
    expect(theirs.flat().flatMap(({ fields }) => fields.flat(2)).filter((value) => value !== '').length).toBeGreaterThan(50_000);
  });

  it.each(meantOtherwise)('has another opinion on %s: %s', (_what, _why, line, ours, theirs) => {
    const text = `MSH|^~\\&|a|b\r${line}\r`;
    const valueOf = (segments: readonly SegmentValues[] | undefined): string | undefined => segments?.[1]?.fields[2]?.[0]?.[0];
    expect([valueOf(ourValues(text)), valueOf(pythonValues([text])[0])]).toEqual([ours, theirs]);
  });

  it('takes a value that was broken over lines for a segment, and the line ends of editors for letters', () => {
    const [brokenLine, linesOfEditor] = ['MSH|^~\\&|a|b\rNTE|1||one\rtwo words\r', 'MSH|^~\\&|a|b\nNTE|1||one\n'];
    expect(ourValues(brokenLine).map(({ name }) => name)).toEqual(['MSH', 'NTE']);
    expect(ourValues(linesOfEditor).map(({ name }) => name)).toEqual(['MSH', 'NTE']);
    expect(pythonValues([brokenLine, linesOfEditor]).map((segments) => segments.length)).toEqual([3, 1]);
  });

  describe.skipIf(noSamples !== undefined)('of the samples', () => {
    let theirs: ReadonlyMap<string, readonly SegmentValues[]> = new Map();
    beforeAll(() => {
      const values = pythonValues(sampleFiles.map(sample));
      theirs = new Map(sampleFiles.map((file, index) => [file, values[index] ?? []]));
    });
    it.each(sampleFiles)('reads %s as we do', (file) => {
      expect(differences(ourValues(sample(file)), theirs.get(file) ?? [])).toEqual([]);
    });
  });
});

describe.skipIf(other === undefined)('@medplum/core', () => {
  const theirs = (text: string): readonly SegmentValues[] => (other === undefined ? [] : medplumValues(other, text));

  it('reads every message that is built as we do, field by field', () => {
    expect(built.flatMap((text) => differences(ourValues(text), theirs(text)))).toEqual([]);
  });

  it.each(sampleFiles)('reads the sample %s as we do', (file) => {
    expect(differences(ourValues(sample(file)), theirs(sample(file)))).toEqual([]);
  });
});
