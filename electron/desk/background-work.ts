import type { Events } from '../../shared/contract/ipc';
import type { OpenDesk } from './open-records';

export interface BackgroundWork {
  /** A session began. */
  readonly start: (desk: OpenDesk) => void;
  /** Somebody is at the keyboard: long work waits. */
  readonly active: () => void;
  readonly stop: () => void;
}

export interface BackgroundWorkOptions {
  readonly tell: <E extends keyof Events>(event: E, payload: Events[E]) => void;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Something failed that nobody waits for. */
  readonly onTrouble: (error: unknown) => void;
}

/** The first seconds after the unlock belong to the person. */
const verifyAfterMs = 10_000;
/** The whole chain is read once a day; what is new since was checked when it was opened. */
const verifyEveryMs = 24 * 60 * 60_000;
const quietMs = 60_000;

/** Checks the chain once a day, notes each minute how far the journal came, and keeps the snapshot near while nobody types. */
export function backgroundWork({ tell, now, onTrouble }: BackgroundWorkOptions): BackgroundWork {
  let timers: readonly ReturnType<typeof setInterval>[] = [];
  let verifiedAt: number | undefined;
  let activeAt = 0;

  const verify = async ({ verify: check, journal }: OpenDesk): Promise<void> => {
    if (verifiedAt !== undefined && now() - verifiedAt < verifyEveryMs) return;
    await check((done, total) => tell('progress', { task: 'verify', done, total }));
    verifiedAt = now();
    tell('journal', await journal.status());
  };
  const keepNear = async ({ snapshots, journal }: OpenDesk): Promise<void> => {
    await journal.witness();
    if (now() - activeAt >= quietMs) await snapshots.refreshIfFar((done, total) => tell('progress', { task: 'snapshot', done, total }));
  };
  const stop = (): void => {
    for (const timer of timers) clearInterval(timer);
    timers = [];
  };

  return {
    start: (desk) => {
      stop();
      activeAt = now();
      timers = [setTimeout(() => void verify(desk).catch(onTrouble), verifyAfterMs), setInterval(() => void keepNear(desk).catch(onTrouble), quietMs)];
    },
    active: () => {
      activeAt = now();
    },
    stop,
  };
}
