/**
 * Unpacks PackBits (TIFF 6.0, section 9).
 * @param size bytes that come out; the rest of a row that ends too early stays 0
 * @returns undefined when the bytes are no PackBits of that size
 */
export function unpackBits(packed: Uint8Array, size: number): Uint8Array | undefined {
  const plain = new Uint8Array(size);
  let at = 0;
  let done = 0;
  while (at < packed.length && done < size) {
    const head = packed[at] ?? 0;
    at += 1;
    if (head === 128) continue;
    const count = head < 128 ? head + 1 : 257 - head;
    if (done + count > size) return undefined;
    if (head < 128) {
      if (at + count > packed.length) return undefined;
      plain.set(packed.subarray(at, at + count), done);
      at += count;
    } else {
      if (at >= packed.length) return undefined;
      plain.fill(packed[at] ?? 0, done, done + count);
      at += 1;
    }
    done += count;
  }
  return done === size ? plain : undefined;
}
