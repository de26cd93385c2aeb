/** Watches the scanner's folder by looking: a folder on the network tells nobody what changes in it. No file is changed here but by `done`. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, lstat, mkdir, readdir, rename } from 'node:fs/promises';
import { basename, join, parse } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { appError, type AppError } from '../../shared/contract/errors';
import type { ScannerFile, ScanState } from '../../shared/contract/ipc';
import { fail, ok, type Result } from '../../shared/result';
import { diskError } from '../storage/disk-error';
import type { InspectScan } from './inspect-in-thread';
import { readScan, type ReadScan } from './read-scan';

export interface ScannerFolder {
  /** The files as they are now, the latest first; what is new is looked at in the background. */
  readonly look: (folder: string) => Promise<Result<{ readonly files: readonly ScannerFile[]; readonly more: number }, AppError>>;
  /** Reads and checks one of the files that `look` named. */
  readonly open: (folder: string, name: string) => Promise<Result<ReadScan, AppError>>;
  /** Moves a file whose paper is kept below `Done`; error `not-found` when it is another file by now. */
  readonly done: (folder: string, name: string, sha256: string) => Promise<Result<null, AppError>>;
}

/** So many files are shown. */
const mostFiles = 200;
/** Milliseconds for which a file must not have changed: a scanner writes page after page. */
const steadyFor = 2000;
const doneFolder = 'Done';
/** What systems and programs put beside files. */
const isOfNobody = (name: string): boolean => /^(?:\.|~|thumbs\.db$|desktop\.ini$)/i.test(name) || /\.(?:tmp|part|partial|crdownload)$/i.test(name);

interface Seen {
  readonly size: number;
  readonly time: number;
  /** When it was first seen like this. */
  readonly since: number;
  readonly state: ScanState;
}

/** @param now milliseconds since 1970 */
export function scannerFolder(inspect: InspectScan, now: () => number): ScannerFolder {
  const seen = new Map<string, Seen>();
  let checking: Promise<void> = Promise.resolve();

  const check = async (path: string, facts: Seen): Promise<void> => {
    const isStill = (): boolean => seen.get(path) === facts;
    if (!isStill()) return;
    const state = await stateOf(path, inspect);
    if (!isStill()) return;
    // One that cannot be read (it is locked by the scanner, or gone) is looked at again later.
    if (state === undefined) seen.delete(path);
    else seen.set(path, { ...facts, state });
  };

  const noticed = (path: string, size: number, time: number): ScanState => {
    const before = seen.get(path);
    if (before === undefined || before.size !== size || before.time !== time) {
      seen.set(path, { size, time, since: now(), state: { is: 'arriving' } });
      return { is: 'arriving' };
    }
    if (before.state.is !== 'arriving' || now() - before.since < steadyFor || size === 0) return before.state;
    const facts: Seen = { ...before, state: { is: 'checking' } };
    seen.set(path, facts);
    checking = checking.then(() => check(path, facts)).catch(() => undefined);
    return facts.state;
  };

  return {
    look: async (folder) => {
      try {
        const names = (await readdir(folder)).filter((name) => !isOfNobody(name));
        const files: ScannerFile[] = [];
        for (const name of names) {
          const path = join(folder, name);
          const about = await lstat(path).catch(() => undefined);
          // Links could lead anywhere; folders are the practice's own order.
          if (!about?.isFile()) continue;
          files.push({ name, size: about.size, modifiedAt: about.mtime.toISOString(), state: seen.get(path)?.state ?? { is: 'arriving' } });
        }
        files.sort((a, b) => (a.modifiedAt < b.modifiedAt ? 1 : a.modifiedAt > b.modifiedAt ? -1 : a.name < b.name ? -1 : 1));
        const shown = files.slice(0, mostFiles).map((file) => ({ ...file, state: noticed(join(folder, file.name), file.size, Date.parse(file.modifiedAt)) }));
        const there = new Set(names.map((name) => join(folder, name)));
        for (const path of seen.keys()) if (!there.has(path)) seen.delete(path);
        return ok({ files: shown, more: files.length - shown.length });
      } catch (error) {
        return fail(diskError(error, 'reading the scanner folder'));
      }
    },
    open: async (folder, name) => (isName(name) ? readScan(join(folder, name), inspect) : fail(appError('bad-request', 'not the name of a file'))),
    done: async (folder, name, sha256) => {
      if (!isName(name)) return fail(appError('bad-request', 'not the name of a file'));
      const path = join(folder, name);
      try {
        if (!(await lstat(path)).isFile() || (await digestOf(path)) !== sha256) return fail(appError('not-found', 'another file has this name by now'));
        const below = join(folder, doneFolder);
        await mkdir(below, { recursive: true });
        await rename(path, await freeName(below, name));
        seen.delete(path);
        return ok(null);
      } catch (error) {
        return fail(diskError(error, 'moving a scan that is kept'));
      }
    },
  };
}

const isName = (name: string): boolean => name !== '' && name !== '.' && name !== '..' && basename(name) === name && !/[\\/\0]/.test(name);

async function stateOf(path: string, inspect: InspectScan): Promise<ScanState | undefined> {
  try {
    const sha256 = await digestOf(path);
    const read = await readScan(path, inspect);
    if (read.ok) return { is: 'ready', sha256, pages: read.value.facts.pages };
    return read.error.code.startsWith('scan-') ? { is: 'refused', sha256, code: read.error.code } : undefined;
  } catch {
    return undefined;
  }
}

async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

/** "scan.pdf", "scan (2).pdf" and so on: an earlier file of the name is never written over. */
async function freeName(folder: string, name: string): Promise<string> {
  const { name: stem, ext } = parse(name);
  for (let number = 1; ; number += 1) {
    const path = join(folder, number === 1 ? name : `${stem} (${number})${ext}`);
    const isThere = await access(path).then(
      () => true,
      () => false,
    );
    if (!isThere) return path;
  }
}
