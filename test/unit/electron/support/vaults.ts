import { join } from 'node:path';
import { openVault, type Vault, type VaultOptions } from '../../../../electron/storage/vault/vault';
import { ok } from '../../../../shared/result';
import { valueOf } from './journals';
import { tempFolder } from './temp-folder';

export const passphrase = 'four quiet herons wade';
export const person = { signInName: 'jm', displayName: 'Jordan Miles', passphrase };
export const nothingToPrepare = () => Promise.resolve(ok(null));

/** The files of a vault in a folder of its own; the cheapest wraps that are allowed. */
export async function vaultFiles(now: () => number = Date.now): Promise<VaultOptions> {
  const folder = await tempFolder();
  return { file: join(folder, 'vault.json'), triesFile: join(folder, 'tries.json'), now, cost: { n: 2 ** 14, r: 1, p: 1 } };
}

/** The vault as a new process finds it. */
export const vaultAt = async (files: VaultOptions): Promise<Vault> => valueOf(await openVault(files));

/** A vault that was set up and whose recovery code was confirmed; it is open. */
export async function confirmedVault(files: VaultOptions): Promise<{ readonly vault: Vault; readonly code: string }> {
  const vault = await vaultAt(files);
  const { recoveryCode } = valueOf(await vault.create(person, nothingToPrepare));
  valueOf(await vault.confirmRecovery(groupsOf(recoveryCode, 0, 7)));
  return { vault, code: recoveryCode };
}

/** Some groups of a code, as a person types them back. */
export const groupsOf = (code: string, ...positions: readonly number[]) =>
  positions.map((position) => ({ position, text: (code.split('-')[position] ?? '').toLowerCase() }));
