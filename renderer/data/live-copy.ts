/**
 * Charts as they are now: what memory holds that the disk does not have yet, then the charts used last, then the stored copy, and
 * for a row that is damaged or gone the journal itself.
 *
 * The journal is the record and has every change before it comes here. So a failing disk under the copy never stops a save: what
 * could not be stored stays in memory, is stored with the next save, and is replayed at the next start otherwise.
 */
import type { MiisBridge } from '../../shared/contract/ipc';
import type { Change } from '../../shared/domain/chart/change';
import type { Chart, Practice } from '../../shared/domain/chart/chart';
import { cardOf, type Card } from '../../shared/domain/card';
import type { PatientId } from '../../shared/domain/ids';
import { chartHistory } from './chart-history';
import type { CardDirectory } from './card-directory';
import { chartsNamedBy, foldChanges } from './fold-changes';
import { recentCharts } from './recent-charts';
import { withTimeLimit } from './working-copy/time-limit';
import type { CopyState, WorkingCopy } from './working-copy/working-copy';

/** How many charts are kept unsealed. */
const chartsKept = 50;
/** Milliseconds that a save waits for the copy; the journal has the change already. */
const patience = 2_000;

export interface LiveParts {
  readonly bridge: MiisBridge;
  readonly copy: WorkingCopy;
  readonly directory: CardDirectory;
  readonly practice: Practice | undefined;
  readonly state: CopyState;
  /** Called for each card that changed. */
  readonly onCard: (card: Card) => void;
}

export interface LiveCopy {
  /** Undefined when there is no such patient; throws when neither copy nor journal can give the chart. */
  readonly chart: (id: PatientId) => Promise<Chart | undefined>;
  readonly practice: () => Practice | undefined;
  /** Applies consecutive changes and stores what they changed; answers the charts that changed. Never two at once. */
  readonly apply: (changes: readonly Change[]) => Promise<ReadonlySet<PatientId>>;
  /** True while memory holds what the disk does not. */
  readonly isBehind: () => boolean;
}

/** Opens the view on a copy that was found whole. */
export function liveCopy({ bridge, copy, directory, practice: storedPractice, state, onCard }: LiveParts): LiveCopy {
  const recent = recentCharts(chartsKept);
  const unsaved = new Map<PatientId, Chart>();
  const dirtyBlocks = new Set<number>();
  let practice = storedPractice;
  let isPracticeUnsaved = false;
  let appliedSeq = state.appliedSeq;
  let isBehind = false;
  let saving: Promise<void> | undefined;

  const inMemory = (id: PatientId): Chart | undefined => unsaved.get(id) ?? recent.get(id);

  /** A chart made again from its own history, as of `appliedSeq`; it is stored with the next save. */
  const fromJournal = async (id: PatientId): Promise<Chart | undefined> => {
    const upTo = appliedSeq;
    const history = await chartHistory(bridge, id);
    if (!history.ok) throw new Error(`A chart can't be read, nor its history: ${history.error.code}`);
    const known = history.value.filter((change) => change.seq <= upTo);
    const chart = foldChanges(known, new Map(), undefined).charts.get(id);
    if (chart && upTo === appliedSeq && !unsaved.has(id)) unsaved.set(id, chart);
    return inMemory(id) ?? chart;
  };

  const stored = async (id: PatientId): Promise<Chart | undefined> => {
    try {
      const chart = await copy.chart(id);
      if (chart) return chart;
    } catch {
      return fromJournal(id);
    }
    return directory.has(id) ? fromJournal(id) : undefined;
  };

  const chart = async (id: PatientId): Promise<Chart | undefined> => {
    for (;;) {
      const known = inMemory(id);
      if (known) return known;
      const asOf = appliedSeq;
      const found = await stored(id);
      // A save that was applied meanwhile may have changed this very chart: look again.
      if (asOf !== appliedSeq) continue;
      if (found) recent.put(found);
      return found;
    }
  };

  const chartsOf = async (ids: readonly PatientId[]): Promise<ReadonlyMap<PatientId, Chart>> => {
    const found = new Map<PatientId, Chart>();
    const absent: PatientId[] = [];
    for (const id of ids) {
      const known = inMemory(id);
      if (known) found.set(id, known);
      else if (directory.has(id)) absent.push(id);
    }
    const rows = await copy.charts(absent).catch((): readonly undefined[] => []);
    for (const [index, id] of absent.entries()) {
      const row = rows[index] ?? (await stored(id));
      if (row) found.set(id, row);
    }
    return found;
  };

  const save = async (): Promise<void> => {
    const charts = [...unsaved.values()];
    const blocks = [...dirtyBlocks];
    const saidPractice = isPracticeUnsaved ? practice : undefined;
    dirtyBlocks.clear();
    try {
      await copy.save(
        { charts, blocks: blocks.map(directory.block), ...(saidPractice ? { practice: saidPractice } : {}) },
        { ...state, appliedSeq, charts: directory.size(), blocks: directory.blockCount() },
      );
    } catch (error) {
      for (const n of blocks) dirtyBlocks.add(n);
      throw error;
    }
    for (const saved of charts) {
      if (unsaved.get(saved.id) !== saved) continue;
      unsaved.delete(saved.id);
      recent.put(saved);
    }
    if (practice === saidPractice) isPracticeUnsaved = false;
    isBehind = unsaved.size > 0 || dirtyBlocks.size > 0;
  };

  /** Stores what is not stored, one save at a time. A copy that did not answer once is not waited for again. */
  const saveSoon = async (): Promise<void> => {
    saving ??= save().finally(() => {
      saving = undefined;
    });
    try {
      await withTimeLimit('Storing a save in the working copy', isBehind ? 0 : patience, saving);
    } catch {
      isBehind = true;
    }
  };

  return {
    chart,
    practice: () => practice,
    isBehind: () => isBehind,
    apply: async (changes) => {
      const last = changes[changes.length - 1];
      if (last === undefined) return new Set();
      const folded = foldChanges(changes, await chartsOf(chartsNamedBy(changes)), practice);
      for (const [id, changed] of folded.charts) {
        unsaved.set(id, changed);
        const card = cardOf(changed);
        dirtyBlocks.add(directory.put(card));
        onCard(card);
      }
      if (folded.practice) {
        practice = folded.practice;
        isPracticeUnsaved = true;
      }
      appliedSeq = last.seq;
      await saveSoon();
      return new Set(folded.charts.keys());
    },
  };
}
