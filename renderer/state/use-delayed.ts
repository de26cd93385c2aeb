import { useEffect, useState } from 'react';

/** Nothing that is over before this many milliseconds is worth a spinner. */
export const spinnerAfterMs = 300;

/** True once `isOn` has been true for `ms` without a break; false at once when it ends. */
export function useDelayed(isOn: boolean, ms: number = spinnerAfterMs): boolean {
  const [isDue, setDue] = useState(false);
  useEffect(() => {
    if (!isOn) return undefined;
    const timer = window.setTimeout(() => setDue(true), ms);
    return () => {
      window.clearTimeout(timer);
      setDue(false);
    };
  }, [isOn, ms]);
  return isOn && isDue;
}
