import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { beforeEach, describe, expect, it } from 'vitest';
import { inspectScan } from '../../../../electron/scans/inspect-scan';
import { scannerFolder, type ScannerFolder } from '../../../../electron/scans/scanner-folder';
import { assertDefined } from '../../../../shared/assert';
import { freshFolder } from '../../../support/fresh-folder';

let folder: string;
let clock: number;
let scanner: ScannerFolder;
let pdf: Uint8Array;
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

beforeEach(async () => {
  folder = freshFolder('scanner-');
  clock = 1_000_000;
  scanner = scannerFolder(inspectScan, () => clock);
  const document = await PDFDocument.create();
  document.addPage().drawText(`Signed ${folder}`);
  pdf = await document.save();
});

const look = async () => {
  const looked = await scanner.look(folder);
  if (!looked.ok) throw new Error(looked.error.code);
  return looked.value;
};
const states = async () => Object.fromEntries((await look()).files.map(({ name, state }) => [name, state]));
/** Looks until nothing is being looked at any more, as a window does every few seconds. */
async function settled() {
  await look();
  clock += 2500;
  for (let tries = 0; tries < 200; tries += 1) {
    const now = await states();
    if (Object.values(now).every(({ is }) => is !== 'checking')) return now;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error('files are still being looked at');
}

describe('the scanner folder', () => {
  it('offers a file only when it has stood still, with its digest and its pages', async () => {
    const path = join(folder, 'scan 1.pdf');
    writeFileSync(path, pdf.slice(0, 200));
    expect(await states()).toEqual({ 'scan 1.pdf': { is: 'arriving' } });
    clock += 2500;
    writeFileSync(path, pdf);
    expect(await states()).toEqual({ 'scan 1.pdf': { is: 'arriving' } });
    clock += 1000;
    expect(await states()).toEqual({ 'scan 1.pdf': { is: 'arriving' } });
    expect(await settled()).toEqual({ 'scan 1.pdf': { is: 'ready', sha256: sha256(pdf), pages: 1 } });
  });

  it('refuses in its words what is damaged, disguised, unknown or too large, and offers the rest', async () => {
    writeFileSync(join(folder, 'good.pdf'), pdf);
    writeFileSync(join(folder, 'damaged.pdf'), pdf.slice(0, 300));
    writeFileSync(join(folder, 'disguised.png'), pdf);
    writeFileSync(join(folder, 'letter.docx'), 'PK');
    writeFileSync(join(folder, 'huge.pdf'), Buffer.alloc(51 * 1024 * 1024));
    const now = await settled();
    expect(Object.fromEntries(Object.entries(now).map(([name, state]) => [name, state.is === 'refused' ? state.code : state.is]))).toEqual({
      'good.pdf': 'ready',
      'damaged.pdf': 'scan-damaged',
      'disguised.png': 'scan-disguised',
      'letter.docx': 'scan-unknown',
      'huge.pdf': 'scan-too-large',
    });
  });

  it('passes over links, folders, hidden and half-transferred files, and an empty file waits', async () => {
    writeFileSync(join(folder, 'elsewhere'), 'x');
    symlinkSync(join(folder, 'elsewhere'), join(folder, 'link.pdf'));
    rmSync(join(folder, 'elsewhere'));
    mkdirSync(join(folder, 'sub.pdf'));
    for (const name of ['.hidden.pdf', '~scan.pdf', 'Thumbs.db', 'page.pdf.part']) writeFileSync(join(folder, name), pdf);
    writeFileSync(join(folder, 'empty.pdf'), '');
    expect(await settled()).toEqual({ 'empty.pdf': { is: 'arriving' } });
  });

  it('keeps names in any script, shows the latest first, and says how many older ones there are', async () => {
    for (let number = 0; number < 203; number += 1) {
      const path = join(folder, number === 202 ? 'Đặng 王 ملف.pdf' : `scan-${number}.pdf`);
      writeFileSync(path, 'x');
      utimesSync(path, 1_700_000_000 + number, 1_700_000_000 + number);
    }
    const { files, more } = await look();
    expect([files.length, more, files[0]?.name]).toEqual([200, 3, 'Đặng 王 ملف.pdf']);
  });

  it('looks again at a file whose content changed under the same name', async () => {
    const path = join(folder, 'scan.pdf');
    writeFileSync(path, pdf.slice(0, 300));
    expect((await settled())['scan.pdf']).toMatchObject({ is: 'refused' });
    writeFileSync(path, pdf);
    expect((await settled())['scan.pdf']).toMatchObject({ is: 'ready' });
  });

  it('says that the folder is gone, and goes on when it is back', async () => {
    writeFileSync(join(folder, 'scan.pdf'), pdf);
    await settled();
    renameSync(folder, `${folder}-away`);
    expect(await scanner.look(folder)).toMatchObject({ ok: false, error: { code: 'disk-failed' } });
    renameSync(`${folder}-away`, folder);
    expect((await settled())['scan.pdf']).toMatchObject({ is: 'ready' });
  });

  it.each(['../secret.pdf', '/etc/passwd', '..', '', 'a/b.pdf', 'a\\b.pdf'])('opens nothing outside the folder: %j', async (name) => {
    expect(await scanner.open(folder, name)).toMatchObject({ ok: false, error: { code: 'bad-request' } });
    expect(await scanner.done(folder, name, sha256(pdf))).toMatchObject({ ok: false, error: { code: 'bad-request' } });
  });

  it('moves a kept file below "Done" without writing over an earlier one, and never another file of its name', async () => {
    for (const _time of [1, 2]) {
      writeFileSync(join(folder, 'scan.pdf'), pdf);
      expect(await scanner.done(folder, 'scan.pdf', sha256(pdf))).toEqual({ ok: true, value: null });
    }
    expect(readdirSync(join(folder, 'Done')).sort()).toEqual(['scan (2).pdf', 'scan.pdf']);
    expect(new Uint8Array(readFileSync(join(folder, 'Done', 'scan (2).pdf')))).toEqual(pdf);
    writeFileSync(join(folder, 'scan.pdf'), 'another paper');
    expect(await scanner.done(folder, 'scan.pdf', sha256(pdf))).toMatchObject({ ok: false, error: { code: 'not-found' } });
    expect(readFileSync(join(folder, 'scan.pdf'), 'utf8')).toBe('another paper');
    expect(await scanner.done(folder, 'gone.pdf', sha256(pdf))).toMatchObject({ ok: false });
    expect(assertDefined((await look()).files[0], 'the file is still there').name).toBe('scan.pdf');
  });
});
