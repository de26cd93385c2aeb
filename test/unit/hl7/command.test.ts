import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { bundleForNode } from '../../../scripts/build/bundle-electron.mjs';
import { commandOf } from '../../hl7/command';
import { freshFolder } from '../../support/fresh-folder';
import { nistErrors, noNistRules } from '../../support/hl7/nist-rules';

const reason = noNistRules();
if (reason !== undefined) console.warn(`Written messages are not held against NIST's rules: ${reason}`);

let bundle = '';
beforeAll(async () => {
  bundle = await bundleForNode('test/hl7/main.ts', 'hl7-in-tests');
});
const hl7 = (...words: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bundle, ...words], { encoding: 'utf8' });
  return { status, stdout, stderr };
};
const filesOf = (folder: string) => readdirSync(folder).sort().map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const);

describe('npm run hl7', () => {
  it.each([
    [[], 'Nothing was asked for'],
    [['write'], 'There is no "write"'],
    [['read'], 'No files were named'],
    [['build'], '"" is no number of messages'],
    [['build', '0', 'x'], '"0" is no number of messages'],
    [['build', '-3', 'x'], '"-3" is no number of messages'],
    [['build', '2.5', 'x'], '"2.5" is no number of messages'],
    [['build', '1e3', 'x'], '"1e3" is no number of messages'],
    [['build', '999999', 'x'], '"999999" is no number of messages'],
    [['build', 'x', '3'], '"x" is no number of messages'],
    [['build', '3'], 'Not one folder was named'],
    [['build', '3', 'x', 'y'], 'Not one folder was named'],
  ] as const)('%j is refused with what to write instead', (words, why) => {
    const read = commandOf(words);
    expect(read.ok ? '' : read.error).toContain(why);
    expect(read.ok ? '' : read.error).toContain('npm run hl7 --');
  });

  it('says on the error output what is wrong, and fails', () => {
    expect(hl7('build', 'many', 'x')).toMatchObject({ status: 1, stdout: '', stderr: expect.stringContaining('FAILED: "many" is no number of messages') });
  });

  it('writes as many messages as it says, the same each time', () => {
    const folders = [freshFolder('hl7-'), join(freshFolder('hl7-'), 'new', 'folder')];
    for (const folder of folders) expect(hl7('build', '12', folder)).toEqual({ status: 0, stdout: '{"written":12}\n', stderr: '' });
    const [first, second] = folders.map(filesOf);
    expect(first?.map(([name]) => name)).toEqual(Array.from({ length: 12 }, (_, index) => `${String(index + 1).padStart(4, '0')}.hl7`));
    expect(second).toEqual(first);
    expect(new Set(first?.map(([, text]) => /\|(MADE-UP-\d{6})\|/.exec(text)?.[1])).size).toBe(12);
    expect(first?.every(([, text]) => text.startsWith('MSH|^~\\&|') && text.endsWith('\r'))).toBe(true);
  });

  it('reads what it wrote', () => {
    const folder = freshFolder('hl7-');
    hl7('build', '3', folder);
    const { status, stdout } = hl7('read', ...filesOf(folder).map(([name]) => join(folder, name)));
    expect(status).toBe(0);
    expect(stdout.trim().split('\n').map((line): unknown => JSON.parse(line))).toEqual(Array.from({ length: 3 }, () => expect.objectContaining({ type: 'VXU^V04', profile: 'Z22', patients: 1 })));
  });

  it('says why it cannot write, and fails', () => {
    const file = join(freshFolder('hl7-'), 'taken');
    writeFileSync(file, '');
    expect(hl7('build', '1', file)).toMatchObject({ status: 1, stdout: '', stderr: expect.stringContaining('could not be written') });
    const inTheWay = freshFolder('hl7-');
    mkdirSync(join(inTheWay, '0001.hl7'));
    expect(hl7('build', '1', inTheWay)).toMatchObject({ status: 1, stdout: '', stderr: expect.stringContaining('could not be written') });
  });

  it.skipIf(reason !== undefined)('writes messages that keep every rule of NIST', { timeout: 300_000 }, () => {
    const folder = freshFolder('hl7-');
    hl7('build', '500', folder);
    const messages = filesOf(folder).map(([, text]) => text);
    expect(messages).toHaveLength(500);
    expect(nistErrors(messages).filter((errors) => errors === undefined || errors.length > 0)).toEqual([]);
  });
});
