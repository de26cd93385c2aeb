/** "Saved ...", with Undo for one minute. One notice at a time, in a polite live region at the foot of the window. */
import { Button, CloseButton } from '@mantine/core';
import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { assertDefined } from '../../shared/assert';
import { KeyHint } from '../components/KeyHint';
import { isTyping, usePageKeys } from './page-keys';
import classes from './saved-notice.module.css';

export interface NoticeOptions {
  /** A button and Ctrl Z take the save back for a minute. */
  readonly undo?: () => Promise<void>;
  /** `problem` for what did not work; the words have to say so, too. */
  readonly tone?: 'good' | 'problem';
}

/** Shows a notice. */
export type ShowNotice = (text: string, options?: NoticeOptions) => void;

interface Notice extends NoticeOptions {
  readonly number: number;
  readonly text: string;
}

const words = {
  undo: 'Undo',
  undoing: 'Undoing…',
  undone: 'Undone.',
  undoFailed: 'That could not be undone. Open the record and correct it there.',
  close: 'Close this notice',
  region: 'Notices',
};

const undoForMs = 60_000;
const plainForMs = 8_000;

const NoticeContext = createContext<ShowNotice | undefined>(undefined);

/** Answers the function that shows a notice. */
export function useSavedNotice(): ShowNotice {
  return assertDefined(useContext(NoticeContext), 'screens are shown inside SavedNoticeProvider');
}

/** Shows the notices of the screens inside. Needs PageKeysProvider around it. */
export function SavedNoticeProvider({ children }: { readonly children: ReactNode }) {
  const [notice, setNotice] = useState<Notice>();
  const [isUndoing, setUndoing] = useState(false);
  const count = useRef(0);

  const show = useCallback<ShowNotice>((text, options = {}) => {
    count.current += 1;
    setNotice({ number: count.current, text, ...options });
  }, []);

  useEffect(() => {
    if (!notice) return undefined;
    const timer = window.setTimeout(() => setNotice(undefined), notice.undo ? undoForMs : plainForMs);
    return () => window.clearTimeout(timer);
  }, [notice]);

  const undo = useCallback(async () => {
    if (!notice?.undo || isUndoing) return;
    setUndoing(true);
    try {
      const before = count.current;
      await notice.undo();
      // The screen may have said itself what was undone.
      if (count.current === before) show(words.undone);
    } catch {
      show(words.undoFailed, { tone: 'problem' });
    } finally {
      setUndoing(false);
    }
  }, [notice, isUndoing, show]);

  return (
    <NoticeContext value={show}>
      {children}
      {notice?.undo && <UndoKey run={() => void undo()} />}
      <div className={classes.region} role="status" aria-live="polite" aria-label={words.region}>
        {notice && (
          <div className={classes.notice} data-tone={notice.tone ?? 'good'} key={notice.number}>
            <span>{notice.text}</span>
            {notice.undo && (
              <Button size="compact-sm" variant="subtle" loading={isUndoing} onClick={() => void undo()}>
                {words.undo}&nbsp;<KeyHint k="ctrl+z" />
              </Button>
            )}
            <CloseButton aria-label={words.close} onClick={() => setNotice(undefined)} />
          </div>
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
