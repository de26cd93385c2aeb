import 'fake-indexeddb/auto';
import Dexie, { type Table } from 'dexie';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sealedRows, type Row } from '../../../../../renderer/data/working-copy/sealed-rows';
import { UnsealError } from '../../../../../renderer/data/working-copy/seal';
import { storedRows, writeStoredRow } from '../stored-rows';

interface Sample {
  readonly name: string;
  readonly size: number;
}

const dbName = 'sealed-rows-test';
let db: Dexie;
let table: Table<Row<Sample>, string>;

const row = (key: string, size: number): Row<Sample> => ({ key, value: { name: `Secret ${key}`, size } });

beforeEach(async () => {
  await Dexie.delete(dbName);
  db = new Dexie(dbName, { cache: 'disabled' });
  db.version(1).stores({ samples: 'key' });
  db.use(sealedRows(new Uint8Array(32).fill(9)));
  table = db.table('samples');
  await table.bulkPut([row('a', 1), row('b', 2), row('c', 3)]);
});
afterEach(() => db.close());

describe('rows that pass through the sealing', () => {
  it.each<[string, () => Promise<unknown>, unknown]>([
    ['get', async () => table.get('b'), row('b', 2)],
    ['get of nothing', async () => table.get('x'), undefined],
    ['bulkGet', async () => table.bulkGet(['c', 'x', 'a']), [row('c', 3), undefined, row('a', 1)]],
    ['toArray', async () => table.toArray(), [row('a', 1), row('b', 2), row('c', 3)]],
    ['where', async () => table.where('key').above('a').toArray(), [row('b', 2), row('c', 3)]],
    ['filter', async () => table.filter((one) => one.value.size === 2).toArray(), [row('b', 2)]],
    ['count', async () => table.count(), 3],
    ['keys', async () => table.toCollection().primaryKeys(), ['a', 'b', 'c']],
    [
      'each',
      async () => {
        const seen: unknown[] = [];
        await table.each((one) => seen.push(one));
        return seen;
      },
      [row('a', 1), row('b', 2), row('c', 3)],
    ],
    [
      'modify',
      async () => {
        await table.where('key').equals('b').modify({ value: { name: 'Secret b', size: 20 } });
        return table.get('b');
      },
      row('b', 20),
    ],
    [
      'read your own write',
      async () =>
        db.transaction('rw', table, async () => {
          await table.put(row('b', 7));
          return table.get('b');
        }),
      row('b', 7),
    ],
  ])('come back as they were: %s', async (_title, read, expected) => expect(await read()).toEqual(expected));

  it('come back as they were before a transaction that failed', async () => {
    const failing = db.transaction('rw', table, async () => {
      await table.put(row('b', 7));
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await table.get('b')).toEqual(row('b', 2));
  });

  it('lie in the database as a key and sealed bytes, nothing else', async () => {
    for (const stored of await storedRows(dbName, 'samples')) {
      expect(Object.keys(stored).sort()).toEqual(['key', 'sealed']);
      expect(new TextDecoder('latin1').decode(stored.sealed)).not.toContain('Secret');
    }
  });

  it('are refused in the place of another row, even when the bytes are real', async () => {
    const [a, b] = await storedRows(dbName, 'samples');
    if (!a || !b) throw new Error('there are three rows');
    await writeStoredRow(dbName, 'samples', { key: 'a', sealed: b.sealed });
    await expect(table.get('a')).rejects.toThrow(UnsealError);
    await expect(table.toArray()).rejects.toThrow(UnsealError);
    await expect(table.bulkGet(['a', 'b'])).rejects.toThrow(UnsealError);
    expect(await table.get('b')).toEqual(row('b', 2));
  });

  it('are not stored at all when they have another shape', async () => {
    const loose: Table = db.table('samples');
    await expect(loose.put({ key: 'd', name: 'Secret d' })).rejects.toThrow(TypeError);
    expect(await table.count()).toBe(3);
  });
});
