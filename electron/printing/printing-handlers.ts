import { appError, type AppError } from '../../shared/contract/errors';
import { fail, type Result } from '../../shared/result';
import type { AreaHandlers } from '../ipc/area-handlers';

const noSystem = (): Result<never, AppError> => fail(appError('print-no-system', 'no print system is connected'));

/** Answers the calls on printers. */
export const printingHandlers = { printers: noSystem, print: noSystem, job: noSystem, cancel: noSystem } satisfies AreaHandlers<'printing'>;
