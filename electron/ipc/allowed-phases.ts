import type { Area, CallName, Phase } from '../../shared/contract/ipc';
import { appError, type AppError } from '../../shared/contract/errors';
import { fail, ok, type Result } from '../../shared/result';
import { assertNever } from '../../shared/assert';

const always: readonly Phase[] = ['set-up', 'locked', 'confirm-recovery', 'open'];
const signedIn: readonly Phase[] = ['confirm-recovery', 'open'];
const open: readonly Phase[] = ['open'];

/** In which phases each call is heard. Nothing of a patient is reached before the phase is `open`. */
export const allowedPhases: { readonly [A in Area]: { readonly [C in CallName<A>]: readonly Phase[] } } = {
  app: { status: always, report: always, quit: always },
  vault: {
    // Where there is a vault, it answers by itself that it is set up already.
    create: always,
    unlock: ['locked'],
    recover: ['locked'],
    renewRecovery: ['confirm-recovery'],
    confirmRecovery: ['confirm-recovery'],
    changePassphrase: signedIn,
    lock: always,
  },
  session: { current: always, active: always, lockAfter: signedIn, eraseWorkingCopy: open },
  journal: { status: open, append: open, read: open, history: open, snapshot: open, snapshotChunk: open },
  // What is typed during the set-up is kept before the recovery code is confirmed; reading waits until then.
  drafts: { put: signedIn, list: open, remove: open },
  documents: { put: open, get: open, chooseScan: open, keepScan: open, scannerFolder: open, chooseScannerFolder: open, setScannerFolder: open, openScan: open, scanDone: open, asPdf: open },
  printing: { printers: signedIn, print: signedIn, options: signedIn, dialog: signedIn, settings: signedIn, saveSettings: signedIn, job: signedIn, cancel: signedIn },
  fax: { settings: open, saveSettings: open, check: open, submit: open, find: open, poll: open, cancel: open, proof: open },
  registry: { settings: open, saveSettings: open, test: open, turn: open, resume: open, halt: open, submit: open },
  files: { savePdf: signedIn, saveText: open, chooseText: open, chooseSchedule: open, preview: signedIn, copyText: signedIn, closePreview: always },
};

/** Whether a call that is heard in these phases is heard now, or why not. */
export const checkPhase = (allowed: readonly Phase[], phase: Phase): Result<null, AppError> => (allowed.includes(phase) ? ok(null) : fail(whyNot(phase)));

function whyNot(phase: Phase): AppError {
  switch (phase) {
    case 'set-up':
      return appError('not-set-up', 'there is no vault yet');
    case 'locked':
      return appError('locked', 'nobody is signed in');
    case 'confirm-recovery':
      return appError('not-allowed', 'the recovery code is not confirmed yet');
    case 'open':
      return appError('not-allowed', 'somebody is signed in already');
    default:
      return assertNever(phase);
  }
}
