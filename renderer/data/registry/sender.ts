/** The sender: tells the registry what it does not have, while a session is open and sending is switched on. */
import { sendTurn, type SendMemory, type SendParts } from './send-turn';

export interface Sender {
  /** Called after each turn; answers the function that stops it. */
  readonly subscribe: (listener: () => void) => () => void;
  readonly state: () => SenderState;
  /** Begins a turn at once, whatever pause it is in. */
  readonly hurry: () => void;
  readonly start: () => void;
  readonly close: () => void;
}

/** `resting`: nothing is due, or a pause after a trouble; `off`: switched off, or stopped by a refusal. */
export type SenderState = 'working' | 'resting' | 'off';

/** Between a change of the records and the turn that looks at it, in milliseconds: several changes make one turn. */
const gatherMs = 1_000;

/** Makes the sender, at rest. `onFailure` hears of a bug; the next turn comes after a minute. */
export function openSender(parts: SendParts, onFailure: (error: unknown) => void): Sender {
  const memory: SendMemory = { troubles: 0, mostDoses: new Map(), isUrgent: false };
  const listeners = new Set<() => void>();
  let state: SenderState = 'resting';
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isRunning = false;
  let isClosed = true;
  let isAsked = false;
  let restsUntil = 0;
  let stop: () => void = () => undefined;

  const tell = (next: SenderState): void => {
    state = next;
    for (const listener of listeners) listener();
  };
  const wake = (ms: number): void => {
    clearTimeout(timer);
    if (!isClosed) timer = setTimeout(() => void run(), ms);
  };
  const run = async (): Promise<void> => {
    if (isClosed) return;
    if (isRunning) {
      isAsked = true;
      return;
    }
    isRunning = true;
    isAsked = false;
    tell('working');
    let wait: number | undefined;
    try {
      wait = await sendTurn(parts, memory, () => isClosed);
      if (!isAsked) memory.isUrgent = false;
    } catch (error) {
      wait = 60_000;
      onFailure(error);
    }
    isRunning = false;
    restsUntil = parts.now() + (memory.troubles > 0 ? (wait ?? 0) : 0);
    tell(wait === undefined ? 'off' : 'resting');
    if (isAsked) wake(0);
    else if (wait !== undefined) wake(wait);
  };

  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    state: () => state,
    hurry: () => {
      memory.isUrgent = true;
      isAsked = isRunning;
      wake(0);
    },
    start: () => {
      isClosed = false;
      // After a trouble a change of the records does not shorten the pause.
      stop = parts.records.subscribe(() => {
        if (!isRunning) wake(Math.max(gatherMs, restsUntil - parts.now()));
      });
      wake(gatherMs);
    },
    close: () => {
      isClosed = true;
      clearTimeout(timer);
      stop();
    },
  };
}
