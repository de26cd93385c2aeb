import { useEffect, type RefObject } from 'react';

/**
 * Keeps the focus out of frames: the PDF viewer takes it when it opens or is clicked, and then no key of the page is heard.
 * The focus goes back to where it was inside `home`.
 */
export function useFocusKept(home: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    let last: HTMLElement | undefined;
    const remember = (event: FocusEvent): void => {
      if (event.target instanceof HTMLElement && home.current?.contains(event.target)) last = event.target;
    };
    const bringBack = (): void => {
      // The frame has the focus only after this event.
      window.setTimeout(() => {
        if (!(document.activeElement instanceof HTMLIFrameElement)) return;
        window.focus();
        (last?.isConnected ? last : home.current)?.focus();
      }, 0);
    };
    document.addEventListener('focusin', remember);
    window.addEventListener('blur', bringBack);
    return () => {
      document.removeEventListener('focusin', remember);
      window.removeEventListener('blur', bringBack);
    };
  }, [home]);
}
