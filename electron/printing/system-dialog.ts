/** Printing by the system's own dialog: for printers with settings that only it shows. */
import { BrowserWindow } from 'electron';
import { appError, type AppError } from '../../shared/contract/errors';
import { fail, ok, type Result } from '../../shared/result';
import type { PreviewStore } from '../files/preview-store';
import { appOrigin } from '../windows/app-origin';

/** Milliseconds that Chromium's viewer gets to lay the pages out after its page has loaded; it does not tell when it has. */
const viewerStarts = 1500;
/** How Chromium says that the person closed the dialog. */
const closed = /cancel/i;

/**
 * Opens the dialog over a hidden window that shows the PDF, and waits until the person printed or closed it. What becomes of the
 * page then is not told to programs. Needs an Electron of 31.4 or later: older ones print a PDF as a blank page or answer never
 * (electron#30947).
 */
export async function printInDialog(previews: PreviewStore, owner: BrowserWindow | undefined, title: string, bytes: Uint8Array): Promise<Result<null, AppError>> {
  const path = previews.add(bytes);
  const window = new BrowserWindow({
    show: false,
    title,
    ...(owner ? { parent: owner } : {}),
    webPreferences: { contextIsolation: true, sandbox: true, nodeIntegration: false, plugins: true },
  });
  try {
    await window.loadURL(`${appOrigin}${path}`);
    await new Promise((resolve) => setTimeout(resolve, viewerStarts));
    const { isPrinted, reason } = await new Promise<{ readonly isPrinted: boolean; readonly reason: string }>((resolve) => {
      window.webContents.print({ silent: false }, (isPrinted, why) => resolve({ isPrinted, reason: why }));
    });
    if (isPrinted) return ok(null);
    return fail(closed.test(reason) ? appError('cancelled', 'the dialog was closed') : appError('print-failed', reason, { message: reason }));
  } finally {
    previews.drop(path);
    window.destroy();
  }
}
