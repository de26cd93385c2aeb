/**
 * A private CUPS server on a free loopback port for tests: its own configuration, spool and backends in a folder of its own.
 * Nothing is installed, the machine's own CUPS is not touched, and the server ends with `stop`.
 */
import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, statSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../servers/free-ports';
import { freshFolder } from './fresh-folder';
import { killTree, processTree } from './process-tree';
import { trayPrinter } from './tray-printer';

const cupsd = '/usr/sbin/cupsd';
const systemBackends = '/usr/lib/cups';
const ppd = '/usr/share/ppd/cups-pdf/CUPS-PDF_noopt.ppd';

export interface CupsLab {
  /** Passed to the programs under test, so that they find this server. */
  readonly env: NodeJS.ProcessEnv;
  /** Runs one of CUPS's own programs (`cupsdisable`, `lpadmin`, `lpstat` ...) against this server; answers what it printed. */
  readonly run: (program: string, ...args: readonly string[]) => string;
  /** The PDFs that came out of the queue `PDF` since the last call, oldest first; each is removed from where cups-pdf put it. */
  readonly takePrinted: () => readonly Uint8Array[];
  /** The PostScript that the printer of the queue `TRAYS` got since the last call, oldest first. */
  readonly takeCaught: () => readonly string[];
  readonly stop: () => Promise<void>;
}

/** Why the lab cannot run here; undefined when it can. */
export function whyNoCups(): string | undefined {
  if (process.platform !== 'linux') return 'the private CUPS server is for Linux';
  const missing = [cupsd, ppd, join(systemBackends, 'backend', 'cups-pdf')].filter((path) => !existsSync(path));
  if (missing.length > 0) return `${missing.join(', ')} not found (Debian packages cups, cups-client, cups-filters, printer-driver-cups-pdf)`;
  return process.getuid?.() === 0 ? undefined : 'cups-pdf runs as root only';
}

/**
 * Starts the server with its queues. `PDF` is a real cups-pdf queue; the others have backends of a few lines: `HANG` never ends a
 * job, `BROKEN` fails and stops its queue, `DROPS` fails and throws the job away. `TRAYS` is a PostScript printer with trays, kinds of
 * paper and two sides, whose bytes are caught.
 */
export async function startCupsLab(): Promise<CupsLab> {
  const folder = freshFolder('cups-');
  const hadPdfFolder = existsSync(pdfFolder());
  const port = await freePort();
  writeServer(folder, port);
  const server = spawn(cupsd, ['-f', '-c', join(folder, 'conf/cupsd.conf'), '-s', join(folder, 'conf/cups-files.conf')], { stdio: 'ignore' });
  const env = { ...process.env, CUPS_SERVER: `127.0.0.1:${port}`, LC_ALL: 'C' };
  const run = (program: string, ...args: readonly string[]): string =>
    execFileSync(program, args, { env, encoding: 'utf8', timeout: 20_000, stdio: ['ignore', 'pipe', 'pipe'] });
  const stop = async (): Promise<void> => {
    if (server.pid !== undefined) await killTree(processTree(server.pid));
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    if (!hadPdfFolder && existsSync(pdfFolder()) && readdirSync(pdfFolder()).length === 0) rmdirSync(pdfFolder());
  };
  try {
    await until(() => run('lpstat', '-r').includes('is running'), 'cupsd listens');
    run('lpadmin', '-p', 'PDF', '-E', '-v', 'cups-pdf:/', '-P', ppd, '-o', 'PageSize=A4', '-D', 'Front desk');
    const others = [
      ['HANG', 'hang', 'retry-job'],
      ['BROKEN', 'broken', 'stop-printer'],
      ['DROPS', 'broken', 'abort-job'],
    ] as const;
    for (const [queue, backend, policy] of others) {
      run('lpadmin', '-p', queue, '-E', '-v', `${backend}:/`, '-P', ppd, '-o', `printer-error-policy=${policy}`);
    }
    writeFileSync(join(folder, 'trays.ppd'), trayPrinter);
    run('lpadmin', '-p', 'TRAYS', '-E', '-v', 'catch:/', '-P', join(folder, 'trays.ppd'), '-D', 'Back office');
    run('lpadmin', '-d', 'PDF');
  } catch (error) {
    await stop();
    throw error;
  }
  return { env, run, takePrinted: printedTaker(), takeCaught: () => takeCaught(join(folder, 'caught')), stop };
}

function writeServer(folder: string, port: number): void {
  chmodSync(folder, 0o755);
  for (const name of ['conf/ppd', 'spool/tmp', 'cache', 'run', 'log', 'caught', 'bin/backend']) mkdirSync(join(folder, name), { recursive: true });
  const [lp, lpGroup] = [idOf('-u'), idOf('-g')];
  for (const name of ['spool', 'spool/tmp', 'cache', 'run', 'log', 'caught']) chownSync(join(folder, name), lp, lpGroup);
  for (const name of readdirSync(systemBackends).filter((one) => one !== 'backend')) symlinkSync(join(systemBackends, name), join(folder, 'bin', name));
  symlinkSync(join(systemBackends, 'backend', 'cups-pdf'), join(folder, 'bin/backend/cups-pdf'));
  writeBackend(folder, 'hang', 'cat > /dev/null; exec sleep 600');
  writeBackend(folder, 'broken', 'cat > /dev/null; echo "ERROR: The lid is open" >&2; exit 1');
  writeBackend(folder, 'catch', `cat > ${folder}/caught/$1.ps`);
  writeFileSync(join(folder, 'conf/cups-files.conf'), filesConfiguration(folder));
  writeFileSync(join(folder, 'conf/cupsd.conf'), serverConfiguration(port));
}

const filesConfiguration = (folder: string): string => `SystemGroup root lpadmin
User lp
Group lp
ServerBin ${folder}/bin
ServerRoot ${folder}/conf
RequestRoot ${folder}/spool
TempDir ${folder}/spool/tmp
CacheDir ${folder}/cache
StateDir ${folder}/run
AccessLog ${folder}/log/access
ErrorLog ${folder}/log/error
PageLog ${folder}/log/page
`;

const serverConfiguration = (port: number): string => `LogLevel info
Listen 127.0.0.1:${port}
Browsing Off
DefaultAuthType None
WebInterface No
PreserveJobHistory Yes
PreserveJobFiles No
<Location />
  Order allow,deny
  Allow 127.0.0.1
</Location>
<Location /admin>
  Order allow,deny
  Allow 127.0.0.1
</Location>
<Policy default>
  JobPrivateValues none
  <Limit All>
    Order deny,allow
  </Limit>
</Policy>
`;

const idOf = (flag: string): number => Number(execFileSync('id', [flag, 'lp'], { encoding: 'utf8' }));

/** A backend: without arguments it says what it is, with them it gets a job. */
function writeBackend(folder: string, name: string, job: string): void {
  const path = join(folder, 'bin/backend', name);
  writeFileSync(path, `#!/bin/sh\n[ $# = 0 ] && { echo 'direct ${name} "Unknown" "${name}"'; exit 0; }\n${job}\n`, { mode: 0o755 });
}

function takeCaught(folder: string): readonly string[] {
  return readdirSync(folder)
    .sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10))
    .map((name) => {
      const path = join(folder, name);
      const text = readFileSync(path, 'latin1');
      unlinkSync(path);
      return text;
    });
}

/** Where cups-pdf leaves its files: the user's own folder `PDF`. */
const pdfFolder = (): string => join(userInfo().homedir, 'PDF');

/** Takes what cups-pdf left there since now; what was there before stays. */
function printedTaker(): () => readonly Uint8Array[] {
  const folder = pdfFolder();
  const before = new Set(existsSync(folder) ? readdirSync(folder) : []);
  return () => {
    const fresh = (existsSync(folder) ? readdirSync(folder) : []).filter((name) => !before.has(name)).map((name) => join(folder, name));
    const inOrder = fresh.map((path) => ({ path, time: statSync(path).mtimeMs })).sort((a, b) => a.time - b.time);
    return inOrder.map(({ path }) => {
      const bytes = new Uint8Array(readFileSync(path));
      unlinkSync(path);
      return bytes;
    });
  };
}

async function until(holds: () => boolean, what: string): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    try {
      if (holds()) return;
    } catch {
      // Not listening yet.
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`waited in vain until ${what}`);
}
