/** Start of the program: what happens in which order, and nothing else. */
import { app } from 'electron';
import { startProgram } from './start-program';
import { registerAppScheme } from './windows/app-protocol';
import { guardNavigation } from './windows/navigation-guard';

// As root, in tests, Chromium's sandbox cannot start; everywhere else each window runs inside it.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
app.commandLine.appendSwitch('disable-http-cache');
registerAppScheme();
guardNavigation();

// A second copy would write to the same journal: it hands over to the first and ends.
if (app.requestSingleInstanceLock()) void app.whenReady().then(startProgram);
else app.quit();
