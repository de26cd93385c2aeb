import type { Clock } from '../../../shared/domain/chart/change';
import type { StationId } from '../../../shared/domain/ids';

const highestCounter = 0xffff;

/** Answers a clock later than each one before. */
export type HybridClock = () => Clock;

/**
 * A hybrid logical clock (Kulkarni and others, 2014): the wall clock as long as it goes forward, else the last time with a
 * counter. It never goes back, even when somebody sets the system's clock back or the program starts anew.
 * @param last the clock of the last change in the journal
 * @param now milliseconds since 1970
 */
export function hybridClock(station: StationId, last: Clock | undefined, now: () => number): HybridClock {
  let { ms, counter } = last === undefined ? { ms: 0, counter: 0 } : readClock(last);
  return () => {
    const wall = Math.floor(now());
    if (wall > ms) [ms, counter] = [wall, 0];
    else if (counter < highestCounter) counter += 1;
    else [ms, counter] = [ms + 1, 0];
    return `${String(ms).padStart(13, '0')}-${counter.toString(16).padStart(4, '0')}-${station}`;
  };
}

function readClock(clock: Clock): { readonly ms: number; readonly counter: number } {
  const match = /^(\d{13})-([0-9a-f]{4})-/.exec(clock);
  if (!match) throw new Error('A clock in the journal is not a clock');
  return { ms: Number(match[1]), counter: Number.parseInt(match[2] ?? '', 16) };
}
