import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { assertDefined } from '../../../../shared/assert';
import type { AppError } from '../../../../shared/contract/errors';
import type { Chart, MadeForm } from '../../../../shared/domain/chart/chart';
import { workOfForm } from '../../../../shared/domain/sharing-order';
import { ErrorNote } from '../../../components/ErrorNote';
import { miis } from '../../../state/bridge';
import { errorWords } from '../../../state/error-words';
import { FormPreview } from '../../form-preview/FormPreview';
import { formFileName, formJobTitle } from '../../form-preview/form-names';
import { useRecordPrintout } from '../../form-preview/use-record-printout';
import { words } from '../words';

interface ChartFormProps {
  readonly chart: Chart;
  readonly form: MadeForm;
  readonly onClose: () => void;
}

/** The kept bytes of a form, shown to be printed. It counts as printed only when its job did not fail and was not cancelled. */
export function ChartForm({ chart, form, onClose }: ChartFormProps) {
  const record = useRecordPrintout(chart.id);
  const kept = useKeptDocument(form);
  if (kept === undefined) return null;
  if (!kept.ok) {
    return (
      <ErrorNote
        {...errorWords(kept.error)}
        action={
          <Button size="compact-sm" variant="default" onClick={onClose}>
            {words.dose.close}
          </Button>
        }
      />
    );
  }
  const { kind } = form.fields;
  const item = assertDefined(
    workOfForm(chart, form.id),
    'a form is made together with its work item',
  );
  return (
    <FormPreview
      kind="forms"
      bytes={kept.value}
      title={words.papers.form[kind]}
      jobTitle={formJobTitle(kind, item.id)}
      suggestedFileName={formFileName(kind, item.id)}
      onPrinted={(printed) => void record(form.fields.document, { kind: 'forms', title: words.papers.form[kind], ...printed, form: form.id })}
      onClose={onClose}
    />
  );
}

type Kept = { readonly ok: true; readonly value: Uint8Array<ArrayBuffer> } | { readonly ok: false; readonly error: AppError };

function useKeptDocument(form: MadeForm): Kept | undefined {
  const [kept, setKept] = useState<Kept>();
  const { document } = form.fields;
  useEffect(() => {
    let isCurrent = true;
    void miis.documents.get({ id: document }).then((answer) => {
      if (isCurrent) setKept(answer.ok ? { ok: true, value: new Uint8Array(answer.value) } : answer);
    });
    return () => {
      isCurrent = false;
    };
  }, [document]);
  return kept;
}
