import { join } from 'node:path';
import { app, dialog, powerMonitor, session } from 'electron';
import { openDesk } from './desk/desk';
import { idleLock } from './desk/idle-lock';
import { previewStore } from './files/preview-store';
import type { Program } from './ipc/program';
import { registerHandlers } from './ipc/register-handlers';
import { openReportLog } from './log/report-log';
import { serveApp } from './windows/app-protocol';
import { emitEvent } from './windows/emit-event';
import { openMainWindow } from './windows/main-window';
import { setMenu } from './windows/menu';
import { guardSession } from './windows/navigation-guard';

/** Puts the program together: log, guards, desk, handlers, window; then what ends a session. */
export async function startProgram(): Promise<void> {
  const userData = app.getPath('userData');
  const log = openReportLog(join(userData, 'log', 'miis-desk.log'));
  process.on('uncaughtException', (error) => void log.report(error, 'main'));
  process.on('unhandledRejection', (reason) => void log.report(reason instanceof Error ? reason : new Error('rejected'), 'main'));

  let isEnding = false;
  const previews = previewStore();
  guardSession(session.defaultSession);
  serveApp({ renderer: join(__dirname, 'renderer'), fonts: join(__dirname, 'fonts'), assets: join(__dirname, '..', 'assets') }, previews);
  setMenu();

  const idle = idleLock({
    onSoon: (seconds) => emitEvent(window.current(), 'lock-soon', { seconds }),
    onIdle: () => void lock(),
  });
  const desk = await openDesk({ folder: userData, now: Date.now, onOpen: () => idle.start(), onLock: () => {
    idle.stop();
    previews.dropAll();
    if (!isEnding) window.replace();
  } });
  const lock = async (): Promise<void> => {
    if (desk.ok) await desk.value.lock();
  };
  const program: Program = {
    desk,
    log,
    idle,
    previews,
    lock,
    quit: () => app.quit(),
    askWhereToSave: async (suggestedName) => {
      const options = { defaultPath: join(app.getPath('documents'), suggestedName), filters: [{ name: 'PDF', extensions: ['pdf'] }] };
      const owner = window.current();
      const { filePath, canceled } = await (owner ? dialog.showSaveDialog(owner, options) : dialog.showSaveDialog(options));
      return canceled || filePath === '' ? undefined : filePath;
    },
  };
  registerHandlers(program);
  const window = openMainWindow({ placeFile: join(userData, 'window.json'), onCrash: (reason) => void log.report(new Error('the window crashed'), `window/${reason}`) });
  powerMonitor.on('suspend', () => void lock());
  powerMonitor.on('lock-screen', () => void lock());
  app.on('second-instance', () => window.show());
  app.on('window-all-closed', () => app.quit());
  app.on('before-quit', (event) => {
    if (isEnding) return;
    isEnding = true;
    event.preventDefault();
    // What is being saved comes to its end before the process does.
    void lock().finally(() => app.quit());
  });
}
