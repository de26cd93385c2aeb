import { open, rename, stat, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { appendQueue } from '../../../../../electron/storage/journal/append-queue';
import { hybridClock } from '../../../../../electron/storage/journal/hybrid-clock';
import { hashSet } from '../../../../../electron/storage/journal/index/hash-set';
import { growingIndex } from '../../../../../electron/storage/journal/index/segment-index';
import type { JournalState } from '../../../../../electron/storage/journal/journal-state';
import type { JournalOptions } from '../../../../../electron/storage/journal/open-journal';
import { listSegments } from '../../../../../electron/storage/journal/segment/segment-files';
import { verifySegments } from '../../../../../electron/storage/journal/verify-segments';
import { recorded, registered, someone } from '../../support/changes';
import { codeOf, newJournal, valueOf, withJournal } from '../../support/journals';

/** A journal with nothing in it, with its state in the test's hands. */
async function stateOf({ folder, key, journal, station, now }: JournalOptions, segmentLimit: number): Promise<JournalState> {
  const [file] = (await listSegments(folder, key, journal)).files;
  if (!file) throw new Error('a new journal has one segment');
  const { name, path, header, size } = file;
  const current = { name, path, header, size, index: growingIndex(1), handle: undefined, lastTag: header.chain, lastWrite: 0, isSpoiled: false };
  const limits = { segmentLimit, leastFreeBytes: 0, cutBytes: 0, damage: undefined, onDamage: () => undefined };
  return { folder, key, journal, closed: [], current, head: 0, witnessed: 0, ids: hashSet(), station, clock: hybridClock(station, undefined, now), now, ...limits };
}

/** The file's handle, which writes half of what it is given and then fails. */
function tearing(handle: FileHandle): FileHandle {
  return new Proxy(handle, {
    get: (target, name) => {
      if (name === 'write') {
        return async (bytes: Buffer, from: number, length: number, position: number) => {
          await target.write(bytes, from, Math.floor(length / 2), position);
          throw Object.assign(new Error('input/output error'), { code: 'EIO' });
        };
      }
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

describe('a save that begins the next segment after one that failed and could not be taken back', () => {
  it('first takes back what was left, so that the chain goes on from the last good entry', async () => {
    const options = await newJournal();
    const state = await stateOf(options, 3000);
    const { append, close } = appendQueue(state);
    valueOf(await append([registered('patient-1')], someone));
    const good = state.current.size;

    await state.current.handle?.close();
    state.current.handle = tearing(await open(state.current.path, 'r+'));
    // The file cannot be found while it is to be taken back.
    const elsewhere = join(options.folder, 'elsewhere');
    await rename(state.current.path, elsewhere);
    expect(codeOf(await append([recorded('patient-1')], someone))).toBe('disk-failed');
    await rename(elsewhere, state.current.path);
    expect((await stat(state.current.path)).size).toBeGreaterThan(good);

    valueOf(await append(Array.from({ length: 12 }, () => recorded('patient-1')), someone));
    expect(state.current.name).toBe('000002');
    await close();
    await state.current.handle?.close();

    expect((await stat(join(options.folder, '000001.seg'))).size).toBe(good);
    await withJournal(options, async (journal) => {
      expect(await journal.status()).toMatchObject({ head: 13, cutBytes: 0 });
      expect((await journal.status()).damage).toBeUndefined();
      expect(valueOf(await journal.read(0, 100))).toHaveLength(13);
    });
    expect(await verifySegments(options, () => undefined)).toBeUndefined();
  });
});
