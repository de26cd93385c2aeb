import { useEffect } from 'react';
import { prepareForms } from '../../../data/make-form';

/** Gets ready what makes forms while a person still chooses who signs. What fails here is said when the form is made. */
export function usePreparedForms(isLikely: boolean): void {
  useEffect(() => {
    if (isLikely) prepareForms().catch(() => undefined);
  }, [isLikely]);
}
