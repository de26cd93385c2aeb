/** A private spool for one HylaFAX server: its own queues, users and modems, in a folder of its own. */
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const systemSpool = '/var/spool/hylafax';
const systemSettings = '/etc/hylafax';
const daemonUser = 'uucp';

/** The folders that the daemons write to; they begin empty. */
const queues = ['archive', 'client', 'docq', 'doneq', 'info', 'log', 'pollq', 'recvq', 'sendq', 'status', 'tmp'];

export interface FaxUser {
  readonly name: string;
  readonly password: string;
}

/** Makes the spool; the folder above it must be open to the daemons' user. */
export function makeSpool(folder: string, users: readonly FaxUser[]): void {
  mkdirSync(folder);
  execFileSync('cp', ['-a', `${systemSpool}/.`, folder]);
  execFileSync('cp', ['-aL', `${systemSettings}/.`, join(folder, 'etc')]);
  for (const queue of queues) {
    rmSync(join(folder, queue), { recursive: true, force: true });
    mkdirSync(join(folder, queue));
  }
  // The server makes these with its first job, and two first jobs at once trip over each other.
  for (const queue of ['docq', 'log', 'recvq', 'sendq']) writeFileSync(join(folder, queue, 'seqf'), '1', { mode: 0o600 });
  for (const name of readdirSync(folder).filter((name) => name === 'FIFO' || name.startsWith('FIFO.'))) rmSync(join(folder, name));
  const cache = join(folder, 'etc/setup.cache');
  writeFileSync(cache, readFileSync(cache, 'utf8').replace(/^SPOOL=.*$/m, `SPOOL='${folder}'`));
  writeFileSync(join(folder, 'etc/config'), lines(serverSettings));
  const admission = join(folder, 'etc/hosts.hfaxd');
  writeFileSync(admission, users.map(({ name, password }) => `^${name}@:100:${crypted(password)}\n`).join(''));
  execFileSync('chown', ['-R', `${daemonUser}:${daemonUser}`, folder]);
  chmodSync(folder, 0o755);
  chmodSync(admission, 0o600);
}

/** Describes a modem to the server of a spool. */
export function describeModem(folder: string, device: string, settings: Readonly<Record<string, string | number>>): void {
  writeFileSync(join(folder, `etc/config.${device}`), lines({ ...serverSettings, ...modemSettings, ...settings }));
}

/**
 * Without SendFaxCmd Debian's server sends through a wrapper of root's, which mounts the system's own settings over the spool's.
 */
const serverSettings = {
  CountryCode: 1,
  AreaCode: 617,
  LongDistancePrefix: 1,
  InternationalPrefix: '011',
  DialStringRules: 'etc/dialrules',
  ServerTracing: '0x1',
  SendFaxCmd: '/usr/lib/hylafax/bin/faxsend',
};

/** Waits are short, so that a test sees a second call. */
const modemSettings = {
  SessionTracing: '0xFFF',
  LogFileMode: '0640',
  TagLineFont: 'etc/lutRS18.pcf',
  TagLineFormat: '"From %%l|%c|Page %%P of %%T"',
  PagerTTYParity: 'none',
  ModemResetDelay: 100,
  JobReqBusy: 2,
  JobReqNoAnswer: 2,
  JobReqNoCarrier: 2,
  JobReqProto: 2,
  JobReqOther: 2,
};

const lines = (settings: Readonly<Record<string, string | number>>): string =>
  Object.entries(settings)
    .map(([name, value]) => `${name}: ${value}\n`)
    .join('');

/** The classic hash of crypt(3), which hosts.hfaxd holds. */
const crypted = (password: string): string => execFileSync('perl', ['-e', 'print crypt($ARGV[0], "md")', password], { encoding: 'utf8' });
