/** A correction carries the whole record; this adds which of its fields were changed, so that the others are not written again. */
import type { ChangeDraft } from '../../shared/domain/chart/change';
import type { Chart } from '../../shared/domain/chart/chart';
import { isSameValue } from '../../shared/domain/chart/correct-fields';

/** The names of the fields that differ. */
export function changedFields(before: object, after: object): readonly string[] {
  const old = new Map<string, unknown>(Object.entries(before));
  const next = new Map<string, unknown>(Object.entries(after));
  return [...new Set([...old.keys(), ...next.keys()])].filter((field) => !isSameValue(old.get(field), next.get(field)));
}

/** The draft with its changed fields named, against the chart as it is; other drafts and drafts that name them stay as they are. */
export function nameChangedFields(draft: ChangeDraft, chart: Chart | undefined): ChangeDraft {
  if (chart === undefined) return draft;
  if (draft.verb === 'patient-corrected' && draft.set.changed === undefined) {
    return { ...draft, set: { ...draft.set, changed: [...changedFields(chart.patient, draft.set.patient)] } };
  }
  if (draft.verb === 'dose-corrected' && draft.set.changed === undefined) {
    const dose = chart.doses.find((one) => one.id === draft.entityId);
    return dose ? { ...draft, set: { ...draft.set, changed: [...changedFields(dose.fields, draft.set.dose)] } } : draft;
  }
  return draft;
}
