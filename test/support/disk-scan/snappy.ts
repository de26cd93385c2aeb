/**
 * Snappy, the block format of google/snappy's format_description: LevelDB and newer IndexedDB values are compressed with it, and a
 * name inside a compressed block may be cut into copies that no plain search finds.
 */

/** The plain bytes of one Snappy block; undefined when the bytes are not a whole block. */
export function unsnap(block: Uint8Array): Buffer | undefined {
  const header = readLength(block);
  if (header === undefined || header.length > 1 << 28) return undefined;
  const out = Buffer.alloc(header.length);
  let from = header.next;
  let to = 0;
  while (from < block.length) {
    const element = readElement(block, from);
    if (element === undefined || to + element.length > out.length) return undefined;
    if (element.kind === 'literal') {
      out.set(block.subarray(element.start, element.start + element.length), to);
    } else {
      if (element.offset === 0 || element.offset > to) return undefined;
      // Byte by byte: a copy may overlap what it makes, which is how runs are written.
      for (let i = 0; i < element.length; i++) out[to + i] = out[to + i - element.offset] ?? 0;
    }
    to += element.length;
    from = element.next;
  }
  return to === out.length ? out : undefined;
}

type Element =
  | { readonly kind: 'literal'; readonly start: number; readonly length: number; readonly next: number }
  | { readonly kind: 'copy'; readonly offset: number; readonly length: number; readonly next: number };

function readElement(block: Uint8Array, at: number): Element | undefined {
  const tag = block[at];
  if (tag === undefined) return undefined;
  const kind = tag & 3;
  if (kind === 0) return readLiteral(block, at, tag >> 2);
  if (kind === 1) {
    const low = block[at + 1];
    return low === undefined ? undefined : { kind: 'copy', offset: ((tag >> 5) << 8) | low, length: ((tag >> 2) & 7) + 4, next: at + 2 };
  }
  const width = kind === 2 ? 2 : 4;
  const offset = readLittleEndian(block, at + 1, width);
  return offset === undefined ? undefined : { kind: 'copy', offset, length: (tag >> 2) + 1, next: at + 1 + width };
}

function readLiteral(block: Uint8Array, at: number, size: number): Element | undefined {
  // Sizes 60 to 63 say that the length follows in one to four bytes.
  const width = size < 60 ? 0 : size - 59;
  const length = width === 0 ? size : readLittleEndian(block, at + 1, width);
  const start = at + 1 + width;
  if (length === undefined || start + length + 1 > block.length) return undefined;
  return { kind: 'literal', start, length: length + 1, next: start + length + 1 };
}

function readLittleEndian(bytes: Uint8Array, at: number, width: number): number | undefined {
  if (at + width > bytes.length) return undefined;
  let value = 0;
  for (let i = width - 1; i >= 0; i--) value = value * 256 + (bytes[at + i] ?? 0);
  return value;
}

function readLength(block: Uint8Array): { readonly length: number; readonly next: number } | undefined {
  let length = 0;
  for (let i = 0; i < 5; i++) {
    const byte = block[i];
    if (byte === undefined) return undefined;
    length += (byte & 0x7f) * 2 ** (7 * i);
    if (byte < 0x80) return { length, next: i + 1 };
  }
  return undefined;
}
