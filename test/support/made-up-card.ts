import type { Card } from '../../shared/domain/card';
import { calendarDate } from '../../shared/domain/calendar-date';
import { patientId } from '../../shared/domain/ids';

let made = 0;

/** A card of a made-up patient with these facts and no others; the id is new each time. */
export function cardWith(facts: Partial<Omit<Card, 'birthDate' | 'id'>> & { readonly birthDate?: string } = {}): Card {
  made += 1;
  return {
    first: 'Anna',
    last: 'Beispiel',
    phones: [],
    guardians: [],
    state: 'active',
    toReport: [],
    historyToReport: 0,
    work: [],
    ...facts,
    id: patientId.parse(`card-${String(made).padStart(8, '0')}`),
    birthDate: calendarDate.parse(facts.birthDate ?? '2015-03-04'),
  };
}
