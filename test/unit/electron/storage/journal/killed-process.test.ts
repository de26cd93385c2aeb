import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifySegments } from '../../../../../electron/storage/journal/verify-segments';
import type { JournalOptions } from '../../../../../electron/storage/journal/open-journal';
import { newJournal, valueOf, withJournal } from '../../support/journals';

const rounds = 20;
let folder = '';
let script = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'miis-desk-killed-'));
  script = join(folder, 'append.cjs');
  const entry = join(import.meta.dirname, '../../support/append-until-killed.ts');
  await build({ entryPoints: [entry], outfile: script, bundle: true, platform: 'node', target: 'node18', format: 'cjs', logLevel: 'warning' });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Lets the process append for so long after it opened the journal, then kills it; answers the ids that it was told are safe. */
async function appendAndKill(options: JournalOptions, ms: number): Promise<readonly string[]> {
  const child = spawn(process.execPath, [script, options.folder, Buffer.from(options.key).toString('hex'), options.journal], { stdio: ['ignore', 'pipe', 'inherit'] });
  let told = '';
  child.stdout.on('data', (chunk: Buffer) => {
    if (told === '') setTimeout(() => child.kill('SIGKILL'), ms);
    told += chunk.toString('latin1');
  });
  await once(child, 'close');
  // A line that was cut off by the kill was not told.
  return told.split('\n').slice(1, -1);
}

describe('a process that is killed while it saves', () => {
  it(`loses nothing that it was told is safe, and has nothing twice, ${rounds} times in a row`, { timeout: 120_000 }, async () => {
    const options = await newJournal({ folder: join(folder, 'journal'), segmentLimit: 60_000 });
    const promised: string[] = [];
    for (let round = 0; round < rounds; round++) {
      promised.push(...(await appendAndKill(options, Math.random() * 60)));
      await withJournal(options, async (journal) => {
        expect((await journal.status()).damage).toBeUndefined();
        const ids: string[] = [];
        for (let seq = 0; seq < journal.head(); seq += 1000) ids.push(...valueOf(await journal.read(seq, 1000)).map(({ id }) => id));
        const kept = new Set(ids);
        expect(kept.size).toBe(ids.length);
        expect(ids).toHaveLength(journal.head());
        expect(promised.filter((id) => !kept.has(id))).toEqual([]);
      });
    }
    expect(promised.length).toBeGreaterThan(rounds);
    expect(await verifySegments(options, () => undefined)).toBeUndefined();
  });
});
