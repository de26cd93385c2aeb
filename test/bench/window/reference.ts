/** What the window's figures are held against. It is evaluated inside the window, so it runs on the same engine as the program. */
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';

/** Milliseconds to open sealed blocks of these sizes one after another, with the cipher of the working copy and nothing else. */
export function decryptInOneLoop(sizes: readonly number[]): number {
  const key = crypto.getRandomValues(new Uint8Array(32));
  const nonce = crypto.getRandomValues(new Uint8Array(24));
  const sealed = sizes.map((size) => xchacha20poly1305(key, nonce).encrypt(new Uint8Array(size)));
  const started = performance.now();
  for (const block of sealed) xchacha20poly1305(key, nonce).decrypt(block);
  return performance.now() - started;
}

/** The byte lengths of the sealed rows in one table of an IndexedDB database. */
export async function rowSizes(database: string, table: string): Promise<number[]> {
  const db = await answer(indexedDB.open(database));
  try {
    const rows: unknown[] = await answer(db.transaction(table).objectStore(table).getAll());
    return rows.map((row) => (typeof row === 'object' && row !== null && 'sealed' in row && row.sealed instanceof Uint8Array ? row.sealed.length : 0));
  } finally {
    db.close();
  }
}

/** Opens an empty database and answers how long one strict put of `size` random bytes takes, in milliseconds. */
export async function strictPutter(): Promise<(size: number) => Promise<number>> {
  const opening = indexedDB.open('bench-reference', 1);
  opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('rows'));
  const db = await answer(opening);
  let key = 0;
  return async (size) => {
    const bytes = crypto.getRandomValues(new Uint8Array(size));
    const started = performance.now();
    const transaction = db.transaction('rows', 'readwrite', { durability: 'strict' });
    transaction.objectStore('rows').put({ bytes }, (key += 1));
    await new Promise<void>((resolve, reject) => {
      transaction.addEventListener('complete', () => resolve());
      transaction.addEventListener('abort', () => reject(new Error('The put was taken back')));
    });
    return performance.now() - started;
  };
}

function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('IndexedDB refused')));
  });
}
