import { fail, ok, type Result } from '../../../shared/result';
import { appError, type AppError } from '../../../shared/contract/errors';
import type { SnapshotInfo } from '../../../shared/contract/ipc';
import type { JournalPlace } from '../journal/changes-between';
import type { Journal } from '../journal/journal';
import { diskError } from '../disk-error';
import { StoppedWork } from '../long-work/work-in-thread';
import type { LongWork, OnProgress } from '../long-work/long-work';
import { oneAtATime } from '../one-at-a-time';
import { latestSnapshot } from './build-snapshot';
import type { Snapshot } from './read-snapshot';
import type { SnapshotPlace } from './write-snapshot';

/** The snapshots of one open journal. */
export interface Snapshots {
  /** Brings the snapshot near the head of the journal and describes it. */
  readonly refresh: (onProgress: OnProgress) => Promise<Result<SnapshotInfo, AppError>>;
  /** The same, but only when so many changes lie behind the snapshot that a rebuild would be slow. */
  readonly refreshIfFar: (onProgress: OnProgress) => Promise<Result<SnapshotInfo, AppError>>;
  /** One piece of the snapshot as of `seq`; error `not-found` when it was replaced meanwhile, or does not open: ask for it anew. */
  readonly chunk: (seq: number, index: number) => Promise<Result<Uint8Array, AppError>>;
}

export interface SnapshotsOptions {
  readonly snapshots: SnapshotPlace;
  readonly place: JournalPlace;
  readonly journal: Journal;
  readonly work: LongWork;
}

/** A snapshot that is so near is near enough: reading these changes takes less time than a new snapshot. */
const nearChanges = 1000;
/** Behind so many a new one is made without being asked. */
const farChanges = 5000;

/** The snapshots in a folder. */
export function openSnapshots({ snapshots, place, journal, work }: SnapshotsOptions): Snapshots {
  const inTurn = oneAtATime();
  let latest: Snapshot | undefined;
  /** A chunk did not open: the snapshot has to be made anew from the journal. */
  let isSpoiled = false;

  const isFar = (allowed: number): boolean => {
    const behind = journal.readableUntil() - (latest?.seq ?? 0);
    return behind > allowed || (behind > 0 && !latest);
  };

  const refresh = (allowed: number, onProgress: OnProgress): Promise<Result<SnapshotInfo, AppError>> =>
    inTurn(async () => {
      try {
        if (!isSpoiled) latest ??= await latestSnapshot(snapshots);
        while (isFar(allowed)) {
          const { damage } = await work.run({ kind: 'snapshot', journal: place, snapshots, until: journal.readableUntil() }, onProgress);
          latest = await latestSnapshot(snapshots);
          isSpoiled = false;
          if (!damage) break;
          // Then it goes as far as the journal can be read.
          journal.stopWriting(damage);
        }
        return ok(infoOf(latest));
      } catch (error) {
        return fail(error instanceof StoppedWork ? appError('locked', 'locked meanwhile') : diskError(error, 'making a snapshot'));
      }
    });

  return {
    refresh: (onProgress) => refresh(nearChanges, onProgress),
    refreshIfFar: async (onProgress) => {
      latest ??= await latestSnapshot(snapshots);
      return journal.readableUntil() - (latest?.seq ?? 0) > farChanges ? refresh(farChanges, onProgress) : ok(infoOf(latest));
    },
    chunk: async (seq, index) => {
      if (latest?.seq !== seq || index >= latest.directory.chunks.length) return fail(appError('not-found', 'the snapshot was replaced', { seq, index }));
      const json = await latest.chunk(index);
      if (json) return ok(Uint8Array.from(json));
      [latest, isSpoiled] = [undefined, true];
      return fail(appError('not-found', 'a chunk does not open', { seq, index }));
    },
  };
}

const infoOf = (snapshot: Snapshot | undefined): SnapshotInfo =>
  snapshot ? { seq: snapshot.seq, charts: snapshot.directory.charts, chunks: snapshot.directory.chunks.length } : { seq: 0, charts: 0, chunks: 0 };
