import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { scanFolder } from '../../../support/disk-scan/scan-folder';
import { spellingsOf } from '../../../support/disk-scan/spellings';

const name = 'Quetzalánova';
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'miis-scan-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const noise = Buffer.from([0, 255, 3, 200, 17]);
const spellings: readonly (readonly [string, Buffer])[] = [
  ['as UTF-8', Buffer.from(name)],
  ['in small letters', Buffer.from(name.toLowerCase())],
  ['as Latin-1', Buffer.from(name, 'latin1')],
  ['as UTF-16', Buffer.from(name, 'utf16le')],
  ['as UTF-16, high byte first', Buffer.from(name, 'utf16le').swap16()],
  ['percent-escaped in an address', Buffer.from(`app://x/?q=${encodeURIComponent(name)}`)],
  ['escaped in JSON', Buffer.from(name.replace('á', '\\u00E1'))],
  ['as hexadecimal text', Buffer.from(Buffer.from(name).toString('hex').toUpperCase())],
  ['in base64', Buffer.from(Buffer.from(`..${name}.`).toString('base64'))],
  ['as UTF-16 in base64', Buffer.from(Buffer.from(`${name}!`, 'utf16le').toString('base64'))],
  ['compressed by gzip', gzipSync(`xx${name}xx`)],
];

describe('the scan of a folder', () => {
  it.each(spellings)('finds a name %s, in a folder below', async (_how, bytes) => {
    mkdirSync(join(folder, 'a', 'b'), { recursive: true });
    const isPacked = bytes[0] === 0x1f;
    writeFileSync(join(folder, 'a', 'b', 'file'), isPacked ? bytes : Buffer.concat([noise, bytes, noise]));
    const { findings } = await scanFolder(folder, [name]);
    expect(findings.map(({ text }) => text)).toContain(name);
  });

  it('finds nothing where nothing is, and says how much it read', async () => {
    writeFileSync(join(folder, 'file'), Buffer.concat([noise, Buffer.from('Quetzal nova')]));
    expect(await scanFolder(folder, [name])).toEqual({ files: ['file'], bytes: 17, findings: [] });
  });

  it('knows base64 whatever stands before and after the text', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 7 }), fc.uint8Array({ maxLength: 7 }), (before, after) => {
        const encoded = Buffer.concat([before, Buffer.from(name), after]).toString('base64');
        return spellingsOf(name).some(({ as, bytes }) => as === 'base64 of utf-8' && encoded.includes(bytes.toString()));
      }),
    );
  });
});
