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
export const filesHandlers = ({ previews, askWhereToSave, copyText }: Program) =>
  ({
    savePdf: async ({ suggestedName, bytes }) => {
      if (!isPdf(bytes)) return fail(appError('bad-request', 'not a PDF'));
      return save(await askWhereToSave(fileName(suggestedName, 'pdf'), 'pdf'), bytes);
    },
    saveText: async ({ suggestedName, ending, text }) => save(await askWhereToSave(fileName(suggestedName, ending), ending), Buffer.from(text, 'utf8')),
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
