import { describe, expect, it } from 'vitest';
import { changedFields, nameChangedFields } from '../../../../renderer/data/name-changed-fields';
import { assertDefined } from '../../../../shared/assert';
import { corrected, doseCorrected, doseRecorded, idOf, registered } from '../../../support/made-up-changes';
import { foldAll, memoryJournal } from '../../../support/memory-journal';

const journal = memoryJournal();
journal.append([registered(1), doseRecorded(1, 1)]);
const chart = assertDefined(foldAll(journal.changes).charts.get(idOf('patient', 1)), 'patient 1 was registered');

describe('the fields that a correction changed', () => {
  it('are those that differ, are new or are gone', () => {
    expect(changedFields({ a: 1, b: { c: [1] }, d: 4 }, { a: 1, b: { c: [2] }, e: 5 })).toEqual(['b', 'd', 'e']);
    expect(changedFields({ a: { b: 1, c: undefined } }, { a: { b: 1 } })).toEqual([]);
  });

  it('are named in a correction of the patient', () => {
    expect(nameChangedFields(corrected(1, { recordNumber: '7' }), chart)).toMatchObject({ set: { changed: ['recordNumber'] } });
  });

  it('are named in a correction of a dose', () => {
    expect(nameChangedFields(doseCorrected(1, 1, { lot: 'L1', source: '02' }), chart)).toMatchObject({ set: { changed: ['source', 'lot'] } });
  });

  it('stay as the screen named them', () => {
    expect(nameChangedFields(corrected(1, { recordNumber: '7' }, ['email']), chart)).toMatchObject({ set: { changed: ['email'] } });
  });

  it('are not named without the chart or the dose to compare with', () => {
    expect(nameChangedFields(corrected(1, { recordNumber: '7' }), undefined)).not.toHaveProperty('set.changed');
    expect(nameChangedFields(doseCorrected(1, 5, { lot: 'L1' }), chart)).not.toHaveProperty('set.changed');
  });

  it('are no matter of other changes', () => {
    const draft = doseRecorded(1, 2);
    expect(nameChangedFields(draft, chart)).toBe(draft);
  });
});
