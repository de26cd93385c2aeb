import type { AreaHandlers } from '../ipc/area-handlers';
import { cups, usualLimits, type PrintSystem } from './cups';
import { printDocument, usualPatience, type Patience } from './print-document';
import { findSumatra, windowsPrinting } from './windows';

/** Answers the calls on printers by one print system. */
export const handlersFor = (system: PrintSystem, patience: Patience) =>
  ({
    printers: () => system.printers(),
    print: (order) => printDocument(system, order, patience),
    job: ({ job }) => system.job(job),
    cancel: ({ job }) => system.cancel(job),
  }) satisfies AreaHandlers<'printing'>;

/** Answers the calls on printers. */
export const printingHandlers = handlersFor(process.platform === 'win32' ? windowsPrinting(process.env, usualLimits, findSumatra(process.env)) : cups(process.env, usualLimits), usualPatience);
