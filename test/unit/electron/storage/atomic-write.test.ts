import { mkdir, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeAtomically } from '../../../../electron/storage/atomic-write';
import { tempFolder } from '../support/temp-folder';

describe('an atomic write', () => {
  it('replaces the content whole and leaves nothing beside it', async () => {
    const folder = await tempFolder();
    const path = join(folder, 'file');
    await writeAtomically(path, Buffer.from('a longer first content'));
    await writeAtomically(path, Buffer.from('second'));
    expect(await readFile(path, 'utf8')).toBe('second');
    expect(await readdir(folder)).toEqual(['file']);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  it('never shows a mixture while many write at once', async () => {
    const folder = await tempFolder();
    const path = join(folder, 'file');
    const contents = Array.from({ length: 20 }, (_, index) => Buffer.alloc(100_000, index));
    await Promise.all(contents.map((content) => writeAtomically(path, content)));
    const found = await readFile(path);
    expect(contents.some((content) => content.equals(found))).toBe(true);
  });

  it('leaves the old content and nothing else when it cannot finish', async () => {
    const folder = await tempFolder();
    await mkdir(join(folder, 'file'));
    await expect(writeAtomically(join(folder, 'file'), Buffer.from('x'))).rejects.toThrow();
    expect(await readdir(folder)).toEqual(['file']);
  });
});
