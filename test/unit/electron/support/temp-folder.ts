import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

const folders: string[] = [];

/** A file system in memory, where there is one: a thousand fsyncs take no time there. */
const parent = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

/** A new empty folder, removed when the tests of the file have ended. */
export async function tempFolder(): Promise<string> {
  const folder = await mkdtemp(join(parent, 'miis-desk-unit-'));
  folders.push(folder);
  return folder;
}

afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));
