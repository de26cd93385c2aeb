import { describe, expect, it } from 'vitest';
import type { ChangeDraft } from '../../../../../shared/domain/chart/change';
import { changeDraft } from '../../../../../shared/domain/chart/change';
import type { Chart } from '../../../../../shared/domain/chart/chart';
import type { Result } from '../../../../../shared/result';
import { objectionDrafts, stepDrafts, talkDrafts, withdrawalDrafts } from '../../../../../renderer/screens/data-sharing/sharing-drafts';
import { sharingAfterDoses } from '../../../../../shared/domain/sharing-rules';
import { changeId } from '../../../../../shared/domain/ids';
import { chartAfter, chartId, countingIds, currentDose, day, freshForm, historicalDose, informing, recorded, registered } from '../made-up-chart';

const must = <T>(result: Result<T, unknown>): T => {
  if (!result.ok) throw new Error(`refused: ${String(result.error)}`);
  return result.value;
};
const verbs = (drafts: readonly ChangeDraft[]): readonly string[] => drafts.map((draft) => draft.verb);

function withStatus(status: 'unset' | 'unknown' | 'yes'): { readonly chart: Chart; readonly drafts: readonly ChangeDraft[] } {
  const before = chartAfter(registered());
  const dose = status === 'unset' ? undefined : status === 'unknown' ? historicalDose() : currentDose();
  const change = dose && sharingAfterDoses(before, [dose]);
  const drafts: ChangeDraft[] = [registered()];
  if (dose) drafts.push(recorded(1, dose));
  if (change) drafts.push({ id: changeId.parse('change-status'), verb: 'sharing-changed', entity: 'patient', entityId: chartId, chart: chartId, set: change });
  return { chart: chartAfter(...drafts), drafts };
}

describe('a talk', () => {
  it.each([
    ['unset', 'does-not-object', ['informed', 'sharing-changed']],
    ['unknown', 'does-not-object', ['informed', 'sharing-changed', 'work-item-opened']],
    ['yes', 'does-not-object', ['informed']],
    ['unknown', 'no-answer-yet', ['informed']],
    ['yes', 'no-answer-yet', ['informed']],
  ] as const)('under %s that ends with %s appends %j', (status, answer, expected) => {
    const { chart } = withStatus(status);
    const drafts = talkDrafts(chart, informing({ answer }), countingIds());
    expect(verbs(drafts)).toEqual(expected);
    for (const draft of drafts) expect(changeDraft.safeParse(draft).success).toBe(true);
  });

  it('names its own informing as the cause of Yes', () => {
    const [told, changed] = talkDrafts(withStatus('unknown').chart, informing(), countingIds());
    expect(changed?.verb === 'sharing-changed' && changed.set).toMatchObject({ cause: 'told-does-not-object', informing: told?.verb === 'informed' && told.entityId });
  });
});

describe('an objection', () => {
  it.each(['unset', 'unknown', 'yes'] as const)('under %s is form, work item, first step and No in one entry', (status) => {
    const { chart, drafts } = withStatus(status);
    const made = must(objectionDrafts(chart, freshForm('objection'), undefined, countingIds()));
    expect(verbs(made)).toEqual(['form-made', 'work-item-opened', 'step-done', 'sharing-changed']);
    for (const draft of made) expect(changeDraft.safeParse(draft).success).toBe(true);
    expect(chartAfter(...drafts, ...made).sharing?.status).toBe('no');
  });

  it('said in a talk begins with the informing', () => {
    const made = must(objectionDrafts(withStatus('unknown').chart, freshForm('objection'), informing({ answer: 'objects' }), countingIds()));
    expect(verbs(made)[0]).toBe('informed');
  });

  it('is refused while the status is No already', () => {
    const { chart, drafts } = withStatus('yes');
    const made = must(objectionDrafts(chart, freshForm('objection'), undefined, countingIds()));
    const again = objectionDrafts(chartAfter(...drafts, ...made), freshForm('objection', 2), undefined, countingIds());
    expect(again).toEqual({ ok: false, error: 'objection-pending' });
  });
});

describe('a withdrawal', () => {
  const { chart, drafts } = withStatus('yes');
  const objected = [...drafts, ...must(objectionDrafts(chart, freshForm('objection'), undefined, countingIds()))];

  it('is refused while nobody objected', () => {
    expect(withdrawalDrafts(chart, freshForm('withdrawal', 2), countingIds())).toEqual({ ok: false, error: 'not-no' });
  });

  it('leaves the status No until its form is signed, and then brings back Yes with the same entry', () => {
    const form = freshForm('withdrawal', 2);
    const made = [...objected, ...must(withdrawalDrafts(chartAfter(...objected), form, countingIds()))];
    expect(chartAfter(...made).sharing?.status).toBe('no');
    const signed = must(stepDrafts(chartAfter(...made), form.item, { step: 'signed', signedOn: day('2026-11-20'), copy: 'paper-file' }, countingIds()));
    expect(verbs(signed)).toEqual(['step-done', 'sharing-changed']);
    expect(chartAfter(...made, ...signed).sharing?.status).toBe('yes');
  });
});

describe('a step of a work item', () => {
  const { chart, drafts } = withStatus('yes');
  const form = freshForm('objection');
  const objected = [...drafts, ...must(objectionDrafts(chart, form, undefined, countingIds()))];

  it('is refused before the form is signed', () => {
    const answer = stepDrafts(chartAfter(...objected), form.item, { step: 'changed-in-miis', on: day('2026-11-20') }, countingIds());
    expect(answer).toEqual({ ok: false, error: 'earlier-step-open' });
  });

  it('is one change when it is the signature of an objection', () => {
    const signed = must(stepDrafts(chartAfter(...objected), form.item, { step: 'signed', signedOn: day('2026-11-20'), copy: 'paper-file' }, countingIds()));
    expect(verbs(signed)).toEqual(['step-done']);
  });
});
