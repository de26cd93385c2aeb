import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hoursToReport, reportingClock } from '../../../../shared/domain/reporting-clock';
import { anyDay, day } from './days';

describe('the 72 hours to report a dose (105 CMR 222.100(A))', () => {
  const given = day('2026-11-20');
  it.each([
    ['2026-11-20T00:00', 0, 72, 'plenty'],
    ['2026-11-20T14:02', 14, 58, 'plenty'],
    ['2026-11-20T23:59', 23, 49, 'plenty'],
    ['2026-11-21T23:59', 47, 25, 'plenty'],
    ['2026-11-22T00:00', 48, 24, 'today'],
    ['2026-11-22T23:59', 71, 1, 'today'],
    ['2026-11-23T00:00', 72, 0, 'late'],
    ['2026-11-23T09:00', 81, -9, 'late'],
    ['2026-12-20T09:00', 729, -657, 'late'],
    ['2026-11-22T08:00:00-05:00', 56, 16, 'today'],
    // A dose dated tomorrow cannot be older than nothing.
    ['2026-11-19T23:00', 0, 72, 'plenty'],
  ])('of a dose of 20 Nov, at %s: %i hours old, %i left, %s', (now, hoursOld, hoursLeft, state) => {
    expect(reportingClock(given, now)).toEqual({ hoursOld, hoursLeft, state });
  });

  it.each(['', 'now', '2026-02-30T10:00'])('has no answer for a time such as "%s"', (now) =>
    expect(() => reportingClock(given, now)).toThrow(RangeError),
  );

  it('never runs backwards, and old and left are always the whole of it', () => {
    fc.assert(
      fc.property(anyDay('1990-01-01', '2100-12-31'), anyDay('1990-01-01', '2100-12-31'), fc.integer({ min: 0, max: 22 }), (dose, on, hour) => {
        const at = (hours: number) => reportingClock(dose, `${on}T${String(hours).padStart(2, '0')}:30`);
        expect(at(hour).hoursOld + at(hour).hoursLeft).toBe(hoursToReport);
        expect(at(hour + 1).hoursOld).toBeGreaterThanOrEqual(at(hour).hoursOld);
      }),
    );
  });
});
