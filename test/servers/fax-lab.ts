/**
 * A real fax server of our own on loopback: hfaxd and faxq with a private spool. Its modems are a pair of software modems that speak
 * real T.30 to each other (the far one answers for the "State Help Desk"), and a simulated one whose calls fail as the number says.
 * Several laboratories may run at once; nothing of them stays behind.
 */
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createConnection } from 'node:net';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freshFolder } from '../support/fresh-folder';
import { describeModem, makeSpool } from './fax-spool';
import { freePort, twoFreeUdpPorts } from './free-ports';
import { startProgram, until, type RunningProgram } from './running-program';

const programs = ['/usr/sbin/hfaxd', '/usr/sbin/faxq', '/usr/sbin/faxgetty', '/usr/sbin/faxmodem', '/usr/bin/iaxmodem', '/usr/bin/socat', '/usr/bin/gs'];
const packages = 'Debian packages hylafax-server, hylafax-client, iaxmodem, socat, ghostscript';
const simulatedModem = join(dirname(fileURLToPath(import.meta.url)), 'simulated-modem.mjs');
const locks = '/var/lock';

export interface FaxLab {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly modems: {
    /** Calls the far software modem, whatever the number. */
    readonly real: string;
    /** Calls end as the number says (`simulated-modem.mjs`); several, so that calls need not wait for each other. */
    readonly simulated: readonly string[];
  };
  /** The TIFF files that the far machine has taken, oldest first. */
  readonly received: () => readonly string[];
  /** Ends and starts the server that clients talk to; the scheduler and its modems go on. */
  readonly stopServer: () => Promise<void>;
  readonly startServer: () => Promise<void>;
  /** Ends and starts the scheduler. */
  readonly stopScheduler: () => Promise<void>;
  readonly startScheduler: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Why the lab cannot run here; undefined when it can. */
export function whyNoFaxLab(): string | undefined {
  if (process.platform !== 'linux') return 'the private fax server is for Linux';
  const missing = programs.filter((path) => !existsSync(path));
  if (missing.length > 0) return `${missing.join(', ')} not found (${packages})`;
  if (process.getuid?.() !== 0) return 'HylaFAX and its modems start as root only';
  return existsSync('/dev/pts/ptmx') || existsSync('/dev/ptmx') ? undefined : 'there are no pseudo terminals';
}

let labs = 0;

/** Starts the servers and modems and waits until they are ready for a call. */
export async function startFaxLab(): Promise<FaxLab> {
  labs += 1;
  const folder = freshFolder('fax-');
  chmodSync(folder, 0o755);
  const port = await freePort();
  const user = { name: 'desk', password: 'fax-secret' };
  const device = (letter: string): string => `ttyDesk${process.pid}x${labs}${letter}`;
  const [near, far] = [device('A'), device('B')];
  const simulated = ['S', 'T', 'U', 'V'].map(device);
  const [sender, receiver] = [join(folder, 'sender'), join(folder, 'receiver')];
  const words = (name: string): string => join(folder, `${name}.words`);
  const started = new Map<string, RunningProgram>();
  const start = (name: string, program: string, ...args: readonly string[]): void => void started.set(name, startProgram(program, args, words(name)));
  const stopOne = async (name: string): Promise<void> => {
    await started.get(name)?.stop();
    started.delete(name);
  };
  const startServer = async (): Promise<void> => {
    start('hfaxd', '/usr/sbin/hfaxd', '-d', '-q', sender, '-l', '127.0.0.1', '-i', String(port));
    await until(() => greets(port), 'hfaxd greets');
  };
  const startScheduler = async (): Promise<void> => {
    start('faxq', '/usr/sbin/faxq', '-D', '-q', sender);
    await until(() => isRead(join(sender, 'FIFO')), 'faxq reads its commands');
    for (const modem of [near, ...simulated]) tellModem(sender, modem);
  };
  const stop = async (): Promise<void> => {
    await Promise.all([...started.values()].map((one) => one.stop()));
    const left = [near, far, ...simulated].flatMap((modem) => [join('/dev', modem), join(locks, `LCK..${modem}`)]);
    for (const path of [...left, folder]) rmSync(path, { recursive: true, force: true, maxRetries: 3 });
  };

  try {
    for (const spool of [sender, receiver]) makeSpool(spool, [user]);
    describeModem(sender, near, { ...softwareModem, FAXNumber: '+1.617.555.0100', LocalIdentifier: '"MIIS Desk"' });
    describeModem(receiver, far, { ...softwareModem, RingsBeforeAnswer: 1, FAXNumber: '+1.617.983.4301', LocalIdentifier: '"State Help Desk"' });
    for (const modem of simulated) describeModem(sender, modem, { ModemType: 'Class2.0', ModemFlowControl: 'none', FAXNumber: '+1.617.555.0100', LocalIdentifier: '"MIIS Desk"' });
    const [nearPort, farPort] = await twoFreeUdpPorts();
    const line = (modem: string, own: number, other: number): void => {
      const settings = join(folder, `${modem}.line`);
      writeFileSync(settings, lineSettings(modem, own, other));
      // The program looks for its settings below a folder of the system; its own are found from there.
      start(modem, '/usr/bin/iaxmodem', relative('/etc/iaxmodem', settings));
    };
    line(near, nearPort, farPort);
    line(far, farPort, nearPort);
    const shell = `exec ${process.execPath} ${simulatedModem}`;
    for (const modem of simulated) start(modem, '/usr/bin/socat', `PTY,link=/dev/${modem},raw,echo=0,mode=660,user=uucp`, `SYSTEM:${shell}`);
    await until(() => [near, far, ...simulated].every((modem) => existsSync(join('/dev', modem))), 'the modems are there');
    start('faxgetty', '/usr/sbin/faxgetty', '-q', receiver, far);
    await Promise.all([startScheduler(), startServer()]);
    await until(() => readOr(join(receiver, 'status', far)).includes('Running and idle'), 'the far machine waits for calls');
  } catch (error) {
    const said = [...started.keys()].map((name) => `${name}: ${readOr(words(name)).slice(-400)}`).join('\n');
    await stop();
    throw new Error(`the fax laboratory did not start\n${said}`, { cause: error });
  }

  return {
    host: '127.0.0.1',
    port,
    user: user.name,
    password: user.password,
    modems: { real: near, simulated },
    received: () => receivedFiles(receiver),
    startServer,
    stopServer: () => stopOne('hfaxd'),
    startScheduler,
    stopScheduler: () => stopOne('faxq'),
    stop,
  };
}

const softwareModem = {
  SpeakerVolume: 'off',
  ModemType: 'Class1',
  Class1AdaptRecvCmd: 'AT+FAR=1',
  Class1TMConnectDelay: 400,
  ModemResetCmds: 'AT+VCID=1',
};

/** What a modem can do, as `faxmodem` wants it; a shorter form is not understood, and the job waits for ever. */
const capabilities = '(0,1),(0-5),(0-2),(0-2),(0,1),0,0,(0-7)';

function tellModem(spool: string, modem: string): void {
  execFileSync('/usr/sbin/faxmodem', ['-q', spool, '-c', capabilities, modem], { timeout: 10_000, stdio: 'pipe' });
}

/** Tab separated, as the program reads it. */
function lineSettings(modem: string, own: number, other: number): string {
  const settings = {
    device: `/dev/${modem}`,
    owner: 'uucp:uucp',
    mode: '660',
    port: String(own),
    refresh: '0',
    server: `127.0.0.1:${other}`,
    peername: modem,
    secret: 'x',
    cidname: modem,
    cidnumber: '6175550100',
    codec: 'slinear',
  };
  return Object.entries(settings)
    .map(([name, value]) => `${name}\t${value}\n`)
    .join('');
}

/** Whether a program reads from this pipe: to write to it fails otherwise. */
function isRead(pipe: string): boolean {
  if (!existsSync(pipe)) return false;
  try {
    execFileSync('/usr/bin/dd', ['if=/dev/null', `of=${pipe}`, 'oflag=nonblock', 'conv=notrunc'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const readOr = (path: string): string => (existsSync(path) ? readFileSync(path, 'utf8') : '');

function greets(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection({ host: '127.0.0.1', port });
    socket.on('data', (bytes: Buffer) => {
      resolve(bytes.toString('latin1').startsWith('220'));
      socket.end('QUIT\r\n');
    });
    socket.on('error', () => resolve(false));
    socket.on('close', () => resolve(false));
  });
}

function receivedFiles(spool: string): readonly string[] {
  const folder = join(spool, 'recvq');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.tif'))
    .sort()
    .map((name) => join(folder, name));
}
