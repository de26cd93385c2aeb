/** The words of the preview. */
import type { AppError } from '../../../shared/contract/errors';
import type { PrinterInfo, PrintJob } from '../../../shared/contract/ipc';
import { errorWords, type ErrorWords } from '../../state/error-words';

export const words = {
  previewOf: (title: string) => `${title}: the page as it is printed`,
  opening: 'Opening the page…',
  papersLanguage: 'Language of the paper',
  otherLanguage: (language: string) => `The papers are not there in ${language}. English is chosen: have somebody explain it.`,
  notReviewed: (language: string) => `No speaker of ${language} has checked this text yet. Ask one before you rely on it.`,
  printing: 'Printing',
  printer: 'Printer',
  looking: 'Looking for printers…',
  gone: (printer: string) => `The usual printer, ${printer}, is no longer on this computer. Another one is chosen.`,
  tabloid: 'Tabloid, 11 × 17 in',
  paperFields: { paper: 'Paper', media: 'Kind of paper', tray: 'Tray', sides: 'Sides' },
  usual: { paper: 'Letter', media: 'As the printer is set', tray: 'As the printer is set', sides: 'As the printer is set' },
  copies: 'Copies',
  print: 'Print',
  dialog: 'System dialog…',
  dialogOpen: 'The system’s print dialog is open.',
  dialogDone: {
    title: 'Handed to the system’s dialog.',
    text: 'The system does not tell programs what became of it. Look whether the page came out.',
  },
  save: 'Save as PDF',
  close: 'Close',
  lookAgain: 'Look again',
  sending: 'The page goes to the printer…',
  cancelJob: 'Cancel this print job',
  saved: (name: string) => `Saved as ${name}.`,
  none: {
    title: 'No printer is set up on this computer.',
    whatToDo: 'Set one up in the system settings and look again, or save the page as a PDF.',
  },
  lost: {
    title: 'The print system no longer knows this job.',
    whatToDo: 'Look whether the page came out before you print again.',
  },
  printNotKept: 'It was printed, but that could not be written into the record.',
  says: (message: string) => `The print system says: “${message}”`,
} as const;

/** "Front desk (PDF), stopped" */
export function printerLabel({ name, description, state, isAccepting, isDefault }: PrinterInfo): string {
  const called = description === name ? name : `${description} (${name})`;
  const notes = [...(isAccepting ? [] : ['takes no pages']), ...(state === 'idle' ? [] : [state])];
  return [called, ...(notes.length === 0 && isDefault ? ['default'] : notes)].join(', ');
}

/** Why nothing can be printed there now; undefined when it can. */
export function printerTrouble(printer: PrinterInfo): string | undefined {
  const reason = printer.message === undefined ? '' : ` ${words.says(printer.message)}`;
  if (!printer.isAccepting) return `This printer takes no pages just now.${reason}`;
  return printer.state === 'stopped' ? `This printer is stopped.${reason}` : undefined;
}

export interface JobWords {
  readonly tone: 'good' | 'waiting' | 'bad';
  readonly title: string;
  readonly text: string;
}

/** What became of a job, as far as the system knows. `printer` is the printer's name for people. */
export function jobWords({ state, message }: PrintJob, printer: string): JobWords {
  const says = message === undefined ? '' : ` ${words.says(message)}`;
  switch (state) {
    case 'done':
      return { tone: 'good', title: `Handed to ${printer}.`, text: 'Look whether the page came out.' };
    case 'printing':
      return { tone: 'waiting', title: `${printer} is printing.`, text: `How it ends is shown here.${says}` };
    case 'queued':
      return { tone: 'waiting', title: `${printer} took the page.`, text: `It waits for its turn.${says}` };
    case 'held':
      return { tone: 'waiting', title: `${printer} took the page and holds it.`, text: `It prints by itself when the printer is ready.${says}` };
    case 'failed':
      return { tone: 'bad', title: 'The page was not printed.', text: `The printer gave up.${says}` };
    case 'cancelled':
      return { tone: 'waiting', title: 'The print job was cancelled.', text: 'Print again when you need the page.' };
  }
}

/** An error of printing, with the system's own words where there are any. */
export function printErrorWords(error: AppError): ErrorWords {
  const plain = errorWords(error);
  const message = error.detail?.['message'];
  return message === undefined || message === '' ? plain : { ...plain, whatToDo: `${plain.whatToDo} ${words.says(String(message))}` };
}
