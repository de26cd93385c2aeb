import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { assertDefined } from '../../../../shared/assert';
import type { AppError } from '../../../../shared/contract/errors';
import type { PrintJob } from '../../../../shared/contract/ipc';
import type { Chart, MadeForm } from '../../../../shared/domain/chart/chart';
import { workOfForm } from '../../../../shared/domain/sharing-order';
import { ErrorNote } from '../../../components/ErrorNote';
import { miis } from '../../../state/bridge';
import { useRecords } from '../../../state/desk-context';
import { errorWords } from '../../../state/error-words';
import { newChangeId } from '../../../state/new-id';
import { useSavedNotice } from '../../../state/saved-notice';
import { FormPreview } from '../../form-preview/FormPreview';
import { formFileName, formJobTitle } from '../../form-preview/form-names';
import { words } from '../words';

interface ChartFormProps {
  readonly chart: Chart;
  readonly form: MadeForm;
  readonly onClose: () => void;
}

/** The kept bytes of a form, shown to be printed. It counts as printed only when its job did not fail and was not cancelled. */
export function ChartForm({ chart, form, onClose }: ChartFormProps) {
  const records = useRecords();
  const notice = useSavedNotice();
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
  const printed = async ({ printer, job }: PrintJob, copies: number): Promise<void> => {
    const answer = await records.commit([
      { id: newChangeId(), verb: 'document-printed', entity: 'document', entityId: form.fields.document, chart: chart.id, set: { kind: 'forms', title: words.papers.form[kind], copies, printer, job, form: form.id } },
    ]);
    if (!answer.ok) notice(words.papers.printNotKept);
  };
  return (
    <FormPreview
      bytes={kept.value}
      title={words.papers.form[kind]}
      jobTitle={formJobTitle(kind, item.id)}
      suggestedFileName={formFileName(kind, item.id)}
      onPrinted={(job, copies) => void printed(job, copies)}
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
