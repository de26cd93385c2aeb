import { join } from 'node:path';
import { app, clipboard, dialog, powerMonitor, session, type BrowserWindow, type OpenDialogOptions } from 'electron';
import { backgroundWork } from './desk/background-work';
import { openDesk } from './desk/desk';
import { idleLock } from './desk/idle-lock';
import { endInOrder } from './end-program';
import { previewStore } from './files/preview-store';
import type { Program } from './ipc/program';
import { appStatus } from './ipc/app-handlers';
import { registerHandlers } from './ipc/register-handlers';
import { openReportLog } from './log/report-log';
import { printInDialog } from './printing/system-dialog';
import { inspectInThread } from './scans/inspect-in-thread';
import { StoppedWork, workInThread } from './storage/long-work/work-in-thread';
import { serveApp } from './windows/app-protocol';
import { emitEvent } from './windows/emit-event';
import { openMainWindow } from './windows/main-window';
import { setMenu } from './windows/menu';
import { guardSession } from './windows/navigation-guard';
import { restartLimit } from './windows/restart-limit';

/** From the first picture of the window until it is surely on the screen; main has a part in that. */
const untilPresentedMs = 150;

/** Puts the program together: log, guards, window, desk, handlers; then what ends a session. */
export async function startProgram(): Promise<void> {
  const userData = app.getPath('userData');
  const log = openReportLog(join(userData, 'log', 'miis-desk.log'));
  const logError = (error: unknown): void => {
    if (!(error instanceof StoppedWork)) void log.report(error instanceof Error ? error : new Error('not an error was thrown'), 'main');
  };
  process.on('uncaughtException', logError);
  process.on('unhandledRejection', logError);

  const previews = previewStore();
  guardSession(session.defaultSession);
  serveApp({ renderer: join(__dirname, 'renderer'), fonts: join(__dirname, 'fonts'), assets: join(__dirname, '..', 'assets') }, previews);
  const mayRestart = restartLimit(Date.now);
  let tellPainted: () => void = () => undefined;
  const painted = new Promise<void>((resolve) => (tellPainted = () => setTimeout(resolve, untilPresentedMs)));
  // First of all: its process is started while the rest is put together, and can ask for nothing before that is done.
  const window = openMainWindow({
    placeFile: join(userData, 'window.json'),
    onShown: tellPainted,
    onCrash: (reason) => {
      void log.report(new Error('the window ended'), `window/${reason}`);
      if (mayRestart()) window.replace();
      else app.quit();
    },
  });
  setMenu();

  const tell: Program['tell'] = (event, payload) => emitEvent(window.current(), event, payload);
  const background = backgroundWork({ tell, now: Date.now, onTrouble: logError });
  const idle = idleLock({ onSoon: (seconds) => tell('lock-soon', { seconds }), onIdle: () => void lock().catch(logError) });

  const opening = openDesk({
    folder: userData,
    now: Date.now,
    work: workInThread(join(__dirname, 'storage.worker.cjs')),
    onOpen: (open) => {
      idle.start();
      background.start(open);
    },
    onDamage: () => void tellJournal().catch(logError),
    onLock: () => {
      idle.stop();
      background.stop();
      previews.dropAll();
      window.replace();
    },
  });
  const tellJournal = async (): Promise<void> => {
    const desk = await opening;
    const status = desk.ok ? await desk.value.current()?.journal.status() : undefined;
    if (status) tell('journal', status);
  };
  const lock = async (): Promise<void> => {
    const desk = await opening;
    // A passphrase that was sent before is heard before, so that the lock overtakes it.
    await answer;
    if (desk.ok) await desk.value.lock();
  };

  const program = async (): Promise<Program> => ({
    desk: await opening,
    log,
    previews,
    lock,
    tell,
    active: () => {
      idle.active();
      background.active();
    },
    lockAfter: idle.setMinutes,
    eraseWorkingCopy: () => session.defaultSession.clearStorageData({ storages: ['indexdb'] }),
    inspectScan: inspectInThread(join(__dirname, 'scan.worker.cjs')),
    quit: () => app.quit(),
    copyText: (text) => clipboard.writeText(text),
    printInDialog: (title, bytes) => printInDialog(previews, window.current(), title, bytes),
    askForScan: () => askForScan(window.current()),
    askForText: () => askForFile(window.current(), 'HL7, CSV', ['hl7', 'txt', 'csv', 'tsv', 'er7']),
    askForSchedule: () => askForFile(window.current(), 'ZIP, JSON', ['zip', 'json']),
    askForFolder: () => askForFolder(window.current()),
    askWhereToSave: (suggestedName, ending) => askWhereToSave(window.current(), suggestedName, ending),
  });
  // Evaluating what answers the calls takes longer than opening the window: those who ask sooner wait until it is there.
  const answer = painted.then(async () => (await import('./ipc/answer-calls')).answerCalls(await program()));
  registerHandlers({ status: async () => appStatus(await opening), answer });
  powerMonitor.on('suspend', () => void lock().catch(logError));
  powerMonitor.on('lock-screen', () => void lock().catch(logError));
  app.on('second-instance', () => window.show());
  const desk = await opening;
  endInOrder(window, desk.ok ? desk.value : undefined);
}

async function askForScan(owner: BrowserWindow | undefined): Promise<string | undefined> {
  const options: OpenDialogOptions = { properties: ['openFile'], filters: [{ name: 'PDF, JPEG, PNG, TIFF', extensions: ['pdf', 'jpg', 'jpeg', 'png', 'tif', 'tiff'] }] };
  const { filePaths } = await (owner ? dialog.showOpenDialog(owner, options) : dialog.showOpenDialog(options));
  return filePaths[0];
}

async function askForFile(owner: BrowserWindow | undefined, name: string, extensions: string[]): Promise<string | undefined> {
  const options: OpenDialogOptions = { properties: ['openFile'], filters: [{ name, extensions }, { name: '*', extensions: ['*'] }] };
  const { filePaths } = await (owner ? dialog.showOpenDialog(owner, options) : dialog.showOpenDialog(options));
  return filePaths[0];
}

async function askForFolder(owner: BrowserWindow | undefined): Promise<string | undefined> {
  const options: OpenDialogOptions = { properties: ['openDirectory'] };
  const { filePaths } = await (owner ? dialog.showOpenDialog(owner, options) : dialog.showOpenDialog(options));
  return filePaths[0];
}

async function askWhereToSave(owner: BrowserWindow | undefined, suggestedName: string, ending: string): Promise<string | undefined> {
  const options = { defaultPath: join(app.getPath('documents'), suggestedName), filters: [{ name: ending.toUpperCase(), extensions: [ending] }] };
  const { filePath, canceled } = await (owner ? dialog.showSaveDialog(owner, options) : dialog.showSaveDialog(options));
  return canceled || filePath === '' ? undefined : filePath;
}
