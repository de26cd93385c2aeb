/** What really lies in IndexedDB, read and written past the program. */

export interface StoredRow {
  readonly key: string | number;
  readonly sealed: Uint8Array;
}

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('no reason')));
  });

async function withStore<T>(dbName: string, store: string, mode: IDBTransactionMode, work: (store: IDBObjectStore) => Promise<T>): Promise<T> {
  const db = await done(indexedDB.open(dbName));
  try {
    return await work(db.transaction(store, mode).objectStore(store));
  } finally {
    db.close();
  }
}

/** All rows of a table as they are stored. */
export const storedRows = (dbName: string, table: string): Promise<readonly StoredRow[]> =>
  withStore<readonly StoredRow[]>(dbName, table, 'readonly', (store) => done(store.getAll()));

/** Writes a row as it is. */
export const writeStoredRow = (dbName: string, table: string, row: StoredRow): Promise<unknown> =>
  withStore(dbName, table, 'readwrite', (store) => done(store.put(row)));

/** Deletes a row. */
export const deleteStoredRow = (dbName: string, table: string, key: string | number): Promise<unknown> =>
  withStore(dbName, table, 'readwrite', (store) => done(store.delete(key)));

/** All tables of a database with all their rows. */
export async function everythingStored(dbName: string): Promise<ReadonlyMap<string, readonly unknown[]>> {
  const db = await done(indexedDB.open(dbName));
  const tables = [...db.objectStoreNames];
  db.close();
  return new Map(await Promise.all(tables.map(async (table) => [table, await storedRows(dbName, table)] as const)));
}
