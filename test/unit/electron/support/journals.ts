import { randomBytes } from 'node:crypto';
import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { stationId } from '../../../../shared/domain/ids';
import type { Result } from '../../../../shared/result';
import type { AppError } from '../../../../shared/contract/errors';
import type { Journal } from '../../../../electron/storage/journal/journal';
import { newJournalId } from '../../../../electron/storage/journal/journal-id';
import { createJournal, openJournal, type JournalOptions } from '../../../../electron/storage/journal/open-journal';
import { tempFolder } from './temp-folder';

/** The value of a success; fails the test when it is none. */
export function valueOf<T>(result: Result<T, AppError>): T {
  if (!result.ok) throw new Error(`expected a success, got ${result.error.code}: ${result.error.message}`);
  return result.value;
}

/** The error of a failure, as its code; fails the test when it is a success. */
export function codeOf(result: Result<unknown, AppError>): string {
  if (result.ok) throw new Error('expected a failure');
  return result.error.code;
}

/** A fresh journal's place and key, with an empty journal in it. */
export async function newJournal(overrides: Partial<JournalOptions> = {}): Promise<JournalOptions> {
  const options: JournalOptions = {
    folder: join(await tempFolder(), 'journal'),
    key: new Uint8Array(randomBytes(32)),
    journal: newJournalId(),
    station: stationId.parse('station-0001'),
    now: Date.now,
    ...overrides,
  };
  valueOf(await createJournal(options));
  return options;
}

/** Opens a journal that has to open. */
export const opened = async (options: JournalOptions): Promise<Journal> => valueOf(await openJournal(options));

/** The same journal in another folder, as it is on the disk now. */
export async function copyOf(options: JournalOptions): Promise<JournalOptions> {
  const folder = join(await tempFolder(), 'journal');
  await cp(options.folder, folder, { recursive: true });
  return { ...options, folder };
}

/** Opens a journal, does something with it, closes it. */
export async function withJournal<T>(options: JournalOptions, step: (journal: Journal) => Promise<T>): Promise<T> {
  const journal = await opened(options);
  try {
    return await step(journal);
  } finally {
    await journal.close();
  }
}

/** Closes a journal and takes its head file away: so it lies on the disk when the process ends without a word. */
export async function abandon(journal: Journal, { folder }: JournalOptions): Promise<void> {
  await journal.close();
  await rm(join(folder, 'head'), { force: true });
}
