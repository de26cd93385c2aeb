import { describe, expect, it } from 'vitest';
import { undoFields } from '../../../../../shared/domain/chart/undo-fields';

interface Sample {
  readonly lot?: string;
  readonly site?: string;
  readonly note?: string;
}
const undo = (now: Sample, saved: Sample, before: Sample): Sample => undoFields(now, saved, before);

describe('taking back one save', () => {
  it.each<[string, Sample, Sample, Sample, Sample]>([
    ['puts back what the save replaced', { lot: 'B' }, { lot: 'B' }, { lot: 'A' }, { lot: 'A' }],
    ['empties what the save filled', { lot: 'A', site: 'LT' }, { lot: 'A', site: 'LT' }, { lot: 'A' }, { lot: 'A' }],
    ['fills what the save emptied', {}, {}, { lot: 'A' }, { lot: 'A' }],
    ['leaves a field that was changed again since', { lot: 'C' }, { lot: 'B' }, { lot: 'A' }, { lot: 'C' }],
    ['leaves a field that the save did not touch', { lot: 'B', note: 'new' }, { lot: 'B', note: 'old' }, { lot: 'A', note: 'old' }, { lot: 'A', note: 'new' }],
  ])('%s', (_title, now, saved, before, expected) => {
    expect(undo(now, saved, before)).toEqual(expected);
  });
});
