/** "Saved ...", with Undo for one minute, and a plain word beside it, in a polite live region at the foot of the window. */
import { Button, CloseButton } from '@mantine/core';
import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { assertDefined } from '../../shared/assert';
import { KeyHint } from '../components/KeyHint';
import { isTyping, usePageKeys } from './page-keys';
import classes from './saved-notice.module.css';
import { latestUndoable, lifetimeOf, noNotices, withNotice, withoutNotice, type Notice, type NoticeOptions } from './shown-notices';

/** Shows a notice. */
export type ShowNotice = (text: string, options?: NoticeOptions) => void;

const words = {
  undo: 'Undo',
  undoing: 'Undoing…',
  undone: 'Undone.',
  undoFailed: 'That could not be undone. Open the record and correct it there.',
  close: 'Close this notice',
  region: 'Notices',
};

const NoticeContext = createContext<ShowNotice | undefined>(undefined);

/** Answers the function that shows a notice. */
export function useSavedNotice(): ShowNotice {
  return assertDefined(useContext(NoticeContext), 'screens are shown inside SavedNoticeProvider');
}

/** Shows the notices of the screens inside. Needs PageKeysProvider around it. */
export function SavedNoticeProvider({ children }: { readonly children: ReactNode }) {
  const [shown, setShown] = useState(noNotices);
  const [undoing, setUndoing] = useState<number>();
  const count = useRef(0);

  const remove = useCallback((number: number) => setShown((now) => withoutNotice(now, number)), []);
  const show = useCallback<ShowNotice>(
    (text, options = {}) => {
      count.current += 1;
      const notice: Notice = { number: count.current, text, ...options };
      setShown((now) => withNotice(now, notice));
      window.setTimeout(() => remove(notice.number), lifetimeOf(notice));
    },
    [remove],
  );

  const latest = latestUndoable(shown);
  const undo = useCallback(async () => {
    if (!latest?.undo || undoing !== undefined) return;
    setUndoing(latest.number);
    const before = count.current;
    try {
      await latest.undo();
      // The screen may have said itself what was undone.
      if (count.current === before) show(words.undone);
    } catch {
      show(words.undoFailed, { tone: 'problem' });
    } finally {
      remove(latest.number);
      setUndoing(undefined);
    }
  }, [latest, undoing, show, remove]);

  return (
    <NoticeContext value={show}>
      {children}
      {latest && <UndoKey run={() => void undo()} />}
      <div className={classes.region} role="status" aria-live="polite" aria-label={words.region}>
        {[latest, shown.plain].map(
          (notice) =>
            notice && (
              <div className={classes.notice} data-tone={notice.tone ?? 'good'} key={notice.number}>
                <span>{notice.text}</span>
                {notice.undo && (
                  <Button size="compact-sm" variant="subtle" loading={undoing === notice.number} onClick={() => void undo()}>
                    {words.undo}&nbsp;<KeyHint k="ctrl+z" />
                  </Button>
                )}
                <CloseButton aria-label={words.close} onClick={() => remove(notice.number)} />
              </div>
            ),
        )}
      </div>
    </NoticeContext>
  );
}

/** Ctrl Z takes back the save, except in a field into which something was typed since it got the focus: there it is the field's. */
function UndoKey({ run }: { readonly run: () => void }) {
  const touched = useRef<EventTarget | null>(null);
  useEffect(() => {
    const typed = (event: Event): void => {
      touched.current = event.target;
    };
    const moved = (): void => {
      touched.current = null;
    };
    window.addEventListener('input', typed, true);
    window.addEventListener('focusin', moved, true);
    return () => {
      window.removeEventListener('input', typed, true);
      window.removeEventListener('focusin', moved, true);
    };
  }, []);
  usePageKeys(
    useMemo(
      () => [
        {
          key: 'ctrl+z',
          label: words.undo,
          run,
          isHeard: (target: EventTarget | null) => !(isTyping(target) && touched.current === target),
        },
      ],
      [run],
    ),
    { isGlobal: true },
  );
  return null;
}
