/** Locks the session when nobody typed for a while, and says so shortly before. */
export interface IdleLock {
  /** A session began. */
  readonly start: () => void;
  /** Somebody used keyboard or mouse. */
  readonly active: () => void;
  readonly setMinutes: (minutes: number) => void;
  /** The session ended. */
  readonly stop: () => void;
}

export interface IdleLockOptions {
  /** Called once before the lock, with the seconds that are left. */
  readonly onSoon: (seconds: number) => void;
  readonly onIdle: () => void;
}

const warningSeconds = 30;
/** Until the practice's own setting is known. */
const firstMinutes = 10;

/** A clock that is not running yet. */
export function idleLock({ onSoon, onIdle }: IdleLockOptions): IdleLock {
  let minutes = firstMinutes;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const wait = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      onSoon(warningSeconds);
      timer = setTimeout(onIdle, warningSeconds * 1000);
    }, minutes * 60_000 - warningSeconds * 1000);
  };

  return {
    start: () => {
      minutes = firstMinutes;
      wait();
    },
    active: () => {
      if (timer !== undefined) wait();
    },
    setMinutes: (next) => {
      minutes = next;
      if (timer !== undefined) wait();
    },
    stop: () => {
      clearTimeout(timer);
      timer = undefined;
    },
  };
}
