import type { PrinterInfo } from '../../../shared/contract/ipc';

/** True when a page can be given to this printer now. */
export const isReady = ({ state, isAccepting }: PrinterInfo): boolean => isAccepting && state !== 'stopped';

/** The printer to offer first: the usual one when it is still there, else the system's default, else the first that is ready. */
export function choosePrinter(printers: readonly PrinterInfo[], usual: string | undefined): PrinterInfo | undefined {
  return (
    printers.find(({ name }) => name === usual) ?? printers.find(({ isDefault }) => isDefault) ?? printers.find(isReady) ?? printers[0]
  );
}
