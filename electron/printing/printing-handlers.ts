import { fail } from '../../shared/result';
import { appError } from '../../shared/contract/errors';
import type { AreaHandlers } from '../ipc/area-handlers';
import { isPdf } from '../files/is-pdf';
import { openDeskOf, type Program } from '../ipc/program';
import { cups, usualLimits, type PrintSystem } from './cups';
import { printDocument, usualPatience, type Patience } from './print-document';
import { findSumatra, windowsPrinting } from './windows';

const thisSystem = (): PrintSystem => (process.platform === 'win32' ? windowsPrinting(process.env, usualLimits, findSumatra(process.env)) : cups(process.env, usualLimits));

/** Answers the calls on printers by one print system, this computer's own where no other is given. */
export const printingHandlers = (program: Pick<Program, 'desk' | 'printInDialog'>, system: PrintSystem = thisSystem(), patience: Patience = usualPatience) =>
  ({
    printers: () => system.printers(),
    options: ({ printer }) => system.options(printer),
    print: (order) => printDocument(system, order, patience),
    dialog: ({ title, bytes }) => (isPdf(bytes) ? program.printInDialog(title, bytes) : fail(appError('print-bad-file', 'not a PDF'))),
    job: ({ job }) => system.job(job),
    cancel: ({ job }) => system.cancel(job),
    settings: () => {
      const desk = openDeskOf(program);
      return desk.ok ? desk.value.printSettings.read() : desk;
    },
    saveSettings: (next) => {
      const desk = openDeskOf(program);
      return desk.ok ? desk.value.printSettings.change((before) => ({ ...before, ...next })) : desk;
    },
  }) satisfies AreaHandlers<'printing'>;
