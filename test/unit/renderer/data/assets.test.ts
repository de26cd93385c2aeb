import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { AssetDamaged, checkedAssets, loadCodeTables, type ReadAsset } from '../../../../renderer/data/assets';

const assets = join(import.meta.dirname, '../../../../assets');
const fromDisk: ReadAsset = async (path) => new Uint8Array(await readFile(join(assets, path)));

/** Reads from disk, except where a path has other bytes. */
const withBytes =
  (other: Readonly<Record<string, (bytes: Uint8Array) => Uint8Array>>): ReadAsset =>
  async (path) => {
    const bytes = await fromDisk(path);
    return other[path]?.(bytes) ?? bytes;
  };

const path = 'codes/manufacturers.json';

describe('an asset', () => {
  it('is given out as it lies there when size and SHA-256 are those of the manifest', async () => {
    expect(await checkedAssets(fromDisk)(path)).toEqual(await fromDisk(path));
  });

  it.each([
    ['one byte is changed', (bytes: Uint8Array) => bytes.map((byte, index) => (index === 40 ? byte + 1 : byte))],
    ['one byte is missing', (bytes: Uint8Array) => bytes.slice(0, -1)],
    ['one byte is added', (bytes: Uint8Array) => new Uint8Array([...bytes, 10])],
    ['it is empty', () => new Uint8Array()],
  ])('is refused when %s', async (_title, edit) => {
    const reading = checkedAssets(withBytes({ [path]: edit }))(path);
    await expect(reading).rejects.toThrow(AssetDamaged);
    await expect(reading).rejects.toMatchObject({ path });
  });

  it('is refused when the manifest does not name it', async () => {
    await expect(checkedAssets(fromDisk)('manifest.json')).rejects.toThrow(/not in the manifest/);
    await expect(checkedAssets(fromDisk)('__proto__')).rejects.toThrow(/not in the manifest/);
  });

  it.each([
    ['no JSON', 'x'],
    ['of another shape', '{"codes/manufacturers.json":"yes"}'],
  ])('is refused when the manifest is %s', async (_title, text) => {
    const read = checkedAssets(withBytes({ 'manifest.json': () => new TextEncoder().encode(text) }));
    await expect(read(path)).rejects.toMatchObject({ name: 'AssetDamaged', path: 'manifest.json' });
  });

  it('is given out after all when the manifest could not be read the first time', async () => {
    let isFirst = true;
    const read = checkedAssets(async (wanted) => {
      if (wanted === 'manifest.json' && isFirst) {
        isFirst = false;
        throw new Error('not yet');
      }
      return fromDisk(wanted);
    });
    await expect(read(path)).rejects.toThrow('not yet');
    expect(await read(path)).toEqual(await fromDisk(path));
  });

  it('costs one reading of the manifest, however many are asked for at once', async () => {
    const wanted: string[] = [];
    const read = checkedAssets(async (one) => {
      wanted.push(one);
      return fromDisk(one);
    });
    await Promise.all([read(path), read('codes/vis.json'), read(path)]);
    expect(wanted.filter((one) => one === 'manifest.json')).toHaveLength(1);
  });
});

describe('the code tables', () => {
  it('are loaded from checked assets', async () => {
    const tables = await loadCodeTables(checkedAssets(fromDisk));
    expect(tables.search('mmr', 'current', 1)[0]?.product?.name).toBe('M-M-R II');
  });

  it('are refused with the name of the file that is not right', async () => {
    const broken = withBytes({ 'codes/vis.json': () => new TextEncoder().encode('{}') });
    await expect(loadCodeTables(broken)).rejects.toMatchObject({ name: 'AssetDamaged', path: 'codes/vis.json' });
  });
});
