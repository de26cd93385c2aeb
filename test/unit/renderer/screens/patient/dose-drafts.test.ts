import { describe, expect, it } from 'vitest';
import { assertDefined } from '../../../../../shared/assert';
import { changeDraft, type ChangeDraft } from '../../../../../shared/domain/chart/change';
import { sharingAfterDoses } from '../../../../../shared/domain/sharing-rules';
import { statusDrafts } from '../../../../../shared/domain/status-drafts';
import { openWorkItems, workSubject } from '../../../../../shared/domain/work-items';
import type { DoseFields } from '../../../../../shared/domain/immunization';
import { correctedDrafts, correctionUndoneDrafts, enteredInErrorDrafts, restoredDrafts } from '../../../../../renderer/screens/patient/shots/dose-drafts';
import { chartAfter, countingIds, currentDose, historicalDose, recorded, registered, reported, voided } from '../made-up-chart';

const { change: newId } = countingIds();
const given = currentDose({ date: '2023-01-05' });

/** A patient with one saved dose and the status that its save sets. */
function saved(dose: DoseFields): readonly ChangeDraft[] {
  const before = chartAfter(registered());
  return [registered(), recorded(1, dose), ...statusDrafts(before, sharingAfterDoses(before, [dose]), newId)];
}
const doseOf = (drafts: readonly ChangeDraft[]) => assertDefined(chartAfter(...drafts).doses[0], 'a dose was recorded');
const corrected = (drafts: readonly ChangeDraft[], fields: DoseFields): readonly ChangeDraft[] => [
  ...drafts,
  ...correctedDrafts(chartAfter(...drafts), doseOf(drafts).id, fields, 'it was given here', newId),
];
const tells = (drafts: readonly ChangeDraft[]) => {
  const chart = chartAfter(...drafts);
  return { status: chart.sharing?.status, kind: chart.doses[0]?.fields.kind, work: openWorkItems(chart).map(workSubject) };
};

describe('a correction of history to "given here"', () => {
  const before = saved(historicalDose());
  const after = corrected(before, given);

  it('is one entry: the dose, Yes, and its work in the MIIS', () => {
    const drafts = after.slice(before.length);
    expect(drafts.map(({ verb }) => verb)).toEqual(['dose-corrected', 'sharing-changed', 'work-item-opened']);
    expect(drafts.every((draft) => changeDraft.safeParse(draft).success)).toBe(true);
    expect(tells(after)).toEqual({ status: 'yes', kind: 'current', work: ['status-yes'] });
  });

  it('and its Undo lead back to history and Unknown, and leave no Yes to be set in the MIIS', () => {
    const back = correctionUndoneDrafts(chartAfter(...after), doseOf(after), doseOf(before), given, 'undone', newId);
    expect(tells([...after, ...back])).toEqual({ status: 'unknown', kind: 'historical', work: ['status-unknown'] });
    expect(tells([...after, ...back])).toEqual(tells(before));
  });

  it('gives the mark that it was reported back with its Undo', () => {
    const marked = [...before, reported(1)];
    const now = corrected(marked, given);
    expect(doseOf(now).reported).toBeUndefined();
    const back = correctionUndoneDrafts(chartAfter(...now), doseOf(now), doseOf(marked), given, 'undone', newId);
    expect(doseOf([...now, ...back]).reported).toBeDefined();
  });

  it('keeps Yes at its Undo when the dose was made "given here" by somebody else since', () => {
    const lot = corrected(before, historicalDose({ lot: 'A1' }));
    const since = corrected(lot, currentDose({ date: '2023-01-05', lot: 'A1' }));
    const back = correctionUndoneDrafts(chartAfter(...since), doseOf(since), doseOf(before), historicalDose({ lot: 'A1' }), 'undone', newId);
    expect(tells([...since, ...back])).toMatchObject({ status: 'yes', kind: 'current' });
  });
});

describe('a dose entered in error', () => {
  it.each([
    ['given here', currentDose(), 'yes'],
    ['from a record', historicalDose(), 'unknown'],
  ] as const)('%s leaves the status as it is, and so does its return', (_name, dose, status) => {
    const before = saved(dose);
    const marked = [...before, ...enteredInErrorDrafts(chartAfter(...before), doseOf(before).id, 'wrong patient', newId)];
    expect(tells(marked).status).toBe(status);
    const restored = restoredDrafts(chartAfter(...marked), doseOf(marked), newId);
    expect(restored.map(({ verb }) => verb)).toEqual(['dose-restored']);
    expect(tells([...marked, ...restored])).toEqual(tells(before));
  });

  it('that comes back to a chart without a status gives it one', () => {
    const bare = [registered(), recorded(1, currentDose()), voided(1, 'slip')];
    expect(tells([...bare, ...restoredDrafts(chartAfter(...bare), doseOf(bare), newId)]).status).toBe('yes');
  });
});
