/** Half-typed work that survives a crash: kept sealed in the main process while a person types. */
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { z } from 'zod';
import type { AppError } from '../../shared/contract/errors';
import { miis } from './bridge';
import { draftKeeper, type DraftKeeper, type Kept } from './draft-keeper';

/** One kept draft as the desk lists it. */
export interface KeptDraft {
  readonly key: string;
  readonly json: string;
  readonly at: string;
}

export interface Draft<T> {
  /** True until it is known whether there is a draft: show the form only then. */
  readonly isLoading: boolean;
  /** What was kept by an earlier visit; undefined when there was nothing, or nothing that still fits. */
  readonly initial: T | undefined;
  /** Instant of the latest write, for "draft kept 14:02". */
  readonly keptAt: string | undefined;
  /** Why the latest write failed. */
  readonly failure: AppError | undefined;
  /** Keeps the value in a moment (400 ms after the last call), and at once when the window loses the focus or closes. */
  readonly keep: (value: T) => void;
  /** Removes the draft: after a save, or when the person throws the work away. */
  readonly drop: () => Promise<void>;
}

const open = new Set<DraftKeeper>();
const changeListeners = new Set<() => void>();
const tellChanged = (): void => {
  for (const listener of changeListeners) listener();
};

/** Writes everything that still waits, on every screen. Before the session is locked by hand. */
export async function flushDrafts(): Promise<void> {
  await Promise.all([...open].map((keeper) => keeper.flush()));
}

/**
 * The draft of one screen.
 * @param key letters, digits and hyphens, at most 80; made by `draft-keys.ts`
 * @param schema what a draft must look like; one that does not fit any more is left alone and not offered
 */
export function useDraft<T>(key: string, schema: z.ZodType<T>): Draft<T> {
  const [loaded, setLoaded] = useState<{ readonly key: string; readonly value: T | undefined; readonly at: string | undefined }>();
  const [written, setWritten] = useState<{ readonly key: string; readonly kept: Kept }>();
  const keeper = useMemo(
    () =>
      draftKeeper(key, miis.drafts, (kept) => {
        setWritten({ key, kept });
        tellChanged();
      }),
    [key],
  );

  useEffect(() => {
    let isCurrent = true;
    void readDraft(key, schema).then((found) => {
      if (isCurrent) setLoaded({ key, ...found });
    });
    return () => {
      isCurrent = false;
    };
  }, [key, schema]);

  useEffect(() => {
    const flush = (): void => void keeper.flush();
    open.add(keeper);
    window.addEventListener('blur', flush);
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('blur', flush);
      window.removeEventListener('pagehide', flush);
      open.delete(keeper);
      void keeper.flush();
    };
  }, [keeper]);

  const keep = useCallback((value: T) => keeper.keep(JSON.stringify(value)), [keeper]);
  const drop = useCallback(async () => {
    await keeper.drop();
    setWritten(undefined);
    setLoaded({ key, value: undefined, at: undefined });
    tellChanged();
  }, [keeper, key]);

  const isLoading = loaded?.key !== key;
  const latest = written?.key === key ? written.kept : undefined;
  return {
    isLoading,
    initial: isLoading ? undefined : loaded.value,
    keptAt: latest?.state === 'kept' ? latest.at : isLoading ? undefined : loaded.at,
    failure: latest?.state === 'failed' ? latest.error : undefined,
    keep,
    drop,
  };
}

async function readDraft<T>(key: string, schema: z.ZodType<T>): Promise<{ value: T | undefined; at: string | undefined }> {
  const list = await miis.drafts.list();
  const found = list.ok ? list.value.find((draft) => draft.key === key) : undefined;
  const value = found && readJson(found.json, schema);
  return { value, at: value === undefined ? undefined : found?.at };
}

function readJson<T>(json: string, schema: z.ZodType<T>): T | undefined {
  try {
    const read = schema.safeParse(JSON.parse(json));
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
}

/** Every kept draft, live, oldest first; undefined until they are read. */
export function useKeptDrafts(): readonly KeptDraft[] | undefined {
  const [drafts, setDrafts] = useState<readonly KeptDraft[]>();
  useEffect(() => {
    let isCurrent = true;
    const read = async (): Promise<void> => {
      const list = await miis.drafts.list();
      if (isCurrent) setDrafts(list.ok ? [...list.value].sort((a, b) => a.at.localeCompare(b.at)) : []);
    };
    const reread = (): void => void read();
    changeListeners.add(reread);
    reread();
    return () => {
      isCurrent = false;
      changeListeners.delete(reread);
    };
  }, []);
  return drafts;
}

/** Throws a kept draft away, from the desk's list. */
export async function removeDraft(key: string): Promise<void> {
  await miis.drafts.remove({ key });
  tellChanged();
}
