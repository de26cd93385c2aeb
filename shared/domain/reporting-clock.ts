/** Rule 7: every dose given here is reported within 72 hours of being given (105 CMR 222.100(A)), whatever the sharing status. */
import { dayNumber, parseIsoDate, type CalendarDate } from './calendar-date';

/** Hours allowed from the shot to the report. */
export const hoursToReport = 72;

/** Hours since the dose was given and hours left; a dose has a date, not a time, so its day counts from its first minute. */
export interface ReportingClock {
  readonly hoursOld: number;
  readonly hoursLeft: number;
  readonly state: 'plenty' | 'today' | 'late';
}

/**
 * The clock of a dose.
 * @param given day the dose was given
 * @param now local civil time, ISO 8601 with or without offset (`YYYY-MM-DDTHH:MM...`)
 */
export function reportingClock(given: CalendarDate, now: string): ReportingClock {
  const today = parseIsoDate(now.slice(0, 10));
  if (today === undefined) throw new RangeError(`Not a local time: ${now}`);
  const hour = Number(now.slice(11, 13)) || 0;
  const hoursOld = Math.max(0, (dayNumber(today) - dayNumber(given)) * 24 + hour);
  const hoursLeft = hoursToReport - hoursOld;
  return { hoursOld, hoursLeft, state: hoursLeft <= 0 ? 'late' : hoursLeft <= 24 ? 'today' : 'plenty' };
}
