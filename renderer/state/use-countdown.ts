import { useCallback, useSyncExternalStore } from 'react';

const lookEveryMs = 250;

function everyQuarterSecond(listener: () => void): () => void {
  const timer = window.setInterval(listener, lookEveryMs);
  return () => window.clearInterval(timer);
}
const never = (): (() => void) => () => undefined;

/**
 * Whole seconds left until a moment, counting down; 0 when it is over.
 * @param end the moment on the clock of `performance.now()`
 */
export function useCountdown(end: number): number {
  const secondsLeft = useCallback(() => Math.max(0, Math.ceil((end - performance.now()) / 1000)), [end]);
  return useSyncExternalStore(end === 0 ? never : everyQuarterSecond, secondsLeft);
}
