/** Instants and spans as the screens show them. */
import { dateParts, daysBetween, formatDate, type CalendarDate } from '../../shared/domain/calendar-date';
import { localDay, localMinute } from '../state/local-time';

/** `14:02`, the local time of an instant (ISO 8601 with offset). */
export function timeOf(instant: string): string {
  return localMinute(new Date(instant)).slice(11);
}

/** The local day of an instant. */
export function dayOf(instant: string): CalendarDate {
  return localDay(new Date(instant));
}

/** `14:02` for today, `3 Sep` this year, `3 Sep 2021` before. */
export function whenWords(instant: string, today: CalendarDate): string {
  const day = dayOf(instant);
  if (day === today) return timeOf(instant);
  const words = formatDate(day);
  return dateParts(day).year === dateParts(today).year ? words.slice(0, -5) : words;
}

/** `3 Sep 2022, 14:02`. */
export function instantWords(instant: string): string {
  return `${formatDate(dayOf(instant))}, ${timeOf(instant)}`;
}

/** How long something waits, in whole days: "since today", "1 day", "12 days". */
export function waitWords(since: CalendarDate, today: CalendarDate): string {
  const days = Math.max(0, daysBetween(since, today));
  if (days === 0) return 'since today';
  return days === 1 ? '1 day' : `${days} days`;
}
