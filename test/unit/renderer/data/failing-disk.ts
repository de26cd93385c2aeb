/** A disk under IndexedDB that fails on demand: every write throws while it is broken. */
import { IDBObjectStore as FakeStore } from 'fake-indexeddb';

const put = FakeStore.prototype.put;

/** Runs `work` while nothing can be written into IndexedDB. */
export async function whileDiskFails<T>(work: () => Promise<T>): Promise<T> {
  breakDisk();
  try {
    return await work();
  } finally {
    mendDisk();
  }
}

/** From now on every write fails, as on a full disk. */
export function breakDisk(): void {
  FakeStore.prototype.put = () => {
    throw new DOMException('the disk is full', 'QuotaExceededError');
  };
}

/** Writes work again. */
export function mendDisk(): void {
  FakeStore.prototype.put = put;
}
