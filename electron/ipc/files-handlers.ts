import { basename } from 'node:path';
import { fail, ok } from '../../shared/result';
import { appError } from '../../shared/contract/errors';
import { isPdf } from '../files/is-pdf';
import { pdfFileName } from '../files/pdf-file-name';
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
      const path = await askWhereToSave(pdfFileName(suggestedName));
      if (path === undefined) return fail(appError('cancelled', 'no place was chosen'));
      try {
        await writeAtomically(path, bytes);
        return ok({ name: basename(path) });
      } catch (error) {
        return fail(diskError(error, 'saving a PDF'));
      }
    },
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
