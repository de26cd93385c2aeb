import { resolve } from 'node:path';
import { _electron, expect, test } from '@playwright/test';
import { findElectron } from '../../scripts/setup/electron-runtime.mjs';
import { freshFolder } from '../support/fresh-folder';
import { scanFolder } from '../support/disk-scan/scan-folder';

/** What an ordinary page would leave behind: the search must find each of these, or its finding nothing proves nothing. */
const planted = { stored: 'Quetzalcontrol', packed: 'Xochitlpacked', local: 'Zephyrlocal' };

test('the search of the disk finds what an ordinary page leaves there, also where the store has packed it', async () => {
  const userData = freshFolder('control-');
  const isRoot = process.getuid?.() === 0;
  const app = await _electron.launch({
    executablePath: process.env['MIIS_DESK_ELECTRON'] ?? (await findElectron()).executable,
    args: [...(isRoot ? ['--no-sandbox'] : []), `--user-data-dir=${userData}`, resolve('test/bench/bare-window')],
    chromiumSandbox: !isRoot,
  });
  const window = await app.firstWindow();
  await window.evaluate(async ({ stored, packed, local }) => {
    localStorage.setItem('last', local);
    const opening = indexedDB.open('control', 1);
    opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('rows', { autoIncrement: true }));
    await new Promise((done) => opening.addEventListener('success', done));
    const put = (text: string): Promise<unknown> => {
      const transaction = opening.result.transaction('rows', 'readwrite', { durability: 'strict' });
      transaction.objectStore('rows').put({ text });
      return new Promise((done) => transaction.addEventListener('complete', done));
    };
    // Each half stands there once before, so the packed block holds the whole only as two references: no plain search sees it.
    await put(`${packed.slice(0, 7)} and then ${packed.slice(7)} and at last ${packed} `);
    // The store writes what it has into a packed table when there is enough of it; the row put last stays in its log.
    for (let n = 0; n < 300; n++) await put(`row ${n} `.repeat(5_000));
    await put(stored);
  }, planted);
  await app.close();

  const { findings } = await scanFolder(userData, Object.values(planted));
  const found = findings.map(({ text, file, as }) => `${text} in ${file.split('/')[0] ?? ''}: ${as}`);
  expect(found).toContain('Quetzalcontrol in IndexedDB: utf-8');
  expect(found).toContain('Zephyrlocal in Local Storage: utf-8');
  expect(found.filter((line) => line.startsWith(planted.packed))).toEqual(['Xochitlpacked in IndexedDB: utf-8, in a table']);
});
