/**
 * The Dexie middleware through which every row passes: what is stored is the key and sealed bytes, nothing else. Rows are
 * `{ key, value }` above it and `{ key, sealed }` below it, whatever the table.
 */
import type { DBCore, DBCoreCursor, DBCoreTable, Middleware } from 'dexie';
import { sealRow, unsealRow, UnsealError } from './seal';

/** A row as the code above the middleware sees it. */
export interface Row<T> {
  readonly key: string | number;
  readonly value: T;
}

/** A row as it is stored. */
export interface SealedRow {
  readonly key: string | number;
  readonly sealed: Uint8Array;
}

function isRow(row: unknown): row is Row<unknown> {
  return typeof row === 'object' && row !== null && 'key' in row && 'value' in row && (typeof row.key === 'string' || typeof row.key === 'number');
}

/** True for a row in the shape in which rows are stored. */
export function isSealedRow(row: unknown): row is SealedRow {
  return typeof row === 'object' && row !== null && 'key' in row && 'sealed' in row && (typeof row.key === 'string' || typeof row.key === 'number');
}

/** Seals and unseals the rows of all tables with `key` (32 bytes). */
export function sealedRows(key: Uint8Array): Middleware<DBCore> {
  return {
    stack: 'dbcore',
    name: 'sealed-rows',
    create: (core) => ({ ...core, table: (name) => sealedTable(key, core.table(name)) }),
  };
}

function sealedTable(key: Uint8Array, table: DBCoreTable): DBCoreTable {
  const seal = (row: unknown): SealedRow => {
    // Fails loudly: a row of another shape must never reach the disk in plain.
    if (!isRow(row)) throw new TypeError(`Not a row of ${table.name}`);
    return { key: row.key, sealed: sealRow(key, { table: table.name, key: row.key }, row.value) };
  };
  const unseal = (row: unknown): Row<unknown> | undefined => {
    if (row === undefined) return undefined;
    if (!isSealedRow(row)) throw new UnsealError(`A row of ${table.name} has another shape`);
    return { key: row.key, value: unsealRow(key, { table: table.name, key: row.key }, row.sealed) };
  };
  return {
    ...table,
    mutate: (request) =>
      request.type === 'add' || request.type === 'put' ? table.mutate({ ...request, values: request.values.map(seal) }) : table.mutate(request),
    get: (request) => table.get(request).then(unseal),
    getMany: (request) => table.getMany(request).then((rows) => rows.map(unseal)),
    query: (request) =>
      table.query(request).then((answer) => (request.values === true ? { ...answer, result: answer.result.map(unseal) } : answer)),
    openCursor: (request) =>
      table.openCursor(request).then((cursor) => (cursor && request.values === true ? unsealedCursor(cursor, unseal) : cursor)),
  };
}

/** The same cursor, opening each row as it is asked for. Dexie's cursors carry their state in getters, hence the prototype. */
function unsealedCursor(cursor: DBCoreCursor, unseal: (row: unknown) => unknown): DBCoreCursor {
  const seen: unknown = Object.create(cursor, {
    key: { get: () => cursor.key },
    primaryKey: { get: () => cursor.primaryKey },
    value: { get: () => unseal(cursor.value) },
    continue: { value: (to?: unknown) => cursor.continue(to) },
  });
  // It is the cursor itself with four properties laid over it.
  return seen as DBCoreCursor;
}
