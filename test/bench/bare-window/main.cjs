/** The least that Electron can do: one window with one line, under the same window settings as the program. */
const { app, BrowserWindow } = require('electron');
const { join } = require('node:path');

app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1366, height: 768, webPreferences: { sandbox: true, contextIsolation: true } });
  window.loadFile(join(__dirname, 'index.html'));
});
app.on('window-all-closed', () => app.quit());
