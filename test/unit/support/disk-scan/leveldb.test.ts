import { describe, expect, it } from 'vitest';
import { logContents, tableContents } from '../../../support/disk-scan/leveldb';

const byte = (...values: readonly number[]): Buffer => Buffer.from(values);
const text = (value: string): Buffer => Buffer.from(value);

/** An entry of a table block: the key shares `shared` bytes with the one before. */
const entry = (shared: number, fresh: string, value: Buffer): Buffer => Buffer.concat([byte(shared, fresh.length, value.length), text(fresh), value]);
const block = (...entries: readonly Buffer[]): Buffer => Buffer.concat([...entries, byte(0, 0, 0, 0, 1, 0, 0, 0)]);
const stored = (compression: number, bytes: Buffer): Buffer => Buffer.concat([bytes, byte(compression, 0, 0, 0, 0)]);
/** One Snappy literal. */
const snapped = (bytes: Buffer): Buffer => Buffer.concat([byte(bytes.length, 60 << 2, bytes.length - 1), bytes]);

function table(compression: 0 | 1, data: Buffer): Buffer {
  const first = compression === 1 ? snapped(data) : data;
  const index = block(entry(0, 'z', byte(0, first.length)));
  const indexAt = first.length + 5;
  const footer = Buffer.alloc(48);
  byte(0, 0, indexAt, index.length).copy(footer);
  Buffer.from('57fb808b247547db', 'hex').copy(footer, 40);
  return Buffer.concat([stored(compression, first), stored(0, index), footer]);
}

/** A fragment of a log; types: 1 whole, 2 first, 3 middle, 4 last. */
const fragment = (type: number, bytes: Buffer): Buffer => Buffer.concat([byte(0, 0, 0, 0, bytes.length & 255, bytes.length >> 8, type), bytes]);

describe('a LevelDB table', () => {
  it.each([0, 1] as const)('gives its keys written out whole and its values, blocks of compression %i', (compression) => {
    const contents = tableContents(table(compression, block(entry(0, 'Zauberberg', text('one')), entry(6, 'lehrling', text('two')))));
    expect(contents?.toString()).toBe('ZauberbergoneZauberlehrlingtwo');
  });

  it('gives a packed IndexedDB value also as it was before packing', () => {
    const value = Buffer.concat([byte(0xff, 0x11, 0x02), byte(8), byte(1 << 2), text('ab'), byte(2 | (5 << 2), 2, 0)]);
    expect(tableContents(table(0, block(entry(0, 'k', value))))?.toString('latin1')).toContain('abababab');
  });

  it('is told from other files', () => {
    expect(tableContents(Buffer.alloc(100))).toBeUndefined();
  });
});

describe('a LevelDB log', () => {
  it('joins what was cut at the end of a block', () => {
    const filler = fragment(1, Buffer.alloc(32_768 - 7 - 7 - 6, '.'));
    const log = Buffer.concat([filler, fragment(2, text('Zauber')), fragment(4, text('lehrling'))]);
    expect(logContents(log).toString()).toContain('Zauberlehrling');
  });

  it('skips the zeros at the end of a block', () => {
    const first = Buffer.concat([fragment(1, text('one')), Buffer.alloc(32_768 - 10)]);
    expect(logContents(Buffer.concat([first, fragment(1, text('two'))])).toString()).toBe('onetwo');
  });
});
