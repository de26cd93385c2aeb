import { useCallback, useEffect, useRef } from 'react';
import type { Draft } from '../../state/drafts';
import type { Entry } from './entry';
import { draftOf, type EntryDraft } from './entry-draft';

/**
 * Keeps what is typed as a draft, after each change that changes the draft; an entry in which nothing stands any more keeps none.
 * @returns ends the draft: after it nothing is kept any more
 */
export function useDraftOfEntry(entry: Entry, draft: Draft<EntryDraft>): () => void {
  const { initial, keep, drop } = draft;
  const latest = useRef(initial === undefined ? undefined : JSON.stringify(initial));
  const isEnded = useRef(false);

  useEffect(() => {
    const note = (): void => {
      if (isEnded.current) return;
      const { lines, answers } = entry.state();
      const now = draftOf(
        lines.map(({ resolved }) => resolved.line),
        answers,
      );
      const json = now && JSON.stringify(now);
      if (json === latest.current) return;
      latest.current = json;
      if (now === undefined) void drop();
      else keep(now);
    };
    note();
    return entry.subscribe(note);
  }, [entry, keep, drop]);

  return useCallback(() => {
    isEnded.current = true;
    void drop();
  }, [drop]);
}
