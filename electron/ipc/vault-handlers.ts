import { ok, type Result } from '../../shared/result';
import type { AppError } from '../../shared/contract/errors';
import type { Desk } from '../desk/desk';
import type { AreaHandlers } from './area-handlers';
import type { Program } from './program';

/** Answers set-up, unlock, lock and everything around passphrase and recovery code. */
export const vaultHandlers = ({ desk, lock }: Program) => {
  const withDesk = async <T>(step: (desk: Desk) => Promise<Result<T, AppError>>): Promise<Result<T, AppError>> => (desk.ok ? step(desk.value) : desk);
  return {
    create: (person) => withDesk((open) => open.create(person)),
    unlock: (who) => withDesk((open) => open.unlock(who)),
    recover: (who) => withDesk((open) => open.recover(who)),
    renewRecovery: () => withDesk(({ vault }) => vault.renewRecovery()),
    confirmRecovery: ({ groups }) => withDesk(({ vault }) => vault.confirmRecovery(groups)),
    changePassphrase: (passphrases) => withDesk(({ vault }) => vault.changePassphrase(passphrases)),
    lock: async () => {
      await lock();
      return ok(null);
    },
  } satisfies AreaHandlers<'vault'>;
};
