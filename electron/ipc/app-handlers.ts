import { ok, type Result } from '../../shared/result';
import type { AppError } from '../../shared/contract/errors';
import type { AppStatus } from '../../shared/contract/ipc';
import type { Desk } from '../desk/desk';
import { appVersion, electronVersion, isSupportedRuntime } from '../runtime';
import type { AreaHandlers } from './area-handlers';
import type { Program } from './program';

/** What the window shows first; the desk's error where it could not be opened at all. */
export function appStatus(desk: Result<Desk, AppError>): Result<AppStatus, AppError> {
  if (!desk.ok) return desk;
  const { vault, phase } = desk.value;
  return ok({ version: appVersion, electron: electronVersion, isSupportedRuntime, phase: phase(), signInNames: vault.signInNames(), waitMs: vault.waitMs() });
}

/** Answers what concerns the program itself. */
export const appHandlers = ({ desk, log, quit }: Program) =>
  ({
    status: () => appStatus(desk),
    report: async (error) => ok({ number: await log.report(error, 'window') }),
    quit: () => {
      quit();
      return ok(null);
    },
  }) satisfies AreaHandlers<'app'>;
