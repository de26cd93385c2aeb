import { useEffect, useState } from 'react';
import type { AppError } from '../../../shared/contract/errors';
import type { Chart } from '../../../shared/domain/chart/chart';
import type { DocumentId } from '../../../shared/domain/ids';
import { ErrorNote } from '../../components/ErrorNote';
import { miis } from '../../state/bridge';
import { errorWords } from '../../state/error-words';
import { FormPreview } from '../form-preview/FormPreview';
import { useRecordPrintout } from '../form-preview/use-record-printout';
import { words } from './words';

/** A kept paper about a fax: its confirmation page, or the reply of the service. */
export interface PaperOfFax {
  readonly document: DocumentId;
  readonly title: string;
}

type Read = { readonly ok: true; readonly bytes: Uint8Array<ArrayBuffer> } | { readonly ok: false; readonly error: AppError };

/** The paper in the viewer; printing it is written into the record of the patient. */
export function FaxPaper({ chart, paper: { document, title }, onClose }: { readonly chart: Chart; readonly paper: PaperOfFax; readonly onClose: () => void }) {
  const record = useRecordPrintout(chart.id);
  const [read, setRead] = useState<Read>();
  useEffect(() => {
    let isCurrent = true;
    void miis.documents.asPdf({ id: document }).then((answer) => {
      if (isCurrent) setRead(answer.ok ? { ok: true, bytes: new Uint8Array(answer.value) } : answer);
    });
    return () => {
      isCurrent = false;
    };
  }, [document]);
  if (read === undefined) return null;
  if (!read.ok) return <ErrorNote {...errorWords(read.error)} />;
  const jobTitle = words.printTitle(title, document);
  return <FormPreview kind="forms" bytes={read.bytes} title={title} jobTitle={jobTitle} suggestedFileName={`${jobTitle}.pdf`} onPrinted={(printed) => void record(document, { kind: 'forms', title, ...printed })} onClose={onClose} />;
}
