import { useEffect, useState } from 'react';

const secondsUntil = (end: number): number => Math.max(0, Math.ceil((end - performance.now()) / 1000));

/**
 * Whole seconds left until a moment, counting down; 0 when it is over.
 * @param end the moment on the clock of `performance.now()`
 */
export function useCountdown(end: number): number {
  const [left, setLeft] = useState(() => secondsUntil(end));
  useEffect(() => {
    setLeft(secondsUntil(end));
    if (secondsUntil(end) === 0) return undefined;
    const timer = window.setInterval(() => {
      const now = secondsUntil(end);
      setLeft(now);
      if (now === 0) window.clearInterval(timer);
    }, 250);
    return () => window.clearInterval(timer);
  }, [end]);
  return left;
}
