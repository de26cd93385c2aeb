import { miis } from './bridge';
import { flushDrafts } from './drafts';

/** Main reloads the window when it locks; if it did not within this time, the window does it itself. */
const reloadAfterMs = 1_000;

/** Keeps what is half typed, then locks. The window is loaded anew, and with it every decrypted byte is gone. */
export async function lockSession(): Promise<void> {
  await flushDrafts();
  await miis.vault.lock();
  window.setTimeout(() => window.location.reload(), reloadAfterMs);
}
