import { describe, expect, it } from 'vitest';
import type { ChangeDraft } from '../../../../../shared/domain/chart/change';
import type { Duty } from '../../../../../shared/domain/duties';
import { changeId } from '../../../../../shared/domain/ids';
import type { SharingChange, StepDetail } from '../../../../../shared/domain/data-sharing';
import { objectionDrafts, stepDrafts, talkDrafts, withdrawalDrafts } from '../../../../../renderer/screens/data-sharing/sharing-drafts';
import { hasSharingDuty, recordableSteps, sharingCardView } from '../../../../../renderer/screens/data-sharing/sharing-view';
import { chartAfter, chartId, countingIds, currentDose, day, freshForm, historicalDose, informing, printed, recorded, registered } from '../made-up-chart';

type Story = (drafts: readonly ChangeDraft[]) => readonly ChangeDraft[];
const objection = freshForm('objection', 1);
const withdrawal = freshForm('withdrawal', 2);
const on = day('2026-11-20');

const changed = (set: SharingChange): ChangeDraft => ({
  id: changeId.parse(`changed-${set.cause}`),
  verb: 'sharing-changed',
  entity: 'patient',
  entityId: chartId,
  chart: chartId,
  set,
});
const given: Story = () => [recorded(1, currentDose()), changed({ cause: 'current-dose', from: 'unset', to: 'yes' })];
const history: Story = () => [recorded(1, historicalDose()), changed({ cause: 'historical-only', from: 'unset', to: 'unknown' })];
const told: Story = (drafts) => talkDrafts(chartAfter(...drafts), informing(), countingIds());
const objected: Story = (drafts) => {
  const made = objectionDrafts(chartAfter(...drafts), objection, undefined, countingIds());
  return made.ok ? made.value : [];
};
const objectionPrinted: Story = () => [printed(objection)];
const withdrew: Story = (drafts) => {
  const made = withdrawalDrafts(chartAfter(...drafts), withdrawal, countingIds());
  return made.ok ? made.value : [];
};
const withdrawalPrinted: Story = () => [printed(withdrawal)];
const step =
  (item: typeof objection, detail: StepDetail): Story =>
  (drafts) => {
    const done = stepDrafts(chartAfter(...drafts), item.item, detail, countingIds());
    return done.ok ? done.value : [];
  };
const signedPaper: StepDetail = { step: 'signed', signedOn: on, copy: 'paper-file' };
const changedInMiis: StepDetail = { step: 'changed-in-miis', on };
const faxed: StepDetail = { step: 'faxed', number: '617-983-4301', on, time: '10:30', pages: 1, confirmation: 'OK' };
const filed: StepDetail = { step: 'filed', where: 'chart' };

const viewFor = (duties: readonly Duty[], story: readonly Story[]) => {
  const drafts = story.reduce<readonly ChangeDraft[]>((so, next) => [...so, ...next(so)], [registered()]);
  return sharingCardView(chartAfter(...drafts), duties);
};
const viewAfter = (...story: readonly Story[]) => viewFor(['enter-shots', 'data-sharing'], story);
const nextWords = (view: ReturnType<typeof sharingCardView>): string =>
  view.next === undefined ? 'nothing' : view.next.kind === 'step' ? view.next.step : view.next.kind;

describe('the sharing card', () => {
  it.each<[string, readonly Story[], string, string, boolean, boolean]>([
    ['a new patient', [], 'unset', 'nothing', true, false],
    ['history alone', [history], 'unknown', 'talk', true, false],
    ['a shot given here, nobody told', [given], 'yes-not-told', 'talk', true, false],
    ['a shot and a talk', [given, told], 'yes', 'nothing', true, false],
    ['history and a talk', [history, told], 'yes', 'changed-in-miis', true, false],
    ['an objection just made', [given, objected], 'no-form-pending', 'print', false, true],
    ['an objection on paper', [given, objected, objectionPrinted], 'no-form-pending', 'signed', false, true],
    ['an objection signed', [given, objected, objectionPrinted, step(objection, signedPaper)], 'no', 'changed-in-miis', false, true],
    ['an objection faxed before the MIIS was changed', [given, objected, step(objection, signedPaper), step(objection, faxed)], 'no', 'changed-in-miis', false, true],
    ['an objection with only the filing left', [given, objected, step(objection, signedPaper), step(objection, changedInMiis), step(objection, faxed)], 'no', 'filed', false, true],
    ['an objection done', [given, objected, ...[signedPaper, changedInMiis, faxed, filed].map((one) => step(objection, one))], 'no', 'nothing', false, true],
    ['a withdrawal just made', [given, objected, step(objection, signedPaper), withdrew], 'no-withdrawal-pending', 'print', false, false],
    ['a withdrawal on paper', [given, objected, step(objection, signedPaper), withdrew, withdrawalPrinted], 'no-withdrawal-pending', 'signed', false, false],
    ['a withdrawal signed by a patient who was told', [given, told, objected, ...[signedPaper, changedInMiis, faxed, filed].map((one) => step(objection, one)), withdrew, step(withdrawal, signedPaper)], 'yes', 'changed-in-miis', true, false],
  ])('after %s shows the state and the one next step', (_name, story, face, next, mayObject, mayWithdraw) => {
    const view = viewAfter(...story);
    expect({ face: view.face, next: nextWords(view), mayObject: view.mayObject, mayWithdraw: view.mayWithdraw }).toEqual({ face, next, mayObject, mayWithdraw });
  });
});

describe('the sharing card of a person without the data-sharing duty', () => {
  it.each<[string, readonly Story[], string, boolean, boolean]>([
    ['a new patient', [], 'nothing', true, true],
    ['a shot given here', [given], 'talk', true, true],
    ['history and a talk', [history, told], 'nothing', true, true],
    ['an objection just made', [given, objected], 'print', false, true],
    ['an objection on paper', [given, objected, objectionPrinted], 'nothing', false, true],
    ['a withdrawal on paper', [given, objected, step(objection, signedPaper), withdrew, withdrawalPrinted], 'nothing', false, false],
  ])('after %s offers the talk and the printing, no form and no step', (_name, story, next, mayAnswerObjects, isFormOfOthers) => {
    const view = viewFor(['enter-shots'], story);
    expect({ next: nextWords(view), mayObject: view.mayObject, mayWithdraw: view.mayWithdraw }).toEqual({ next, mayObject: false, mayWithdraw: false });
    expect({ mayAnswerObjects: view.mayAnswerObjects, isFormOfOthers: view.isFormOfOthers }).toEqual({ mayAnswerObjects, isFormOfOthers });
  });
});

describe('the steps of a work item', () => {
  it.each([
    [['data-sharing'], true],
    [['enter-shots'], false],
    [['enter-shots', 'administer'], false],
    [['enter-shots', 'data-sharing'], true],
  ] as const)('belong to duties %j: %s', (duties, may) => {
    expect(hasSharingDuty(duties)).toBe(may);
  });

  it('of a status without a form are the one in the MIIS, and it stands on the card until it is done', () => {
    const drafts = [registered(), ...[history, told].reduce<readonly ChangeDraft[]>((so, next) => [...so, ...next([registered(), ...so])], [])];
    const chart = chartAfter(...drafts);
    const [item, ...others] = sharingCardView(chart, ['data-sharing']).open;
    expect(others).toEqual([]);
    expect(item).toMatchObject({ kind: 'status', to: 'yes' });
    expect(item && recordableSteps(chart, item)).toEqual(['changed-in-miis']);
  });
});
