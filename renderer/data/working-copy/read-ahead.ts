/**
 * Reading the working copy before the key is there: while a person types the passphrase and main stretches it, the sealed rows that an
 * unlock needs come from the disk. They are opened, and checked, only with the key.
 */
import Dexie from 'dexie';
import type { Card } from '../../../shared/domain/card';
import type { Practice } from '../../../shared/domain/chart/chart';
import { isSealedRow, type SealedRow } from './sealed-rows';
import { unsealRow, UnsealError } from './seal';
import { withTimeLimit } from './time-limit';
import { copyTables, practiceKey, stateKey, workingCopyName, type CardBlock, type CopyState } from './working-copy';

/** What an unlock reads of a copy. */
export interface CopyAtStart {
  readonly state: CopyState | undefined;
  readonly blocks: readonly CardBlock[];
  readonly practice: Practice | undefined;
  /** How many charts are stored. */
  readonly charts: number;
}

/** The same, still sealed. Throws `UnsealError` when the key does not open it. */
export type SealedCopy = (key: Uint8Array) => CopyAtStart;

/** A store that does not answer is met again, with its words, when the copy is opened. */
const longestRead = 10_000;

/** The sealed rows as one moment saw them; undefined when there is no store, or it gives no answer. It stays closed behind this. */
export async function readAhead(): Promise<SealedCopy | undefined> {
  try {
    if (!(await Dexie.exists(workingCopyName))) return undefined;
    const db = new Dexie(workingCopyName, { cache: 'disabled', autoOpen: false });
    db.version(1).stores(copyTables);
    try {
      return await withTimeLimit('Reading the working copy ahead', longestRead, db.open().then(sealedRowsOf));
    } finally {
      db.close();
    }
  } catch {
    return undefined;
  }
}

async function sealedRowsOf(db: Dexie): Promise<SealedCopy> {
  const tables = ['meta', 'practice', 'blocks', 'charts'].map((name) => db.table<unknown>(name));
  return db.transaction('r', tables, async () => {
    const [meta, practice, blocks, charts] = await Promise.all([
      db.table<unknown>('meta').get(stateKey),
      db.table<unknown>('practice').get(practiceKey),
      db.table<unknown>('blocks').toArray(),
      db.table('charts').count(),
    ]);
    return (key) => ({
      // What a row holds was made by this program and is authenticated by its seal.
      state: opened(key, 'meta', meta) as CopyState | undefined,
      practice: opened(key, 'practice', practice) as Practice | undefined,
      blocks: blocks.map((row) => ({ n: Number(sealed('blocks', row).key), cards: opened(key, 'blocks', row) as readonly Card[] })),
      charts,
    });
  });
}

function opened(key: Uint8Array, table: string, row: unknown): unknown {
  if (row === undefined) return undefined;
  const { key: place, sealed: bytes } = sealed(table, row);
  return unsealRow(key, { table, key: place }, bytes);
}

function sealed(table: string, row: unknown): SealedRow {
  if (!isSealedRow(row)) throw new UnsealError(`A row of ${table} has another shape`);
  return row;
}
