import { readdir, readFile, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { JournalOptions } from '../../../../../electron/storage/journal/open-journal';
import { recorded, registered, someone, viewed } from '../../support/changes';
import { abandon, copyOf, newJournal, opened, valueOf, withJournal } from '../../support/journals';

const segment = ({ folder }: JournalOptions): string => join(folder, '000001.seg');
const sizeOf = async (options: JournalOptions): Promise<number> => (await stat(segment(options))).size;

/** A journal whose process ended without a word after the last append, and where that append began. */
async function journalWithLastFrame(): Promise<{ readonly options: JournalOptions; readonly start: number; readonly end: number }> {
  const options = await newJournal();
  const journal = await opened(options);
  valueOf(await journal.append([registered('patient-1')], someone));
  valueOf(await journal.append([recorded('patient-1')], someone));
  const start = await sizeOf(options);
  valueOf(await journal.append([viewed('patient-1'), viewed('patient-2')], someone));
  await abandon(journal, options);
  return { options, start, end: await sizeOf(options) };
}

describe('a write that was torn by a power cut', () => {
  it('is cut off at every length that the file may have been left with, and reported', { timeout: 60_000 }, async () => {
    const { options, start, end } = await journalWithLastFrame();
    const copy = await copyOf(options);
    const whole = await readFile(segment(options));
    for (let length = start; length < end; length++) {
      await writeFile(segment(copy), whole.subarray(0, length));
      await withJournal(copy, async (journal) => {
        expect(await journal.status(), `left with ${length - start} bytes`).toMatchObject({ head: 2, cutBytes: length - start });
        expect((await journal.status()).damage).toBeUndefined();
        expect(valueOf(await journal.read(0, 10)).map(({ verb }) => verb)).toEqual(['registered', 'dose-recorded']);
      });
      expect(await sizeOf(copy)).toBe(start);
    }
  });

  it('is cut off where the file has its full length but sectors of it were never written', async () => {
    const { options, start } = await journalWithLastFrame();
    const journal = await opened(options);
    // A long save over many sectors: any of them may be the one that is missing.
    valueOf(await journal.append(Array.from({ length: 20 }, () => recorded('patient-1')), someone));
    await abandon(journal, options);
    const whole = await readFile(segment(options));
    const longStart = start + (await copyLengthOf(options, start));
    for (let sector = Math.ceil(longStart / 512); sector * 512 < whole.length; sector++) {
      const copy = await copyOf(options);
      const bytes = Buffer.from(whole);
      bytes.fill(0, sector * 512, Math.min(bytes.length, (sector + 1) * 512));
      await writeFile(segment(copy), bytes);
      await withJournal(copy, async (again) => {
        const { head, cutBytes, damage } = await again.status();
        expect({ head, cutBytes, damage }, `sector ${sector}`).toEqual({ head: 4, cutBytes: whole.length - longStart, damage: undefined });
      });
    }
  });

  it('is cut off whole when several saves went out together and the first of them is the torn one', async () => {
    const options = await newJournal();
    const journal = await opened(options);
    valueOf(await journal.append([registered('patient-1')], someone));
    const start = await sizeOf(options);
    // Asked for at once, so that they go out in one write after the first.
    await Promise.all(Array.from({ length: 6 }, () => journal.append(Array.from({ length: 4 }, () => recorded('patient-1')), someone)));
    await abandon(journal, options);
    const bytes = await readFile(segment(options));
    const copy = await copyOf(options);
    const firstOfGroup = await frameOffset(options, 6);
    const sector = Math.ceil(firstOfGroup / 512) * 512;
    bytes.fill(0, sector, sector + 512);
    await writeFile(segment(copy), bytes);
    await withJournal(copy, async (again) => {
      const { head, damage } = await again.status();
      expect(damage).toBeUndefined();
      expect(head).toBe(5);
    });
    expect(start).toBeLessThan(firstOfGroup);
  });

  it('is cut off where the file system left zeros behind the last good entry', async () => {
    const { options, end } = await journalWithLastFrame();
    await truncate(segment(options), end + 4096);
    await withJournal(options, async (journal) => expect(await journal.status()).toMatchObject({ head: 4, cutBytes: 4096 }));
    expect(await sizeOf(options)).toBe(end);
  });

  it('keeps what was cut off in a file of its own, and the next save follows the last good entry', async () => {
    const { options, start, end } = await journalWithLastFrame();
    await truncate(segment(options), end - 1);
    await withJournal(options, async (journal) => {
      const [change] = valueOf(await journal.append([viewed('patient-7')], someone));
      expect(change?.seq).toBe(3);
    });
    expect(await readdir(options.folder)).toContain(`000001-${start}.cut`);
    await withJournal(options, async (journal) => expect(await journal.status()).toMatchObject({ head: 3, cutBytes: 0 }));
  });
});

describe('a new segment that was not finished', () => {
  it('is removed, because nothing was written to it', async () => {
    const { options } = await journalWithLastFrame();
    await writeFile(join(options.folder, '000002.seg.0123456789ab.tmp'), 'half a header');
    await withJournal(options, async (journal) => expect(await journal.status()).toMatchObject({ head: 4, cutBytes: 0 }));
    expect(await readdir(options.folder)).not.toContain('000002.seg.0123456789ab.tmp');
  });
});

/** Bytes of the frame that begins at `start`. */
async function copyLengthOf({ folder }: JournalOptions, start: number): Promise<number> {
  const bytes = await readFile(join(folder, '000001.seg'));
  return 36 + bytes.readUInt32LE(start + 4) + 16;
}

/** The offset of the frame that begins with this seq. */
async function frameOffset({ folder }: JournalOptions, seq: number): Promise<number> {
  const bytes = await readFile(join(folder, '000001.seg'));
  for (let offset = 120; offset < bytes.length; offset += 36 + bytes.readUInt32LE(offset + 4) + 16) if (Number(bytes.readBigUInt64LE(offset + 8)) === seq) return offset;
  throw new Error('no such frame');
}
