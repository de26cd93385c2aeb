/** Today and now as the screens see them. They turn by themselves: a program that stays open over night must not keep yesterday. */
import { useSyncExternalStore } from 'react';
import { parseIsoDate, type CalendarDate } from '../../shared/domain/calendar-date';
import { assertDefined } from '../../shared/assert';
import { localMinute, untilNextMinute } from './local-time';

const listeners = new Set<() => void>();
let timer: number | undefined;

function tick(): void {
  for (const listener of listeners) listener();
  window.clearTimeout(timer);
  timer = window.setTimeout(tick, untilNextMinute(new Date()));
}

/** A workstation that slept has no minute ticks: look at the clock when the window comes back, too. */
function listen(listener: () => void): () => void {
  if (listeners.size === 0) {
    timer = window.setTimeout(tick, untilNextMinute(new Date()));
    window.addEventListener('focus', tick);
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    window.clearTimeout(timer);
    window.removeEventListener('focus', tick);
  };
}

const now = (): string => localMinute(new Date());

/** The local civil time, `YYYY-MM-DDTHH:MM`, new each minute. */
export function useLocalNow(): string {
  return useSyncExternalStore(listen, now);
}

const today = (): CalendarDate => assertDefined(parseIsoDate(now().slice(0, 10)), 'a local minute starts with its day');

/** Today's date on this workstation; turns at midnight. */
export function useToday(): CalendarDate {
  return useSyncExternalStore(listen, today);
}
