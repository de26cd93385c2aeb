import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { applyChange, applyPracticeChange } from '../../../../../shared/domain/chart/apply-change';
import { isPracticeChange, type Change, type ChangeDraft } from '../../../../../shared/domain/chart/change';
import type { Chart, Practice } from '../../../../../shared/domain/chart/chart';
import type { JournalOptions } from '../../../../../electron/storage/journal/open-journal';
import { workHere, type LongWork } from '../../../../../electron/storage/long-work/long-work';
import { buildSnapshot } from '../../../../../electron/storage/snapshot/build-snapshot';
import type { ChunkContent } from '../../../../../electron/storage/snapshot/fold-chunks';
import { openSnapshots, type Snapshots } from '../../../../../electron/storage/snapshot/snapshots';
import type { SnapshotPlace } from '../../../../../electron/storage/snapshot/write-snapshot';
import type { Journal } from '../../../../../electron/storage/journal/journal';
import { practiceChanged, recorded, registered, someone, viewed } from '../../support/changes';
import { codeOf, newJournal, opened, valueOf } from '../../support/journals';
import { tempFolder } from '../../support/temp-folder';

const silent = () => undefined;

interface Bench {
  readonly options: JournalOptions;
  readonly journal: Journal;
  readonly place: SnapshotPlace;
  readonly snapshots: Snapshots;
  readonly append: (...drafts: readonly ChangeDraft[]) => Promise<readonly Change[]>;
}

const open: Journal[] = [];
afterEach(async () => {
  for (const journal of open.splice(0)) await journal.close();
});

async function bench(work: LongWork = workHere): Promise<Bench> {
  const options = await newJournal({ segmentLimit: 40_000 });
  const journal = await opened(options);
  open.push(journal);
  const place = { folder: join(await tempFolder(), 'snapshot'), key: options.key, journal: options.journal };
  const snapshots = openSnapshots({ snapshots: place, place: options, journal, work });
  return { options, journal, place, snapshots, append: async (...drafts) => valueOf(await journal.append(drafts, someone)) };
}

/** Everything that a snapshot holds. */
async function contentOf(snapshots: Snapshots): Promise<{ readonly seq: number; readonly charts: ReadonlyMap<string, Chart>; readonly practice: Practice | undefined; readonly sizes: readonly number[] }> {
  const info = valueOf(await snapshots.refresh(silent));
  const charts = new Map<string, Chart>();
  const sizes: number[] = [];
  let practice: Practice | undefined;
  for (let index = 0; index < info.chunks; index++) {
    const content = JSON.parse(Buffer.from(valueOf(await snapshots.chunk(info.seq, index))).toString('utf8')) as ChunkContent;
    for (const chart of content.charts) charts.set(chart.id, chart);
    sizes.push(content.charts.length);
    practice ??= content.practice;
  }
  expect(charts.size).toBe(info.charts);
  return { seq: info.seq, charts, practice, sizes };
}

/** The same by replaying every change from the first. */
function replayed(changes: readonly Change[]): { readonly charts: ReadonlyMap<string, Chart>; readonly practice: Practice | undefined } {
  const charts = new Map<string, Chart>();
  let practice: Practice | undefined;
  for (const change of changes) {
    if (isPracticeChange(change)) {
      practice = applyPracticeChange(practice, change);
      continue;
    }
    const chart = applyChange(charts.get(change.chart), change);
    if (chart) charts.set(change.chart, chart);
  }
  return { charts, practice };
}

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('a snapshot', () => {
  it('of an empty journal has nothing in it', async () => {
    const { snapshots } = await bench();
    expect(valueOf(await snapshots.refresh(silent))).toEqual({ seq: 0, charts: 0, chunks: 0 });
  });

  it('together with the changes after it equals the replay of everything, wherever it was taken', { timeout: 60_000 }, async () => {
    const draft = fc.record({ chart: fc.nat(400), what: fc.constantFrom('registered', 'recorded', 'viewed', 'practice') });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(draft, { minLength: 1, maxLength: 40 }), { minLength: 1, maxLength: 12 }), async (rounds) => {
        const { journal, options, place, append } = await bench();
        for (const drafts of rounds) {
          await append(
            ...drafts.map(({ chart, what }) => {
              const id = `patient-${chart}`;
              if (what === 'registered') return registered(id, `Testov${chart}`);
              if (what === 'recorded') return recorded(id);
              return what === 'viewed' ? viewed(id) : practiceChanged(`Practice ${chart}`);
            }),
          );
          // Built on the one before, again and again.
          await buildSnapshot(place, options, journal.head(), silent);
        }
        const all = valueOf(await journal.read(0, 5000));
        const expected = replayed(all);
        const found = await contentOf(openSnapshots({ snapshots: place, place: options, journal, work: workHere }));
        expect(found.seq).toBe(journal.head());
        expect(plain([...found.charts].sort())).toEqual(plain([...expected.charts].sort()));
        expect(plain({ practice: found.practice })).toEqual(plain({ practice: expected.practice }));
      }),
      { numRuns: 12 },
    );
  });

  it('holds charts in pieces of at most 256, and fills up the last piece before it begins another', async () => {
    const { append, snapshots, options, place, journal } = await bench();
    const register = (from: number, count: number) => append(...Array.from({ length: count }, (_, index) => registered(`patient-${from + index}`)));
    await register(0, 200);
    expect((await contentOf(snapshots)).sizes).toEqual([200]);
    await register(200, 100);
    await buildSnapshot(place, options, journal.head(), silent);
    expect((await contentOf(openSnapshots({ snapshots: place, place: options, journal, work: workHere }))).sizes).toEqual([256, 44]);
    await append(viewed('patient-3'));
    await buildSnapshot(place, options, journal.head(), silent);
    const { sizes, charts } = await contentOf(openSnapshots({ snapshots: place, place: options, journal, work: workHere }));
    expect(sizes).toEqual([256, 44]);
    expect(charts.get('patient-3')?.viewed?.by).toBe(someone);
  });

  it('is not made anew while it is near, and replaced whole when it is far', async () => {
    const { append, snapshots, place } = await bench();
    await append(registered('patient-1'));
    expect(valueOf(await snapshots.refresh(silent)).seq).toBe(1);
    await append(...Array.from({ length: 150 }, () => viewed('patient-1')));
    expect(valueOf(await snapshots.refresh(silent)).seq).toBe(1);
    for (let save = 0; save < 6; save++) await append(...Array.from({ length: 150 }, () => viewed('patient-1')));
    const told: number[] = [];
    expect(valueOf(await snapshots.refresh((done, total) => told.push(done / total))).seq).toBe(1051);
    expect(told).toEqual([1]);
    expect(await readdir(place.folder)).toEqual(['000000001051.snap']);
    expect(codeOf(await snapshots.chunk(1, 0))).toBe('not-found');
  });

  it('that is damaged anywhere is made anew from the journal', { timeout: 60_000 }, async () => {
    const { append, snapshots, options, journal, place } = await bench();
    await append(...Array.from({ length: 180 }, (_, index) => registered(`patient-${index}`)));
    const whole = plain([...(await contentOf(snapshots)).charts]);
    const path = join(place.folder, '000000000180.snap');
    const bytes = await readFile(path);
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.nat(7), async (offset, bit) => {
        const spoiled = Buffer.from(bytes);
        spoiled[offset] = (spoiled[offset] ?? 0) ^ (1 << bit);
        await writeFile(path, spoiled);
        const again = openSnapshots({ snapshots: place, place: options, journal, work: workHere });
        const info = valueOf(await again.refresh(silent));
        const chunk = await again.chunk(info.seq, 0);
        // The window asks for a new one when a piece does not open.
        if (!chunk.ok) expect(chunk.error.code).toBe('not-found');
        expect(plain([...(await contentOf(again)).charts])).toEqual(whole);
      }),
      { numRuns: 40 },
    );
  });

  it('takes away what a crash left half made, once a new one is whole', async () => {
    const { append, snapshots, place, options, journal } = await bench();
    await append(registered('patient-1'));
    await snapshots.refresh(silent);
    await writeFile(join(place.folder, '000000000002.snap.0123.tmp'), 'half a snapshot');
    await append(viewed('patient-1'));
    await buildSnapshot(place, options, journal.head(), silent);
    expect(await readdir(place.folder)).toEqual(['000000000002.snap']);
  });

  it('holds nothing that can be read', async () => {
    const { append, snapshots, place } = await bench();
    await append(registered('patient-1', 'Unmistakable'));
    await snapshots.refresh(silent);
    const [name = ''] = await readdir(place.folder);
    const text = (await readFile(join(place.folder, name))).toString('latin1');
    for (const secret of ['Unmistakable', 'patient-1', '2015-03-04']) expect(text).not.toContain(secret);
  });

  it('goes as far as a damaged journal can be read, and stops the writing', async () => {
    const { append, snapshots, options, journal } = await bench();
    for (let save = 0; save < 30; save++) await append(...Array.from({ length: 20 }, (_, index) => registered(`patient-${save}-${index}`)));
    const path = join(options.folder, '000002.seg');
    const bytes = await readFile(path);
    bytes[bytes.length - 100] = (bytes[bytes.length - 100] ?? 0) ^ 1;
    await writeFile(path, bytes);
    await rm(join(options.folder, '000002.idx'));
    const info = valueOf(await snapshots.refresh(silent));
    expect(info.seq).toBe((await journal.status()).damage?.afterSeq);
    expect((await journal.status()).damage?.segment).toBe('000002');
    const { seq, charts } = await contentOf(snapshots);
    expect(seq).toBe((await journal.status()).damage?.afterSeq);
    expect(charts.size).toBe(seq);
    expect(codeOf(await journal.append([viewed('patient-0-0')], someone))).toBe('journal-damaged');
  });
});
