import { practiceEntityId, type ChangeDraft } from '../../../shared/domain/chart/change';
import type { PrintoutFields } from '../../../shared/domain/kept-document';
import { useRecords } from '../../state/desk-context';
import { newChangeId, newDocumentId } from '../../state/new-id';
import { useSavedNotice } from '../../state/saved-notice';
import type { Printed } from '../form-preview/FormPreview';
import { words as previewWords } from '../form-preview/words';
import type { Shown } from './shown';

/** So many changes at a time: one entry of the journal holds them together. */
const atOnce = 100;

/** Writes into each patient's record, or the practice's, what was printed; what cannot be written is said. */
export function useRecordMaterials(): (shown: Shown, printed: Printed) => Promise<void> {
  const records = useRecords();
  const notice = useSavedNotice();
  return async ({ kind, title, patients }, printed) => {
    const set: PrintoutFields = { kind, title, ...printed };
    const drafts: readonly ChangeDraft[] =
      patients.length === 0
        ? [{ id: newChangeId(), verb: 'materials-printed', entity: 'practice', entityId: practiceEntityId, set }]
        : patients.map((chart) => ({ id: newChangeId(), verb: 'document-printed', entity: 'document', entityId: newDocumentId(), chart, set }));
    for (let start = 0; start < drafts.length; start += atOnce) {
      const saved = await records.commit(drafts.slice(start, start + atOnce));
      if (!saved.ok) {
        notice(previewWords.printNotKept);
        return;
      }
    }
  };
}
