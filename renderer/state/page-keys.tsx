/** The keys of a page. One listener hears them all; `?` shows what is registered just now. */
import { createContext, useContext, useEffect, useLayoutEffect, useMemo, useRef, type ReactNode } from 'react';
import { assertDefined } from '../../shared/assert';
import { chooseKey, type PageKey, type Registration } from './choose-key';
import { belongsToField, keyName } from './key-names';

export type { PageKey };

interface KeyBoard {
  readonly add: (registration: Registration) => () => void;
  readonly list: () => { readonly page: readonly PageKey[]; readonly global: readonly PageKey[] };
}

const KeyContext = createContext<KeyBoard | undefined>(undefined);

/** True while the focus is where typed letters go. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'submit', 'range'].includes(target.type);
}

const isDialogOpen = (): boolean => document.querySelector('[aria-modal="true"]') !== null;
/** Enter and Space on these do what the control does. */
const isControl = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('button, a[href], [role="option"], [role="button"], summary') !== null;

function isHeard(name: string, event: KeyboardEvent): boolean {
  if (belongsToField(name) && isTyping(event.target)) return false;
  return !((name === 'enter' || name === 'space') && (isTyping(event.target) || isControl(event.target)));
}

/** Hears keys for the pages inside. */
export function PageKeysProvider({ children }: { readonly children: ReactNode }) {
  const registrations = useRef<readonly Registration[]>([]);
  const board = useMemo<KeyBoard>(
    () => ({
      add: (registration) => {
        registrations.current = [registration, ...registrations.current];
        return () => {
          registrations.current = registrations.current.filter((other) => other !== registration);
        };
      },
      list: () => ({
        page: registrations.current.filter((one) => !one.isGlobal && !one.isDialog).flatMap((one) => one.keys()),
        global: registrations.current.filter((one) => one.isGlobal).flatMap((one) => one.keys()),
      }),
    }),
    [],
  );
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      // A key that is held down means one press: a second save must not follow the first.
      if (event.defaultPrevented || event.isComposing || event.repeat) return;
      const name = keyName(event);
      if (!isHeard(name, event)) return;
      const found = chooseKey(registrations.current, { name, target: event.target, isDialogOpen: isDialogOpen() });
      if (!found) return;
      event.preventDefault();
      found.run();
    };
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, []);
  return <KeyContext value={board}>{children}</KeyContext>;
}

const useKeyBoard = (): KeyBoard => assertDefined(useContext(KeyContext), 'pages are shown inside PageKeysProvider');

/**
 * Registers the keys of a page while it is shown. Single letters are not heard while a person types in a field.
 * The keys of what was shown last win. With `inDialog` the keys belong to an open dialog: while one is
 * open, no other keys are heard.
 */
export function usePageKeys(keys: readonly PageKey[], options: { readonly inDialog?: boolean; readonly isGlobal?: boolean } = {}): void {
  const board = useKeyBoard();
  const latest = useRef(keys);
  // Before the screen is painted: a key that is seen is heard.
  useLayoutEffect(() => {
    latest.current = keys;
  });
  const { inDialog = false, isGlobal = false } = options;
  useLayoutEffect(() => board.add({ keys: () => latest.current, isDialog: inDialog, isGlobal }), [board, inDialog, isGlobal]);
}

/** Answers the keys of the page and of the frame that work just now, for the overlay. */
export function useKeyList(): KeyBoard['list'] {
  return useKeyBoard().list;
}
