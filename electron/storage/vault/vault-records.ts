import { seal, unseal } from '../crypto/sealed-box';
import { subKey } from '../crypto/sub-keys';
import { isSameSignInName, vaultRecords, type VaultRecords } from './users';
import { sealedContext, type SignIn, type VaultFile } from './vault-file';

/** What a passphrase's wrap is bound to: it opens only in this vault, for this user, under this name. */
export const signInContext = (vaultId: string, { user, signInName }: Pick<SignIn, 'user' | 'signInName'>): string =>
  JSON.stringify(['miis-desk-vault/1/passphrase', vaultId, user, signInName]);

/** What a recovery code's wrap is bound to. */
export const recoveryContext = (vaultId: string): string => JSON.stringify(['miis-desk-vault/1/recovery', vaultId]);

/** The sign-in of this name, however it is typed. */
export const signInOf = (file: VaultFile, name: string): SignIn | undefined => file.signIns.find((one) => isSameSignInName(one.signInName, name));

/** A whole vault file: the parts in the open, and the records sealed and bound to them. */
export function sealRecords(parts: Omit<VaultFile, 'sealed'>, records: VaultRecords, dataKey: Uint8Array): VaultFile {
  const { format, version, id, signIns, recovery } = parts;
  const open = { format, version, id, signIns, recovery };
  const key = subKey(dataKey, 'users');
  const sealed = seal(key, Buffer.from(JSON.stringify(records)), sealedContext(open)).toString('base64');
  key.fill(0);
  return { ...open, sealed };
}

/** The records of a vault; undefined when anything in the file is not as it was when they were sealed. */
export function openRecords(file: VaultFile, dataKey: Uint8Array): VaultRecords | undefined {
  const key = subKey(dataKey, 'users');
  const plain = unseal(key, Buffer.from(file.sealed, 'base64'), sealedContext(file));
  key.fill(0);
  return plain && vaultRecords.parse(JSON.parse(plain.toString('utf8')));
}
