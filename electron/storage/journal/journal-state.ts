/** What an open journal keeps in memory. */
import type { FileHandle } from 'node:fs/promises';
import type { JournalStatus } from '../../../shared/contract/ipc';
import type { StationId } from '../../../shared/domain/ids';
import type { JournalId } from './journal-id';
import type { SegmentHeader } from './segment/segment-header';
import type { GrowingIndex, SegmentIndex } from './index/segment-index';
import type { HashSet } from './index/hash-set';
import type { HybridClock } from './hybrid-clock';

/** A segment that does not grow any more. */
export interface ClosedSegment {
  readonly name: string;
  readonly path: string;
  readonly header: SegmentHeader;
  readonly size: number;
  readonly lastTag: Uint8Array;
  /** Missing until it is read from its file or made from the segment. */
  index: SegmentIndex | undefined;
}

/** The segment that is written to. Its fields move on only when the disk has the bytes. */
export interface CurrentSegment {
  readonly name: string;
  readonly path: string;
  readonly header: SegmentHeader;
  readonly index: GrowingIndex;
  handle: FileHandle | undefined;
  size: number;
  lastTag: Uint8Array;
  lastWrite: number;
  /** A write failed and what it left was not taken back yet. */
  isSpoiled: boolean;
}

export type Damage = NonNullable<JournalStatus['damage']>;

export interface JournalState {
  readonly folder: string;
  readonly key: Uint8Array;
  readonly journal: JournalId;
  readonly closed: ClosedSegment[];
  current: CurrentSegment;
  /** Seq of the last change. */
  head: number;
  /** Seq that the head file names. */
  witnessed: number;
  /** Hashes of every change id in segments whose index is there. */
  readonly ids: HashSet;
  readonly station: StationId;
  readonly clock: HybridClock;
  /** Milliseconds since 1970, for the wall clock time in each change. */
  readonly now: () => number;
  /** A segment that would grow beyond this is followed by a new one. */
  readonly segmentLimit: number;
  readonly leastFreeBytes: number;
  readonly cutBytes: number;
  damage: Damage | undefined;
  /** Called when damage is found while the journal is open. */
  readonly onDamage: () => void;
}

/** Damage was found: nothing is written any more. Of several places the first counts, up to which everything can be read. */
export function noteDamage(state: JournalState, damage: Damage): void {
  if (state.damage && damage.afterSeq >= state.damage.afterSeq) return;
  state.damage = damage;
  state.onDamage();
}
