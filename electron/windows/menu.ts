import { app, Menu, type BrowserWindow, type MenuItemConstructorOptions } from 'electron';

/**
 * The keys that a menu gives: zoom, copy and paste on macOS, quit. No reload, no developer tools: in a clinic they only lose
 * half-typed work. While developing, the tools are there.
 */
export function setMenu(): void {
  const view: MenuItemConstructorOptions = {
    label: 'View',
    submenu: [
      { role: 'resetZoom' },
      { role: 'zoomIn' },
      // Ctrl = is the same key without Shift.
      { role: 'zoomIn', accelerator: 'CommandOrControl+=', visible: false, acceleratorWorksWhenHidden: true },
      { role: 'zoomOut' },
      ...(app.isPackaged ? [] : [{ role: 'toggleDevTools' } as const]),
    ],
  };
  const ofMac: readonly MenuItemConstructorOptions[] = process.platform === 'darwin' ? [{ role: 'appMenu' }, { role: 'editMenu' }] : [];
  Menu.setApplicationMenu(Menu.buildFromTemplate([...ofMac, view]));
}

/** Takes the menu's bar away; its keys stay. */
export function hideMenuBar(window: BrowserWindow): void {
  window.autoHideMenuBar = false;
  window.setMenuBarVisibility(false);
}
