/**
 * What the screens know of storage: charts, cards and one way to save. Behind it lie the journal in the main process and the
 * sealed working copy; `open-records.ts` puts them together.
 */
import type { Result } from '../../shared/result';
import type { AppError } from '../../shared/contract/errors';
import type { Change, ChangeDraft } from '../../shared/domain/chart/change';
import type { Chart, Practice } from '../../shared/domain/chart/chart';
import type { Card } from '../../shared/domain/card';
import type { PatientId } from '../../shared/domain/ids';
import type { DuplicateQuery, LikelyDuplicate } from '../../shared/matching/likely-duplicate';
import type { MatchReason, SearchHit } from '../../shared/matching/match-reason';

export type { DuplicateQuery, LikelyDuplicate, MatchReason, SearchHit };

/** How far the working copy is on its way to usable. */
export interface OpeningProgress {
  readonly step: 'reading' | 'replaying' | 'rebuilding';
  /** Why a rebuild was needed, for the words on the screen. */
  readonly cause?: 'missing' | 'damaged' | 'other-journal' | 'other-schema';
  readonly done: number;
  readonly total: number;
}

export interface Records {
  /** One chart, unsealed; undefined when there is no such patient. */
  readonly chart: (id: PatientId) => Promise<Chart | undefined>;
  /** Every patient's card, in no order. The array is a new one after each change. */
  readonly cards: () => readonly Card[];
  readonly card: (id: PatientId) => Card | undefined;
  readonly practice: () => Practice | undefined;
  /**
   * The one way to save: journal first (sealed and fsynced), then the working copy in one transaction. When it answers ok the
   * change is safe on disk. When the journal took it and the working copy did not, it answers ok and the copy is replayed.
   */
  readonly commit: (drafts: readonly ChangeDraft[]) => Promise<Result<readonly Change[], AppError>>;
  /** Best first, 50 unless `limit` says otherwise; synchronous, within a few milliseconds for 100,000 patients. Never throws, whatever is typed. */
  readonly search: (query: string, limit?: number) => readonly SearchHit[];
  /** Best first, at most ten; to be asked with what is typed so far. */
  readonly likelyDuplicates: (query: DuplicateQuery) => readonly LikelyDuplicate[];
  /** Called soon after each commit, not before it answered, with the charts that changed; answers the function that stops it. */
  readonly subscribe: (listener: (changed: ReadonlySet<PatientId>) => void) => () => void;
  readonly close: () => void;
}
