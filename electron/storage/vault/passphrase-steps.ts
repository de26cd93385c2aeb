/** Set-up, unlock and change of a passphrase. */
import { randomBytes, randomUUID } from 'node:crypto';
import { fail, ok, type Result } from '../../../shared/result';
import { appError, type AppError } from '../../../shared/contract/errors';
import { stationId, userId } from '../../../shared/domain/ids';
import { duty } from '../../../shared/domain/duties';
import { copyOfKey } from '../crypto/sub-keys';
import { newJournalId } from '../journal/journal-id';
import { newRecoveryCode } from './recovery-code';
import { initialsOf, type User, type VaultRecords } from './users';
import { recoveryContext, sealRecords, signInContext, signInOf } from './vault-records';
import type { SignIn, VaultFile } from './vault-file';
import { attempt, closeInside, openInside, withDataKey, writeVault, type OpenVault, type VaultState } from './vault-state';
import { unwrapKey, wasteOneTry, wrapKey } from './wrap-key';

export interface Credentials {
  readonly signInName: string;
  readonly passphrase: string;
}

/** An opened vault together with a recovery code that is shown this once. */
export interface OpenedWithCode {
  readonly recoveryCode: string;
  readonly vault: OpenVault;
}

/** NIST SP 800-63B asks for 8; a passphrase that guards a whole practice and may be tried offline gets more. */
const shortestPassphrase = 12;

/** Error `passphrase-too-weak` when it has fewer than 12 characters, counted as a person counts them. */
export function checkPassphrase(passphrase: string): Result<null, AppError> {
  if ([...passphrase.normalize('NFKC')].length >= shortestPassphrase) return ok(null);
  return fail(appError('passphrase-too-weak', 'the passphrase is too short', { atLeast: shortestPassphrase }));
}

/** Makes data key, first user and recovery code. `prepare` runs before the vault's file exists. */
export async function createVault(
  state: VaultState,
  { signInName, displayName, passphrase }: Credentials & { readonly displayName: string },
  prepare: (vault: OpenVault) => Promise<Result<null, AppError>>,
): Promise<Result<OpenedWithCode, AppError>> {
  if (state.file) return fail(appError('already-set-up', 'there is a vault already'));
  const strong = checkPassphrase(passphrase);
  if (!strong.ok) return strong;
  const dataKey = new Uint8Array(randomBytes(32));
  const user: User = { id: userId.parse(randomUUID()), signInName, displayName, initials: initialsOf(displayName), duties: duty.options };
  const records: VaultRecords = { users: [user], station: stationId.parse(randomUUID()), journal: newJournalId() };
  const id = randomUUID();
  const recoveryCode = newRecoveryCode();
  const who = { user: user.id, signInName };
  const signIn: SignIn = { ...who, wrap: await wrapKey(dataKey, passphrase, signInContext(id, who), state.cost) };
  const pending = await wrapKey(dataKey, recoveryCode, recoveryContext(id), state.cost);
  const file: VaultFile = sealRecords({ format: 'miis-desk-vault', version: 1, id, signIns: [signIn], recovery: { pending } }, records, dataKey);

  // A copy: the vault may be locked, and its key overwritten, before its file is written.
  const opened = openInside(state, file, copyOfKey(dataKey), user.id);
  if (!opened.ok) return opened;
  const prepared = await prepare(opened.value);
  const written = prepared.ok ? await writeVault(state, file, { dataKey, records }) : prepared;
  dataKey.fill(0);
  if (!written.ok) {
    closeInside(state);
    return written;
  }
  await state.tries.clear();
  state.shownCode = recoveryCode;
  return ok({ recoveryCode, vault: opened.value });
}

/** Opens with a passphrase. The answer to a wrong name and to a wrong passphrase is the same, and takes as long. */
export async function unlockVault(state: VaultState, { signInName, passphrase }: Credentials): Promise<Result<OpenVault, AppError>> {
  const { file } = state;
  if (!file) return fail(appError('not-set-up', 'there is no vault yet'));
  const proof = await tryPassphrase(state, file, signInName, passphrase);
  return proof.ok ? openInside(state, file, proof.value.dataKey, proof.value.signIn.user) : proof;
}

/** Gives the signed-in user a new passphrase, after a counted try at the present one. */
export function changePassphrase(state: VaultState, { current, next }: { readonly current: string; readonly next: string }): Promise<Result<null, AppError>> {
  return withDataKey(state, async ({ file, vault, records, dataKey }) => {
    const strong = checkPassphrase(next);
    if (!strong.ok) return strong;
    const proof = await tryPassphrase(state, file, vault.user.signInName, current);
    if (!proof.ok) return proof;
    proof.value.dataKey.fill(0);
    const { signIn } = proof.value;
    const wrap = await wrapKey(dataKey, next, signInContext(file.id, signIn), state.cost);
    const signIns = file.signIns.map((one) => (one.user === signIn.user ? { ...one, wrap } : one));
    return writeVault(state, { ...file, signIns }, { dataKey, records });
  });
}

function tryPassphrase(state: VaultState, file: VaultFile, signInName: string, passphrase: string) {
  return attempt(
    state,
    async () => {
      const signIn = signInOf(file, signInName);
      if (!signIn) await wasteOneTry(passphrase, state.cost);
      const dataKey = signIn && (await unwrapKey(signIn.wrap, passphrase, signInContext(file.id, signIn)));
      return signIn && dataKey && { signIn, dataKey };
    },
    () => appError('wrong-passphrase', 'name or passphrase is wrong', { waitMs: state.tries.waitMs() }),
  );
}
