/** From the lines as they stand to the one list of changes to append, or to the first thing that must be mended. Pure. */
import type { ChangeDraft } from '../../../shared/domain/chart/change';
import type { Chart } from '../../../shared/domain/chart/chart';
import type { SharingChange } from '../../../shared/domain/data-sharing';
import { toDoseFields } from '../../../shared/domain/dose-checks/to-dose-fields';
import type { ChangeId, DoseId } from '../../../shared/domain/ids';
import type { DoseFields } from '../../../shared/domain/immunization';
import { patientFields } from '../../../shared/domain/patient';
import { missingForCurrentDose, type PatientMinimumField } from '../../../shared/domain/patient-minimum';
import { sharingAfterDoses, sharingAfterUndo } from '../../../shared/domain/sharing-rules';
import { statusDrafts } from '../../../shared/domain/status-drafts';
import { fail, ok, type Result } from '../../../shared/result';
import type { CheckedLine } from './check-lines';
import { isStarted } from './entry-line';
import type { Spot } from './move-focus';
import { withAnswers, type PatientAnswers } from './patient-answers';
import { answersTo } from './to-dose-line';

/** What one save appends, and what is said about it. */
export interface SavePlan {
  readonly changes: readonly ChangeDraft[];
  readonly doses: readonly { readonly id: DoseId; readonly fields: DoseFields }[];
  /** What the doses do to the data-sharing status (product rules 1 and 2). */
  readonly sharing?: SharingChange;
}

/** Why nothing can be saved yet, and where to mend it first. */
export type SaveRefusal =
  | { readonly why: 'nothing-typed' }
  | { readonly why: 'patient'; readonly missing: readonly PatientMinimumField[] }
  | { readonly why: 'line'; readonly spot: Spot };

/** The first field of a line that keeps it from being saved. */
function obstacle({ resolved, check }: CheckedLine): Spot | undefined {
  const { line } = resolved;
  const stop = check.stops[0];
  if (stop !== undefined) return { line: line.id, place: stop.cell };
  const unanswered = check.warnings.find(({ code }) => answersTo(line, [code]).length === 0);
  return unanswered && { line: line.id, place: `why-${unanswered.code}` };
}

/** The first field of all lines that keeps them from being saved. */
export function firstObstacle(lines: readonly CheckedLine[]): Spot | undefined {
  return lines.map(obstacle).find((spot) => spot !== undefined);
}

/** What the patient's record still lacks for the doses given here among the lines; nothing when there is none. */
export function missingAboutPatient(lines: readonly CheckedLine[], chart: Chart, answers: PatientAnswers): readonly PatientMinimumField[] {
  const hasCurrent = lines.some(({ resolved }) => isStarted(resolved.line) && resolved.line.kind === 'current');
  return hasCurrent ? missingForCurrentDose(withAnswers(chart.patient, answers)) : [];
}

/**
 * Plans the save of all started lines as one commit: each dose, the patient's record when something was answered, the sharing
 * status, with its work item, when the doses change it.
 * @param idOf the id of a change, the same one whenever the same content is asked: a save that is tried again writes nothing twice
 */
export function planSave(
  lines: readonly CheckedLine[],
  chart: Chart,
  answers: PatientAnswers,
  idOf: (content: string) => ChangeId,
): Result<SavePlan, SaveRefusal> {
  const recorded = new Set(chart.doses.map((dose) => dose.id));
  const started = lines.filter(({ resolved }) => isStarted(resolved.line) && !recorded.has(resolved.line.id));
  if (started.length === 0) return fail({ why: 'nothing-typed' });
  const missing = missingAboutPatient(started, chart, answers);
  if (missing.length > 0) return fail({ why: 'patient', missing });
  const doses: { readonly id: DoseId; readonly fields: DoseFields }[] = [];
  for (const checked of started) {
    const spot = obstacle(checked);
    if (spot !== undefined) return fail({ why: 'line', spot });
    const { line } = checked.resolved;
    const answered = answersTo(
      line,
      checked.check.warnings.map(({ code }) => code),
    );
    const fields = toDoseFields({ ...checked.dose, answered });
    // The checks passed, so this is a text that is longer than the record takes.
    if (!fields.ok) return fail({ why: 'line', spot: { line: line.id, place: placeOfUnfit(fields.error[0]?.field) } });
    doses.push({ id: line.id, fields: fields.value });
  }
  const sharing = sharingAfterDoses(
    chart,
    doses.map(({ fields }) => fields),
  );
  return ok({ doses, sharing, changes: changesOf(chart, doses, answers, sharing, idOf) });
}

function placeOfUnfit(field: string | undefined): Spot['place'] {
  if (field === undefined) return 'date';
  if (field === 'lot' || field === 'reasonText') return field;
  return field.startsWith('givenBy') ? 'givenBy' : 'vaccine';
}

function changesOf(
  chart: Chart,
  doses: SavePlan['doses'],
  answers: PatientAnswers,
  sharing: SharingChange | undefined,
  idOf: (content: string) => ChangeId,
): readonly ChangeDraft[] {
  const ofChart = { chart: chart.id } as const;
  const ofPatient = { ...ofChart, entity: 'patient', entityId: chart.id } as const;
  const patient = patientFields.parse(withAnswers(chart.patient, answers));
  const isAnswered = withAnswers(chart.patient, answers) !== chart.patient;
  const idFor = (content: unknown): ChangeId => idOf(JSON.stringify(content));
  return [
    ...(isAnswered ? [{ ...ofPatient, id: idFor(patient), verb: 'patient-corrected', set: { patient } } as const] : []),
    ...doses.map(({ id, fields }) => {
      const set = { dose: fields };
      return { ...ofChart, id: idFor([id, fields]), verb: 'dose-recorded', entity: 'dose', entityId: id, set } as const;
    }),
    ...statusDrafts(chart, sharing, idFor),
  ];
}

/** The changes that take a save back: every dose of it, and what it did to the status where nothing else decides that now. */
export function planUndo(chart: Chart, saved: readonly DoseId[], makeId: () => ChangeId): readonly ChangeDraft[] {
  return [
    ...saved.map((id) => ({ id: makeId(), verb: 'save-undone', entity: 'dose', entityId: id, chart: chart.id, set: {} }) as const),
    ...statusDrafts(chart, sharingAfterUndo(chart, saved), makeId),
  ];
}
