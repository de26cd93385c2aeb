import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { Chart, MadeForm } from '../../../../shared/domain/chart/chart';
import type { WorkItemId } from '../../../../shared/domain/ids';
import { workOfForm } from '../../../../shared/domain/sharing-order';
import type { Result } from '../../../../shared/result';
import { ErrorNote } from '../../../components/ErrorNote';
import { usePractice } from '../../../state/desk-context';
import type { ErrorWords } from '../../../state/error-words';
import { englishName } from '../../form-preview/PapersLanguage';
import { FormPreview } from '../../form-preview/FormPreview';
import { formFileName, formJobTitle } from '../../form-preview/form-names';
import { useRecordPrintout } from '../../form-preview/use-record-printout';
import { words as previewWords } from '../../form-preview/words';
import { words } from '../words';
import { papersOfForm, type PapersOfForm } from './papers-of-form';

interface ChartFormProps {
  readonly chart: Chart;
  readonly form: MadeForm;
  /** Instructions and fact sheet come with it. */
  readonly isPacket: boolean;
  readonly onClose: () => void;
}

/** The kept bytes of a form, shown to be printed. It counts as printed only when its job did not fail and was not cancelled. */
export function ChartForm({ chart, form, isPacket, onClose }: ChartFormProps) {
  const record = useRecordPrintout(chart.id);
  // A form that was made just now is in the chart on the screen a moment later.
  const item = workOfForm(chart, form.id)?.id;
  const papers = usePapersOfForm(chart, form, item, isPacket);
  if (papers === undefined || item === undefined) return null;
  if (!papers.ok) {
    return (
      <ErrorNote
        {...papers.error}
        action={
          <Button size="compact-sm" variant="default" onClick={onClose}>
            {words.dose.close}
          </Button>
        }
      />
    );
  }
  const { kind, language } = form.fields;
  const title = isPacket ? words.papers.packet : words.papers.form[kind];
  return (
    <FormPreview
      kind="forms"
      bytes={papers.value.bytes}
      title={title}
      jobTitle={formJobTitle(kind, item)}
      suggestedFileName={formFileName(kind, item)}
      notice={papers.value.isReviewed || language === undefined ? undefined : previewWords.notReviewed(englishName(language))}
      onPrinted={(printed) => void record(form.fields.document, { kind: 'forms', title, ...printed, form: form.id })}
      onClose={onClose}
    />
  );
}

function usePapersOfForm(chart: Chart, form: MadeForm, item: WorkItemId | undefined, isPacket: boolean): Result<PapersOfForm, ErrorWords> | undefined {
  const practice = usePractice()?.fields;
  const [papers, setPapers] = useState<Result<PapersOfForm, ErrorWords>>();
  // What is shown is what was there when it was opened: a change of the record meanwhile changes no paper.
  const [opened] = useState({ patient: chart.patient, practice });
  useEffect(() => {
    if (item === undefined) return undefined;
    let isCurrent = true;
    void papersOfForm(form, item, isPacket, opened).then((found) => {
      if (isCurrent) setPapers(found);
    });
    return () => {
      isCurrent = false;
    };
  }, [form, item, isPacket, opened]);
  return papers;
}
