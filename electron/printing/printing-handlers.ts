import { appError, type AppError } from '../../shared/contract/errors';
import { fail, type Result } from '../../shared/result';
import type { AreaHandlers } from '../ipc/area-handlers';
import { cups, usualLimits, type PrintSystem } from './cups';
import { printDocument, usualPatience, type Patience } from './print-document';

const noSystem = (): Promise<Result<never, AppError>> => Promise.resolve(fail(appError('print-no-system', 'no print system is connected on this platform')));

/** Windows has no print system here yet: saving as PDF remains. */
const absent: PrintSystem = { printers: noSystem, submit: noSystem, job: noSystem, cancel: noSystem };

/** Answers the calls on printers by one print system. */
export const handlersFor = (system: PrintSystem, patience: Patience) =>
  ({
    printers: () => system.printers(),
    print: (order) => printDocument(system, order, patience),
    job: ({ job }) => system.job(job),
    cancel: ({ job }) => system.cancel(job),
  }) satisfies AreaHandlers<'printing'>;

/** Answers the calls on printers. */
export const printingHandlers = handlersFor(process.platform === 'win32' ? absent : cups(process.env, usualLimits), usualPatience);
