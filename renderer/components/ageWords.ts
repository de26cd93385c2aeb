import { age, daysBetween, type CalendarDate } from '../../shared/domain/calendar-date';

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;

/**
 * An age as people of a clinic say it: days for four weeks, weeks for three months, months for two years, years and months for a
 * child, years from eighteen. "not born yet" before birth.
 */
export function ageWords(birth: CalendarDate, on: CalendarDate): string {
  const whole = age(birth, on);
  if (!whole) return 'not born yet';
  const days = daysBetween(birth, on);
  const months = whole.years * 12 + whole.months;
  if (days === 0) return 'born today';
  if (days < 28) return count(days, 'day', 'days');
  if (months < 3) return count(Math.floor(days / 7), 'week', 'weeks');
  if (months < 24) return count(months, 'month', 'months');
  if (whole.years >= 18 || whole.months === 0) return `${whole.years} y`;
  return `${whole.years} y ${whole.months} m`;
}
