import { app } from 'electron';
import type { Desk } from './desk/desk';
import type { MainWindow } from './windows/main-window';

/** The snapshot may take so long at the end; the next start finishes what it does not. */
const longestSnapshotMs = 15_000;

/**
 * Ends the program in this order: the window (its page keeps what was half typed), a snapshot when many changes lie behind it,
 * the session with what is still being saved, the process.
 */
export function endInOrder(window: MainWindow, desk: Desk | undefined): void {
  let stage: 'running' | 'closing' | 'closed' = 'running';
  app.on('window-all-closed', () => app.quit());
  app.on('before-quit', (event) => {
    if (stage === 'closed') return;
    event.preventDefault();
    const open = window.current();
    if (open) return open.close();
    if (stage === 'closing') return;
    stage = 'closing';
    void closeDesk(desk)
      .then(window.placeKept)
      .finally(() => {
        stage = 'closed';
        app.quit();
      });
  });
}

async function closeDesk(desk: Desk | undefined): Promise<void> {
  const snapshot = desk?.current()?.snapshots.refreshIfFar(() => undefined);
  await Promise.race([snapshot?.catch(() => undefined), new Promise((resolve) => setTimeout(resolve, snapshot ? longestSnapshotMs : 0))]);
  await desk?.lock();
}
