import { describe, expect, it } from 'vitest';
import { workingCopySchema } from '../../../../renderer/data/working-copy/working-copy';
import { applyChange } from '../../../../shared/domain/chart/apply-change';
import { cardOf } from '../../../../shared/domain/card';
import type { Chart } from '../../../../shared/domain/chart/chart';
import { assertDefined } from '../../../../shared/assert';
import { isPracticeChange, type ChangeDraft } from '../../../../shared/domain/chart/change';
import { corrected, doseCorrected, doseRecorded, formMade, informed, reported, registered, sharingChanged, statusOpened, stepDone, viewed, workItemOpened } from '../../../support/made-up-changes';
import { stamped } from '../../../support/memory-journal';

/** Every path in a value that ends in no object, without positions in lists. */
function pathsOf(value: unknown, path = ''): readonly string[] {
  if (typeof value !== 'object' || value === null) return [path];
  if (Array.isArray(value)) return value.flatMap((item) => pathsOf(item, `${path}[]`));
  return Object.entries(value).flatMap(([key, item]) => pathsOf(item, path === '' ? key : `${path}.${key}`));
}
const shapeOf = (value: unknown): readonly string[] => [...new Set(pathsOf(value))].sort();

const current = { kind: 'current', source: undefined, mvx: 'PMC', lot: 'L1', eligibility: 'V01', vis: [], givenBy: { name: 'Pat Example' } };
const drafts: readonly ChangeDraft[] = [
  registered(1, { guardians: [{ first: 'Ana', last: 'Beispiel', relationship: 'MTH' }], recordNumber: '7', alias: { first: 'Annie' }, multipleBirth: { isMultiple: true }, sex: 'F' }),
  doseRecorded(1, 1, current),
  doseRecorded(1, 2),
  doseCorrected(1, 1, { ...current, lot: 'L2' }, ['lot']),
  reported(1, 2),
  informed(1, 1),
  formMade(1, 1),
  workItemOpened(1, 1),
  statusOpened(1, 2, 'unknown'),
  sharingChanged(1, { cause: 'current-dose', from: 'unset', to: 'yes' }),
  stepDone(1, 1, { step: 'made' }),
  corrected(1, { email: 'a@example.org' }, ['email']),
  viewed(1),
];

const full = (): Chart =>
  assertDefined(
    drafts.reduce<Chart | undefined>((chart, draft, index) => {
      const change = stamped(draft, index + 1, 'user-0001', 'station-01');
      return isPracticeChange(change) ? chart : applyChange(chart, change);
    }, undefined),
    'the first change registers',
  );

describe('the stored shapes', () => {
  it(`are those of schema ${workingCopySchema}: when this fails, raise workingCopySchema and take the new shapes in`, () => {
    expect({ schema: workingCopySchema, chart: shapeOf(full()), card: shapeOf(cardOf(full())) }).toMatchSnapshot();
  });
});
