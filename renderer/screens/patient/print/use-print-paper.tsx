import { useState, type ReactNode } from 'react';
import type { DocumentId } from '../../../../shared/domain/ids';
import { practiceOnPaper } from '../../../../shared/forms/sharing-form-input';
import { emailToPatients } from '../../../data/office-files';
import { miis } from '../../../state/bridge';
import { useCodeTables, usePractice } from '../../../state/desk-context';
import { errorWords, type ErrorWords } from '../../../state/error-words';
import { newDocumentId } from '../../../state/new-id';
import { useSavedNotice } from '../../../state/saved-notice';
import { useToday } from '../../../state/today';
import { formErrorWords } from '../../data-sharing/form/form-error-words';
import { FormPreview } from '../../form-preview/FormPreview';
import { englishName } from '../../form-preview/PapersLanguage';
import { useRecordPrintout } from '../../form-preview/use-record-printout';
import { words as previewWords } from '../../form-preview/words';
import { useOpenRecord } from '../open-chart';
import { classOf, makePaper, titleOf, type Paper } from './make-papers';
import { printWords } from './words';

interface MadePaper {
  readonly paper: Paper;
  readonly document: DocumentId;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly isReviewed: boolean;
}

/** Makes papers of the open record and shows them; what is printed is written into the record. */
export function usePrintPaper() {
  const { chart } = useOpenRecord();
  const practice = usePractice()?.fields;
  const tables = useCodeTables();
  const today = useToday();
  const notice = useSavedNotice();
  const record = useRecordPrintout(chart.id);
  const [made, setMade] = useState<MadePaper>();
  const [failure, setFailure] = useState<ErrorWords>();
  const [isBusy, setBusy] = useState(false);

  const make = async (paper: Paper): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    setFailure(undefined);
    try {
      const document = newDocumentId();
      const answer = await makePaper(paper, { chart, practice, tables, today, document });
      if (answer.ok) setMade({ paper, document, bytes: answer.value.bytes, isReviewed: answer.value.isReviewed });
      else setFailure(formErrorWords(answer.error));
    } finally {
      setBusy(false);
    }
  };

  const copyEmail = async (): Promise<void> => {
    const { subject, body } = await emailToPatients(practiceOnPaper(practice, 'en-US'));
    const copied = await miis.files.copyText({ text: `${subject}\n\n${body}` });
    setFailure(copied.ok ? undefined : errorWords(copied.error));
    if (copied.ok) notice(printWords.copied);
  };

  const preview =
    made &&
    ((onClose: () => void): ReactNode => {
      const title = titleOf(made.paper);
      const jobTitle = `${title} ${made.document.slice(0, 8)}`;
      const language = 'language' in made.paper ? made.paper.language : undefined;
      return (
        <FormPreview
          kind={classOf[made.paper.paper]}
          bytes={made.bytes}
          title={title}
          jobTitle={jobTitle}
          suggestedFileName={`${jobTitle}.pdf`}
          notice={made.isReviewed || language === undefined ? undefined : previewWords.notReviewed(englishName(language))}
          onPrinted={(printed) => void record(made.document, { kind: classOf[made.paper.paper], title, ...printed })}
          onClose={onClose}
        />
      );
    });
  return { make, copyEmail, preview, failure, isBusy };
}
