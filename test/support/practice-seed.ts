/**
 * User data folders of made-up practices of any size, written by the program's own storage: vault and journal as they would be
 * after years of typing. Made once and kept, because a large one takes a minute.
 */
import { randomBytes } from 'node:crypto';
import { cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { openDesk } from '../../electron/desk/desk';
import { workHere } from '../../electron/storage/long-work/long-work';
import { assertDefined } from '../../shared/assert';
import type { ChangeDraft } from '../../shared/domain/chart/change';
import type { Result } from '../../shared/result';
import { inputHash } from '../../scripts/build/input-hash.mjs';
import { cacheFolder, root } from '../../scripts/lib/project.mjs';
import { freshFolder } from './fresh-folder';
import { patientChanges, practiceSetUp, type PracticeSize } from './practice/practice-changes';

/** Everything that decides what such a folder holds and in which form. */
const inputs = ['electron/desk', 'electron/storage', 'shared/domain', 'test/support/practice', 'test/support/practice-seed.ts', 'test/support/made-up-people.ts', 'test/support/made-up-names.ts'];

/** Changes in one entry of the journal, as many as the contract allows. */
const changesAtOnce = 200;
/** Entries after the snapshot: in daily work it is never quite at the journal's head. */
const entriesAfterSnapshot = 4;

const keptFacts = z.object({ signInName: z.string(), passphrase: z.string(), changes: z.number(), doses: z.number() });

export interface SeededPractice extends z.infer<typeof keptFacts> {
  readonly patients: number;
  /** A user data folder of one's own with this practice in it; removed when this process ends. */
  readonly copy: () => Promise<string>;
}

/** The practice of this size: the kept one, or a new one. Its passphrase is random and stays in the cache folder. */
export async function seededPractice(size: PracticeSize): Promise<SeededPractice> {
  const { patients, dosesPerPatient, seed } = size;
  const kept = join(cacheFolder, 'bench', `${patients}x${dosesPerPatient}-${seed}-${(await inputHash(root, inputs)).slice(0, 16)}`);
  const userData = join(kept, 'user-data');
  const facts = (await readFacts(kept)) ?? (await makeKept(kept, size));
  return {
    ...facts,
    patients,
    copy: async () => {
      const folder = freshFolder(`practice-${patients}-`);
      await cp(userData, folder, { recursive: true });
      return folder;
    },
  };
}

async function readFacts(kept: string): Promise<z.infer<typeof keptFacts> | undefined> {
  const text = await readFile(join(kept, 'facts.json'), 'utf8').catch(() => undefined);
  return text === undefined ? undefined : keptFacts.parse(JSON.parse(text));
}

async function makeKept(kept: string, size: PracticeSize): Promise<z.infer<typeof keptFacts>> {
  process.stderr.write(`making a practice of ${size.patients} patients\n`);
  const unfinished = `${kept}.${process.pid}`;
  await mkdir(join(unfinished, 'user-data'), { recursive: true });
  const facts = await seedPractice(join(unfinished, 'user-data'), size);
  await writeFile(join(unfinished, 'facts.json'), JSON.stringify(facts));
  await rm(kept, { recursive: true, force: true });
  await rename(unfinished, kept);
  return facts;
}

/** Sets a practice of this size up in an empty user data folder. */
export async function seedPractice(folder: string, size: PracticeSize): Promise<z.infer<typeof keptFacts>> {
  const signInName = 'jm';
  const passphrase = `made up ${randomBytes(12).toString('hex')}`;
  const desk = given(await openDesk({ folder, now: Date.now, work: workHere }));
  const { recoveryCode } = given(await desk.create({ signInName, displayName: 'Jo Made-up', passphrase }));
  const groups = recoveryCode.split('-').map((text, position) => ({ position, text }));
  given(await desk.vault.confirmRecovery(groups));
  const { journal, vault, snapshots } = assertDefined(desk.current(), 'the vault was just made');
  let doses = 0;
  const waiting: (readonly ChangeDraft[])[] = [];
  const append = async (entry: readonly ChangeDraft[]): Promise<void> => {
    given(await journal.append(entry, vault.user.id));
    doses += entry.filter(({ verb }) => verb === 'dose-recorded').length;
  };
  for (const entry of entries(size)) {
    waiting.push(entry);
    if (waiting.length > entriesAfterSnapshot) await append(waiting.shift() ?? []);
  }
  given(await snapshots.refresh(() => undefined));
  for (const entry of waiting) await append(entry);
  const changes = journal.head();
  await desk.lock();
  return { signInName, passphrase, changes, doses };
}

/** All changes of the practice, in entries of the usual size; a patient may span two. */
function* entries(size: PracticeSize): Generator<readonly ChangeDraft[]> {
  let entry: ChangeDraft[] = [practiceSetUp(size)];
  for (const changes of patientChanges(size)) {
    entry.push(...changes);
    if (entry.length < changesAtOnce) continue;
    yield entry.slice(0, changesAtOnce);
    entry = entry.slice(changesAtOnce);
  }
  if (entry.length > 0) yield entry;
}

function given<T>(result: Result<T, { readonly code: string; readonly message: string }>): T {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.value;
}
