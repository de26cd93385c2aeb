import { join } from 'node:path';
import { app, BrowserWindow, nativeTheme } from 'electron';
import { startPage } from './app-origin';
import { hideMenuBar } from './menu';
import { distrustWindow, trustWindow } from './trusted-windows';
import { keepPlace, placeOf, readPlace, usualSize, type WindowPlace } from './window-place';

/** The one window of the program. */
export interface MainWindow {
  readonly current: () => BrowserWindow | undefined;
  readonly show: () => void;
  /**
   * Puts a new window in the place of the present one and ends the old one's process, so that every byte that it had
   * decrypted is gone.
   */
  readonly replace: () => void;
  /** Waits until the place of a window that was closed is kept. */
  readonly placeKept: () => Promise<void>;
}

export interface MainWindowOptions {
  /** Where the window's size is kept. */
  readonly placeFile: string;
  /** The page's process ended by itself. */
  readonly onCrash: (reason: string) => void;
  /** A window was painted, or could not be, and is on the screen. */
  readonly onShown: () => void;
}

/** Opens the window. */
export function openMainWindow({ placeFile, onCrash, onShown }: MainWindowOptions): MainWindow {
  let current: BrowserWindow | undefined;
  let keeping: Promise<void> = Promise.resolve();

  const make = (place: WindowPlace | undefined, isShownAtOnce: boolean): BrowserWindow => {
    const window = new BrowserWindow({
      ...usualSize,
      ...place,
      minWidth: 1024,
      minHeight: 640,
      show: isShownAtOnce,
      title: app.getName(),
      backgroundColor: nativeTheme.shouldUseDarkColors ? '#242424' : '#ffffff',
      webPreferences: {
        preload: join(__dirname, 'preload.cjs'),
        contextIsolation: true,
        sandbox: true,
        nodeIntegration: false,
        webSecurity: true,
        spellcheck: false,
        plugins: true,
        devTools: !app.isPackaged,
      },
    });
    if (place?.isMaximized) window.maximize();
    trustWindow(window.webContents);
    hideMenuBar(window);
    const show = (): void => {
      window.show();
      onShown();
    };
    window.once('ready-to-show', show);
    window.webContents.once('did-fail-load', show);
    window.on('close', () => {
      keeping = keepPlace(placeFile, placeOf(window));
    });
    window.on('closed', () => {
      if (current === window) current = undefined;
    });
    window.webContents.on('render-process-gone', (_event, { reason }) => {
      if (current === window && reason !== 'clean-exit') onCrash(reason);
    });
    void window.loadURL(startPage);
    return window;
  };

  current = make(readPlace(placeFile), false);
  return {
    current: () => current,
    show: () => {
      current ??= make(readPlace(placeFile), false);
      if (current.isMinimized()) current.restore();
      current.show();
      current.focus();
    },
    replace: () => {
      const old = current;
      if (!old || old.isDestroyed()) return;
      distrustWindow(old.webContents);
      // Empty for a moment, rather than with a patient on it.
      current = make(placeOf(old), true);
      old.destroy();
    },
    placeKept: () => keeping,
  };
}
