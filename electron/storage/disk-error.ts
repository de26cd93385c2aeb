import { appError, type AppError } from '../../shared/contract/errors';

/** The system's code of a failed file call, such as `ENOSPC`; undefined for anything else that was thrown. */
export function systemCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** True when the error says that a file or folder is not there. */
export const isMissing = (error: unknown): boolean => systemCode(error) === 'ENOENT';

const fullCodes = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

/**
 * A failed file call as an expected failure: `disk-full` or `disk-failed`.
 * @throws the error itself when it does not come from the file system: then it is a defect
 */
export function diskError(error: unknown, what: string): AppError {
  const code = systemCode(error);
  if (code === undefined) throw error;
  return appError(fullCodes.has(code) ? 'disk-full' : 'disk-failed', `${what}: ${code}`, { system: code });
}

/** Waits for work on a file that may be left out when the disk refuses: what it writes can be made again. */
export async function whereDiskAllows(work: Promise<void>): Promise<void> {
  try {
    await work;
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
  }
}
