/** Every expected failure that crosses the process boundary. The words for people are chosen in the renderer from the code. */
export const appErrorCodes = [
  'bad-request',
  'not-allowed',
  'locked',
  'already-set-up',
  'not-set-up',
  'wrong-passphrase',
  'too-many-tries',
  'passphrase-too-weak',
  'recovery-code-wrong',
  'vault-damaged',
  'journal-damaged',
  'journal-busy',
  'disk-full',
  'disk-failed',
  'working-copy-failed',
  'not-found',
  'cancelled',
  'print-no-system',
  'print-unknown-printer',
  'print-rejecting',
  'print-stopped',
  'print-bad-file',
  'print-timeout',
  'print-failed',
  'fax-not-set-up',
  'registry-not-set-up',
  'registry-not-tested',
  'registry-halted',
  'file-too-large',
  'scan-empty',
  'scan-too-large',
  'scan-unknown',
  'scan-disguised',
  'scan-encrypted',
  'scan-damaged',
  'scan-unsupported',
  'scan-not-checked',
  'unexpected',
] as const;
export type AppErrorCode = (typeof appErrorCodes)[number];

/** `message` is for the log and a support call, never patient data; `detail` holds facts that the screen's words may use. */
export interface AppError {
  readonly code: AppErrorCode;
  readonly message: string;
  readonly detail?: Readonly<Record<string, string | number>>;
}

/** Builds an AppError. */
export const appError = (code: AppErrorCode, message: string, detail?: AppError['detail']): AppError =>
  detail === undefined ? { code, message } : { code, message, detail };
