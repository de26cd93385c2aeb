import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { vaccines as vaccineFile } from '../../../support/hl7/table-codes';
import { anyPatient, anyRecord } from '../../../support/hl7/any-record';
import { freshFolder } from '../../../support/fresh-folder';
import { buildQbp } from '../../../../shared/hl7/build/qbp';
import { miisDestination } from '../../../../shared/hl7/build/destination';
import { buildVxu } from '../../../../shared/hl7/build/vxu';
import { patientId } from '../../../../shared/domain/ids';
import { realTables } from '../codes/real-tables';

const checker = new URL('../../../../../shared/hl7/nistcheck.py', import.meta.url).pathname;
const reason = !existsSync(checker) ? 'the rules of NIST are not beside the project' : spawnSync('/usr/bin/python3', ['-c', '']).status !== 0 ? 'there is no python3' : undefined;
if (reason !== undefined) console.warn(`Messages are not held against NIST's rules: ${reason}`);

const tables = realTables();
const { vaccines, makers } = vaccineFile(tables);
const stamp = { controlId: 'MD-0001', at: '20261126140203-0500' };

/** What NIST's rules say against these messages; empty when nothing. */
function faults(messages: readonly string[]): string {
  const folder = freshFolder('nist-');
  mkdirSync(join(folder, 'm'), { recursive: true });
  const files = messages.map((text, index) => {
    const file = join(folder, 'm', `${String(index).padStart(4, '0')}.hl7`);
    writeFileSync(file, text);
    return file;
  });
  const checked = spawnSync('/usr/bin/python3', [checker, '--current', ...files], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  if (checked.status === 0) return '';
  return checked.stdout.split('\n').filter((line) => !/: 0 errors|^OK|0 err/.test(line)).slice(0, 12).join('\n');
}

describe.skipIf(reason !== undefined)('a message that is built', () => {
  it('keeps every rule of NIST for Z22, from whatever record', { timeout: 300_000 }, () => {
    for (const isAsciiOnly of [true, false]) {
      const records = fc.sample(anyRecord(tables, vaccines, makers), { numRuns: 150 });
      const messages = records.map((record) => buildVxu(record, { ...miisDestination('04711'), isAsciiOnly }, stamp, tables).text);
      expect(faults(messages)).toBe('');
    }
  });

  it.each(['Z34', 'Z44'] as const)('keeps every rule of NIST for %s, for whatever patient', { timeout: 300_000 }, (profile) => {
    const patients = fc.sample(anyPatient, { numRuns: 150 });
    const messages = patients.map((patient, index) => buildQbp({ id: patientId.parse('3f0c9a52-0000-4000-8000-000000000001'), patient, ...(index % 2 === 0 ? {} : { registryId: { id: '99812' } }) }, profile, miisDestination('04711'), stamp, `tag-${index}`).text);
    expect(faults(messages)).toBe('');
  });

  it('is told from a faulty one by the same rules', () => {
    const [record] = fc.sample(anyRecord(tables, vaccines, makers), { numRuns: 1, seed: 7 });
    if (record === undefined) throw new Error('there is a record');
    const { text } = buildVxu(record, miisDestination('04711'), stamp, tables);
    expect(faults([text.replace('|2.5.1|', '|2.3.1|')])).not.toBe('');
  });
});

describe.skipIf(reason !== undefined)('the rules', () => {
  it('run with the current code tables', () => {
    expect(execFileSync('/usr/bin/python3', [checker, '--current', new URL('../../../../../shared/hl7/good-vxu.hl7', import.meta.url).pathname], { encoding: 'utf8' })).toBeDefined();
  });
});
