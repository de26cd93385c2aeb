import { fail, ok } from '../../shared/result';
import { appError } from '../../shared/contract/errors';
import type { AreaHandlers } from './area-handlers';
import type { Program } from './program';

/** Answers what concerns the session of the person who is signed in. */
export const sessionHandlers = ({ desk, active, lockAfter, eraseWorkingCopy }: Program) =>
  ({
    current: () => {
      const session = desk.ok ? desk.value.session() : undefined;
      return session ? ok(session) : fail(appError('locked', 'nobody is signed in'));
    },
    active: () => {
      active();
      return ok(null);
    },
    lockAfter: ({ minutes }) => {
      lockAfter(minutes);
      return ok(null);
    },
    eraseWorkingCopy: async () => {
      await eraseWorkingCopy();
      return ok(null);
    },
  }) satisfies AreaHandlers<'session'>;
