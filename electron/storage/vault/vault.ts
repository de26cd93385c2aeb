/**
 * The vault: one random data key, wrapped once for each user's passphrase and once for the recovery code.
 * It knows secrets and users; it does not know journal, windows or Electron.
 */
import { ok, type Result } from '../../../shared/result';
import type { AppError } from '../../../shared/contract/errors';
import { oneAtATime } from '../one-at-a-time';
import { changePassphrase, createVault, unlockVault, type Credentials, type OpenedWithCode } from './passphrase-steps';
import { confirmRecovery, recoverVault, renewRecovery } from './recovery-steps';
import { openTries } from './tries';
import { readVaultFile } from './vault-file';
import { closeInside, type OpenVault, type VaultState } from './vault-state';
import { presentCost, type ScryptCost } from './wrap-key';

export interface Vault {
  readonly exists: () => boolean;
  /** The open vault; undefined while locked. */
  readonly current: () => OpenVault | undefined;
  /** Offered on the unlock screen. */
  readonly signInNames: () => readonly string[];
  /** Milliseconds until the next passphrase or code is heard. */
  readonly waitMs: () => number;
  /**
   * Makes the vault with its first user, who has all duties. `prepare` sets up what the vault will be the key of, before the
   * vault's file exists: a crash in between leaves no vault without its journal.
   */
  readonly create: (
    person: Credentials & { readonly displayName: string },
    prepare: (vault: OpenVault) => Promise<Result<null, AppError>>,
  ) => Promise<Result<OpenedWithCode, AppError>>;
  readonly unlock: (who: Credentials) => Promise<Result<OpenVault, AppError>>;
  readonly recover: (who: Credentials & { readonly code: string }) => Promise<Result<OpenedWithCode, AppError>>;
  readonly renewRecovery: () => Promise<Result<{ readonly recoveryCode: string }, AppError>>;
  readonly confirmRecovery: (groups: readonly { readonly position: number; readonly text: string }[]) => Promise<Result<null, AppError>>;
  readonly changePassphrase: (passphrases: { readonly current: string; readonly next: string }) => Promise<Result<null, AppError>>;
  /** Drops every key and overwrites it, at once. */
  readonly lock: () => void;
}

export interface VaultOptions {
  readonly file: string;
  readonly triesFile: string;
  readonly now: () => number;
  readonly cost?: ScryptCost;
}

/** Reads the vault's files. Error `vault-damaged` when neither copy can be read; a missing vault is not an error. */
export async function openVault({ file, triesFile, now, cost = presentCost }: VaultOptions): Promise<Result<Vault, AppError>> {
  const read = await readVaultFile(file);
  if (!read.ok) return read;
  const tries = await openTries(triesFile, now);
  const state: VaultState = { path: file, tries, cost, file: read.value, inside: undefined, shownCode: undefined };
  const inTurn = oneAtATime();
  return ok({
    exists: () => state.file !== undefined,
    current: () => state.inside?.vault,
    signInNames: () => state.file?.signIns.map(({ signInName }) => signInName) ?? [],
    waitMs: tries.waitMs,
    create: (person, prepare) => inTurn(() => createVault(state, person, prepare)),
    unlock: (who) => inTurn(() => unlockVault(state, who)),
    recover: (who) => inTurn(() => recoverVault(state, who)),
    renewRecovery: () => inTurn(() => renewRecovery(state)),
    confirmRecovery: (groups) => inTurn(() => confirmRecovery(state, groups)),
    changePassphrase: (passphrases) => inTurn(() => changePassphrase(state, passphrases)),
    lock: () => closeInside(state),
  });
}
