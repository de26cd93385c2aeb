/** What is filed of a sent fax: its proof as a document, the confirmation page, and the step, in one entry of the journal. */
import type { ChangeDraft } from '../../../shared/domain/chart/change';
import type { Chart, FormWork } from '../../../shared/domain/chart/chart';
import { calendarDate } from '../../../shared/domain/calendar-date';
import type { Fax } from '../../../shared/domain/fax/fax';
import type { FaxProof } from '../../../shared/domain/fax/fax-report';
import type { ChangeId, DocumentId } from '../../../shared/domain/ids';
import type { StepDetail } from '../../../shared/domain/data-sharing';
import { recordStep } from '../../../shared/domain/sharing-rules';
import type { FaxConfirmationInput } from '../../../shared/forms/office/office-input';
import { fullName, practiceOnPaper } from '../../../shared/forms/sharing-form-input';
import type { PracticeFields } from '../../../shared/domain/practice';

/** A confirmation page that was kept. */
export interface KeptPage {
  readonly id: DocumentId;
  readonly size: number;
  readonly sha256: string;
  readonly pages: number;
}

export interface ProofToFile {
  readonly chart: Chart;
  readonly item: FormWork;
  readonly fax: Fax;
  readonly proof: FaxProof;
  readonly proofId: DocumentId;
  readonly page: KeptPage | undefined;
  /** Local, `YYYY-MM-DDTHH:MM`, of the end of the fax. */
  readonly endedAt: string;
  /** What stands in the step as the machine's words. */
  readonly confirmation: string;
  /** The number as people read it. */
  readonly number: string;
}

/** The step that a fax ticks, when the rules let it be ticked; by hand somebody may have been quicker. */
export function stepByFax(chart: Chart, item: FormWork, detail: Extract<StepDetail, { step: 'faxed' }>, newId: () => ChangeId): readonly ChangeDraft[] {
  if (!recordStep(chart, item.id, detail).ok) return [];
  return [{ id: newId(), verb: 'step-done', entity: 'work-item', entityId: item.id, chart: chart.id, set: detail }];
}

/** The changes of one entry. The proof stands before the step that it ticks. */
export function proofDrafts({ chart, item, fax, proof, proofId, page, endedAt, confirmation, number }: ProofToFile, newId: () => ChangeId): readonly ChangeDraft[] {
  const on = calendarDate.parse(endedAt.slice(0, 10));
  const { pages, remoteId } = proof;
  const sent = { proof: proofId, pages, endedAt: proof.endedAt, ...(page ? { page: page.id } : {}), ...(remoteId === undefined ? {} : { remoteId }) };
  return [
    { id: newId(), verb: 'fax-sent', entity: 'fax', entityId: fax.id, chart: chart.id, set: sent },
    ...(page ? [keptDraft(chart, item, page, on, newId)] : []),
    ...stepByFax(chart, item, { step: 'faxed', number, on, time: endedAt.slice(11, 16), pages: Math.max(1, pages.sent), confirmation, fax: fax.id }, newId),
  ];
}

function keptDraft(chart: Chart, item: FormWork, { id, size, sha256, pages }: KeptPage, date: ReturnType<typeof calendarDate.parse>, newId: () => ChangeId): ChangeDraft {
  const copy = { as: 'scan' as const, from: 'program' as const, mediaType: 'application/pdf' as const, size, sha256, pages };
  return { id: newId(), verb: 'document-kept', entity: 'document', entityId: id, chart: chart.id, set: { document: { kind: 'fax-confirmation', date, form: item.form, copy } } };
}

/** What the confirmation page is made of. A name that the fonts cannot draw must not keep the proof from being filed: then it is left out. */
export function confirmationInput(chart: Chart, item: FormWork, proof: FaxProof, practice: PracticeFields | undefined, madeOn: string, isNamed: boolean): FaxConfirmationInput {
  return {
    document: 'fax-confirmation',
    madeOn: calendarDate.parse(madeOn),
    practice: practiceOnPaper(practice, 'en-US'),
    workItem: item.id,
    kind: item.kind,
    proof,
    ...(isNamed ? { patient: { name: fullName(chart.patient.name), birthDate: chart.patient.birthDate } } : {}),
  };
}
