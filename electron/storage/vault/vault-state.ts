/** What a running vault holds, and the three things that every step of it needs: open, write, try a secret. */
import { fail, ok, type Result } from '../../../shared/result';
import { appError, type AppError } from '../../../shared/contract/errors';
import type { StationId, UserId } from '../../../shared/domain/ids';
import { copyOfKey, vaultKeys, zeroKeys, type VaultKeys } from '../crypto/sub-keys';
import { diskError } from '../disk-error';
import type { JournalId } from '../journal/journal-id';
import type { Tries } from './tries';
import type { User, VaultRecords } from './users';
import { writeVaultFile, type VaultFile } from './vault-file';
import { openRecords, sealRecords } from './vault-records';
import type { ScryptCost } from './wrap-key';

/** An unlocked vault. The keys are overwritten with zeros when it is locked. */
export interface OpenVault {
  readonly user: User;
  readonly users: readonly User[];
  readonly station: StationId;
  readonly journal: JournalId;
  readonly keys: VaultKeys;
  /** False until somebody typed part of the newest recovery code back. */
  readonly isRecoveryConfirmed: boolean;
}

export interface Inside {
  readonly dataKey: Uint8Array;
  readonly records: VaultRecords;
  readonly vault: OpenVault;
}

export interface VaultState {
  readonly path: string;
  readonly tries: Tries;
  readonly cost: ScryptCost;
  file: VaultFile | undefined;
  inside: Inside | undefined;
  /** The recovery code shown in this session and not yet confirmed. */
  shownCode: string | undefined;
}

const isConfirmed = (file: VaultFile): boolean => file.recovery.pending === undefined;

/** Opens the vault for a user; takes over `dataKey`. Error `vault-damaged` when the records do not belong to the rest of the file. */
export function openInside(state: VaultState, file: VaultFile, dataKey: Uint8Array, id: UserId): Result<OpenVault, AppError> {
  const records = openRecords(file, dataKey);
  const user = records?.users.find((one) => one.id === id);
  if (records === undefined || user === undefined) {
    dataKey.fill(0);
    return fail(appError('vault-damaged', 'the users do not belong to the wraps'));
  }
  const { users, station, journal } = records;
  const vault: OpenVault = { user, users, station, journal, keys: vaultKeys(dataKey), isRecoveryConfirmed: isConfirmed(file) };
  state.inside = { dataKey, records, vault };
  return ok(vault);
}

/** Drops every key and overwrites it. */
export function closeInside(state: VaultState): void {
  if (state.inside) {
    state.inside.dataKey.fill(0);
    zeroKeys(state.inside.vault.keys);
  }
  state.inside = undefined;
  state.shownCode = undefined;
}

/**
 * Lends a step its own copy of the data key: the vault may be locked, and its key overwritten, while the step still waits for
 * the disk. A wrap of a zeroed key would shut everybody out.
 */
export async function withDataKey<T>(
  state: VaultState,
  step: (open: Inside & { readonly file: VaultFile }) => Promise<Result<T, AppError>>,
): Promise<Result<T, AppError>> {
  const { file, inside } = state;
  if (!file || !inside) return fail(appError('locked', 'the vault is locked'));
  const dataKey = copyOfKey(inside.dataKey);
  try {
    return await step({ ...inside, dataKey, file });
  } finally {
    dataKey.fill(0);
  }
}

/** Writes the vault anew, its records sealed to it; in memory it changes only when the disk has it. */
export async function writeVault(
  state: VaultState,
  parts: Omit<VaultFile, 'sealed'>,
  { dataKey, records }: Pick<Inside, 'dataKey' | 'records'>,
): Promise<Result<null, AppError>> {
  // A vault sealed with any other key would shut everybody out for ever.
  if (state.file && !openRecords(state.file, dataKey)) throw new Error('The key is not the key of this vault');
  const next = sealRecords(parts, records, dataKey);
  try {
    await writeVaultFile(state.path, next);
  } catch (error) {
    return fail(diskError(error, 'writing the vault'));
  }
  state.file = next;
  if (state.inside) state.inside = { ...state.inside, vault: { ...state.inside.vault, isRecoveryConfirmed: isConfirmed(next) } };
  return ok(null);
}

/** One try at a secret, counted on the disk before it is checked. `check` answers undefined when the secret is wrong. */
export async function attempt<T>({ tries }: VaultState, check: () => Promise<T | undefined>, wrong: () => AppError): Promise<Result<T, AppError>> {
  const waitMs = tries.waitMs();
  if (waitMs > 0) return fail(appError('too-many-tries', 'wait before the next try', { waitMs }));
  try {
    await tries.begin();
    const found = await check();
    if (found === undefined) return fail(wrong());
    await tries.clear();
    return ok(found);
  } catch (error) {
    return fail(diskError(error, 'counting tries'));
  }
}
