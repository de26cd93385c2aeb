import { readFile } from 'node:fs/promises';
import { protocol } from 'electron';
import type { PreviewStore } from '../files/preview-store';
import { isMissing, systemCode } from '../storage/disk-error';
import { appScheme, isOwnAddress } from './app-origin';
import { servedFile, type ServedFolders } from './served-file';

/**
 * What a page of the program may load: its own files and nothing else. Styles may stand in the page (Mantine sets them on
 * elements); scripts may not. `frame-src` and `object-src` are for the PDF viewer.
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "frame-src 'self'",
  "object-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join('; ');

const headers = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  // Nothing that is served may stay behind in a cache of the browser: a preview holds a patient's name.
  'Cache-Control': 'no-store',
};

/** Makes `app://` a scheme with an origin of its own. Has to run before Electron is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true } }]);
}

/** Serves the program's files and the previews under `app://miis/`. */
export function serveApp(folders: ServedFolders, previews: PreviewStore): void {
  protocol.handle(appScheme, async (request) => {
    if (!isOwnAddress(request.url) || request.method !== 'GET') return refuse(403);
    const { pathname } = new URL(request.url);
    if (pathname.startsWith('/preview/')) return answer(previews.get(pathname), 'application/pdf');
    const file = servedFile(folders, pathname);
    return file ? answer(await readIfThere(file.path), file.type) : refuse(404);
  });
}

const answer = (bytes: Uint8Array | undefined, type: string): Response =>
  bytes ? new Response(Uint8Array.from(bytes), { headers: { ...headers, 'Content-Type': type } }) : refuse(404);

const refuse = (status: 403 | 404): Response => new Response(null, { status, headers });

async function readIfThere(path: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if (isMissing(error) || systemCode(error) === 'EISDIR') return undefined;
    throw error;
  }
}
