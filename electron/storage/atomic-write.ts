import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

const renameTries = 6;

/**
 * Replaces a file's content whole: after a crash at any moment the file holds the old bytes or the new ones, never a mixture.
 * When it answers, the new bytes and the name are on the disk.
 * @throws the system's own error (ENOSPC, EIO, EACCES ...); the old file then stands as it was
 */
export async function writeAtomically(path: string, bytes: Uint8Array): Promise<void> {
  const beside = `${path}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    const file = await open(beside, 'wx', 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await renamePatiently(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
  await syncFolder(dirname(path));
}

/** Makes the names in a folder durable. Windows has no such call: there the rename itself is journaled by the file system. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** On Windows a virus scanner may hold the target for a moment; everywhere else the first try decides. */
async function renamePatiently(from: string, to: string): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      return await rename(from, to);
    } catch (error) {
      if (process.platform !== 'win32' || tries === renameTries) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20 * tries));
    }
  }
}
