/**
 * Sealing of one row of the working copy: XChaCha20-Poly1305 with a random nonce, `nonce | ciphertext | tag`. Synchronous, because
 * an IndexedDB transaction ends when nothing is asked of it while a promise of the platform is awaited.
 */
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { managedNonce } from '@noble/ciphers/utils.js';

const sealed = managedNonce(xchacha20poly1305);
const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true });

/** A row's place. It is authenticated with the row, so that a row can't be put in the place of another. */
export interface RowPlace {
  readonly table: string;
  readonly key: string | number;
}

/** A row could not be opened: wrong key, changed bytes, or bytes of another place. */
export class UnsealError extends Error {
  override readonly name = 'UnsealError';
}

const associatedBytes = ({ table, key }: RowPlace): Uint8Array => encoder.encode(`miis-desk working copy|${table}|${typeof key}|${key}`);

/** Seals a plain JSON value for its place. */
export function sealRow(key: Uint8Array, place: RowPlace, value: unknown): Uint8Array {
  return sealed(key, associatedBytes(place)).encrypt(encoder.encode(JSON.stringify(value)));
}

/** Opens what `sealRow` made for the same place; throws `UnsealError` for anything else. */
export function unsealRow(key: Uint8Array, place: RowPlace, bytes: unknown): unknown {
  if (!(bytes instanceof Uint8Array)) throw new UnsealError(`No sealed bytes in ${place.table}`);
  try {
    return JSON.parse(decoder.decode(sealed(key, associatedBytes(place)).decrypt(bytes)));
  } catch (cause) {
    throw new UnsealError(`A row of ${place.table} can't be opened`, { cause });
  }
}
