import { copyFile, readFile, rename, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { JournalStatus } from '../../../../../shared/contract/ipc';
import type { JournalOptions } from '../../../../../electron/storage/journal/open-journal';
import { verifySegments } from '../../../../../electron/storage/journal/verify-segments';
import { recorded, registered, someone, viewed } from '../../support/changes';
import { abandon, codeOf, copyOf, newJournal, opened, valueOf, withJournal } from '../../support/journals';

const headerBytes = 120;
const lastSeq = 60;
let journalOptions: JournalOptions;

/** Three segments, sixty changes; the process ended without a word after the last. */
beforeAll(async () => {
  journalOptions = await newJournal({ segmentLimit: 10_000 });
  const journal = await opened(journalOptions);
  for (let save = 0; save < 20; save++) valueOf(await journal.append([registered(`patient-${save}`), recorded(`patient-${save}`), viewed(`patient-${save}`)], someone));
  await abandon(journal, journalOptions);
});

const segmentOf = ({ folder }: JournalOptions, number: number): string => join(folder, `00000${number}.seg`);

/** Where each frame of a segment begins, and the end of the last. */
async function frames(options: JournalOptions, number: number): Promise<readonly { readonly start: number; readonly end: number; readonly seq: number }[]> {
  const bytes = await readFile(segmentOf(options, number));
  const found: { start: number; end: number; seq: number }[] = [];
  for (let start = headerBytes; start < bytes.length; start = found[found.length - 1]?.end ?? bytes.length) {
    found.push({ start, end: start + 36 + bytes.readUInt32LE(start + 4) + 16, seq: Number(bytes.readBigUInt64LE(start + 8)) });
  }
  return found;
}

/** What is known after opening the journal and checking all of it, as the program does. */
async function lookAt(options: JournalOptions): Promise<JournalStatus> {
  return withJournal(options, async (journal) => {
    const { damage } = await journal.status();
    const found = damage ?? (await verifySegments(options, () => undefined));
    if (found) {
      journal.stopWriting(found);
      expect(codeOf(await journal.append([viewed('patient-1')], someone))).toBe('journal-damaged');
    }
    return journal.status();
  });
}

describe('an undamaged journal', () => {
  it('is found whole', async () => {
    expect(await lookAt(await copyOf(journalOptions))).toMatchObject({ head: lastSeq, cutBytes: 0 });
    expect((await lookAt(await copyOf(journalOptions))).damage).toBeUndefined();
  });
});

describe('one flipped bit', () => {
  it('in any finished segment is named with its segment and the entry that it lies in', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(1, 2), fc.nat(), fc.nat(7), async (number, anywhere, bit) => {
        const copy = await copyOf(journalOptions);
        const bytes = await readFile(segmentOf(copy, number));
        const place = anywhere % bytes.length;
        bytes[place] = (bytes[place] ?? 0) ^ (1 << bit);
        await writeFile(segmentOf(copy, number), bytes);
        const { damage } = await lookAt(copy);
        const hit = (await frames(journalOptions, number)).find(({ start, end }) => place >= start && place < end);
        expect(damage?.segment).toBe(`00000${number}`);
        if (hit) expect(damage).toMatchObject({ offset: hit.start, afterSeq: hit.seq - 1 });
      }),
      { numRuns: 150 },
    );
  });

  it('in the last segment is named too, and nothing is cut off for it', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat(7), async (anywhere, bit) => {
        const copy = await copyOf(journalOptions);
        const bytes = await readFile(segmentOf(copy, 3));
        const place = anywhere % bytes.length;
        bytes[place] = (bytes[place] ?? 0) ^ (1 << bit);
        await writeFile(segmentOf(copy, 3), bytes);
        const { damage, cutBytes } = await lookAt(copy);
        const hit = (await frames(journalOptions, 3)).find(({ start, end }) => place >= start && place < end);
        expect({ segment: damage?.segment, cutBytes }).toEqual({ segment: '000003', cutBytes: 0 });
        if (hit) expect(damage).toMatchObject({ offset: hit.start, afterSeq: hit.seq - 1 });
      }),
      { numRuns: 150 },
    );
  });

  it('leaves every change before it readable, and is told once when it is come upon', async () => {
    let told = 0;
    const copy = { ...(await copyOf(journalOptions)), onDamage: () => void (told += 1) };
    const all = await frames(copy, 2);
    const hit = all[3];
    const bytes = await readFile(segmentOf(copy, 2));
    bytes[(hit?.start ?? 0) + 50] = (bytes[(hit?.start ?? 0) + 50] ?? 0) ^ 1;
    await writeFile(segmentOf(copy, 2), bytes);
    await withJournal(copy, async (journal) => {
      const good = (hit?.seq ?? 0) - 1;
      expect(valueOf(await journal.read(0, good)).map(({ seq }) => seq)).toEqual(Array.from({ length: good }, (_, index) => index + 1));
      expect(codeOf(await journal.read(good, 1))).toBe('journal-damaged');
      expect(codeOf(await journal.read(good, 1))).toBe('journal-damaged');
      expect((await journal.status()).damage).toMatchObject({ segment: '000002', offset: hit?.start, afterSeq: good });
      expect(told).toBe(1);
    });
  });

  it('is named and stops the writing when a save comes upon it, because its id is there already', async () => {
    let told = 0;
    const [known] = await withJournal(await copyOf(journalOptions), async (journal) => valueOf(await journal.read(3, 1)));
    const copy = { ...(await copyOf(journalOptions)), onDamage: () => void (told += 1) };
    const hit = (await frames(copy, 1)).filter(({ seq }) => seq <= (known?.seq ?? 0)).at(-1);
    const bytes = await readFile(segmentOf(copy, 1));
    bytes[(hit?.start ?? 0) + 50] = (bytes[(hit?.start ?? 0) + 50] ?? 0) ^ 1;
    await writeFile(segmentOf(copy, 1), bytes);
    await withJournal(copy, async (journal) => {
      expect(codeOf(await journal.append([viewed('patient-1', known?.id)], someone))).toBe('journal-damaged');
      expect((await journal.status()).damage).toMatchObject({ segment: '000001', offset: hit?.start, afterSeq: (hit?.seq ?? 0) - 1 });
      expect(codeOf(await journal.append([viewed('patient-1')], someone))).toBe('journal-damaged');
      expect(told).toBe(1);
    });
  });
});

describe('entries that are whole but not in their place', () => {
  const rearranged: readonly { readonly what: string; readonly of: (pieces: readonly Buffer[]) => readonly Buffer[]; readonly from: number }[] = [
    { what: 'swapped', of: ([a, b, c, ...rest]) => [a, c, b, ...rest].flatMap((piece) => piece ?? []), from: 1 },
    { what: 'removed', of: ([a, _b, ...rest]) => [a, ...rest].flatMap((piece) => piece ?? []), from: 1 },
    { what: 'repeated', of: ([a, b, ...rest]) => [a, b, b, ...rest].flatMap((piece) => piece ?? []), from: 2 },
  ];
  it.each([1, 2, 3].flatMap((number) => rearranged.map((one) => ({ ...one, number }))))('are found when $what in segment $number', async ({ number, of, from }) => {
    const copy = await copyOf(journalOptions);
    const bytes = await readFile(segmentOf(copy, number));
    const pieces = (await frames(copy, number)).map(({ start, end }) => bytes.subarray(start, end));
    const cut = (await frames(copy, number))[from];
    await writeFile(segmentOf(copy, number), Buffer.concat([bytes.subarray(0, headerBytes), ...of(pieces)]));
    expect((await lookAt(copy)).damage).toMatchObject({ segment: `00000${number}`, offset: cut?.start, afterSeq: (cut?.seq ?? 0) - 1 });
  });

  it('are found when they come from another journal with the same key', async () => {
    const other = await newJournal({ key: journalOptions.key });
    await withJournal(other, async (journal) => valueOf(await journal.append([registered('patient-1')], someone)));
    const copy = await copyOf(journalOptions);
    await copyFile(segmentOf(other, 1), segmentOf(copy, 1));
    expect((await lookAt(copy)).damage).toMatchObject({ segment: '000001', cause: 'header' });
  });
});

describe('segments that are gone or not in their place', () => {
  it('are found when one in the middle is missing', async () => {
    const copy = await copyOf(journalOptions);
    await rm(segmentOf(copy, 2));
    expect((await lookAt(copy)).damage).toMatchObject({ segment: '000002', cause: 'missing' });
  });

  it('are found when two changed their names', async () => {
    const copy = await copyOf(journalOptions);
    await rename(segmentOf(copy, 1), segmentOf(copy, 9));
    await rename(segmentOf(copy, 2), segmentOf(copy, 1));
    await rename(segmentOf(copy, 9), segmentOf(copy, 2));
    expect((await lookAt(copy)).damage).toMatchObject({ segment: '000001', cause: 'order', afterSeq: 0 });
  });

  it('are found when the end of a finished segment is missing', async () => {
    const copy = await copyOf(journalOptions);
    const all = await frames(copy, 1);
    const last = all[all.length - 1];
    await truncate(segmentOf(copy, 1), last?.start);
    expect((await lookAt(copy)).damage).toMatchObject({ segment: '000001', offset: last?.start, afterSeq: (last?.seq ?? 0) - 1 });
  });

  it('are found when all of them are gone, and nothing is begun in their place', async () => {
    const copy = await copyOf(journalOptions);
    for (const number of [1, 2, 3]) await rm(segmentOf(copy, number));
    expect(await lookAt(copy)).toMatchObject({ head: 0, damage: { segment: '000001', cause: 'missing' } });
  });
});

describe('a lost tail', () => {
  const witnessed = async (): Promise<JournalOptions> => {
    const copy = await copyOf(journalOptions);
    await withJournal(copy, async (journal) => expect(journal.head()).toBe(lastSeq));
    return copy;
  };

  it('is found by the head file when the last entries are missing, and not cut off as if they were torn', async () => {
    const copy = await witnessed();
    const all = await frames(copy, 3);
    const last = all[all.length - 1];
    await truncate(segmentOf(copy, 3), (last?.end ?? 0) - 1);
    expect(await lookAt(copy)).toMatchObject({ cutBytes: 0, damage: { segment: '000003', offset: last?.start, afterSeq: (last?.seq ?? 0) - 1 } });
    await truncate(segmentOf(copy, 3), last?.start);
    expect((await lookAt(copy)).damage).toMatchObject({ segment: '000003', cause: `expected at least seq ${lastSeq}` });
  });

  it('is found when whole segments are missing at the end', async () => {
    const copy = await witnessed();
    await rm(segmentOf(copy, 3));
    expect((await lookAt(copy)).damage?.cause).toBe(`expected at least seq ${lastSeq}`);
  });

  it('is found when the end was replaced by other entries of the same length of history', async () => {
    const copy = await copyOf(journalOptions);
    const all = await frames(copy, 3);
    const last = all[all.length - 1];
    const other = await copyOf(copy);
    await truncate(segmentOf(other, 3), last?.start);
    await withJournal(other, async (journal) => valueOf(await journal.append([viewed('patient-1'), viewed('patient-1'), viewed('patient-1')], someone)));
    await withJournal(copy, async (journal) => expect(journal.head()).toBe(lastSeq));
    await copyFile(segmentOf(other, 3), segmentOf(copy, 3));
    expect((await lookAt(copy)).damage).toMatchObject({ cause: 'replaced' });
  });
});

describe('what is kept beside the segments', () => {
  it('may be damaged or missing without any harm', async () => {
    for (const name of ['head', '000001.idx', '000002.idx']) {
      const copy = await witnessedCopy();
      const bytes = await readFile(join(copy.folder, name));
      bytes[bytes.length - 1] = (bytes[bytes.length - 1] ?? 0) ^ 1;
      await writeFile(join(copy.folder, name), bytes);
      await withJournal(copy, async (journal) => {
        expect((await journal.status()).damage).toBeUndefined();
        expect(valueOf(await journal.read(0, 100))).toHaveLength(lastSeq);
        expect(valueOf(await journal.history('patient-3'))).toHaveLength(3);
        expect(valueOf(await journal.append([viewed('patient-3')], someone))).toHaveLength(1);
      });
    }
  });
});

async function witnessedCopy(): Promise<JournalOptions> {
  const copy = await copyOf(journalOptions);
  await withJournal(copy, async (journal) => expect(journal.head()).toBe(lastSeq));
  return copy;
}
