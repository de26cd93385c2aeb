import { useEffect, useState } from 'react';
import type { AppError } from '../../../shared/contract/errors';
import { fail, ok, type Result } from '../../../shared/result';
import { miis } from '../../state/bridge';

/** The page alone, as wide as its place: printing has its own buttons beside it. */
const viewerOptions = '#toolbar=0&navpanes=0&view=FitH';

/** An address for the PDF viewer, as long as the screen is open; undefined while it is being made. */
export function usePreview(bytes: Uint8Array<ArrayBuffer>): Result<string, AppError> | undefined {
  const [preview, setPreview] = useState<Result<string, AppError>>();
  useEffect(() => {
    let isOpen = true;
    let made: string | undefined;
    const open = async (): Promise<void> => {
      const answer = await miis.files.preview({ bytes });
      if (answer.ok) made = answer.value.url;
      if (isOpen) setPreview(answer.ok ? ok(`${answer.value.url}${viewerOptions}`) : fail(answer.error));
      else close();
    };
    const close = (): void => {
      if (made !== undefined) void miis.files.closePreview({ url: made });
    };
    void open();
    return () => {
      isOpen = false;
      close();
    };
  }, [bytes]);
  return preview;
}
