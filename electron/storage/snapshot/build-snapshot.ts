import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { applyPracticeChange } from '../../../shared/domain/chart/apply-change';
import { isPracticeChange, type ChartChange } from '../../../shared/domain/chart/change';
import type { Practice } from '../../../shared/domain/chart/chart';
import type { PatientId } from '../../../shared/domain/ids';
import { changesBetween, type JournalPlace } from '../journal/changes-between';
import { foldChunks, readChunk, type ChangesByChart } from './fold-chunks';
import { openSnapshot, snapshotPath, snapshotSeqs, type Snapshot } from './read-snapshot';
import { writeSnapshot, type SnapshotPlace } from './write-snapshot';

/** So many changes are folded in at a time, which bounds the memory; a longer journal takes several rounds. */
const changesInRound = 120_000;

/** The latest snapshot that can be opened. Damaged ones are passed over: they are made anew from the journal. */
export async function latestSnapshot({ folder, key, journal }: SnapshotPlace): Promise<Snapshot | undefined> {
  for (const seq of await snapshotSeqs(folder)) {
    const snapshot = await openSnapshot(snapshotPath(folder, seq), key, journal);
    if (snapshot) return snapshot;
  }
  return undefined;
}

/**
 * Brings the snapshot to `until`. Each round leaves a whole snapshot behind, so what was done is not lost when it is broken
 * off; a former snapshot goes only when the next one was read back.
 * @param onProgress changes folded in, of all that were to be
 * @throws DamagedJournal when the journal cannot be read that far; the system's error when the disk refuses
 */
export async function buildSnapshot(snapshots: SnapshotPlace, journal: JournalPlace, until: number, onProgress: (done: number, total: number) => void): Promise<void> {
  let former = await wholeSnapshot(snapshots);
  const start = former?.seq ?? 0;
  for (let seq = start; seq < until; ) {
    const next = Math.min(until, seq + changesInRound);
    const { byChart, practice } = await collect(journal, seq, next, await practiceOf(former));
    await writeSnapshot(snapshots, next, foldChunks(former, byChart, practice));
    await removeBut(snapshots.folder, next);
    former = await latestSnapshot(snapshots);
    seq = next;
    onProgress(seq - start, until - start);
  }
}

/** The latest snapshot of which every chunk opens. */
async function wholeSnapshot(place: SnapshotPlace): Promise<Snapshot | undefined> {
  const latest = await latestSnapshot(place);
  return (await latest?.isWhole()) ? latest : undefined;
}

async function collect(journal: JournalPlace, after: number, until: number, before: Practice | undefined): Promise<{ readonly byChart: ChangesByChart; readonly practice: Practice | undefined }> {
  const byChart = new Map<PatientId, ChartChange[]>();
  let practice = before;
  for await (const changes of changesBetween(journal, after, until)) {
    for (const change of changes) {
      if (isPracticeChange(change)) practice = applyPracticeChange(practice, change);
      else if (!byChart.get(change.chart)?.push(change)) byChart.set(change.chart, [change]);
    }
  }
  return { byChart, practice };
}

async function practiceOf(snapshot: Snapshot | undefined): Promise<Practice | undefined> {
  const first = await snapshot?.chunk(0);
  return first && readChunk(first).practice;
}

/** Removes former snapshots and what a crash left half made. */
async function removeBut(folder: string, kept: number): Promise<void> {
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    if (path !== snapshotPath(folder, kept)) await rm(path, { force: true });
  }
}
