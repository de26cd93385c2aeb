/**
 * The working copy: every chart and card on this workstation, sealed, in IndexedDB. It is derived from the journal alone and may
 * be lost at any time; then it is made again.
 *
 * There are no migrations, on purpose: whatever changes the stored shapes raises `workingCopySchema`, and a copy of another schema
 * is thrown away and rebuilt from the journal. One way to make the copy is one way to test.
 */
import Dexie, { type Table } from 'dexie';
import type { Card } from '../../../shared/domain/card';
import type { Chart, Practice } from '../../../shared/domain/chart/chart';
import type { PatientId } from '../../../shared/domain/ids';
import { sealedRows, type Row } from './sealed-rows';
import { withTimeLimit } from './time-limit';

/** Raise it with every change of what is stored: the shape of a chart or a card, or the fold that makes them. */
export const workingCopySchema = 8;

export const workingCopyName = 'miis-working-copy';

/** Milliseconds. IndexedDB answers within milliseconds or, on a failing disk or a blocked store, never. */
const limits = { open: 10_000, remove: 10_000, save: 8_000, bulk: 60_000 } as const;

/** What the copy says of itself. It is written last when a copy is made, so a copy without it is an unfinished one. */
export interface CopyState {
  readonly schema: number;
  readonly journalId: string;
  /** Random id of this making of the copy. */
  readonly copyId: string;
  /** All changes up to this seq are in the copy. */
  readonly appliedSeq: number;
  readonly charts: number;
  readonly blocks: number;
}

/** Cards of one block, in the order in which they were added. */
export interface CardBlock {
  readonly n: number;
  readonly cards: readonly Card[];
}

/** Rows that change together. */
export interface CopyRows {
  readonly charts: readonly Chart[];
  readonly blocks: readonly CardBlock[];
  readonly practice?: Practice;
}

export interface WorkingCopy {
  readonly state: () => Promise<CopyState | undefined>;
  readonly blocks: () => Promise<readonly CardBlock[]>;
  readonly practice: () => Promise<Practice | undefined>;
  readonly countCharts: () => Promise<number>;
  readonly chart: (id: PatientId) => Promise<Chart | undefined>;
  /** In the order of `ids`; undefined for those that are not there. */
  readonly charts: (ids: readonly PatientId[]) => Promise<readonly (Chart | undefined)[]>;
  /** Deletes all rows. */
  readonly clear: () => Promise<void>;
  /** Writes rows of a copy that is being made. */
  readonly putRows: (rows: CopyRows) => Promise<void>;
  /** Writes rows and the new state in one transaction; throws when the stored copy is another one than `state` speaks of. */
  readonly save: (rows: CopyRows, state: CopyState) => Promise<void>;
  /** Declares the copy whole. */
  readonly finish: (state: CopyState) => Promise<void>;
  readonly close: () => void;
}

/** The keys of the one row of their tables. */
export const stateKey = 'state';
export const practiceKey = 'practice';

/** Keys are opaque ids, the rest of each row is sealed: nothing is indexed, search is done in memory. */
export const copyTables = { charts: 'key', blocks: 'key', meta: 'key', practice: 'key' };

/** Opens the copy, or makes an empty one. Throws when IndexedDB refuses or does not answer in time. */
export async function openWorkingCopy(key: Uint8Array): Promise<WorkingCopy> {
  const db = new Dexie(workingCopyName, { chromeTransactionDurability: 'strict', cache: 'disabled', autoOpen: false });
  db.version(1).stores(copyTables);
  db.use(sealedRows(key));
  try {
    await withTimeLimit('Opening the working copy', limits.open, db.open());
  } catch (error) {
    db.close();
    throw error;
  }
  return workingCopyOf(db);
}

/**
 * An empty copy in the place of whatever is stored. A store that can't be deleted is emptied, for a broken one may refuse the first
 * and take the second. Throws when neither is possible in time.
 */
export async function emptyWorkingCopy(key: Uint8Array): Promise<WorkingCopy> {
  try {
    await withTimeLimit('Deleting the working copy', limits.remove, Dexie.delete(workingCopyName));
  } catch {
    const copy = await openWorkingCopy(key);
    await copy.clear();
    return copy;
  }
  return openWorkingCopy(key);
}

function workingCopyOf(db: Dexie): WorkingCopy {
  const charts: Table<Row<Chart>, string> = db.table('charts');
  const blocks: Table<Row<readonly Card[]>, number> = db.table('blocks');
  const meta: Table<Row<CopyState>, string> = db.table('meta');
  const practice: Table<Row<Practice>, string> = db.table('practice');

  const putRows = async (rows: CopyRows): Promise<void> => {
    await Promise.all([
      rows.charts.length > 0 && charts.bulkPut(rows.charts.map((chart) => ({ key: chart.id, value: chart }))),
      rows.blocks.length > 0 && blocks.bulkPut(rows.blocks.map((block) => ({ key: block.n, value: block.cards }))),
      rows.practice && practice.put({ key: practiceKey, value: rows.practice }),
    ]);
  };
  const putState = async (state: CopyState): Promise<void> => {
    await meta.put({ key: stateKey, value: state });
  };
  const refuseAnother = async ({ copyId }: CopyState): Promise<void> => {
    const stored = (await meta.get(stateKey))?.value;
    if (stored?.copyId !== copyId) throw new Error('The stored working copy is not the one that was opened');
  };
  const inOneTransaction = async (limit: number, work: () => Promise<void>): Promise<void> => {
    // A connection is lost when the browser's own store fails; the next save tries again.
    if (!db.isOpen()) await withTimeLimit('Opening the working copy again', limits.open, db.open());
    await withTimeLimit('Writing the working copy', limit, db.transaction('rw', [charts, blocks, meta, practice], work));
  };

  return {
    state: async () => (await meta.get(stateKey))?.value,
    blocks: async () => (await blocks.toArray()).map((row) => ({ n: Number(row.key), cards: row.value })),
    practice: async () => (await practice.get(practiceKey))?.value,
    countCharts: () => charts.count(),
    chart: async (id) => (await charts.get(id))?.value,
    charts: async (ids) => (await charts.bulkGet([...ids])).map((row) => row?.value),
    clear: () =>
      inOneTransaction(limits.bulk, async () => {
        for (const table of [charts, blocks, meta, practice]) await table.clear();
      }),
    putRows: (rows) => inOneTransaction(limits.bulk, () => putRows(rows)),
    // All requests go out together: each one waited for by itself would cost a way to the store and back. One that fails takes all back.
    save: (rows, state) =>
      inOneTransaction(limits.save, async () => {
        await Promise.all([refuseAnother(state), putRows(rows), putState(state)]);
      }),
    finish: (state) => inOneTransaction(limits.bulk, () => putState(state)),
    close: () => db.close(),
  };
}
