import { cpus, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { existsSync, readFileSync } from 'node:fs';

/** The Electron program to measure with; `scripts/bench.mjs` names it. */
export function runtimeExecutable(): string {
  const executable = process.env['MIIS_DESK_ELECTRON'];
  if (!executable) throw new Error('MIIS_DESK_ELECTRON does not name an Electron program: run this through npm run bench');
  return executable;
}

/** Chromium's sandbox can't start as root. */
export const sandboxSwitches = (): readonly string[] => (process.getuid?.() === 0 ? ['--no-sandbox'] : []);

/** What every figure depends on. */
export function machine(): Readonly<Record<string, string | number>> {
  const version = join(dirname(runtimeExecutable()), 'version');
  return {
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    electron: existsSync(version) ? readFileSync(version, 'utf8').trim() : 'unknown',
  };
}
