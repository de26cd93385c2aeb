import { rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { recorded, registered, someone } from '../../support/changes';
import { codeOf, newJournal, opened, valueOf, withJournal } from '../../support/journals';
import { smallDisk } from '../../support/small-disk';

const disk = smallDisk('2m');
const folder = 'folder' in disk ? disk.folder : undefined;
if (folder === undefined) process.stdout.write(`not run: saving on a full disk (${'reason' in disk ? disk.reason : ''})\n`);
afterAll(() => ('remove' in disk ? disk.remove() : undefined));

describe.runIf(folder !== undefined)('a disk that gets full', () => {
  const filler = join(folder ?? '', 'filler');
  const fillUp = async (): Promise<void> => {
    await writeFile(filler, Buffer.alloc(4 * 1024 * 1024)).catch(() => undefined);
  };

  it('takes nothing of a save that does not fit whole, and goes on when there is room again', async () => {
    // Without the look at the free bytes, so that it is the write itself that fails.
    const options = await newJournal({ folder: join(folder ?? '', 'journal'), leastFreeBytes: Number.NEGATIVE_INFINITY });
    const segment = join(options.folder, '000001.seg');
    const journal = await opened(options);
    valueOf(await journal.append([registered('patient-1')], someone));
    await fillUp();
    const big = () => journal.append(Array.from({ length: 150 }, () => recorded('patient-1')), someone);
    expect(codeOf(await big())).toBe('disk-full');
    const { size } = await stat(segment);
    expect(codeOf(await big())).toBe('disk-full');
    expect((await stat(segment)).size).toBe(size);
    expect(await journal.status()).toMatchObject({ head: 1 });
    await rm(filler);
    expect(valueOf(await big()).map(({ seq }) => seq)).toEqual(Array.from({ length: 150 }, (_, index) => index + 2));
    await journal.close();
    await withJournal(options, async (again) => {
      expect(await again.status()).toMatchObject({ head: 151, cutBytes: 0 });
      expect((await again.status()).damage).toBeUndefined();
    });
  });

  it('goes on with the present segment when there is no room for the next, and begins it later', async () => {
    const options = await newJournal({ folder: join(folder ?? '', 'rolling'), leastFreeBytes: Number.NEGATIVE_INFINITY, segmentLimit: 1000 });
    const journal = await opened(options);
    valueOf(await journal.append([registered('patient-1')], someone));
    await fillUp();
    expect(codeOf(await journal.append([recorded('patient-1'), recorded('patient-1')], someone))).toBe('disk-full');
    await rm(filler);
    valueOf(await journal.append([recorded('patient-1'), recorded('patient-1')], someone));
    await journal.close();
    await withJournal(options, async (again) => expect(await again.status()).toMatchObject({ head: 3, cutBytes: 0 }));
  });

  it('is not written to at all when little room is left', async () => {
    const options = await newJournal({ folder: join(folder ?? '', 'careful') });
    await withJournal(options, async (journal) => {
      const answer = await journal.append([registered('patient-1')], someone);
      expect(answer).toMatchObject({ ok: false, error: { code: 'disk-full' } });
      expect(await journal.status()).toMatchObject({ head: 0 });
    });
  });
});
