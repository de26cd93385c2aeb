import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { recorded, registered, someone, viewed } from '../../support/changes';
import { newJournal, opened, valueOf, withJournal } from '../../support/journals';

describe('the journal', () => {
  it('answers each change with its seq, time, author, station and clock', async () => {
    const options = await newJournal({ now: () => Date.UTC(2026, 0, 5, 19, 2, 9) });
    const [first, second] = await withJournal(options, async (journal) => valueOf(await journal.append([registered('patient-1'), recorded('patient-1')], someone)));
    expect(first).toMatchObject({ seq: 1, by: someone, station: 'station-0001', verb: 'registered', clock: '1767639729000-0000-station-0001' });
    expect(second).toMatchObject({ seq: 2, clock: '1767639729000-0001-station-0001' });
    expect(first?.at).toMatch(/^2026-01-0\dT\d\d:\d\d:09[+-]\d\d:\d\d$/);
    expect(Date.parse(first?.at ?? '')).toBe(Date.UTC(2026, 0, 5, 19, 2, 9));
  });

  it('gives after a restart exactly what it answered before', async () => {
    const options = await newJournal();
    const answered = await withJournal(options, async (journal) => [
      ...valueOf(await journal.append([registered('patient-1', 'Trần-Østergård')], someone)),
      ...valueOf(await journal.append([recorded('patient-1'), viewed('patient-1')], someone)),
    ]);
    const read = await withJournal(options, async (journal) => valueOf(await journal.read(0, 100)));
    expect(read).toEqual(answered);
  });

  it('reads from any place and never more than asked, across saves of several changes and segments', async () => {
    const options = await newJournal({ segmentLimit: 3000 });
    await withJournal(options, async (journal) => {
      for (let save = 0; save < 12; save++) valueOf(await journal.append([viewed('patient-1'), viewed('patient-2'), viewed('patient-3')], someone));
      for (const after of [0, 1, 2, 3, 10, 34, 35, 36, 99]) {
        for (const limit of [1, 2, 5, 50]) {
          const seqs = valueOf(await journal.read(after, limit)).map(({ seq }) => seq);
          const expected = Array.from({ length: 36 }, (_, index) => index + 1).filter((seq) => seq > after).slice(0, limit);
          expect(seqs, `after ${after}, limit ${limit}`).toEqual(expected);
        }
      }
    });
  });

  it('keeps 200 appends that come at once, each whole, with seqs without gaps', async () => {
    const options = await newJournal();
    const journal = await opened(options);
    const answers = await Promise.all(Array.from({ length: 200 }, (_, index) => journal.append([viewed(`patient-${index}`), recorded(`patient-${index}`)], someone)));
    const answered = answers.flatMap(valueOf);
    // Read by a second opening of the same files, while the first was not closed: what was answered is on the disk.
    const read = await withJournal(options, async (other) => valueOf(await other.read(0, 5000)));
    expect(read.map(({ seq }) => seq)).toEqual(Array.from({ length: 400 }, (_, index) => index + 1));
    expect(new Set(read.map(({ id }) => id))).toEqual(new Set(answered.map(({ id }) => id)));
    for (const pair of answers.map(valueOf)) expect(pair.map(({ seq }) => seq)).toEqual([pair[0]?.seq, (pair[0]?.seq ?? 0) + 1]);
    await journal.close();
  });

  it('gives the history of one chart, oldest first, out of many segments', async () => {
    const options = await newJournal({ segmentLimit: 4000 });
    await withJournal(options, async (journal) => {
      for (let save = 0; save < 20; save++) valueOf(await journal.append([viewed(`patient-${save % 3}`), viewed('patient-9')], someone));
      const history = valueOf(await journal.history('patient-1'));
      expect(history.map(({ seq }) => seq)).toEqual([3, 9, 15, 21, 27, 33, 39]);
      expect(valueOf(await journal.history('patient-none'))).toEqual([]);
    });
    // And after a restart, from the kept indexes.
    await withJournal(options, async (journal) => expect(valueOf(await journal.history('patient-9'))).toHaveLength(20));
  });

  it('refuses new appends while it is being closed, after finishing those asked for before', async () => {
    const options = await newJournal();
    const journal = await opened(options);
    const before = journal.append([viewed('patient-1')], someone);
    const closing = journal.close();
    const after = journal.append([viewed('patient-2')], someone);
    expect(valueOf(await before)).toHaveLength(1);
    expect(await after).toMatchObject({ ok: false, error: { code: 'journal-busy' } });
    await closing;
    await withJournal(options, async (again) => expect(again.head()).toBe(1));
  });
});

describe('a change id that the journal has already', () => {
  it('is answered with what stands there, in the order asked, and not written again', async () => {
    const options = await newJournal();
    const id = randomUUID();
    const journal = await opened(options);
    const [first] = valueOf(await journal.append([viewed('patient-1', id)], someone));
    const again = valueOf(await journal.append([viewed('patient-2'), viewed('patient-1', id), viewed('patient-3')], someone));
    expect(again[1]).toEqual(first);
    expect(again.map(({ seq }) => seq)).toEqual([2, 1, 3]);
    expect(journal.head()).toBe(3);
    await journal.close();
  });

  it('is found when it comes twice in one save, and in saves that go out together', async () => {
    const journal = await opened(await newJournal());
    const id = randomUUID();
    const answers = await Promise.all([journal.append([viewed('patient-1', id), viewed('patient-1', id)], someone), journal.append([viewed('patient-1', id)], someone)]);
    expect(answers.flatMap(valueOf).map(({ seq }) => seq)).toEqual([1, 1, 1]);
    expect(journal.head()).toBe(1);
    await journal.close();
  });

  it('is found after restarts in any segment, also where a kept index is gone', async () => {
    const options = await newJournal({ segmentLimit: 2000 });
    const ids = Array.from({ length: 30 }, () => randomUUID());
    await withJournal(options, async (journal) => {
      for (const id of ids) valueOf(await journal.append([viewed('patient-1', id)], someone));
    });
    await rm(join(options.folder, '000002.idx'));
    await withJournal(options, async (journal) => {
      const answers = valueOf(await journal.append(ids.map((id) => viewed('patient-1', id)), someone));
      expect(answers.map(({ seq }) => seq)).toEqual(ids.map((_, index) => index + 1));
      expect(journal.head()).toBe(30);
    });
  });
});

describe('the clock', () => {
  it('never goes back, even when the system clock does and the program starts anew', async () => {
    let now = Date.UTC(2026, 4, 1);
    const options = await newJournal({ now: () => now });
    const clocks: string[] = [];
    const append = () => withJournal(options, async (journal) => clocks.push(...valueOf(await journal.append([viewed('patient-1'), viewed('patient-1')], someone)).map(({ clock }) => clock)));
    for (const step of [0, 5, -86_400_000, 1, -1, 0, 90_000_000]) {
      now += step;
      await append();
    }
    expect(clocks).toEqual([...clocks].sort());
    expect(new Set(clocks).size).toBe(clocks.length);
  });

  it('goes on from the segment before when the last one is still empty', async () => {
    let now = Date.UTC(2026, 4, 1);
    const options = await newJournal({ now: () => now, segmentLimit: 700 });
    const first = await withJournal(options, async (journal) => {
      const changes = [...valueOf(await journal.append([viewed('patient-1')], someone)), ...valueOf(await journal.append([viewed('patient-1')], someone))];
      return changes.map(({ clock }) => clock);
    });
    now -= 1000;
    const next = await withJournal(options, async (journal) => valueOf(await journal.append([viewed('patient-1')], someone)).map(({ clock }) => clock));
    expect([...first, ...next]).toEqual([...first, ...next].sort());
  });
});
