import { useCallback, useEffect, useRef } from 'react';
import type { Draft } from './drafts';

/**
 * Keeps what is typed in a small form as its draft, and drops the draft when nothing differs from the form as it opened any more.
 * Values decide, not events: a field that was only visited keeps nothing.
 * @param changed what is worth keeping; undefined while the form stands as it opened
 * @returns ends the draft, after a save or when the work is thrown away: nothing is kept after it
 */
export function useKeptValues<T>({ initial, keep, drop }: Draft<T>, changed: T | undefined): () => Promise<void> {
  const latest = useRef(initial === undefined ? undefined : JSON.stringify(initial));
  const isEnded = useRef(false);
  const json = changed === undefined ? undefined : JSON.stringify(changed);
  useEffect(() => {
    if (isEnded.current || json === latest.current) return;
    latest.current = json;
    if (changed === undefined) void drop();
    else keep(changed);
  }, [json, changed, keep, drop]);
  return useCallback(async () => {
    isEnded.current = true;
    await drop();
  }, [drop]);
}
