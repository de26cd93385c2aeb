/**
 * Who may write what (product rule 6). Anyone who enters shots may record a talk and its answer; every other change of a status and
 * the steps of a work item need the data-sharing duty. Whether a status change is such an answer, only the changes saved with it
 * tell, so the whole append is looked at.
 */
import type { ChangeDraft } from './change';
import type { Duty } from '../duties';

const whoEntersShots: readonly Duty[] = ['enter-shots', 'data-sharing'];
const dataSharing: readonly Duty[] = ['data-sharing'];

/**
 * The duties of which a user needs at least one for this change. Main enforces it for every append.
 * @param append all changes of the append, this one among them
 */
export function dutiesFor(draft: ChangeDraft, append: readonly ChangeDraft[]): readonly Duty[] {
  switch (draft.verb) {
    case 'registered':
    case 'patient-corrected':
    case 'record-viewed':
    case 'record-exported':
    case 'dose-recorded':
    case 'dose-corrected':
    case 'entered-in-error':
    case 'save-undone':
    case 'dose-restored':
    case 'dose-reported':
    case 'report-taken-back':
    case 'patient-reported':
    case 'patient-report-taken-back':
    case 'registry-asked':
    case 'observation-recorded':
    case 'observation-ended':
    case 'report-sent':
    case 'report-answered':
    case 'batch-made':
    case 'registration-undone':
    case 'list-imported':
    case 'import-undone':
    case 'informed':
    case 'form-printed':
    case 'document-printed':
    case 'materials-printed':
    case 'scan-set-aside':
    case 'document-kept':
      return whoEntersShots;
    case 'sharing-changed':
    case 'form-made':
    case 'work-item-opened':
    case 'step-done':
      return isOfShotsOrTalk(draft, append.filter((other) => 'chart' in other && other.chart === draft.chart)) ? whoEntersShots : dataSharing;
    case 'form-cancelled':
    case 'step-taken-back':
    case 'fax-queued':
    case 'fax-handing-over':
    case 'fax-noted':
    case 'fax-sent':
    case 'fax-result-typed':
    case 'fax-given-up':
    case 'fax-number-confirmed':
      return dataSharing;
    case 'practice-set-up':
    case 'practice-changed':
    case 'own-form-set':
    case 'own-form-dropped':
    case 'text-replaced':
    case 'wording-reviewed':
    case 'schedule-chosen':
      return ['administer'];
  }
}

type SharingDraft = Extract<ChangeDraft, { verb: 'sharing-changed' | 'form-made' | 'work-item-opened' | 'step-done' }>;

/** True for what the rules themselves make of the shots or the talk in the same append. */
function isOfShotsOrTalk(draft: SharingDraft, together: readonly ChangeDraft[]): boolean {
  switch (draft.verb) {
    case 'sharing-changed':
      return isStatusOfShotsOrTalk(draft.set, together);
    case 'form-made':
      return draft.set.form.kind === 'objection' && isObjectionSaid(together);
    case 'work-item-opened': {
      const work = draft.set;
      if (work.kind === 'status') return together.some((other) => other.verb === 'sharing-changed' && other.set.to === work.to && isStatusOfShotsOrTalk(other.set, together));
      return work.kind === 'objection' && isObjectionMade(work.form, together);
    }
    case 'step-done':
      return draft.set.step === 'made' && together.some((other) => other.verb === 'work-item-opened' && other.entityId === draft.entityId && isOfShotsOrTalk(other, together));
  }
}

function isStatusOfShotsOrTalk(set: Extract<ChangeDraft, { verb: 'sharing-changed' }>['set'], together: readonly ChangeDraft[]): boolean {
  switch (set.cause) {
    case 'current-dose':
      return together.some((other) => other.verb === 'dose-restored' || kindOfDose(other) === 'current');
    case 'historical-only':
      return together.some((other) => other.verb === 'dose-restored' || kindOfDose(other) === 'historical');
    case 'save-undone':
      return together.some((other) => other.verb === 'save-undone' || other.verb === 'dose-corrected');
    case 'told-does-not-object':
      return together.some((other) => other.verb === 'informed' && other.entityId === set.informing && other.set.informing.answer === 'does-not-object');
    case 'objection':
      return isObjectionMade(set.form, together);
    case 'withdrawal-signed':
    case 'form-cancelled':
      return false;
  }
}

const kindOfDose = (draft: ChangeDraft) => (draft.verb === 'dose-recorded' || draft.verb === 'dose-corrected' ? draft.set.dose.kind : undefined);

const isObjectionSaid = (together: readonly ChangeDraft[]): boolean =>
  together.some((other) => other.verb === 'informed' && other.set.informing.answer === 'objects');

/** The form of an objection that was said in the talk of this append. */
const isObjectionMade = (form: string, together: readonly ChangeDraft[]): boolean =>
  isObjectionSaid(together) && together.some((other) => other.verb === 'form-made' && other.entityId === form && other.set.form.kind === 'objection');
