import { useRef, useState } from 'react';
import type { AppError } from '../../../shared/contract/errors';
import { miis } from '../../state/bridge';

/** `done`: the person printed there. What became of the page is not told to programs. */
export type SystemDialog = { readonly state: 'closed' | 'open' | 'done' } | { readonly state: 'failed'; readonly error: AppError };

interface Page {
  readonly title: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The system's own print dialog. `onPrinted` is called when the person printed there. */
export function useSystemDialog(onPrinted: () => void): SystemDialog & { readonly open: (page: Page) => Promise<void> } {
  const [dialog, setDialog] = useState<SystemDialog>({ state: 'closed' });
  const isOpen = useRef(false);
  const open = async (page: Page): Promise<void> => {
    if (isOpen.current) return;
    isOpen.current = true;
    setDialog({ state: 'open' });
    const answer = await miis.printing.dialog(page);
    isOpen.current = false;
    if (answer.ok) onPrinted();
    if (answer.ok) setDialog({ state: 'done' });
    else setDialog(answer.error.code === 'cancelled' ? { state: 'closed' } : { state: 'failed', error: answer.error });
  };
  return { ...dialog, open };
}
