import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { inspectInThread } from '../../../../electron/scans/inspect-in-thread';
import { inspectScan } from '../../../../electron/scans/inspect-scan';
import { freshFolder } from '../../../support/fresh-folder';

function script(code: string): string {
  const path = join(freshFolder('thread-'), 'scan.worker.cjs');
  writeFileSync(path, code);
  return path;
}

const refused = { ok: false, error: { code: 'scan-not-checked' } };

describe('checking a file in a thread of its own', () => {
  it('answers what checking it here would, and leaves the bytes with the caller', async () => {
    const outfile = join(freshFolder('thread-'), 'scan.worker.cjs');
    await build({ entryPoints: ['electron/scans/scan.worker.ts'], outfile, bundle: true, platform: 'node', format: 'cjs', logLevel: 'error' });
    const inspect = inspectInThread(outfile);
    const png = new Uint8Array(PNG.sync.write(new PNG({ width: 40, height: 40 })));
    const [there, here] = [await inspect('a.png', png), await inspectScan('a.png', png)];
    expect(there).toMatchObject({ ok: true, value: { facts: here.ok ? here.value.facts : {} } });
    expect(there.ok && Buffer.from(there.value.pdf.subarray(0, 5)).toString('latin1')).toBe('%PDF-');
    expect(png.length).toBeGreaterThan(0);
    expect(await inspect('a.png', new Uint8Array([1, 2, 3]))).toMatchObject({ ok: false, error: { code: 'scan-disguised' } });
  });

  it.each([
    ['never ends', 'for (;;) {}'],
    ['throws', 'throw new Error("broken")'],
    ['ends without a word', ''],
    ['eats memory without end', 'const all = []; for (;;) all.push(new Array(1e6).fill({}))'],
  ])('refuses a file whose check %s, and the program goes on', async (_what, code) => {
    expect(await inspectInThread(script(code), 3_000)('a.pdf', new Uint8Array(10))).toMatchObject(refused);
  });
});
