/**
 * Slows down guessing. Each try is counted on the disk BEFORE it is checked, so that killing the program in between gives
 * no free guess; a right passphrase sets the count back.
 */
import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import { writeAtomically } from '../atomic-write';
import { isMissing } from '../disk-error';

const freeTries = 3;
const firstDelayMs = 5_000;
const longestDelayMs = 10 * 60_000;
/** What a count that cannot be read any more is taken for: the longest delay. */
const unreadableCount = 12;

const kept = z.strictObject({ failures: z.int().min(0), at: z.number() });

/** How long after so many failures the next try waits: three are free, then 5 s, 10 s, 20 s ... up to ten minutes. */
export function delayAfter(failures: number): number {
  if (failures < freeTries) return 0;
  return Math.min(longestDelayMs, firstDelayMs * 2 ** Math.min(20, failures - freeTries));
}

export interface Tries {
  /** Milliseconds until the next try is heard. */
  readonly waitMs: () => number;
  /** Counts one try, durably. Only after this may a secret be checked. */
  readonly begin: () => Promise<void>;
  /** The try was right. */
  readonly clear: () => Promise<void>;
}

/**
 * The tries of one vault, kept in the file at `path`.
 * @param now milliseconds since 1970; may go back when somebody sets the clock, which never shortens a wait
 */
export async function openTries(path: string, now: () => number): Promise<Tries> {
  let { failures, at } = await read(path, now);
  const keep = (count: number) => writeAtomically(path, Buffer.from(JSON.stringify({ failures: count, at: now() })));

  return {
    waitMs: () => {
      if (now() < at) at = now();
      return Math.max(0, at + delayAfter(failures) - now());
    },
    begin: async () => {
      await keep(failures + 1);
      failures += 1;
      at = now();
    },
    clear: async () => {
      await keep(0);
      failures = 0;
      at = now();
    },
  };
}

async function read(path: string, now: () => number): Promise<z.infer<typeof kept>> {
  try {
    return kept.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch (error) {
    return { failures: isMissing(error) ? 0 : unreadableCount, at: now() };
  }
}
