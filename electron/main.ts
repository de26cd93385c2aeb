/** Start of the program: what happens in which order, and nothing else. */
import { app, dialog } from 'electron';
import { startProgram } from './start-program';
import { registerAppScheme } from './windows/app-protocol';
import { guardNavigation } from './windows/navigation-guard';

// As root, in tests, Chromium's sandbox cannot start; everywhere else each window runs inside it.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
app.commandLine.appendSwitch('disable-http-cache');
registerAppScheme();
guardNavigation();

// A second copy would write to the same journal: it hands over to the first and ends.
if (app.requestSingleInstanceLock()) app.whenReady().then(startProgram).catch(giveUp);
else app.quit();

/** Without a window there is no other way to say anything. */
function giveUp(error: unknown): void {
  dialog.showErrorBox('MIIS Desk could not start', error instanceof Error ? (error.stack ?? error.message) : String(error));
  app.exit(1);
}
