import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { headerBytes } from './segment/segment-header';
import { headPath, segmentNames } from './segment/segment-files';

/** Whether a journal's folder holds nothing, only the empty beginning of a set-up that was broken off, or changes. */
export async function journalUse(folder: string): Promise<'none' | 'empty' | 'used'> {
  const names = await segmentNames(folder);
  const [first] = names;
  if (first === undefined) return 'none';
  const { size } = await stat(join(folder, `${first}.seg`));
  return names.length === 1 && size <= headerBytes ? 'empty' : 'used';
}

/** Removes the empty beginning of a set-up that was broken off; nobody holds its key. Leaves a journal with changes alone. */
export async function clearEmptyJournal(folder: string): Promise<void> {
  if ((await journalUse(folder)) !== 'empty') return;
  for (const name of await segmentNames(folder)) await rm(join(folder, `${name}.seg`), { force: true });
  await rm(headPath(folder), { force: true });
}
