import { useEffect, useRef, type RefObject } from 'react';

/** Puts the focus on an element when its screen appears, so that a person may type at once. */
export function useFocusOnMount<T extends HTMLElement>(): RefObject<T | null> {
  const ref = useRef<T>(null);
  useEffect(() => ref.current?.focus(), []);
  return ref;
}
