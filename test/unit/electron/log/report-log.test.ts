import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { framesOf, openReportLog } from '../../../../electron/log/report-log';
import { tempFolder } from '../support/temp-folder';

const thrown = (): Error => {
  try {
    throw new RangeError('no chart for Linh Nguyen, born 2022-09-03');
  } catch (error) {
    return error as Error;
  }
};

describe('the log', () => {
  it('keeps the kind of an error and its places, under the number that it answers', async () => {
    const path = join(await tempFolder(), 'log', 'desk.log');
    const number = await openReportLog(path).report(thrown(), 'journal.append');
    expect(number).toMatch(/^\d{3}-\d{3}$/);
    const entry = JSON.parse(await readFile(path, 'utf8')) as { readonly frames: readonly string[] };
    expect(entry).toMatchObject({ number, kind: 'RangeError', where: 'journal.append' });
    expect(entry.frames[0]).toMatch(/^at .*report-log\.test\.ts:\d+:\d+/);
  });

  it('never keeps what an error says, for that may name a patient', async () => {
    const path = join(await tempFolder(), 'desk.log');
    await openReportLog(path).report(thrown(), 'window');
    await openReportLog(path).report({ name: 'Linh Nguyen 2022', stack: 'Error: Linh\n    more of Linh\n    at go (app://miis/main.js?q=Linh#/patients/Linh:1:2)\n    at "Linh" (x.js:1:1)' }, 'window');
    const text = await readFile(path, 'utf8');
    expect(text).not.toContain('2022-09-03');
    expect(text.replaceAll('"kind":"Linh"', '')).not.toContain('Linh');
    expect(text).toContain('app://miis/main.js:1:2');
  });

  it('begins a new file when the old one is large', async () => {
    const path = join(await tempFolder(), 'desk.log');
    await writeFile(path, Buffer.alloc(1024 * 1024 + 1, 'x'));
    await openReportLog(path).report(thrown(), 'main');
    expect((await stat(`${path}.old`)).size).toBe(1024 * 1024 + 1);
    expect((await stat(path)).size).toBeLessThan(10_000);
  });

  it('answers a number even where it cannot write', async () => {
    expect(await openReportLog(join(await tempFolder(), '\0')).report(thrown(), 'main')).toMatch(/^\d{3}-\d{3}$/);
  });

  it('keeps thirty places at most', () => {
    expect(framesOf(Array.from({ length: 100 }, (_, line) => `    at f${line} (a.js:1:1)`).join('\n'))).toHaveLength(30);
  });
});
