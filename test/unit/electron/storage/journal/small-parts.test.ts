import * as fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { stationId } from '../../../../../shared/domain/ids';
import { crc32 } from '../../../../../electron/storage/journal/segment/crc32';
import { hashSet } from '../../../../../electron/storage/journal/index/hash-set';
import { hybridClock } from '../../../../../electron/storage/journal/hybrid-clock';
import { localInstant } from '../../../../../electron/time/local-instant';

const station = stationId.parse('station-0001');

describe('the hybrid clock', () => {
  it('is later each time, whatever the wall clock does', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -100_000, max: 100_000 }), { minLength: 2, maxLength: 200 }), (steps) => {
        let now = 1_800_000_000_000;
        let clock = hybridClock(station, undefined, () => now);
        let last = '';
        for (const [index, step] of steps.entries()) {
          now += step;
          // Now and then the program starts anew from the last clock of the journal.
          if (index % 7 === 6) clock = hybridClock(station, last, () => now);
          const next = clock();
          expect(next > last).toBe(true);
          expect(next).toMatch(/^\d{13}-[0-9a-f]{4}-station-0001$/);
          last = next;
        }
      }),
    );
  });

  it('takes the next millisecond when its counter is full', () => {
    const clock = hybridClock(station, '1800000000000-ffff-station-0002', () => 1_700_000_000_000);
    expect(clock()).toBe('1800000000001-0000-station-0001');
  });

  it('refuses to go on from something that is no clock', () => {
    expect(() => hybridClock(station, 'yesterday', Date.now)).toThrow('not a clock');
  });
});

describe('a local instant', () => {
  const zone = process.env['TZ'];
  afterEach(() => {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });

  it.each([
    ['America/New_York', Date.UTC(2026, 0, 5, 19, 2, 9), '2026-01-05T14:02:09-05:00'],
    ['America/New_York', Date.UTC(2026, 6, 5, 3, 2, 9), '2026-07-04T23:02:09-04:00'],
    ['America/New_York', Date.UTC(2026, 10, 1, 5, 30), '2026-11-01T01:30:00-04:00'],
    ['America/New_York', Date.UTC(2026, 10, 1, 6, 30), '2026-11-01T01:30:00-05:00'],
    ['Asia/Kolkata', Date.UTC(2026, 0, 5, 19, 2, 9), '2026-01-06T00:32:09+05:30'],
    ['America/St_Johns', Date.UTC(2026, 0, 5, 1, 0), '2026-01-04T21:30:00-03:30'],
    ['UTC', Date.UTC(2026, 0, 5), '2026-01-05T00:00:00+00:00'],
  ])('in %s', (timeZone, instant, text) => {
    process.env['TZ'] = timeZone;
    expect(localInstant(new Date(instant))).toBe(text);
    expect(Date.parse(text)).toBe(instant);
  });
});

describe('the checksum', () => {
  it('is that of zlib', () => {
    expect(crc32(Buffer.from('123456789'), 0, 9)).toBe(0xcbf43926);
    expect(crc32(Buffer.from('xx123456789x'), 2, 11)).toBe(0xcbf43926);
    expect(crc32(Buffer.alloc(0), 0, 0)).toBe(0);
  });
});

describe('the set of hashes', () => {
  it('has what was added, and of other hashes none but zero and one for each other', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(0xffffffff), { maxLength: 5000 }), fc.array(fc.nat(0xffffffff), { maxLength: 200 }), (added, asked) => {
        const set = hashSet();
        for (const hash of added) set.add(hash);
        const expected = new Set(added.map((hash) => hash || 1));
        expect(added.every((hash) => set.has(hash))).toBe(true);
        for (const hash of asked) expect(set.has(hash)).toBe(expected.has(hash || 1));
      }),
      { numRuns: 30 },
    );
  });
});
