/** The working copy is gone: from the unlock to a search that answers, beside reading and opening the snapshot in one loop. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { openDesk } from '../../../electron/desk/desk';
import { workHere } from '../../../electron/storage/long-work/long-work';
import { assertDefined } from '../../../shared/assert';
import type { SeededPractice } from '../../support/practice-seed';
import { figure, type Figure, type Measure } from '../figure';
import { machine } from '../runtime';
import { practiceOf } from '../seeded';
import { median, percentile, rounded } from '../statistics';
import { openUnlocked, scryptTime } from '../unlocked-desk';

const runs = 3;
const loops = 5;

export const rebuild: Measure = { names: ['rebuild.20k'], run: measureRebuild };

async function measureRebuild(): Promise<readonly Figure[]> {
  const practice = await practiceOf('20k');
  const userData = await practice.copy();
  const usable: number[] = [];
  const scrypt: number[] = [];
  const reference: number[] = [];
  let snapshotBytes = 0;
  for (let run = 0; run < runs; run++) {
    // All that Chromium keeps of the program's stores; the journal and the vault are no concern of its.
    await rm(join(userData, 'IndexedDB'), { recursive: true, force: true });
    const desk = await openUnlocked(practice, userData);
    usable.push(desk.opened.usable);
    scrypt.push(await scryptTime(desk.app, userData));
    await desk.close();
    const read = await readSnapshot(practice, userData);
    reference.push(...read.times);
    snapshotBytes = read.bytes;
  }
  return [
    figure('rebuild.20k', 'ms', median(usable), median(reference), {
      ...machine(),
      runs,
      patients: practice.patients,
      doses: practice.doses,
      slowest: rounded(percentile(usable, 1)),
      scrypt: rounded(median(scrypt)),
      snapshotBytes,
      reference: 'reading and decrypting the snapshot, one loop',
    }),
  ];
}

/** Reads every chunk of the snapshot by the program's own storage, some times over. */
async function readSnapshot({ signInName, passphrase }: SeededPractice, folder: string): Promise<{ readonly times: readonly number[]; readonly bytes: number }> {
  const desk = await openDesk({ folder, now: Date.now, work: workHere });
  if (!desk.ok) throw new Error(desk.error.message);
  const session = await desk.value.unlock({ signInName, passphrase });
  if (!session.ok) throw new Error(session.error.message);
  const { snapshots } = assertDefined(desk.value.current(), 'it was just unlocked');
  const snapshot = await snapshots.refresh(() => undefined);
  if (!snapshot.ok) throw new Error(snapshot.error.message);
  const { seq, chunks } = snapshot.value;
  const times: number[] = [];
  let bytes = 0;
  for (let loop = 0; loop < loops; loop++) {
    bytes = 0;
    const started = performance.now();
    for (let index = 0; index < chunks; index++) {
      const chunk = await snapshots.chunk(seq, index);
      if (!chunk.ok) throw new Error(chunk.error.message);
      bytes += chunk.value.length;
    }
    times.push(performance.now() - started);
  }
  await desk.value.lock();
  return { times, bytes };
}
