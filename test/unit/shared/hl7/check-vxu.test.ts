import { existsSync, readdirSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import * as z from 'zod';
import { describe, expect, it } from 'vitest';
import { miisDestination } from '../../../../shared/hl7/build/destination';
import { buildVxu } from '../../../../shared/hl7/build/vxu';
import { checkVxu } from '../../../../shared/hl7/check/check-vxu';
import type { CheckFinding } from '../../../../shared/hl7/check/finding';
import { anyRecord } from '../../../support/hl7/any-record';
import { vaccines as tableCodes } from '../../../support/hl7/table-codes';
import { nistErrors, noNistRules } from '../../../support/hl7/nist-rules';
import { realTables } from '../../../support/real-tables';

const folder = new URL('../../../../../shared/hl7/', import.meta.url);
const reason = existsSync(folder) ? undefined : 'the broken messages of NIST are not beside the project';
if (reason !== undefined) console.warn(`The check is not held against NIST's broken messages: ${reason}`);

const noRules = noNistRules();

const tables = realTables();
const codes = tableCodes(tables);
const stamp = { controlId: 'MD-0001', at: '20261126140203-0500' };
const brokenMessages = z.record(z.string(), z.array(z.string()));
const broken = reason === undefined ? Object.entries(brokenMessages.parse(JSON.parse(readFileSync(new URL('broken-vxu.json', folder), 'utf8')))) : [];

/** `RXA[1]-15 missing (usage)`. */
const said = ({ place: { segment, occurrence, field, component }, rule, code }: CheckFinding): string =>
  `${segment}[${occurrence ?? ''}]${field === undefined ? '' : `-${field}`}${component === undefined ? '' : `.${component}`} ${code} (${rule})`;

describe.skipIf(reason !== undefined)('a message of NIST', () => {
  it('that is good has no finding', () => {
    expect(checkVxu(readFileSync(new URL('good-vxu.hl7', folder), 'utf8'), tables).map(said)).toEqual([]);
  });

  it.each(broken)('broken by "%s" has a finding', (_name, lines) => {
    expect(checkVxu(lines.map((line) => `${line}\r`).join(''), tables).map(said)).not.toEqual([]);
  });
});

describe.skipIf(noRules !== undefined)('a message of other programs', () => {
  const samples = noRules === undefined ? readdirSync(new URL('samples/vxu/', folder)).sort() : [];
  const texts = samples.map((file) => readFileSync(new URL(`samples/vxu/${file}`, folder), 'utf8'));

  it('has a finding where the rules of NIST find something, and none where they find nothing', () => {
    const nist = nistErrors(texts);
    expect(samples.map((file, index) => [file, checkVxu(texts[index] ?? '', tables).length > 0])).toEqual(samples.map((file, index) => [file, nist[index]?.length !== 0]));
  });
});

describe('a message that is built', () => {
  it('from a valid record has no finding', { timeout: 300_000 }, () => {
    for (const isAsciiOnly of [true, false]) {
      fc.assert(
        fc.property(anyRecord(tables, codes.vaccines, codes.makers), (record) => {
          expect(checkVxu(buildVxu(record, { ...miisDestination('04711'), isAsciiOnly }, stamp, tables).text, tables).map(said)).toEqual([]);
        }),
        { numRuns: 150 },
      );
    }
  });
});
