import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** An empty folder that is removed when this process ends. */
export function freshFolder(prefix: string): string {
  const folder = mkdtempSync(join(tmpdir(), `miis-desk-${prefix}`));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  return folder;
}
