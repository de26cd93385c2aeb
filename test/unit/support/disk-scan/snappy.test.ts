import { describe, expect, it } from 'vitest';
import { unsnap } from '../../../support/disk-scan/snappy';

const bytes = (...parts: readonly (number | string)[]): Buffer => Buffer.concat(parts.map((part) => (typeof part === 'number' ? Buffer.from([part]) : Buffer.from(part))));
/** A literal of up to 60 bytes. */
const literal = (text: string): Buffer => bytes((text.length - 1) << 2, text);

describe('a Snappy block', () => {
  it.each([
    ['nothing', bytes(0), ''],
    ['a literal', Buffer.concat([bytes(6), literal('Zauber')]), 'Zauber'],
    ['a long literal with its length in a byte of its own', Buffer.concat([bytes(70, 60 << 2, 69), Buffer.alloc(70, 'x')]), 'x'.repeat(70)],
    ['a copy with a one-byte offset', Buffer.concat([bytes(10), literal('Zauber'), bytes(1 | (0 << 2), 6)]), 'ZauberZaub'],
    ['a copy with a two-byte offset', Buffer.concat([bytes(9), literal('Zauber'), bytes(2 | (2 << 2), 4, 0)]), 'Zauberube'],
    ['a copy with a four-byte offset', Buffer.concat([bytes(8), literal('Zauber'), bytes(3 | (1 << 2), 6, 0, 0, 0)]), 'ZauberZa'],
    ['a run written as a copy of itself', Buffer.concat([bytes(8), literal('a'), bytes(2 | (6 << 2), 1, 0)]), 'aaaaaaaa'],
  ])('is read: %s', (_what, block, plain) => {
    expect(unsnap(block)?.toString()).toBe(plain);
  });

  it.each([
    ['shorter than it says', Buffer.concat([bytes(7), literal('Zauber')])],
    ['longer than it says', Buffer.concat([bytes(5), literal('Zauber')])],
    ['cut inside a literal', Buffer.concat([bytes(6), literal('Zauber')]).subarray(0, 4)],
    ['a copy from before the start', Buffer.concat([bytes(8), literal('a'), bytes(2 | (6 << 2), 2, 0)])],
  ])('is refused when it is %s', (_what, block) => {
    expect(unsnap(block)).toBeUndefined();
  });
});
