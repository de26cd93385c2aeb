import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const made = new Set<string>();

/** An empty folder that is removed when this process ends. */
export function freshFolder(prefix: string): string {
  const folder = mkdtempSync(join(tmpdir(), `miis-desk-${prefix}`));
  if (made.size === 0) process.once('exit', () => made.forEach((one) => rmSync(one, { recursive: true, force: true, maxRetries: 3 })));
  made.add(folder);
  return folder;
}
