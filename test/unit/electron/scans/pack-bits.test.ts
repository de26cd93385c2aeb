import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unpackBits } from '../../../../electron/scans/pack-bits';

/** Packs as simply as the format allows: runs of equal bytes, and pieces of others. */
function packed(plain: Uint8Array): Uint8Array {
  const out: number[] = [];
  for (let at = 0; at < plain.length; ) {
    const byte = plain[at] ?? 0;
    let run = 1;
    while (run < 128 && at + run < plain.length && plain[at + run] === byte) run += 1;
    if (run > 1) out.push(257 - run, byte);
    else out.push(0, byte);
    at += run;
  }
  return Uint8Array.from(out);
}

describe('PackBits', () => {
  it('gives back what was packed', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(255), fc.integer({ min: 1, max: 300 })), { maxLength: 20 }), (runs) => {
        const plain = Uint8Array.from(runs.flatMap(([byte, count]) => Array.from({ length: count }, () => byte)));
        expect(unpackBits(packed(plain), plain.length)).toEqual(plain);
      }),
    );
  });

  it('reads literal pieces and runs, and passes over the byte that says nothing', () => {
    expect(unpackBits(Uint8Array.from([2, 1, 2, 3, 128, 254, 9]), 6)).toEqual(Uint8Array.from([1, 2, 3, 9, 9, 9]));
  });

  it.each([
    ['too few bytes', [0, 1], 2],
    ['more than there is room for', [254, 9], 2],
    ['a piece that ends behind the data', [3, 1], 4],
    ['a run without its byte', [254], 3],
  ])('refuses %s', (_what, bytes, size) => {
    expect(unpackBits(Uint8Array.from(bytes), size)).toBeUndefined();
  });

  it('never throws, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.nat(400), (bytes, size) => {
        const plain = unpackBits(bytes, size);
        expect(plain === undefined || plain.length === size).toBe(true);
      }),
    );
  });
});
