import { statfs } from 'node:fs/promises';
import type { Result } from '../../../shared/result';
import type { AppError } from '../../../shared/contract/errors';
import type { JournalStatus } from '../../../shared/contract/ipc';
import type { Change, ChangeDraft } from '../../../shared/domain/chart/change';
import type { UserId } from '../../../shared/domain/ids';
import { whereDiskAllows } from '../disk-error';
import { appendQueue } from './append-queue';
import { noteDamage, type Damage, type JournalState } from './journal-state';
import { readAfter, readHistory } from './read-changes';
import { witness } from './roll-segment';

/** An open journal: the one place where changes are kept. */
export interface Journal {
  /** Seq of the last change; 0 when empty. */
  readonly head: () => number;
  readonly status: () => Promise<JournalStatus>;
  /** Seals the drafts as one entry and answers when the disk has it. Ids that are there already are answered, not written. */
  readonly append: (drafts: readonly ChangeDraft[], by: UserId) => Promise<Result<readonly Change[], AppError>>;
  /** Changes after `after`, oldest first, at most `limit`. */
  readonly read: (after: number, limit: number) => Promise<Result<readonly Change[], AppError>>;
  /** All changes of one aggregate (a chart's id, or the practice's), oldest first. */
  readonly history: (aggregate: string) => Promise<Result<readonly Change[], AppError>>;
  /** Seq up to which every change can be read: the head, or the last one before known damage. */
  readonly readableUntil: () => number;
  /** Damage was found elsewhere: from now on nothing is written. */
  readonly stopWriting: (damage: Damage) => void;
  /** Writes the head file, so that a tail that gets lost from now on is noticed. */
  readonly witness: () => Promise<void>;
  /** Waits for the appends under way, then drops the key. */
  readonly close: () => Promise<void>;
}

/** The journal over an opened state. */
export function journalOf(state: JournalState): Journal {
  const queue = appendQueue(state);
  let isClosed = false;
  const keepHead = async (): Promise<void> => {
    if (!state.damage && !isClosed) await whereDiskAllows(witness(state));
  };
  const status = async (): Promise<JournalStatus> => {
    const { bavail, bsize } = await statfs(state.folder);
    const { head, cutBytes, damage, journal } = state;
    return { head, cutBytes, freeBytes: bavail * bsize, journalId: journal, ...(damage ? { damage } : {}) };
  };
  return {
    head: () => state.head,
    status,
    append: queue.append,
    read: (after, limit) => readAfter(state, after, limit),
    history: (aggregate) => readHistory(state, aggregate),
    readableUntil: () => Math.min(state.head, state.damage?.afterSeq ?? state.head),
    stopWriting: (damage) => {
      noteDamage(state, damage);
    },
    witness: keepHead,
    close: async () => {
      await queue.close();
      await keepHead();
      isClosed = true;
      await state.current.handle?.close();
      state.current.handle = undefined;
      state.key.fill(0);
      for (const { header } of [...state.closed, state.current]) header.frameKey.fill(0);
    },
  };
}
