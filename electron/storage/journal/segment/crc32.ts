/** CRC-32 as in zlib (polynomial 0xEDB88320): tells a frame's header from bytes that only look like one. */
const table = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value >>> 0;
});

/** The checksum of a part of `bytes`, as an unsigned 32-bit number. */
export function crc32(bytes: Uint8Array, start: number, end: number): number {
  let value = 0xffffffff;
  for (let index = start; index < end; index++) {
    const step = table[(value ^ (bytes[index] ?? 0)) & 0xff] ?? 0;
    value = step ^ (value >>> 8);
  }
  return (value ^ 0xffffffff) >>> 0;
}
