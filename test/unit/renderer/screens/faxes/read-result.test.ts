import { describe, expect, it } from 'vitest';
import { calendarDate } from '../../../../../shared/domain/calendar-date';
import { readResult, type TypedResult } from '../../../../../renderer/screens/faxes/read-result';

const today = calendarDate.parse('2026-03-10');
const typed: TypedResult = { outcome: 'sent', on: today, time: '2:02 pm', said: ' delivered ', pasted: '' };

describe('the typed result of a fax', () => {
  it('is read with its time as HH:MM and its words without the blanks around them', () => {
    expect(readResult(typed, today)).toEqual({ ok: true, value: { outcome: 'sent', on: today, time: '14:02', said: 'delivered' } });
  });

  it.each<[string, Partial<TypedResult>, keyof TypedResult]>([
    ['no outcome', { outcome: undefined }, 'outcome'],
    ['no day', { on: undefined }, 'on'],
    ['a day after today', { on: calendarDate.parse('2026-03-11') }, 'on'],
    ['a time that is none', { time: '25:00' }, 'time'],
    ['only blanks as words', { said: '  ' }, 'said'],
    ['401 letters', { said: 'x'.repeat(401) }, 'said'],
    ['a pasted reply of 8001 letters', { pasted: 'x'.repeat(8001) }, 'pasted'],
  ])('is refused with %s', (_, change, field) => {
    expect(readResult({ ...typed, ...change }, today)).toEqual({ ok: false, error: [field] });
  });

  it('may have 400 letters', () => {
    expect(readResult({ ...typed, said: 'x'.repeat(400) }, today).ok).toBe(true);
  });
});
