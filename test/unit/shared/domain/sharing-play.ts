/**
 * A made-up chart on which the data-sharing actions are played: each asks the rules, and what they allow is folded into the chart as the
 * journal would do it.
 */
import { assertDefined } from '../../../../shared/assert';
import { applyChange } from '../../../../shared/domain/chart/apply-change';
import { cancelForm } from '../../../../shared/domain/cancel-form';
import { changeDraft, isPracticeChange, type Change } from '../../../../shared/domain/chart/change';
import type { Chart, WorkItem } from '../../../../shared/domain/chart/chart';
import type { FormKind, InformingFields, SharingChange, StepDetail, StepName } from '../../../../shared/domain/data-sharing';
import { changeId, doseId, formId, informingId, patientId, stationId, userId, workItemId, type DoseId } from '../../../../shared/domain/ids';
import type { DoseFields } from '../../../../shared/domain/immunization';
import { ok, type Result } from '../../../../shared/result';
import {
  mayMakeWithdrawal,
  recordStep,
  sharingAfterCorrectionUndone,
  sharingAfterDoses,
  sharingAfterObjection,
  sharingAfterTalk,
  sharingAfterUndo,
  type SharingRefusal,
} from '../../../../shared/domain/sharing-rules';
import { statusDrafts } from '../../../../shared/domain/status-drafts';
import { day } from './days';

type Kind = DoseFields['kind'];
type Played = Result<Chart, SharingRefusal>;

const patient = patientId.parse('patient-0001');
const number = (seq: number): string => String(seq).padStart(6, '0');

/** Folds one change, checked by the schema of the journal, stamped with the next seq and clock. */
function fold(chart: Chart | undefined, draft: Readonly<Record<string, unknown>>): Chart {
  const seq = (chart?.seq ?? 0) + 1;
  const stamp = {
    seq,
    at: '2026-11-23T10:00:00-05:00',
    by: userId.parse('user-0001'),
    station: stationId.parse('station-0001'),
    clock: `1772600${number(seq)}-0000-station-0001`,
  };
  const change: Change = { ...changeDraft.parse({ id: `change-${number(seq)}`, chart: patient, ...draft }), ...stamp };
  if (isPracticeChange(change)) throw new Error('only changes of a chart are played');
  return assertDefined(applyChange(chart, change), 'the chart is registered');
}

/** A patient with no dose and no talk: no status yet. */
export function newChart(): Chart {
  const fields = {
    name: { first: 'Linh', last: 'Sample' },
    birthDate: '2022-09-03',
    guardians: [],
    phones: [],
    providerStatus: { state: 'active' },
  };
  return fold(undefined, { verb: 'registered', entity: 'patient', entityId: patient, set: { patient: fields } });
}

/** The change of the status with its work item, as the rules ask for them before the rest of the entry is laid over the chart. */
const changeStatus = (chart: Chart, before: Chart, set: SharingChange | undefined): Chart => {
  let ids = chart.seq;
  return statusDrafts(before, set, () => changeId.parse(`status-${number((ids += 1))}`)).reduce<Chart>((now, draft) => fold(now, draft), chart);
};

function doseOf(kind: Kind): DoseFields {
  const common = { date: day('2026-11-20'), cvx: '03', answered: [] };
  switch (kind) {
    case 'current':
      return { kind, ...common, mvx: 'MSD', lot: 'Y012345', eligibility: 'V01', vis: [], givenBy: { name: 'Ann Nurse', title: 'RN' } };
    case 'historical':
      return { kind, ...common, source: '01' };
    case 'refusal':
      return { kind, ...common, reason: '00' };
  }
}

/** One save of some doses. */
export function save(chart: Chart, ...kinds: readonly Kind[]): Chart {
  const doses = kinds.map(doseOf);
  const withDoses = doses.reduce<Chart>(
    (now, dose) => fold(now, { verb: 'dose-recorded', entity: 'dose', entityId: doseId.parse(`dose-${number(now.seq)}`), set: { dose } }),
    chart,
  );
  return changeStatus(withDoses, chart, sharingAfterDoses(chart, doses));
}

/** Takes a save back: the doses that came with it. */
export function undo(chart: Chart, ids: readonly DoseId[]): Chart {
  const change = sharingAfterUndo(chart, ids);
  const without = ids.reduce<Chart>((now, id) => fold(now, { verb: 'save-undone', entity: 'dose', entityId: id, set: {} }), chart);
  return changeStatus(without, chart, change);
}

const record = (chart: Chart, id: DoseId, dose: DoseFields): Chart => fold(chart, { verb: 'dose-corrected', entity: 'dose', entityId: id, set: { dose }, reason: 'typed wrong' });

/** Corrects a dose to one of this kind. */
export function correct(chart: Chart, id: DoseId, kind: Kind): Chart {
  const dose = doseOf(kind);
  return changeStatus(record(chart, id, dose), chart, sharingAfterDoses(chart, [dose]));
}

/** Takes a correction back: the dose is of its earlier kind again. */
export function undoCorrection(chart: Chart, id: DoseId, kind: Kind): Chart {
  const dose = doseOf(kind);
  return changeStatus(record(chart, id, dose), chart, sharingAfterCorrectionUndone(chart, id, dose));
}

/** Marks doses as entered in error. */
export const enteredInError = (chart: Chart, ids: readonly DoseId[]): Chart =>
  ids.reduce<Chart>((now, id) => fold(now, { verb: 'entered-in-error', entity: 'dose', entityId: id, set: {}, reason: 'other patient' }), chart);

/** Brings a dose back that was marked as entered in error. */
export function restore(chart: Chart, id: DoseId): Chart {
  const fields = assertDefined(chart.doses.find((dose) => dose.id === id), 'the dose was marked').fields;
  return changeStatus(fold(chart, { verb: 'dose-restored', entity: 'dose', entityId: id, set: {} }), chart, sharingAfterDoses(chart, [fields]));
}

/** The ids of the doses that a save added. */
export const addedBy = (before: Chart, after: Chart): readonly DoseId[] => after.doses.slice(before.doses.length).map(({ id }) => id);

/** A talk with its answer. */
export function talk(chart: Chart, answer: InformingFields['answer']): Chart {
  const id = informingId.parse(`informing-${number(chart.seq)}`);
  const informing = { on: '2026-11-23', by: 'Jo Marsh', language: 'eng', materials: ['fact-sheet'], answer };
  const told = fold(chart, { verb: 'informed', entity: 'informing', entityId: id, set: { informing } });
  return changeStatus(told, chart, sharingAfterTalk(chart, id, answer));
}

function makeForm(chart: Chart, kind: FormKind): { readonly chart: Chart; readonly form: Chart['forms'][number]['id'] } {
  const form = formId.parse(`form-${number(chart.seq)}`);
  const item = workItemId.parse(`item-${number(chart.seq)}`);
  const fields = { kind, signer: { name: 'Mai Sample', relationship: 'MTH' }, document: `document-${number(chart.seq)}`, wordingVersion: '1' };
  const made = fold(chart, { verb: 'form-made', entity: 'form', entityId: form, set: { form: fields } });
  const opened = fold(made, { verb: 'work-item-opened', entity: 'work-item', entityId: item, set: { kind, form } });
  return { chart: fold(opened, { verb: 'step-done', entity: 'work-item', entityId: item, set: { step: 'made' } }), form };
}

/** The objection form is made, and with it the status is No. */
export function object(chart: Chart): Played {
  const { chart: made, form } = makeForm(chart, 'objection');
  const change = sharingAfterObjection(chart, form);
  return change.ok ? ok(changeStatus(made, chart, change.value)) : change;
}

/** The withdrawal form is made; the status waits for its signature. */
export function withdraw(chart: Chart): Played {
  const may = mayMakeWithdrawal(chart);
  return may.ok ? ok(makeForm(chart, 'withdrawal').chart) : may;
}

const details: Readonly<Record<StepName, StepDetail>> = {
  made: { step: 'made' },
  signed: { step: 'signed', signedOn: day('2026-11-23'), copy: 'paper-file' },
  'changed-in-miis': { step: 'changed-in-miis', on: day('2026-11-23') },
  faxed: { step: 'faxed', number: '617-983-4301', on: day('2026-11-23'), time: '14:02', pages: 1, confirmation: 'OK' },
  filed: { step: 'filed', where: 'chart' },
};

/** A step of a work item. */
export function step(chart: Chart, item: WorkItem['id'], name: StepName): Played {
  const answer = recordStep(chart, item, details[name]);
  if (!answer.ok) return answer;
  const done = fold(chart, { verb: 'step-done', entity: 'work-item', entityId: item, set: details[name] });
  return ok(changeStatus(done, chart, answer.value.sharing));
}

/** The form of the work item is cancelled as made by mistake. */
export function cancel(chart: Chart, item: WorkItem): Played {
  if (item.kind === 'status') throw new Error('this work item has no form');
  const { form } = item;
  const answer = cancelForm(chart, form);
  if (!answer.ok) return answer;
  const done = fold(chart, { verb: 'form-cancelled', entity: 'form', entityId: form, set: {}, reason: 'wrong patient' });
  return ok(changeStatus(done, chart, answer.value.sharing));
}

/** Any change, laid over the chart as it is. */
export const laid = (chart: Chart, draft: Readonly<Record<string, unknown>>): Chart => fold(chart, draft);

/** A step is laid open again; the fold itself asks whether it may. */
export const takeBack = (chart: Chart, name: StepName, item = lastItem(chart)): Chart =>
  fold(chart, { verb: 'step-taken-back', entity: 'work-item', entityId: item.id, set: { step: name } });

/** The chart after an action that the rules allow here. */
export function allowed(played: Played): Chart {
  if (!played.ok) throw new Error(`the rules forbid it: ${played.error}`);
  return played.value;
}

/** The work item that was opened last. */
export const lastItem = (chart: Chart): WorkItem => assertDefined(chart.workItems[chart.workItems.length - 1], 'a form was made');

/** Does steps of the last work item. */
export const doSteps = (chart: Chart, ...names: readonly StepName[]): Chart =>
  names.reduce((now, name) => allowed(step(now, lastItem(now).id, name)), chart);

export const statusOf = (chart: Chart): 'unset' | 'yes' | 'no' | 'unknown' => chart.sharing?.status ?? 'unset';
