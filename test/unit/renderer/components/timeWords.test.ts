import { describe, expect, it } from 'vitest';
import { dayOf, instantWords, timeOf, waitWords, whenWords } from '../../../../renderer/components/timeWords';
import { day } from '../state/made-up-card';

/** Without an offset an instant is read as local: the tests mean the same on every workstation. */
const instant = '2026-11-23T14:02:31';
const today = day(2026, 11, 23);

describe('an instant in words', () => {
  it('is the local day and minute', () => {
    expect(dayOf(instant)).toBe('2026-11-23');
    expect(timeOf(instant)).toBe('14:02');
    expect(instantWords(instant)).toBe('23 Nov 2026, 14:02');
  });

  it.each([
    ['a time for today', instant, '14:02'],
    ['a day of this year', '2026-02-03T09:00:00', '3 Feb'],
    ['a whole date for earlier years', '2025-12-31T23:00:00', '31 Dec 2025'],
  ])('is %s', (_title, when, words) => {
    expect(whenWords(when, today)).toBe(words);
  });
});

describe('how long something waits', () => {
  it.each([
    [day(2026, 11, 23), 'since today'],
    [day(2026, 11, 22), '1 day'],
    [day(2026, 11, 11), '12 days'],
    [day(2026, 11, 24), 'since today'],
  ])('from %s: %s', (since, words) => {
    expect(waitWords(since, today)).toBe(words);
  });
});
