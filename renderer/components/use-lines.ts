import { useCallback, useEffect, useRef, useState, type FocusEvent, type KeyboardEvent } from 'react';
import { useKeyList } from '../state/page-keys';

/** Type-ahead starts anew after a pause of this length. */
const typeAheadMs = 900;

/** Spread over the element that holds the lines of a list. */
export interface LineKeys {
  readonly ref: (element: HTMLElement | null) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocus: (event: FocusEvent) => void;
}

const selector = '[data-line]';

/**
 * The keys of a list whose lines are links or buttons marked `data-line`: arrows, Home, End move, letters jump to the next line
 * that starts with them (`data-line` holds the text to match), except letters that are keys of the page. Only one line is in the
 * tab order, the one where the focus was last.
 * @param count number of lines, so that the tab order is set again when it changes
 */
export function useLines(count: number): LineKeys {
  const [box, setBox] = useState<HTMLElement | null>(null);
  const typed = useRef({ text: '', at: 0 });
  const listKeys = useKeyList();

  const lines = useCallback((): readonly HTMLElement[] => (box ? [...box.querySelectorAll<HTMLElement>(selector)] : []), [box]);
  const makeOneTabbable = useCallback(
    (chosen: HTMLElement | undefined) => {
      for (const line of lines()) line.tabIndex = line === chosen ? 0 : -1;
    },
    [lines],
  );
  useEffect(() => {
    if (count === 0) return;
    const all = lines();
    makeOneTabbable(all.find((line) => line.contains(document.activeElement)) ?? all[0]);
  }, [lines, makeOneTabbable, count]);

  const onFocus = (event: FocusEvent): void => {
    const line = event.target.closest<HTMLElement>(selector);
    if (line) makeOneTabbable(line);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const all = lines();
    const at = all.findIndex((line) => line.contains(document.activeElement));
    const isPageKey = (key: string): boolean => {
      const { page, global } = listKeys();
      return [...page, ...global].some((one) => one.key === key.toLowerCase());
    };
    const to = at < 0 || isPageKey(event.key) ? undefined : targetOf(event, all, at, typed.current);
    if (to === undefined) return;
    event.preventDefault();
    to.focus();
  };
  return { ref: setBox, onKeyDown, onFocus };
}

function targetOf(event: KeyboardEvent, all: readonly HTMLElement[], at: number, typed: { text: string; at: number }): HTMLElement | undefined {
  switch (event.key) {
    case 'ArrowDown':
      return all[Math.min(at + 1, all.length - 1)];
    case 'ArrowUp':
      return all[Math.max(at - 1, 0)];
    case 'Home':
      return all[0];
    case 'End':
      return all[all.length - 1];
    default:
      return isTypeAhead(event.key) ? typeAhead(event.key, all, at, typed) : undefined;
  }
}

const isTypeAhead = (key: string): boolean => key.length === 1 && /\p{Letter}/u.test(key);

function typeAhead(key: string, all: readonly HTMLElement[], at: number, typed: { text: string; at: number }): HTMLElement | undefined {
  const now = performance.now();
  typed.text = now - typed.at > typeAheadMs ? key.toLowerCase() : typed.text + key.toLowerCase();
  typed.at = now;
  const from = typed.text.length === 1 ? at + 1 : at;
  const order = [...all.slice(from), ...all.slice(0, from)];
  return order.find((line) => (line.dataset['line'] ?? '').toLowerCase().startsWith(typed.text));
}
