import { useEffect, useRef, useState } from 'react';
import { useLocation, useNavigationType, useSearchParams } from 'react-router';

/** What was typed last; kept in memory alone, because it may be a patient's name, and gone with the window when it locks. */
let lastTyped = '';

/**
 * The search of the patients' list. `?q=` brings one from the search box; coming back from a record finds the list as it was.
 * Typing does not navigate: a new address for each letter would be slower than the letters.
 */
export function useListSearch(): readonly [typed: string, setTyped: (typed: string) => void] {
  const { key } = useLocation();
  const isReturn = useNavigationType() === 'POP';
  const [address] = useSearchParams();
  const asked = address.get('q') ?? '';
  const [typed, setTyped] = useState(isReturn && lastTyped !== '' ? lastTyped : asked);
  const shownKey = useRef(key);
  useEffect(() => {
    if (shownKey.current === key) return;
    shownKey.current = key;
    setTyped(asked);
  }, [key, asked]);
  useEffect(() => {
    lastTyped = typed;
  }, [typed]);
  return [typed, setTyped];
}
