import { hkdfSync } from 'node:crypto';

/** What a key may be used for. Each purpose has a key of its own, so that nothing sealed for one opens as another. */
export type KeyPurpose = 'users' | 'journal' | 'snapshot' | 'working-copy' | 'documents' | 'drafts' | 'settings';

/** The key for one purpose: HKDF-SHA-256 of the vault's data key, 32 bytes in a buffer of its own. */
export function subKey(dataKey: Uint8Array, purpose: KeyPurpose): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', dataKey, new Uint8Array(0), `miis-desk/1/${purpose}`, 32));
}

/** Every key that an open vault gives out. */
export interface VaultKeys {
  readonly journal: Uint8Array;
  readonly snapshot: Uint8Array;
  readonly workingCopy: Uint8Array;
  readonly documents: Uint8Array;
  readonly drafts: Uint8Array;
  readonly settings: Uint8Array;
}

/** Derives all keys of an open vault. */
export const vaultKeys = (dataKey: Uint8Array): VaultKeys => ({
  journal: subKey(dataKey, 'journal'),
  snapshot: subKey(dataKey, 'snapshot'),
  workingCopy: subKey(dataKey, 'working-copy'),
  documents: subKey(dataKey, 'documents'),
  drafts: subKey(dataKey, 'drafts'),
  settings: subKey(dataKey, 'settings'),
});

/** A key's bytes in a buffer of their own. (`slice` of a Node Buffer is no copy: zeroing one would zero the other.) */
export const copyOfKey = (key: Uint8Array): Uint8Array => Uint8Array.from(key);

/** Overwrites every key with zeros. */
export function zeroKeys(keys: VaultKeys): void {
  for (const key of Object.values(keys)) key.fill(0);
}
