/** The memory of all processes after a good while of use, beside a bare window's. */
import { resolve } from 'node:path';
import { _electron, type ElectronApplication } from '@playwright/test';
import { freshFolder } from '../../support/fresh-folder';
import { madeUpRandom } from '../../support/made-up-people';
import { patientsOf } from '../../support/practice/practice-changes';
import { typedQueries } from '../../support/practice/queries';
import { figure, type Figure, type Measure } from '../figure';
import { machine, runtimeExecutable, sandboxSwitches } from '../runtime';
import { practiceOf, sizeOf } from '../seeded';
import { rounded } from '../statistics';
import { openUnlocked, type UnlockedDesk } from '../unlocked-desk';

const lookUps = 60;
const settle = 5000;

export const memory: Measure = { names: ['memory.20k'], run: measureMemory };

async function measureMemory(): Promise<readonly Figure[]> {
  const practice = await practiceOf('20k');
  const userData = await practice.copy();
  await (await openUnlocked(practice, userData)).close();
  const desk = await openUnlocked(practice, userData);
  const afterUnlock = await workingSets(desk.app);
  await lookPatientsUp(desk);
  await desk.window.waitForTimeout(settle);
  const used = await workingSets(desk.app);
  await desk.close();
  const bare = await bareWindow();
  return [
    figure('memory.20k', 'MB', total(used), total(bare), {
      ...machine(),
      patients: practice.patients,
      doses: practice.doses,
      lookUps,
      afterUnlock: total(afterUnlock),
      aboveBare: rounded(total(used) - total(bare)),
      ...perProcess('', used),
      ...perProcess('bare ', bare),
      reference: 'a bare window with one line, all its processes',
    }),
  ];
}

type Sets = readonly { readonly type: string; readonly megabytes: number }[];

/** The working set of each process; pages that processes share count in each, in the program as in the bare window. */
async function workingSets(app: ElectronApplication): Promise<Sets> {
  const metrics = await app.evaluate(({ app: program }) => program.getAppMetrics().map(({ type, memory: { workingSetSize } }) => ({ type, kilobytes: workingSetSize })));
  return metrics.map(({ type, kilobytes }) => ({ type, megabytes: Math.round(kilobytes / 1024) }));
}

const total = (sets: Sets): number => sets.reduce((sum, { megabytes }) => sum + megabytes, 0);

const perProcess = (prefix: string, sets: Sets): Readonly<Record<string, number>> =>
  Object.fromEntries(sets.map(({ type }) => [`${prefix}${type}`, total(sets.filter((one) => one.type === type))]));

/** A few minutes of looking patients up, one after another without the pauses. */
async function lookPatientsUp({ window }: UnlockedDesk): Promise<void> {
  const queries = typedQueries(madeUpRandom(7), [...patientsOf(sizeOf('20k'))], lookUps);
  for (const query of queries) {
    await window.keyboard.press('Control+K');
    await window.keyboard.type(query);
    await window.keyboard.press('Enter');
    await window.waitForTimeout(150);
  }
}

async function bareWindow(): Promise<Sets> {
  const app = await _electron.launch({
    executablePath: runtimeExecutable(),
    args: [...sandboxSwitches(), `--user-data-dir=${freshFolder('bare-')}`, resolve('test/bench/bare-window')],
    chromiumSandbox: sandboxSwitches().length === 0,
  });
  const window = await app.firstWindow();
  await window.waitForTimeout(settle);
  const sets = await workingSets(app);
  await app.close();
  return sets;
}
