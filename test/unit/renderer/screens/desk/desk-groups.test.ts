import { describe, expect, it } from 'vitest';
import type { Card } from '../../../../../shared/domain/card';
import { deskGroups, linesOfGroup, type DeskFacts } from '../../../../../renderer/screens/desk/desk-groups';
import { draftKeys } from '../../../../../renderer/state/draft-keys';
import { newDoseId, newPatientId, newWorkItemId } from '../../../../../renderer/state/new-id';
import { toDoOf } from '../../../../../renderer/state/to-do';
import { day, madeUpCard } from '../../state/made-up-card';

const at = '2026-11-23T09:30:00';
const facts = (cards: readonly Card[], drafts: DeskFacts['drafts'] = []): DeskFacts => ({
  toDo: toDoOf(cards),
  drafts,
  card: (id) => cards.find((card) => card.id === id),
  today: day(2026, 11, 23),
  now: '2026-11-23T10:00',
});
const draft = (key: string) => ({ key, json: '{}', at });
const withDose = (date: ReturnType<typeof day>) => madeUpCard({ toReport: [{ dose: newDoseId(), date, recordedAt: at }] });

describe('the desk', () => {
  it('is empty when nothing is unfinished', () => {
    expect(deskGroups(facts([madeUpCard()]))).toEqual([]);
  });

  it('shows drafts first, then status changes, doses to report, and talks', () => {
    const busy = madeUpCard({
      toReport: [{ dose: newDoseId(), date: day(2026, 11, 23), recordedAt: at }],
      work: [{ item: newWorkItemId(), kind: 'objection', step: 'signed', openedAt: at }],
      needsTalk: { since: at },
    });
    expect(deskGroups(facts([busy], [draft(draftKeys.newPatient)])).map((group) => group.kind)).toEqual(['drafts', 'work', 'report', 'talks']);
  });

  it('opens each draft where it was typed', () => {
    const card = madeUpCard();
    const drafts = [draft(draftKeys.newPatient), draft(draftKeys.editPatient(card.id)), draft(draftKeys.shots(card.id, 'historical'))];
    const lines = deskGroups(facts([card], drafts))[0]?.lines ?? [];
    expect(lines.map((line) => line.to)).toEqual(['/patients/new', `/patients/${card.id}/edit`, `/patients/${card.id}/shots?kind=historical`]);
    expect(lines.map((line) => line.wait)).toEqual(drafts.map(() => ({ kind: 'words', text: 'kept 09:30' })));
  });

  it('leads from a half-typed correction, talk or step to the page of the patient', () => {
    const card = madeUpCard();
    const keys = [
      draftKeys.correction(card.id, newDoseId()),
      draftKeys.talk(card.id),
      draftKeys.step(card.id, newWorkItemId(), 'faxed'),
      draftKeys.voiding(card.id, newDoseId()),
      draftKeys.form(card.id, 'withdrawal'),
      draftKeys.cancelForm(card.id, newWorkItemId()),
    ];
    const lines = deskGroups(facts([card], keys.map(draft)))[0]?.lines ?? [];
    expect(lines.map(({ to, detail }) => [to, detail])).toEqual(
      ['Correction of a shot', 'Talk about the MIIS', 'Step of a sharing form', 'Entered in error', 'Who signs a sharing form', 'Cancelling a sharing form'].map((detail) => [`/patients/${card.id}`, detail]),
    );
  });

  it('leads from half-typed details of the practice to its page', () => {
    const [line] = deskGroups(facts([], [draft(draftKeys.practice)]))[0]?.lines ?? [];
    expect([line?.to, line?.title]).toEqual(['/practice', 'Details of the practice']);
  });

  it('leaves out drafts that no screen opens, and names no patient who is not there', () => {
    const lines = deskGroups(facts([], [draft(draftKeys.setUp), draft(draftKeys.editPatient(newPatientId()))]))[0]?.lines ?? [];
    expect(lines.map((line) => line.title)).toEqual(['A patient']);
  });

  it('counts status changes with and without a form, and says what is to be done with each', () => {
    const work = (['objection', 'status-unknown', 'status-yes'] as const).map((kind) => ({ item: newWorkItemId(), kind, step: 'changed-in-miis' as const, openedAt: at }));
    const [group] = deskGroups(facts([madeUpCard({ work })]));
    expect(group).toMatchObject({ kind: 'work', title: 'Status changes to finish', count: 3 });
    expect(group?.lines.map(({ detail, action }) => [detail, action])).toEqual([
      ['Objection form', 'Change it in the MIIS'],
      ['Status set to Unknown', 'Change it in the MIIS'],
      ['Status set to Yes', 'Change it in the MIIS'],
    ]);
  });

  it('says the next step of a form as its action', () => {
    const card = madeUpCard({ work: [{ item: newWorkItemId(), kind: 'withdrawal', step: 'changed-in-miis', openedAt: at }] });
    expect(deskGroups(facts([card]))[0]?.lines[0]).toMatchObject({ detail: 'Withdrawal of objection', action: 'Change it in the MIIS' });
  });

  it('shows the first lines of a long list and leads to the rest', () => {
    const cards = Array.from({ length: linesOfGroup + 1 }, (_, index) => withDose(day(2026, 11, 10 + index)));
    const [group] = deskGroups(facts(cards));
    expect(group).toMatchObject({ count: linesOfGroup + 1, all: '/worklist?show=report' });
    expect(group?.lines).toHaveLength(linesOfGroup);
    expect(group?.lines[0]?.id).toBe(cards[0]?.id);
  });

  it('leads nowhere else when everything fits', () => {
    expect(deskGroups(facts([withDose(day(2026, 11, 22))]))[0]?.all).toBeUndefined();
  });
});
