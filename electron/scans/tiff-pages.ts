/** Reads the directories of a TIFF (TIFF 6.0, section 2) with every offset checked: what points outside the file is damage. */

const mostPages = 1000;
const mostValues = 100_000;
const sizes: Readonly<Record<number, number>> = { 1: 1, 3: 2, 4: 4, 7: 1 };

/** One page: its numbers by tag. Only bytes, shorts and longs are read; nothing else is needed to draw it. */
export type TiffPage = ReadonlyMap<number, readonly number[]>;

/** Every page in order; undefined when the file is damaged. */
export function readTiffPages(file: Buffer): readonly TiffPage[] | undefined {
  const isLittle = file.toString('latin1', 0, 2) === 'II';
  const short = (at: number): number => (isLittle ? file.readUInt16LE(at) : file.readUInt16BE(at));
  const long = (at: number): number => (isLittle ? file.readUInt32LE(at) : file.readUInt32BE(at));
  const pages: TiffPage[] = [];
  const seen = new Set<number>();
  try {
    for (let at = long(4); at !== 0; ) {
      if (seen.has(at) || pages.length === mostPages) return undefined;
      seen.add(at);
      const page = new Map<number, readonly number[]>();
      const entries = short(at);
      for (let entry = at + 2; entry < at + 2 + entries * 12; entry += 12) {
        const [type, count] = [short(entry + 2), long(entry + 4)];
        const size = sizes[type];
        if (size === undefined) continue;
        if (count > mostValues) return undefined;
        const from = size * count > 4 ? long(entry + 8) : entry + 8;
        const read = (position: number): number => (size === 1 ? file.readUInt8(position) : size === 2 ? short(position) : long(position));
        page.set(short(entry), Array.from({ length: count }, (_, index) => read(from + index * size)));
      }
      pages.push(page);
      at = long(at + 2 + entries * 12);
    }
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
  return pages.length === 0 ? undefined : pages;
}
