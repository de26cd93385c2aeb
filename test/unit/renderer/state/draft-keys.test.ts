import { describe, expect, it } from 'vitest';
import { contract } from '../../../../shared/contract/ipc';
import { draftKeys, readDraftKey } from '../../../../renderer/state/draft-keys';
import { newDoseId, newPatientId, newWorkItemId } from '../../../../renderer/state/new-id';
import { shotKinds } from '../../../../renderer/state/routes';

const id = newPatientId();
const steps = (['signed', 'changed-in-miis', 'faxed', 'filed'] as const).map((step) => draftKeys.step(id, newWorkItemId(), step));
const onThePage = [
  draftKeys.correction(id, newDoseId()),
  draftKeys.talk(id),
  ...steps,
  draftKeys.voiding(id, newDoseId()),
  draftKeys.form(id, 'objection'),
  draftKeys.form(id, 'withdrawal'),
  draftKeys.cancelForm(id, newWorkItemId()),
];
const isTaken = (key: string): boolean => contract.drafts.put.input.safeParse({ key, json: '{}' }).success;

describe('the keys of drafts', () => {
  it('lead back to the screen that keeps them', () => {
    expect(readDraftKey(draftKeys.newPatient)).toEqual({ screen: 'new-patient' });
    expect(readDraftKey(draftKeys.editPatient(id))).toEqual({ screen: 'edit-patient', id });
    expect(readDraftKey(draftKeys.practice)).toEqual({ screen: 'practice' });
    for (const kind of shotKinds) expect(readDraftKey(draftKeys.shots(id, kind))).toEqual({ screen: 'shots', id, kind });
  });

  it('lead back to the patient on whose page the form opens', () => {
    expect(onThePage.map(readDraftKey)).toEqual(['correction', 'talk', 'step', 'step', 'step', 'step', 'voiding', 'form', 'form', 'cancel-form'].map((screen) => ({ screen, id })));
  });

  it('are different for each step of one form', () => {
    const item = newWorkItemId();
    expect(draftKeys.step(id, item, 'faxed')).not.toBe(draftKeys.step(id, item, 'filed'));
  });

  it('are all taken by the main process', () => {
    expect([draftKeys.newPatient, draftKeys.practice, draftKeys.setUp, draftKeys.editPatient(id), ...shotKinds.map((kind) => draftKeys.shots(id, kind)), ...onThePage].filter((key) => !isTaken(key))).toEqual([]);
  });

  it.each(['', 'shots-', 'shots-current-', 'shots-other-12345678', 'edit-patient-x', 'talk-', 'dose-x-y', `dose-${id}-`, `step-z-${id}-${id}`, draftKeys.setUp])('lead nowhere when no screen keeps them: "%s"', (key) => {
    expect(readDraftKey(key)).toBeUndefined();
  });
});
