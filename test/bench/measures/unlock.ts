/** From the Enter under the passphrase to a search that answers, beside opening the sealed cards in one loop. */
import { figure, type Figure, type Measure } from '../figure';
import { bringIn } from '../in-window';
import { machine } from '../runtime';
import { practiceOf } from '../seeded';
import { median, percentile, rounded } from '../statistics';
import { openUnlocked, scryptTime } from '../unlocked-desk';

const runs = 5;
const loops = 15;

export const unlock: Measure = { names: ['unlock.20k'], run: measureUnlock };

async function measureUnlock(): Promise<readonly Figure[]> {
  const practice = await practiceOf('20k');
  const userData = await practice.copy();
  // The first unlock makes the working copy; that is another measure.
  await (await openUnlocked(practice, userData)).close();
  const usable: number[] = [];
  const searchBox: number[] = [];
  const scrypt: number[] = [];
  const reference: number[] = [];
  let blocks: readonly number[] = [];
  for (let run = 0; run < runs; run++) {
    const desk = await openUnlocked(practice, userData);
    usable.push(desk.opened.usable);
    searchBox.push(desk.opened.searchBox);
    scrypt.push(await scryptTime(desk.app, userData));
    await bringIn(desk.window, 'reference');
    blocks = await desk.window.evaluate(() => globalThis.bench.reference.rowSizes('miis-working-copy', 'blocks'));
    const times = await desk.window.evaluate(({ sizes, count }) => Array.from({ length: count }, () => globalThis.bench.reference.decryptInOneLoop(sizes)), { sizes: [...blocks], count: loops });
    reference.push(median(times));
    await desk.close();
  }
  return [
    figure('unlock.20k', 'ms', median(usable), median(reference), {
      ...machine(),
      runs,
      patients: practice.patients,
      doses: practice.doses,
      slowest: rounded(percentile(usable, 1)),
      untilSearchBox: rounded(median(searchBox)),
      scrypt: rounded(median(scrypt)),
      cardBlocks: blocks.length,
      cardBytes: blocks.reduce((sum, size) => sum + size, 0),
      reference: 'decrypting as many bytes in as many blocks, one loop in the window',
    }),
  ];
}
