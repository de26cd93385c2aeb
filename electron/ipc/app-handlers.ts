import { ok } from '../../shared/result';
import { appVersion, electronVersion, isSupportedRuntime } from '../runtime';
import type { AreaHandlers } from './area-handlers';
import type { Program } from './program';

/** Answers what concerns the program itself. */
export const appHandlers = ({ desk, log, quit }: Program) =>
  ({
    status: () => {
      if (!desk.ok) return desk;
      const { vault, phase } = desk.value;
      return ok({ version: appVersion, electron: electronVersion, isSupportedRuntime, phase: phase(), signInNames: vault.signInNames(), waitMs: vault.waitMs() });
    },
    report: async (error) => ok({ number: await log.report(error, 'window') }),
    quit: () => {
      quit();
      return ok(null);
    },
  }) satisfies AreaHandlers<'app'>;
