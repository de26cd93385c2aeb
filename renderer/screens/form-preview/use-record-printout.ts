import type { PatientId, DocumentId } from '../../../shared/domain/ids';
import type { PrintoutFields } from '../../../shared/domain/kept-document';
import { useRecords } from '../../state/desk-context';
import { newChangeId } from '../../state/new-id';
import { useSavedNotice } from '../../state/saved-notice';
import { words } from './words';

/** Writes into a patient's record that a paper was printed; what cannot be written is said. */
export function useRecordPrintout(chart: PatientId): (document: DocumentId, printout: PrintoutFields) => Promise<void> {
  const records = useRecords();
  const notice = useSavedNotice();
  return async (document, set) => {
    const saved = await records.commit([{ id: newChangeId(), verb: 'document-printed', entity: 'document', entityId: document, chart, set }]);
    if (!saved.ok) notice(words.printNotKept);
  };
}
