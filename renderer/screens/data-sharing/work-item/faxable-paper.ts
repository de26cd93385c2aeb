/** What of a form can be faxed from here: the scan of the signed paper, else the form as it was made. */
import type { Chart, FormWork } from '../../../../shared/domain/chart/chart';
import type { DocumentId } from '../../../../shared/domain/ids';

export interface FaxablePaper {
  readonly document: DocumentId;
  readonly pages: number;
  readonly isSigned: boolean;
}

/** The sharing form has one page (`make-sharing-form.ts`). */
const pagesOfForm = 1;

/** The latest signed scan that is a PDF (or was made one); undefined only when the form itself is not in the chart. */
export function faxablePaper(chart: Chart, item: FormWork): FaxablePaper | undefined {
  const scans = (chart.documents ?? []).flatMap(({ id, fields }): readonly FaxablePaper[] => {
    const { copy } = fields;
    if (fields.kind !== 'signed-form' || fields.form !== item.form || copy.as !== 'scan') return [];
    const document = copy.mediaType === 'application/pdf' ? id : copy.pdf;
    return document === undefined ? [] : [{ document, pages: copy.pages, isSigned: true }];
  });
  const form = chart.forms.find(({ id }) => id === item.form);
  return scans.at(-1) ?? (form && { document: form.fields.document, pages: pagesOfForm, isSigned: false });
}
