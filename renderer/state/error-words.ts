/** The words for every expected failure: what happened, and what to do. No blame, no jargon. */
import type { AppError, AppErrorCode } from '../../shared/contract/errors';

export interface ErrorWords {
  readonly title: string;
  readonly whatToDo: string;
}

const words: Readonly<Record<AppErrorCode, ErrorWords>> = {
  'bad-request': {
    title: 'The program asked for something that does not fit.',
    whatToDo: 'Nothing was changed. Check what you typed and try again; if it happens again, note what you did and ask for help.',
  },
  'not-allowed': {
    title: 'This is not among your duties.',
    whatToDo: 'Nothing was changed. Ask a person who has the duty to do it, or your office manager to give it to you.',
  },
  locked: {
    title: 'The program is locked.',
    whatToDo: 'Sign in again. What you had typed is kept as a draft.',
  },
  'already-set-up': {
    title: 'The practice is set up already on this workstation.',
    whatToDo: 'Close the program, start it again and sign in.',
  },
  'not-set-up': {
    title: 'The practice is not set up yet on this workstation.',
    whatToDo: 'Close the program, start it again and follow the set-up.',
  },
  'wrong-passphrase': {
    title: 'Name or passphrase is not right.',
    whatToDo: 'Check the name and type the passphrase again.',
  },
  'too-many-tries': {
    title: 'Name or passphrase is not right.',
    whatToDo: 'Wait until the time is over, then try again.',
  },
  'passphrase-too-weak': {
    title: 'The passphrase is too short.',
    whatToDo: 'Take at least 12 characters. Three or four words in a row are easy to remember.',
  },
  'recovery-code-wrong': {
    title: 'The recovery code is not right.',
    whatToDo: 'Compare it letter by letter with the printed sheet and type it again.',
  },
  'vault-damaged': {
    title: 'The file that holds the keys cannot be read.',
    whatToDo: 'Nothing was changed. Do not set up again: close the program, keep the folder as it is and ask for help.',
  },
  'journal-damaged': {
    title: 'The journal of changes is damaged; nothing more is written.',
    whatToDo: 'What you typed is not saved. Everything up to the damage is safe. Stop entering, keep the program\'s folder as it is and ask for help.',
  },
  'journal-busy': {
    title: 'The journal was busy.',
    whatToDo: 'Nothing was saved. Wait a moment and save again.',
  },
  'disk-full': {
    title: 'The disk is full.',
    whatToDo: 'This was not saved; what you typed is still on the screen. Free some space, then save again.',
  },
  'disk-failed': {
    title: 'The disk did not take the change.',
    whatToDo: 'This was not saved; what you typed is still on the screen. Save again; if it fails again, ask for help before you go on.',
  },
  'working-copy-failed': {
    title: 'The working copy of the records could not be opened.',
    whatToDo: 'The records themselves are safe in the journal. Close the program and start it again: it rebuilds the working copy.',
  },
  'not-found': {
    title: 'This is not here any more.',
    whatToDo: 'Go back and open it again from the list.',
  },
  cancelled: {
    title: 'Cancelled.',
    whatToDo: 'Nothing was changed.',
  },
  'print-no-system': {
    title: 'This computer has no print system.',
    whatToDo: 'Save the page as a PDF and print it from another computer.',
  },
  'print-unknown-printer': {
    title: 'This printer is not there any more.',
    whatToDo: 'Choose another printer, or switch the printer on and look again.',
  },
  'print-rejecting': {
    title: 'The printer takes no pages just now.',
    whatToDo: 'Nothing was printed. Choose another printer, or ask who looks after the printer to let it accept jobs.',
  },
  'print-stopped': {
    title: 'The printer is stopped.',
    whatToDo: 'Look at the printer (paper, cover, toner), start it again and print once more.',
  },
  'print-bad-file': {
    title: 'The printer could not read the page.',
    whatToDo: 'Nothing was printed. Save the page as a PDF and print it from there.',
  },
  'print-timeout': {
    title: 'The print system gave no answer.',
    whatToDo: 'Look whether the page came out before you print again.',
  },
  'print-failed': {
    title: 'Printing did not work.',
    whatToDo: 'Look whether the page came out. If not, choose another printer or save the page as a PDF.',
  },
  'registry-not-set-up': {
    title: 'Sending to the registry is not switched on.',
    whatToDo: 'Nothing was sent. An administrator sets up the web service on the Practice page; until then type the shots into the MIIS, or hand over a file.',
  },
  'registry-not-tested': {
    title: 'The connection to the registry was not tested yet.',
    whatToDo: 'Nothing was switched on. Test the connection first; when the test passes, it can be switched on.',
  },
  'file-too-large': {
    title: 'This file is too large.',
    whatToDo: 'Nothing was read. Files of up to 60 MB can be read; part a larger one, or check that it is the right file.',
  },
  'registry-halted': {
    title: 'Sending to the registry has stopped.',
    whatToDo: 'The registry refused the login or the set-up. An administrator looks at the web service on the Practice page and goes on from there.',
  },
  'fax-not-set-up': {
    title: 'This way of faxing is not set up on this workstation.',
    whatToDo: 'Set it up on the Practice page, or fax the form by hand and record it.',
  },
  'scan-empty': {
    title: 'This file is empty.',
    whatToDo: 'Nothing was kept. Scan the paper again, or wait until the scanner has finished writing the file.',
  },
  'scan-too-large': {
    title: 'This file is too large.',
    whatToDo: 'Nothing was kept. Files up to 50 MB are kept: scan in black and white or with fewer dots an inch, or in several parts.',
  },
  'scan-unknown': {
    title: 'This kind of file is not kept here.',
    whatToDo: 'Nothing was kept. Scan the paper as PDF, JPEG, PNG or TIFF.',
  },
  'scan-disguised': {
    title: 'This file is not what its name says.',
    whatToDo: 'Nothing was kept. Its name ends as one kind of file and its content is another. Scan the paper again.',
  },
  'scan-encrypted': {
    title: 'This PDF is locked with a password.',
    whatToDo: 'Nothing was kept. Save it without a password, or print it and scan the paper.',
  },
  'scan-damaged': {
    title: 'This file is damaged.',
    whatToDo: 'Nothing was kept, because its pages cannot be read. Scan the paper again.',
  },
  'scan-unsupported': {
    title: 'This TIFF is packed in a way that cannot be shown here.',
    whatToDo: 'Nothing was kept. Save it as a PDF, or set the scanner to PDF, JPEG or black-and-white TIFF.',
  },
  'scan-not-checked': {
    title: 'This file could not be checked in time.',
    whatToDo: 'Nothing was kept. Scan the paper again, in black and white or in several parts, or save it as another kind of file.',
  },
  unexpected: {
    title: 'Something went wrong that the program did not expect.',
    whatToDo: 'Look whether your last change is there. If it happens again, close the program, start it again and ask for help.',
  },
};

/**
 * What a person reads for an error.
 * @returns one sentence on what happened, and what to do now
 */
export function errorWords(error: AppError): ErrorWords {
  return words[error.code];
}
