import { useEffect, useRef, type RefObject } from 'react';

/** Whether a person is in the search box that is always there: a page that comes meanwhile must not take away what she types. */
export const isSearching = (): boolean => document.activeElement?.closest('search') instanceof HTMLElement;

/** Puts the focus on an element when its screen appears, so that a person may type at once. */
export function useFocusOnMount<T extends HTMLElement>(): RefObject<T | null> {
  const ref = useRef<T>(null);
  useEffect(() => {
    if (!isSearching()) ref.current?.focus();
  }, []);
  return ref;
}
