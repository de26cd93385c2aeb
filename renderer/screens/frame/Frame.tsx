import { Suspense, useEffect, useMemo, useRef, type ReactNode, type RefObject } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { BrandMark } from '../../components/Brand';
import { ErrorBoundary } from '../../components/ErrorBoundary';
import { usePractice } from '../../state/desk-context';
import { lockSession } from '../../state/lock-session';
import { usePageKeys } from '../../state/page-keys';
import { onStrayError } from '../../state/report-problem';
import { routes } from '../../state/routes';
import { useSavedNotice } from '../../state/saved-notice';
import { isSearching } from '../../state/use-focus';
import { useJournalStatus } from '../../state/use-journal-status';
import { miis } from '../../state/bridge';
import { DamageBar } from './Bars';
import classes from './Frame.module.css';
import { KeysOverlay } from './KeysOverlay';
import { Lights } from './Lights';
import { Rail } from './Rail';
import { SearchBox } from './SearchBox';
import { words } from './words';

/** What stays around every page: search, lights, places, bars, keys. */
export function Frame({ children }: { readonly children: ReactNode }) {
  const location = useLocation();
  const journal = useJournalStatus();
  const page = useFocusOnNewPage(location.pathname);
  useFrameKeys();
  useLockAfter();
  useStrayErrors();

  return (
    <div className={classes.frame}>
      <button type="button" className={classes.skip} onClick={() => page.current?.focus()}>
        {words.skip}
      </button>
      {journal?.damage && <DamageBar damage={journal.damage} />}
      <header className={classes.top}>
        <div className={classes.brand}>
          <BrandMark />
        </div>
        <SearchBox />
        <Lights journal={journal} />
      </header>
      <div className={classes.middle}>
        <Rail />
        <main id="page" ref={page} className={classes.page} tabIndex={-1}>
          <ErrorBoundary resetKey={location.key}>
            <Suspense fallback={null}>{children}</Suspense>
          </ErrorBoundary>
        </main>
      </div>
      <KeysOverlay />
    </div>
  );
}

/** A new page starts at its top and takes the focus, unless it put it somewhere itself or a person is in the search box already. */
function useFocusOnNewPage(pathname: string): RefObject<HTMLElement | null> {
  const page = useRef<HTMLElement>(null);
  const shown = useRef<string>(null);
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    const element = page.current;
    element?.scrollTo({ top: 0 });
    if (element && !element.contains(document.activeElement) && !isSearching()) element.focus({ preventScroll: true });
  }, [pathname]);
  return page;
}

function useFrameKeys(): void {
  const navigate = useNavigate();
  usePageKeys(
    useMemo(() => {
      const to = (address: string) => (): void => void navigate(address);
      return [
        { key: 'alt+1', label: words.desk, run: to(routes.desk) },
        { key: 'alt+2', label: words.patients, run: to(routes.patients) },
        { key: 'alt+3', label: words.worklist, run: to(routes.worklist) },
        { key: 'alt+4', label: words.practice, run: to(routes.practice) },
        { key: 'alt+5', label: words.faxes, run: to(routes.faxes) },
        { key: 'alt+6', label: words.papers, run: to(routes.papers) },
        { key: 'alt+7', label: words.materials, run: to(routes.materials) },
        { key: 'arrowdown', label: words.toFirstLine, run: focusFirstLine, isHeard: isNowhere },
        { key: 'ctrl+l', label: words.lock, run: () => void lockSession() },
      ];
    }, [navigate]),
    { isGlobal: true },
  );
}

/** The first line of the page's first list (`use-lines.ts`). */
function focusFirstLine(): void {
  document.querySelector<HTMLElement>('#page [data-line][tabindex="0"]')?.focus();
}

/** True while no control has the focus, as on a page that was just opened. */
const isNowhere = (target: EventTarget | null): boolean => target instanceof HTMLElement && (target === document.body || target.id === 'page');

/** The idle time of the practice's record rules, from the unlock on and after each change of it. */
function useLockAfter(): void {
  const minutes = usePractice()?.fields.lockAfterMinutes;
  useEffect(() => {
    if (minutes !== undefined) void miis.session.lockAfter({ minutes });
  }, [minutes]);
}

/** An error that no page caught is said, with the number of its report. */
function useStrayErrors(): void {
  const show = useSavedNotice();
  useEffect(() => onStrayError(({ number }) => show(words.stray(number), { tone: 'problem' })), [show]);
}
