/** The outbox: takes the faxes of the records on their way while a session is open. */
import type { FaxId } from '../../../shared/domain/ids';
import { freshWatch, type FaxWatch } from '../../../shared/domain/fax/next-action';
import { outboxTurn, type OutboxParts, type Watches } from './outbox-turn';

export interface Outbox {
  /** What was seen of the server's answers since the program was opened. */
  readonly watch: (fax: FaxId) => FaxWatch;
  /** Called after each turn; answers the function that stops it. */
  readonly subscribe: (listener: () => void) => () => void;
  /** Counts turns, so that a screen knows that there is something new to read. */
  readonly turns: () => number;
  /** Tries this fax at once, whatever pause it is in. */
  readonly hurry: (fax: FaxId) => void;
  /** Begins, and begins again after `close`. */
  readonly start: () => void;
  readonly close: () => void;
}

/** Between two turns that found something to do, in milliseconds: a server that answers at once is not to be asked in a loop. */
const breath = 50;

/** Makes the outbox, at rest. `onFailure` hears of a bug; the next turn comes after a minute. */
export function openOutbox(parts: OutboxParts, onFailure: (error: unknown) => void): Outbox {
  const watches: Watches = new Map();
  const listeners = new Set<() => void>();
  let turns = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isRunning = false;
  let isAsked = false;
  let isClosed = true;
  let stop: () => void = () => undefined;

  const run = async (): Promise<void> => {
    if (isClosed) return;
    if (isRunning) {
      isAsked = true;
      return;
    }
    isRunning = true;
    clearTimeout(timer);
    let wait: number | undefined;
    try {
      wait = await outboxTurn(parts, watches, () => isClosed);
    } catch (error) {
      wait = 60_000;
      onFailure(error);
    }
    isRunning = false;
    turns += 1;
    for (const listener of listeners) listener();
    const isSoon = isAsked;
    isAsked = false;
    if (isSoon) wait = 0;
    if (!isClosed && wait !== undefined) timer = setTimeout(() => void run(), Math.max(breath, wait));
  };

  return {
    watch: (fax) => watches.get(fax) ?? freshWatch,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    turns: () => turns,
    hurry: (fax) => {
      watches.set(fax, { ...(watches.get(fax) ?? freshWatch), isUrgent: true });
      void run();
    },
    start: () => {
      isClosed = false;
      stop = parts.records.subscribe(() => void run());
      void run();
    },
    close: () => {
      isClosed = true;
      clearTimeout(timer);
      stop();
    },
  };
}
