/** From the start of the process to the painted unlock screen, beside a bare window of the same runtime. */
import { resolve } from 'node:path';
import { z } from 'zod';
import { freshFolder } from '../../support/fresh-folder';
import { startPiped } from '../devtools-pipe';
import { figure, type Figure, type Measure } from '../figure';
import { machine } from '../runtime';
import { percentile, median, rounded } from '../statistics';
import { practiceOf } from '../seeded';

const runs = 9;

export const start: Measure = { names: ['start'], run: measureStart };

async function measureStart(): Promise<readonly Figure[]> {
  const practice = await practiceOf('20k');
  const program = { folder: process.cwd(), userData: await practice.copy() };
  const bare = { folder: resolve('test/bench/bare-window'), userData: freshFolder('bare-') };
  // The first start of each fills the system's file cache and Chromium's own, and is not counted.
  await paintedAfter(program.folder, program.userData, 'form');
  await paintedAfter(bare.folder, bare.userData, 'body');
  const programTimes: number[] = [];
  const bareTimes: number[] = [];
  for (let run = 0; run < runs; run++) {
    programTimes.push(await paintedAfter(program.folder, program.userData, 'form'));
    bareTimes.push(await paintedAfter(bare.folder, bare.userData, 'body'));
  }
  return [
    figure('start', 'ms', median(programTimes), median(bareTimes), {
      ...machine(),
      runs,
      patients: practice.patients,
      slowest: rounded(percentile(programTimes, 1)),
      slowestBare: rounded(percentile(bareTimes, 1)),
      painted: 'largest text of the screen, presented',
      reference: 'a bare window with one line',
    }),
  ];
}

const paint = z.number();

/** Milliseconds from the start of the process until the largest text of the page, once `within` is there, was on the screen. */
async function paintedAfter(folder: string, userData: string, within: string): Promise<number> {
  const program = startPiped(folder, userData);
  try {
    return paint.parse(await program.poll(lastLargePaint(within))) - program.startedAt;
  } finally {
    await program.kill();
  }
}

/** The instant of the last large paint (Chromium's own account of it), once the page has been still for a while. */
const lastLargePaint = (within: string): string => `(() => {
  globalThis.paints ??= (() => {
    const found = { last: undefined }
    new PerformanceObserver((list) => {
      for (const { startTime } of list.getEntries()) found.last = startTime
    }).observe({ type: 'largest-contentful-paint', buffered: true })
    return found
  })()
  const { last } = paints
  const isStill = last !== undefined && performance.now() - last > 500
  return isStill && document.querySelector(${JSON.stringify(within)}) ? performance.timeOrigin + last : null
})()`;
