import { useEffect, useState } from 'react';
import { miis } from '../../state/bridge';

/** The main process hears of activity at most this often. */
const tellEveryMs = 10_000;

/**
 * Tells the main process that somebody is at the desk, and answers the seconds that are left when nobody was for long.
 * Any key, click or movement of the mouse takes the notice away and is told at once.
 */
export function useActivity(): number | undefined {
  const [secondsLeft, setSecondsLeft] = useState<number>();
  const isWarned = secondsLeft !== undefined;

  useEffect(() => miis.on('lock-soon', ({ seconds }) => setSecondsLeft(seconds)), []);

  useEffect(() => {
    if (!isWarned) return undefined;
    const timer = window.setInterval(() => setSecondsLeft((left) => Math.max(0, (left ?? 0) - 1)), 1000);
    return () => window.clearInterval(timer);
  }, [isWarned]);

  useEffect(() => {
    let toldAt = -tellEveryMs;
    const tell = (): void => {
      const now = performance.now();
      if (!isWarned && now - toldAt < tellEveryMs) return;
      toldAt = now;
      setSecondsLeft(undefined);
      void miis.session.active();
    };
    const events = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;
    for (const event of events) window.addEventListener(event, tell, { passive: true, capture: true });
    return () => {
      for (const event of events) window.removeEventListener(event, tell, { capture: true });
    };
  }, [isWarned]);

  return secondsLeft;
}
