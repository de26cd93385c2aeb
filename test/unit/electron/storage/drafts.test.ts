import { randomBytes } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDrafts } from '../../../../electron/storage/drafts';
import { valueOf } from '../support/journals';
import { tempFolder } from '../support/temp-folder';

async function fresh() {
  const folder = join(await tempFolder(), 'drafts');
  const key = new Uint8Array(randomBytes(32));
  let now = Date.UTC(2026, 5, 1);
  const open = () => openDrafts({ folder, key, now: () => (now += 1000) });
  return { folder, open };
}

describe('drafts', () => {
  it('are there after a restart, the latest first, each with the time of its last keeping', async () => {
    const { open } = await fresh();
    const drafts = open();
    valueOf(await drafts.put('a', '1'));
    valueOf(await drafts.put('b', '2'));
    const { at } = valueOf(await drafts.put('a', '3'));
    expect(valueOf(await open().list())).toMatchObject([{ key: 'a', json: '3', at }, { key: 'b', json: '2' }]);
    valueOf(await drafts.remove('a'));
    valueOf(await drafts.remove('never-there'));
    expect(valueOf(await open().list()).map(({ key }) => key)).toEqual(['b']);
  });

  it('are none where none were kept', async () => {
    expect(valueOf(await (await fresh()).open().list())).toEqual([]);
  });

  it('keep the last of many that come at once', async () => {
    const { open } = await fresh();
    const drafts = open();
    await Promise.all(Array.from({ length: 30 }, (_, index) => drafts.put('a', String(index))));
    expect(valueOf(await drafts.list())).toMatchObject([{ json: '29' }]);
  });

  it('give away neither key nor content, and one that is damaged hides no other', async () => {
    const { open, folder } = await fresh();
    const drafts = open();
    valueOf(await drafts.put('patient-linh-nguyen', '{"last":"Nguyen"}'));
    valueOf(await drafts.put('other', '{}'));
    const names = await readdir(folder);
    expect(names).toHaveLength(2);
    for (const name of names) {
      const text = name + (await readFile(join(folder, name))).toString('latin1');
      expect(text).not.toMatch(/nguyen|linh/i);
    }
    for (const name of names) {
      const bytes = await readFile(join(folder, name));
      await writeFile(join(folder, name), bytes.subarray(0, -1));
      expect(valueOf(await drafts.list())).toHaveLength(1);
      await writeFile(join(folder, name), bytes);
    }
  });
});
