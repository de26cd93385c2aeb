import type { Change, ChangeDraft } from '../../../shared/domain/chart/change';
import type { UserId } from '../../../shared/domain/ids';
import type { JournalState } from './journal-state';
import { localInstant } from '../../time/local-instant';
import { findChange } from './read-changes';

export interface Stamped {
  /** One change for each draft, in its order: the new one, or the one that is in the journal already. */
  readonly answer: readonly Change[];
  /** Those of them that have to be written. */
  readonly fresh: readonly Change[];
  /** Their JSON, as it will be sealed. */
  readonly json: Buffer;
}

/**
 * Gives the drafts of one save their place, time, author and clock. A draft whose id is in the journal, or in `sameWrite`, is
 * answered with what stands there: a save that is asked for again after a crash happens once.
 * @param sameWrite changes of earlier saves of the same write; the new ones are added
 */
export async function stampChanges(state: JournalState, sameWrite: Map<string, Change>, firstSeq: number, drafts: readonly ChangeDraft[], by: UserId): Promise<Stamped> {
  const answer: Change[] = [];
  const fresh: Change[] = [];
  const at = localInstant(new Date(state.now()));
  for (const draft of drafts) {
    const known = sameWrite.get(draft.id) ?? (await findChange(state, draft.id));
    const change = known ?? { ...draft, seq: firstSeq + fresh.length, at, by, station: state.station, clock: state.clock() };
    if (!known) {
      fresh.push(change);
      sameWrite.set(change.id, change);
    }
    answer.push(change);
  }
  return { answer, fresh, json: Buffer.from(JSON.stringify(fresh)) };
}
