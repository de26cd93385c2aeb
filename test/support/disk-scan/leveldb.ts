/**
 * LevelDB files as the bytes that were put into them: tables with their compressed blocks and shortened keys, logs with records cut
 * at 32 kB. A search of the raw files alone would miss text that the format splits.
 */
import { unsnap } from './snappy';

const tableMagic = Buffer.from('57fb808b247547db', 'hex');
const footerBytes = 48;
const logBlockBytes = 32_768;
const logHeaderBytes = 7;

/** All keys and values of a table (`.ldb`), each key written out whole; undefined when the bytes are not a table. */
export function tableContents(file: Buffer): Buffer | undefined {
  if (file.length < footerBytes || !file.subarray(-tableMagic.length).equals(tableMagic)) return undefined;
  const footer = reader(file.subarray(-footerBytes));
  // The footer names two blocks; the second is the index of the data blocks.
  footer.varint();
  footer.varint();
  const index = readBlock(file, footer.varint(), footer.varint());
  const parts = entriesOf(index).flatMap(({ value }) => {
    const handle = reader(value);
    return entriesOf(readBlock(file, handle.varint(), handle.varint())).flatMap((entry) => [entry.key, ...unpackedValue(entry.value)]);
  });
  return Buffer.concat(parts);
}

/** The records of a log (`.log`, `MANIFEST`), joined where they were cut; a record of changes is followed by its unpacked values. */
export function logContents(file: Buffer): Buffer {
  const parts: Buffer[] = [];
  let record: Buffer = Buffer.alloc(0);
  for (const { type, bytes } of fragmentsOf(file)) {
    record = type === fragment.whole || type === fragment.first ? bytes : Buffer.concat([record, bytes]);
    parts.push(bytes);
    if (type === fragment.whole || type === fragment.last) parts.push(...valuesOfBatch(record).flatMap(unpackedValue));
  }
  return Buffer.concat(parts);
}

const fragment = { whole: 1, first: 2, last: 4 } as const;

/** What is left of a block behind its last record is filled with zeros. */
function fragmentsOf(file: Buffer): readonly { readonly type: number; readonly bytes: Buffer }[] {
  const fragments: { type: number; bytes: Buffer }[] = [];
  for (let block = 0; block < file.length; block += logBlockBytes) {
    const end = Math.min(block + logBlockBytes, file.length);
    let at = block;
    while (at + logHeaderBytes <= end) {
      const length = file.readUInt16LE(at + 4);
      const type = file[at + 6] ?? 0;
      if (type === 0 || type > fragment.last || at + logHeaderBytes + length > end) break;
      fragments.push({ type, bytes: file.subarray(at + logHeaderBytes, at + logHeaderBytes + length) });
      at += logHeaderBytes + length;
    }
  }
  return fragments;
}

/** The values that a batch of changes puts; none for a record of another kind (a MANIFEST's). */
function valuesOfBatch(record: Buffer): readonly Buffer[] {
  const values: Buffer[] = [];
  try {
    const source = reader(record);
    source.take(12);
    while (source.at() < record.length) {
      const isPut = source.take(1)[0] === 1;
      source.take(source.varint());
      if (isPut) values.push(source.take(source.varint()));
    }
    return values;
  } catch {
    return [];
  }
}

/** Newer Chromium packs the value of an IndexedDB row with Snappy, behind these three bytes, before LevelDB sees it. */
const packedValue = Buffer.from([0xff, 0x11, 0x02]);

/** The value as stored and, where it is packed, as it was. */
export function unpackedValue(value: Buffer): readonly Buffer[] {
  const at = value.subarray(0, 16).indexOf(packedValue);
  const plain = at < 0 ? undefined : unsnap(value.subarray(at + packedValue.length));
  return plain ? [value, plain] : [value];
}

function readBlock(file: Buffer, offset: number, size: number): Buffer {
  const stored = file.subarray(offset, offset + size);
  const compression = file[offset + size];
  if (compression === 0) return stored;
  const plain = compression === 1 ? unsnap(stored) : undefined;
  if (plain === undefined) throw new Error(`A table block at ${offset} can't be read (compression ${compression ?? 'missing'})`);
  return plain;
}

interface Entry {
  readonly key: Buffer;
  readonly value: Buffer;
}

/** A key stores only what differs from the key before it. */
function entriesOf(block: Buffer): readonly Entry[] {
  const restarts = block.readUInt32LE(block.length - 4);
  const end = block.length - 4 - restarts * 4;
  const source = reader(block);
  const entries: Entry[] = [];
  let key: Buffer = Buffer.alloc(0);
  while (source.at() < end) {
    const shared = source.varint();
    const fresh = source.varint();
    const size = source.varint();
    key = Buffer.concat([key.subarray(0, shared), source.take(fresh)]);
    entries.push({ key, value: source.take(size) });
  }
  return entries;
}

function reader(bytes: Buffer) {
  let at = 0;
  return {
    at: () => at,
    varint: (): number => {
      let value = 0;
      for (let shift = 0; ; shift++) {
        const byte = bytes[at++];
        if (byte === undefined || shift > 9) throw new Error('A number of a table is cut off');
        value += (byte & 0x7f) * 2 ** (7 * shift);
        if (byte < 0x80) return value;
      }
    },
    take: (length: number): Buffer => {
      const part = bytes.subarray(at, at + length);
      if (part.length !== length) throw new Error('An entry of a table is cut off');
      at += length;
      return part;
    },
  };
}
