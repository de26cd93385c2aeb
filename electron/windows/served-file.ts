import { extname, join, resolve, sep } from 'node:path';

/** Where the program's files lie. */
export interface ServedFolders {
  readonly renderer: string;
  readonly assets: string;
  readonly fonts: string;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.pdf': 'application/pdf',
  '.txt': 'text/plain; charset=utf-8',
};

/**
 * The file behind an address of the program; undefined when there is none: another kind of file, or a path that leads out of
 * the folder that is served.
 * @param pathname as in `new URL(...).pathname`, still percent-encoded
 */
export function servedFile(folders: ServedFolders, pathname: string): { readonly path: string; readonly type: string } | undefined {
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
  if (/[\0\\:]/.test(decoded) || decoded.split('/').includes('..')) return undefined;
  const [folder, below] = folderOf(folders, decoded);
  const path = resolve(join(folder, below));
  const type = types[extname(path).toLowerCase()];
  return type !== undefined && path.startsWith(resolve(folder) + sep) ? { path, type } : undefined;
}

function folderOf(folders: ServedFolders, path: string): readonly [folder: string, below: string] {
  if (path.startsWith('/assets/')) return [folders.assets, path.slice('/assets'.length)];
  if (path.startsWith('/fonts/')) return [folders.fonts, path.slice('/fonts'.length)];
  return [folders.renderer, path === '/' ? '/index.html' : path];
}
