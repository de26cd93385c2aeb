/**
 * What is done with a dose, as the changes of one entry: the dose, and the data-sharing status where the rules change it with the dose.
 * Pure; each is asked with the chart as it is now.
 */
import type { ChangeDraft } from '../../../../shared/domain/chart/change';
import type { Chart, Dose } from '../../../../shared/domain/chart/chart';
import { undoFields } from '../../../../shared/domain/chart/undo-fields';
import type { ChangeId, DoseId } from '../../../../shared/domain/ids';
import type { DoseFields } from '../../../../shared/domain/immunization';
import { sharingAfterCorrectionUndone, sharingAfterDoses } from '../../../../shared/domain/sharing-rules';
import { statusDrafts } from '../../../../shared/domain/status-drafts';

const about = (chart: Chart, dose: DoseId, newId: () => ChangeId) => ({ id: newId(), entity: 'dose', entityId: dose, chart: chart.id }) as const;

/** Marks doses as typed into the MIIS. */
export const reportedDrafts = (chart: Chart, doses: readonly Pick<Dose, 'id'>[], newId: () => ChangeId): readonly ChangeDraft[] =>
  doses.map(({ id }) => ({ ...about(chart, id, newId), verb: 'dose-reported', set: { how: 'typed-in-miis' } }));

/** Takes the marks back. */
export const reportTakenBackDrafts = (chart: Chart, doses: readonly Pick<Dose, 'id'>[], newId: () => ChangeId): readonly ChangeDraft[] =>
  doses.map(({ id }) => ({ ...about(chart, id, newId), verb: 'report-taken-back', set: {} }));

/** Marks a dose as entered in error. The status stays: it may be known by more than this dose, and people settle it in the talk. */
export const enteredInErrorDrafts = (chart: Chart, dose: DoseId, reason: string, newId: () => ChangeId): readonly ChangeDraft[] => [
  { ...about(chart, dose, newId), verb: 'entered-in-error', set: {}, reason },
];

/** Brings a dose back that was marked as entered in error; what it does to the status is that of a dose which is saved (product rules 1 and 2). */
export function restoredDrafts(chart: Chart, dose: Dose, newId: () => ChangeId): readonly ChangeDraft[] {
  return [{ ...about(chart, dose.id, newId), verb: 'dose-restored', set: {} }, ...statusDrafts(chart, sharingAfterDoses(chart, [dose.fields]), newId)];
}

/** Corrects a dose to these fields; one that becomes current also brings the status out of Unknown (product rule 1). */
export function correctedDrafts(chart: Chart, dose: DoseId, fields: DoseFields, reason: string, newId: () => ChangeId): readonly ChangeDraft[] {
  return [{ ...about(chart, dose, newId), verb: 'dose-corrected', set: { dose: fields }, reason }, ...statusDrafts(chart, sharingAfterDoses(chart, [fields]), newId)];
}

/**
 * Takes one correction of a dose back: the fields that it wrote, the mark that the dose was reported, and what it did to the status.
 * @param before the dose as it was before the correction
 * @param saved what the correction wrote
 */
export function correctionUndoneDrafts(chart: Chart, now: Dose, before: Dose, saved: DoseFields, reason: string, newId: () => ChangeId): readonly ChangeDraft[] {
  const back = undoFields(now.fields, saved, before.fields);
  return [
    { ...about(chart, now.id, newId), verb: 'dose-corrected', set: { dose: back }, reason },
    // What stands in the MIIS is the record as it was: with it, the mark that it was reported comes back.
    ...(before.reported === undefined ? [] : reportedDrafts(chart, [now], newId)),
    ...statusDrafts(chart, sharingAfterCorrectionUndone(chart, now.id, back), newId),
  ];
}
