/** Keeps every window where it belongs: on the program's own page. */
import { app, type Session, type WebContents } from 'electron';
import { appOrigin, isOwnAddress } from './app-origin';

/** Chromium's own PDF viewer, which shows the previews. */
const pdfViewer = 'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/';
/** What the viewer itself is made of. */
const builtIn = ['chrome://resources/', 'chrome://theme/', 'chrome-untrusted://resources/', 'chrome-untrusted://theme/', 'blob:', 'data:', 'devtools:', 'about:'];

/** Refuses to leave the page, new windows, web views, in every window that will ever be made. */
export function guardNavigation(): void {
  app.on('web-contents-created', (_event, contents) => guardContents(contents));
}

function guardContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('will-navigate', (event, address) => {
    if (!isOwnPage(address)) event.preventDefault();
  });
  contents.on('will-redirect', (event, address) => {
    if (!isAllowedRequest(address)) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame && !isPreview(event.url)) event.preventDefault();
  });
}

/** Refuses every permission, download and request that does not stay inside the program. */
export function guardSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest((details, decide) => decide({ cancel: !isAllowedRequest(details.url) }));
}

/** A reload of the page is the only navigation there is. */
const isOwnPage = (address: string): boolean => {
  if (!isOwnAddress(address)) return false;
  const { pathname } = new URL(address);
  return pathname === '/' || pathname === '/index.html';
};

const isPreview = (address: string): boolean => address.startsWith(`${appOrigin}/preview/`) || address.startsWith(pdfViewer) || address === 'about:blank';

const isAllowedRequest = (address: string): boolean =>
  isOwnAddress(address) || address.startsWith(`blob:${appOrigin}/`) || address.startsWith(pdfViewer) || builtIn.some((start) => address.startsWith(start));
