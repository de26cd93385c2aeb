/** One dose from the call to the repository until it may say "Saved", beside the least that a disk and a strict store ask for. */
import { randomBytes } from 'node:crypto';
import { open, readdir, stat, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { figure, type Figure, type Measure } from '../figure';
import { bringIn } from '../in-window';
import { machine } from '../runtime';
import { practiceOf } from '../seeded';
import { median, percentile, rounded } from '../statistics';
import { openUnlocked } from '../unlocked-desk';

const warmUp = 20;
const saves = 200;

export const save: Measure = { names: ['save.p50', 'save.p95'], run: measureSave };

async function measureSave(): Promise<readonly Figure[]> {
  const practice = await practiceOf('20k');
  const userData = await practice.copy();
  const desk = await openUnlocked(practice, userData);
  let bareFile: FileHandle | undefined;
  try {
    await bringIn(desk.window, 'saves');
    const saver = await desk.window.evaluateHandle(() => globalThis.bench.saves.saver());
    const saveOne = (): Promise<number> => saver.evaluate(({ save: one }) => one());
    const rowBytes = await saver.evaluate((one) => one.rowBytes);
    for (let n = 0; n < warmUp; n++) await saveOne();

    const before = await folderBytes(join(userData, 'journal'));
    await saveOne();
    const frameBytes = (await folderBytes(join(userData, 'journal'))) - before;
    bareFile = await open(join(userData, 'bench-reference'), 'a');
    const writeBare = bareWriter(bareFile, frameBytes);
    const times: number[] = [];
    const bare: { readonly disk: number; readonly store: number }[] = [];
    for (let n = 0; n < saves; n++) {
      times.push(await saveOne());
      bare.push({ disk: await writeBare(), store: await saver.evaluate(({ put }) => put()) });
    }
    const sums = bare.map(({ disk, store }) => disk + store);
    return [0.5, 0.95].map((share) =>
      figure(`save.p${share * 100}`, 'ms', percentile(times, share), percentile(sums, share), {
        ...machine(),
        patients: practice.patients,
        saves,
        frameBytes,
        rowBytes,
        slowest: rounded(percentile(times, 1)),
        bareWrite: rounded(median(bare.map(({ disk }) => disk))),
        barePut: rounded(median(bare.map(({ store }) => store))),
        reference: 'write and fsync of the entry, then a strict put of one chart, both bare and in turns with the saves',
      }),
    );
  } finally {
    await bareFile?.close();
    await desk.close();
  }
}

/** Appends and fsyncs as many bytes to a file on the same disk; answers the milliseconds. */
function bareWriter(file: FileHandle, size: number): () => Promise<number> {
  const bytes = randomBytes(size);
  return async () => {
    const started = performance.now();
    await file.write(bytes);
    await file.datasync();
    return performance.now() - started;
  };
}

async function folderBytes(folder: string): Promise<number> {
  const sizes = await Promise.all((await readdir(folder)).map(async (name) => (await stat(join(folder, name))).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}
