/** What a form is called where others may read it: in a print queue and as a file. The patient is never named. */
import type { FormKind } from '../../../shared/domain/data-sharing';
import type { WorkItemId } from '../../../shared/domain/ids';

/** The beginning of the work item's id, which also stands on the form below its barcode. */
const shortId = (item: WorkItemId): string => item.slice(0, 8);

const kinds: Readonly<Record<FormKind, string>> = { objection: 'Objection form', withdrawal: 'Withdrawal form' };

/** "Objection form 3f0c9a52" */
export const formJobTitle = (kind: FormKind, item: WorkItemId): string => `${kinds[kind]} ${shortId(item)}`;

/** "objection-form-3f0c9a52.pdf" */
export const formFileName = (kind: FormKind, item: WorkItemId): string => `${kind}-form-${shortId(item)}.pdf`;
