import { useState, type ReactNode } from 'react';
import { assertDefined } from '../../../../shared/assert';
import type { Chart } from '../../../../shared/domain/chart/chart';
import type { DocumentId } from '../../../../shared/domain/ids';
import type { RegistryWorksheetInput } from '../../../../shared/forms/office/office-input';
import { practiceOnPaper } from '../../../../shared/forms/sharing-form-input';
import { makeOfficeDocument } from '../../../data/make-form';
import { useCodeTables, usePractice } from '../../../state/desk-context';
import type { ErrorWords } from '../../../state/error-words';
import { newDocumentId } from '../../../state/new-id';
import { useToday } from '../../../state/today';
import { formErrorWords } from '../../data-sharing/form/form-error-words';
import { FormPreview } from '../../form-preview/FormPreview';
import { useRecordPrintout } from '../../form-preview/use-record-printout';
import { words } from './words';
import { worksheetOf } from './worksheet-fields';

interface Made {
  readonly document: DocumentId;
  readonly chart: Chart;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Makes the worksheet of charts as a page and shows it. */
export function usePrintWorksheet(): { readonly print: (charts: readonly Chart[]) => Promise<void>; readonly preview: ReactNode; readonly failure: ErrorWords | undefined } {
  const practice = usePractice()?.fields;
  const tables = useCodeTables();
  const today = useToday();
  const [made, setMade] = useState<Made>();
  const [failure, setFailure] = useState<ErrorWords>();
  const print = async (charts: readonly Chart[]): Promise<void> => {
    setFailure(undefined);
    const patients = charts.map((chart): RegistryWorksheetInput['patients'][number] => {
      const { isNew, isPatientDue, patient, doses } = worksheetOf(chart, tables);
      const { name } = chart.patient;
      return {
        name: `${name.last}, ${name.first}`,
        ...(isPatientDue ? { news: isNew ? words.isNew : words.isChanged } : {}),
        fields: patient,
        shots: doses.map(({ title, item, fields }) => ({ title, fields, ...(words.kinds[item.action] === '' ? {} : { news: words.kinds[item.action] }) })),
      };
    });
    const answer = await makeOfficeDocument({ document: 'registry-worksheet', madeOn: today, practice: practiceOnPaper(practice, 'en-US'), patients });
    if (answer.ok) setMade({ document: newDocumentId(), chart: assertDefined(charts[0], 'there is a chart'), bytes: answer.value.bytes });
    else setFailure(formErrorWords(answer.error));
  };
  const preview = made && <Preview made={made} onClose={() => setMade(undefined)} />;
  return { print, preview, failure };
}

function Preview({ made, onClose }: { readonly made: Made; readonly onClose: () => void }) {
  const record = useRecordPrintout(made.chart.id);
  const { title } = words.paper;
  const jobTitle = `${title} ${made.document.slice(0, 8)}`;
  return (
    <FormPreview
      kind="forms"
      bytes={made.bytes}
      title={title}
      jobTitle={jobTitle}
      suggestedFileName={`${jobTitle}.pdf`}
      onPrinted={(printed) => void record(made.document, { kind: 'forms', title, ...printed })}
      onClose={onClose}
    />
  );
}
