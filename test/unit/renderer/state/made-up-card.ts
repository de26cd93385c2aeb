import { makeDate, type CalendarDate } from '../../../../shared/domain/calendar-date';
import type { Card } from '../../../../shared/domain/card';
import { newPatientId } from '../../../../renderer/state/new-id';

/** A day that exists, for tests. */
export function day(year: number, month: number, dayOfMonth: number): CalendarDate {
  const made = makeDate(year, month, dayOfMonth);
  if (made === undefined) throw new Error(`No such day: ${year}-${month}-${dayOfMonth}`);
  return made;
}

/** The card of a made-up patient with nothing to do. */
export function madeUpCard(facts: Partial<Card> = {}): Card {
  return {
    id: newPatientId(),
    first: 'Linh',
    last: 'Example',
    birthDate: day(2022, 9, 3),
    phones: [],
    guardians: [],
    state: 'active',
    toReport: [],
    historyToReport: 0,
    work: [],
    ...facts,
  };
}
