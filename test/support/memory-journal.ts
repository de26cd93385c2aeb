/** A journal in memory that keeps the promises of the real one: dense seqs, one entry or none, known ids answered, clocks that rise. */
import { applyChange, applyPracticeChange } from '../../shared/domain/chart/apply-change';
import { isPracticeChange, type Change, type ChangeDraft } from '../../shared/domain/chart/change';
import type { Chart, Practice } from '../../shared/domain/chart/chart';
import type { PatientId, StationId, UserId } from '../../shared/domain/ids';

/** A snapshot as the journal keeps it: pieces of UTF-8 JSON. */
export interface MemorySnapshot {
  readonly seq: number;
  readonly charts: number;
  readonly pieces: readonly Uint8Array[];
}

export interface MemoryJournal {
  readonly id: string;
  readonly changes: readonly Change[];
  readonly append: (drafts: readonly ChangeDraft[]) => readonly Change[];
  readonly makeSnapshot: (chartsPerPiece?: number) => MemorySnapshot;
}

const firstInstant = Date.UTC(2026, 10, 23, 13, 0, 0);

/** The change that main would seal as number `seq`: one second after the one before, by one person at one station. */
export function stamped(draft: ChangeDraft, seq: number, by: string, station: string): Change {
  const ms = firstInstant + seq * 1_000;
  const at = new Date(ms).toISOString().replace('Z', '+00:00');
  // Ids of the test's own making, in the form that the schema asks for.
  return { ...draft, seq, at, by: by as UserId, station: station as StationId, clock: `${String(ms).padStart(13, '0')}-0000-${station}` };
}

/** An empty journal. */
export function memoryJournal(id = 'journal-0001', by = 'user-0001', station = 'station-01'): MemoryJournal {
  const changes: Change[] = [];
  const seqOf = new Map<string, number>();
  return {
    id,
    changes,
    append: (drafts) =>
      drafts.map((draft) => {
        const known = changes[(seqOf.get(draft.id) ?? 0) - 1];
        if (known) return structuredClone(known);
        const change = stamped(structuredClone(draft), changes.length + 1, by, station);
        changes.push(change);
        seqOf.set(draft.id, change.seq);
        return structuredClone(change);
      }),
    makeSnapshot: (chartsPerPiece = 200) => {
      const { charts, practice } = foldAll(changes);
      const all = [...charts.values()];
      const pieces: Uint8Array[] = [];
      for (let from = 0; from < all.length || from === 0; from += chartsPerPiece) {
        const piece = { charts: all.slice(from, from + chartsPerPiece), ...(from === 0 && practice ? { practice } : {}) };
        pieces.push(new TextEncoder().encode(JSON.stringify(piece)));
      }
      return { seq: changes.length, charts: all.length, pieces };
    },
  };
}

/** The state that all these changes make, folded one by one. */
export function foldAll(changes: readonly Change[]): { readonly charts: ReadonlyMap<PatientId, Chart>; readonly practice?: Practice } {
  const charts = new Map<PatientId, Chart>();
  let practice: Practice | undefined;
  for (const change of changes) {
    if (isPracticeChange(change)) {
      practice = applyPracticeChange(practice, change);
      continue;
    }
    const chart = applyChange(charts.get(change.chart), change);
    if (chart) charts.set(change.chart, chart);
  }
  return practice ? { charts, practice } : { charts };
}
