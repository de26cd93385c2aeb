import type { BrowserWindow } from 'electron';
import type { Events } from '../../shared/contract/ipc';

/** Tells the window something unasked; nothing when there is no window. */
export function emitEvent<E extends keyof Events>(window: BrowserWindow | undefined, event: E, payload: Events[E]): void {
  if (window && !window.isDestroyed()) window.webContents.send(`event:${event}`, payload);
}
