/**
 * Keeps half-typed work of one screen: waits until typing pauses, writes in order, one write at a time. Knows nothing of React
 * or of what is in the draft.
 */
import type { AppError } from '../../shared/contract/errors';
import type { Result } from '../../shared/result';

/** Where drafts are kept, sealed. */
export interface DraftStore {
  readonly put: (draft: { readonly key: string; readonly json: string }) => Promise<Result<{ readonly at: string }, AppError>>;
  readonly remove: (draft: { readonly key: string }) => Promise<Result<null, AppError>>;
}

/** How the latest write ended. */
export type Kept = { readonly state: 'kept'; readonly at: string } | { readonly state: 'failed'; readonly error: AppError };

export interface DraftKeeper {
  /** Keeps this text in a moment; a later one before then takes its place. */
  readonly keep: (json: string) => void;
  /** Writes what waits, now; answers when nothing waits any more. */
  readonly flush: () => Promise<void>;
  /** Forgets what waits and removes what is kept. */
  readonly drop: () => Promise<void>;
}

/** Typing that pauses this long is kept. */
export const draftPauseMs = 400;

/**
 * Makes the keeper of one draft.
 * @param onKept told after each write, also of those that failed
 */
export function draftKeeper(key: string, store: DraftStore, onKept: (kept: Kept) => void): DraftKeeper {
  let waiting: string | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let line: Promise<void> = Promise.resolve();

  const write = (): Promise<void> => {
    clearTimeout(timer);
    const json = waiting;
    if (json === undefined) return line;
    waiting = undefined;
    line = line.then(async () => {
      const put = await store.put({ key, json });
      onKept(put.ok ? { state: 'kept', at: put.value.at } : { state: 'failed', error: put.error });
    });
    return line;
  };

  return {
    keep: (json) => {
      waiting = json;
      clearTimeout(timer);
      timer = setTimeout(() => void write(), draftPauseMs);
    },
    flush: write,
    drop: () => {
      clearTimeout(timer);
      waiting = undefined;
      line = line.then(async () => {
        await store.remove({ key });
      });
      return line;
    },
  };
}
