import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localDay, localMinute, untilNextMinute } from '../../../../renderer/state/local-time';

describe('the local clock', () => {
  it('reads the civil day and minute of the workstation, with leading zeros', () => {
    expect(localDay(new Date(2026, 0, 5, 7, 3))).toBe('2026-01-05');
    expect(localMinute(new Date(2026, 0, 5, 7, 3))).toBe('2026-01-05T07:03');
  });

  it('turns the day at local midnight', () => {
    expect(localDay(new Date(2026, 10, 22, 23, 59, 59, 999))).toBe('2026-11-22');
    expect(localDay(new Date(2026, 10, 23, 0, 0, 0, 0))).toBe('2026-11-23');
  });

  it('waits exactly to the start of the next minute', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date(2000, 0, 1), max: new Date(2099, 0, 1), noInvalidDate: true }), (instant) => {
        const next = new Date(instant.getTime() + untilNextMinute(instant));
        expect([next.getSeconds(), next.getMilliseconds()]).toEqual([0, 0]);
        expect(localMinute(next) > localMinute(instant) || next.getHours() < instant.getHours()).toBe(true);
      }),
    );
  });
});
