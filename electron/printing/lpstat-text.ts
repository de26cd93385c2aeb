/** Reads what `lpstat` of CUPS prints in the C locale. */
import type { PrinterInfo } from '../../shared/contract/ipc';

/** A printer as the list of states knows it. */
export type ListedPrinter = Omit<PrinterInfo, 'isDefault' | 'isAccepting'>;

/** The printers of `lpstat -l -p`: a line for each, then indented lines; the first of those, without a label, is the system's message. */
export function readPrinters(text: string): readonly ListedPrinter[] {
  const printers: (Pick<PrinterInfo, 'name' | 'state'> & { description: string; message: string })[] = [];
  for (const line of text.split('\n')) {
    const head = /^printer (\S+) (is idle|now printing|disabled)/.exec(line);
    if (head) {
      printers.push({ name: head[1] ?? '', state: stateOf(head[2]), description: '', message: '' });
      continue;
    }
    const printer = printers.at(-1);
    const detail = /^\t(\S.*)$/.exec(line)?.[1];
    if (!printer || detail === undefined) continue;
    const description = /^Description: (.+)$/.exec(detail)?.[1];
    if (description !== undefined) printer.description = description;
    else if (printer.message === '' && !/^[A-Z][A-Za-z ]+:/.test(detail) && detail !== 'Banner required') printer.message = detail;
  }
  return printers.map(({ name, state, description, message }) => ({
    name,
    state,
    description: description === '' ? name : description,
    ...(message === '' ? {} : { message }),
  }));
}

const stateOf = (words: string | undefined): PrinterInfo['state'] => (words === 'disabled' ? 'stopped' : words === 'now printing' ? 'printing' : 'idle');

/** The queues of `lpstat -l -a` that take no jobs, each with the reason that was given. */
export function readRejecting(text: string): ReadonlyMap<string, string> {
  const rejecting = new Map<string, string>();
  let last: string | undefined;
  for (const line of text.split('\n')) {
    const reason = /^\t(\S.*)$/.exec(line)?.[1];
    if (reason === undefined) {
      last = /^(\S+) not accepting requests/.exec(line)?.[1];
      if (last !== undefined) rejecting.set(last, '');
    } else if (last !== undefined && rejecting.get(last) === '') rejecting.set(last, reason);
  }
  return rejecting;
}

/** The default queue of `lpstat -d`. */
export const readDefault = (text: string): string | undefined => /^system default destination: ([^\s/]+)/m.exec(text)?.[1];

/** The names of `lpstat -e`, one a line. */
export const readNames = (text: string): readonly string[] => text.split('\n').filter((line) => /^\S+$/.test(line));

/** The job of `lp`: `request id is PDF-12 (0 file(s))`. */
export const readRequestId = (text: string): string | undefined => /^request id is (\S+-\d+) /m.exec(text)?.[1];
