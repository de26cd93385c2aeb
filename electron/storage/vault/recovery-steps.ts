/** Everything around the recovery code. At each moment at least one code that somebody holds opens the vault. */
import { fail, ok, type Result } from '../../../shared/result';
import { appError, type AppError } from '../../../shared/contract/errors';
import { checkPassphrase, type Credentials, type OpenedWithCode } from './passphrase-steps';
import { isGroup, newRecoveryCode, readRecoveryCode } from './recovery-code';
import { recoveryContext, signInContext, signInOf } from './vault-records';
import { attempt, closeInside, openInside, withDataKey, writeVault, type VaultState } from './vault-state';
import { unwrapKey, wrapKey } from './wrap-key';

/**
 * Opens by recovery code and sets this user's passphrase. A new code is made; the one just used stays good until the new one
 * is confirmed. Error `recovery-code-wrong` with `cause` 'typing' (and the zero-based `group`, if known) or 'other-code'.
 */
export async function recoverVault(
  state: VaultState,
  { signInName, code, passphrase }: Credentials & { readonly code: string },
): Promise<Result<OpenedWithCode, AppError>> {
  const { file } = state;
  if (!file) return fail(appError('not-set-up', 'there is no vault yet'));
  const signIn = signInOf(file, signInName);
  if (!signIn) return fail(appError('not-found', 'no such sign-in name'));
  const strong = checkPassphrase(passphrase);
  if (!strong.ok) return strong;
  const typed = readRecoveryCode(code);
  if (typed.kind === 'slip') {
    const detail: Record<string, string | number> = typed.group === undefined ? { cause: 'typing' } : { cause: 'typing', group: typed.group };
    return fail(appError('recovery-code-wrong', 'the symbols do not fit together', detail));
  }
  const proof = await attempt(
    state,
    async () => {
      for (const used of [file.recovery.confirmed, file.recovery.pending]) {
        const dataKey = used && (await unwrapKey(used, typed.code, recoveryContext(file.id)));
        if (used && dataKey) return { used, dataKey };
      }
      return undefined;
    },
    () => appError('recovery-code-wrong', 'another code', { cause: 'other-code', waitMs: state.tries.waitMs() }),
  );
  if (!proof.ok) return proof;
  const opened = openInside(state, file, proof.value.dataKey, signIn.user);
  if (!opened.ok) return opened;

  const recoveryCode = newRecoveryCode();
  const written = await withDataKey(state, async ({ dataKey, records }) => {
    const wrap = await wrapKey(dataKey, passphrase, signInContext(file.id, signIn), state.cost);
    const pending = await wrapKey(dataKey, recoveryCode, recoveryContext(file.id), state.cost);
    const signIns = file.signIns.map((one) => (one.user === signIn.user ? { ...one, wrap } : one));
    return writeVault(state, { ...file, signIns, recovery: { confirmed: proof.value.used, pending } }, { dataKey, records });
  });
  if (!written.ok || !state.inside) {
    closeInside(state);
    return written.ok ? fail(appError('locked', 'locked meanwhile')) : written;
  }
  state.shownCode = recoveryCode;
  return ok({ recoveryCode, vault: state.inside.vault });
}

/** Makes another new code in place of one that was never confirmed; a confirmed one stays good until this one is. */
export function renewRecovery(state: VaultState): Promise<Result<{ readonly recoveryCode: string }, AppError>> {
  return withDataKey(state, async ({ file, dataKey, records }) => {
    const recoveryCode = newRecoveryCode();
    const pending = await wrapKey(dataKey, recoveryCode, recoveryContext(file.id), state.cost);
    const written = await writeVault(state, { ...file, recovery: { ...file.recovery, pending } }, { dataKey, records });
    if (!written.ok) return written;
    state.shownCode = state.inside && recoveryCode;
    return ok({ recoveryCode });
  });
}

/** Groups of the code last shown, typed back; from then on it is the only code. Asks for two different ones at least. */
export function confirmRecovery(
  state: VaultState,
  groups: readonly { readonly position: number; readonly text: string }[],
): Promise<Result<null, AppError>> {
  return withDataKey(state, async ({ file, dataKey, records }) => {
    const { pending } = file.recovery;
    if (!pending) return ok(null);
    const code = state.shownCode;
    if (code === undefined) return fail(appError('recovery-code-wrong', 'no code was shown in this session', { cause: 'not-shown' }));
    if (new Set(groups.map(({ position }) => position)).size < 2) return fail(appError('bad-request', 'two different groups are needed'));
    const wrong = groups.find(({ position, text }) => !isGroup(code, position, text));
    if (wrong) return fail(appError('recovery-code-wrong', 'a group differs', { cause: 'typing', group: wrong.position }));
    const written = await writeVault(state, { ...file, recovery: { confirmed: pending } }, { dataKey, records });
    if (written.ok) state.shownCode = undefined;
    return written;
  });
}
