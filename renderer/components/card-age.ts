/** The age of a patient as the lists say it. Pure. */
import { formatDate, type CalendarDate } from '../../shared/domain/calendar-date';
import type { Card } from '../../shared/domain/card';
import { ageWords } from './ageWords';

type Life = Pick<Card, 'birthDate' | 'state' | 'diedOn'>;

/** "4 y 2 m"; of a patient who died the age at death, and nothing when the day is not known: the age of the dead does not grow. */
export function cardAge({ birthDate, state, diedOn }: Life, today: CalendarDate): string | undefined {
  if (state !== 'deceased') return ageWords(birthDate, today);
  return diedOn === undefined ? undefined : ageWords(birthDate, diedOn);
}

/** "died 2 May 2025", or "deceased" without the day; undefined for the living. */
export function deathWords({ state, diedOn }: Life): string | undefined {
  if (state !== 'deceased') return undefined;
  return diedOn === undefined ? 'deceased' : `died ${formatDate(diedOn)}`;
}
