import type { PrinterInfo } from '../../../shared/contract/ipc';

/** True when a page can be given to this printer now. */
export const isReady = ({ state, isAccepting }: PrinterInfo): boolean => isAccepting && state !== 'stopped';

/** The printer to offer first: the one used last when it is still there, else the system's default, else the first that is ready. */
export function choosePrinter(printers: readonly PrinterInfo[], lastUsed: string | undefined): PrinterInfo | undefined {
  return (
    printers.find(({ name }) => name === lastUsed) ?? printers.find(({ isDefault }) => isDefault) ?? printers.find(isReady) ?? printers[0]
  );
}

const storageKey = 'miis-desk-printer';

/** The printer used last on this workstation; a queue's name is no patient data. */
export const lastUsedPrinter = (): string | undefined => window.localStorage.getItem(storageKey) ?? undefined;

/** Remembers the printer for the next page. */
export const rememberPrinter = (name: string): void => window.localStorage.setItem(storageKey, name);
