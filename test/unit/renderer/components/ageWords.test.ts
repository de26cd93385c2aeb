import { describe, expect, it } from 'vitest';
import { ageWords } from '../../../../renderer/components/ageWords';
import { day } from '../state/made-up-card';

describe('an age in words', () => {
  const today = day(2026, 11, 23);
  it.each([
    ['not yet born', day(2026, 11, 24), 'not born yet'],
    ['the day of birth', day(2026, 11, 23), 'born today'],
    ['one day', day(2026, 11, 22), '1 day'],
    ['the last age in days', day(2026, 10, 27), '27 days'],
    ['the first age in weeks', day(2026, 10, 26), '4 weeks'],
    ['the last age in weeks', day(2026, 8, 24), '13 weeks'],
    ['the first age in months', day(2026, 8, 23), '3 months'],
    ['the last age in months', day(2024, 11, 24), '23 months'],
    ['two years to the day', day(2024, 11, 23), '2 y'],
    ['a child', day(2022, 9, 3), '4 y 2 m'],
    ['the day before eighteen', day(2008, 11, 24), '17 y 11 m'],
    ['eighteen', day(2008, 11, 23), '18 y'],
    ['an adult, without months', day(1951, 3, 1), '75 y'],
  ])('%s', (_title, birth, words) => {
    expect(ageWords(birth, today)).toBe(words);
  });
});
