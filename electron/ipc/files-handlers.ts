import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { fail, ok, type Result } from '../../shared/result';
import { appError, type AppError } from '../../shared/contract/errors';
import { isPdf } from '../files/is-pdf';
import { fileName } from '../files/file-name';
import { diskError } from '../storage/disk-error';
import { writeAtomically } from '../storage/atomic-write';
import { appOrigin } from '../windows/app-origin';
import type { AreaHandlers } from './area-handlers';
import type { Program } from './program';

/** Answers the calls that save or show a finished PDF. */
export const filesHandlers = ({ previews, askWhereToSave, askForText, askForSchedule, copyText }: Program) =>
  ({
    savePdf: async ({ suggestedName, bytes }) => {
      if (!isPdf(bytes)) return fail(appError('bad-request', 'not a PDF'));
      return save(await askWhereToSave(fileName(suggestedName, 'pdf'), 'pdf'), bytes);
    },
    saveText: async ({ suggestedName, ending, text }) => save(await askWhereToSave(fileName(suggestedName, ending), ending), Buffer.from(text, 'utf8')),
    chooseText: async () => read(await askForText()),
    chooseSchedule: async () => read(await askForSchedule()),
    preview: ({ bytes }) => (isPdf(bytes) ? ok({ url: `${appOrigin}${previews.add(bytes)}` }) : fail(appError('bad-request', 'not a PDF'))),
    copyText: ({ text }) => {
      copyText(text);
      return ok(null);
    },
    closePreview: ({ url }) => {
      if (url.startsWith(`${appOrigin}/preview/`)) previews.drop(url.slice(appOrigin.length));
      return ok(null);
    },
  }) satisfies AreaHandlers<'files'>;

const mostBytes = 60_000_000;

/** Error `cancelled` without a place. */
async function read(path: string | undefined): Promise<Result<{ readonly name: string; readonly bytes: Uint8Array }, AppError>> {
  if (path === undefined) return fail(appError('cancelled', 'no file was chosen'));
  try {
    if ((await stat(path)).size > mostBytes) return fail(appError('file-too-large', 'more than 60 MB'));
    return ok({ name: basename(path), bytes: await readFile(path) });
  } catch (error) {
    return fail(diskError(error, 'reading a file'));
  }
}

/** Writes the file whole or not at all; error `cancelled` without a place. */
async function save(path: string | undefined, bytes: Uint8Array): Promise<Result<{ readonly name: string }, AppError>> {
  if (path === undefined) return fail(appError('cancelled', 'no place was chosen'));
  try {
    await writeAtomically(path, bytes);
    return ok({ name: basename(path) });
  } catch (error) {
    return fail(diskError(error, 'saving a file'));
  }
}
