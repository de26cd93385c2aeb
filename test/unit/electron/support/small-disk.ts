import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A file system of its own with so little room, or why there can be none here. */
export type SmallDisk = { readonly folder: string; readonly remove: () => void } | { readonly reason: string };

/** Mounts a small file system in memory. Only root may, on Linux. */
export function smallDisk(size: string): SmallDisk {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return { reason: 'only root on Linux can mount a small disk' };
  const folder = mkdtempSync(join(tmpdir(), 'miis-desk-disk-'));
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'miis-desk-test', folder], { encoding: 'utf8' });
  if (mounted.status !== 0) {
    rmdirSync(folder);
    return { reason: `a small disk cannot be mounted here: ${mounted.stderr.trim()}` };
  }
  return {
    folder,
    remove: () => {
      spawnSync('umount', [folder]);
      rmdirSync(folder);
    },
  };
}
