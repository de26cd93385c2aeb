import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChange } from '../../../../../shared/domain/chart/apply-change';
import type { ChartChange } from '../../../../../shared/domain/chart/change';
import { isPracticeChange } from '../../../../../shared/domain/chart/change';
import type { Chart } from '../../../../../shared/domain/chart/chart';
import { assertDefined } from '../../../../../shared/assert';
import { corrected, doseCorrected, doseRecorded, registered } from '../../../../support/made-up-changes';
import { stamped } from '../../../../support/memory-journal';

/** A change as sealed at one clock by one of two stations, whatever the order in which it arrives. */
function at(draft: Parameters<typeof stamped>[0], clock: number, station = 'station-01'): ChartChange {
  const change = stamped(draft, clock, 'user-0001', station);
  if (isPracticeChange(change)) throw new Error('these are changes of charts');
  return change;
}

/** The fold as a journal gives it: arrival decides the seq, nothing else. */
const fold = (changes: readonly ChartChange[]): Chart =>
  assertDefined(
    changes.reduce<Chart | undefined>((chart, change, index) => applyChange(chart, { ...change, seq: index + 1 }), undefined),
    'the first change registers',
  );

const first = at(registered(1), 1);
const second = at(doseRecorded(1, 1), 2);

type Edit = { readonly field: 'motherMaidenName' | 'recordNumber' | 'email'; readonly value: string | undefined };
const edit: fc.Arbitrary<Edit> = fc.record({
  field: fc.constantFrom('motherMaidenName', 'recordNumber', 'email'),
  value: fc.constantFrom(undefined, 'a@example.org', 'b@example.org', 'c@example.org'),
});
const corrections = fc.array(edit, { minLength: 1, maxLength: 6 }).map((edits) =>
  edits.map(({ field, value }, index) => {
    const draft = corrected(1, { [field]: value }, [field]);
    return at(draft, 10 + index, index % 2 === 0 ? 'station-01' : 'station-02');
  }),
);
const shuffled = corrections.chain((some) => fc.tuple(fc.constant(some), fc.shuffledSubarray(some, { minLength: some.length, maxLength: some.length })));

describe('corrections of several workstations', () => {
  it('end in the same record, whatever the order in which they arrive', () => {
    fc.assert(
      fc.property(shuffled, ([inOrder, arrived]) => {
        expect(fold([first, second, ...arrived]).patient).toEqual(fold([first, second, ...inOrder]).patient);
      }),
      { numRuns: 500 },
    );
  });

  it('give each field the value of the latest clock that wrote it, and keep every other value that was ever written', () => {
    fc.assert(
      fc.property(shuffled, ([inOrder, arrived]) => {
        const chart = fold([first, second, ...arrived]);
        for (const field of ['motherMaidenName', 'recordNumber', 'email'] as const) {
          const writes = inOrder.filter((change) => change.verb === 'patient-corrected' && change.set.changed?.includes(field));
          const values = writes.map((change) => (change.verb === 'patient-corrected' ? change.set.patient[field] : undefined));
          const expected = writes.length === 0 ? undefined : values[values.length - 1];
          expect(chart.patient[field]).toBe(expected);
          const kept = new Set([chart.patient[field], ...chart.earlier.filter((value) => value.field === field).map((value) => value.value)]);
          for (const value of values) expect(kept.has(value)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('merge field by field: two people who changed different fields at once both keep their change', () => {
    const one = at(corrected(1, { recordNumber: 'A-1' }, ['recordNumber']), 10, 'station-01');
    const other = at(corrected(1, { email: 'a@example.org' }, ['email']), 11, 'station-02');
    for (const arrived of [[one, other], [other, one]]) {
      expect(fold([first, ...arrived]).patient).toMatchObject({ recordNumber: 'A-1', email: 'a@example.org' });
    }
  });

  it('write the whole record when they do not say which fields were changed, and then too in any order', () => {
    const one = at(corrected(1, { recordNumber: 'A-1' }), 10, 'station-01');
    const other = at(corrected(1, { email: 'a@example.org' }), 11, 'station-02');
    const inOrder = fold([first, one, other]).patient;
    expect(fold([first, other, one]).patient).toEqual(inOrder);
    expect(inOrder.recordNumber).toBeUndefined();
  });

  it('of a dose end in the same dose, whatever the order', () => {
    const one = at(doseCorrected(1, 1, { lot: 'L1' }, ['lot']), 10, 'station-01');
    const other = at(doseCorrected(1, 1, { lot: 'L2', note: 'from the card' }, ['lot', 'note']), 11, 'station-02');
    const fields = [[one, other], [other, one]].map((arrived) => fold([first, second, ...arrived]).doses[0]?.fields);
    expect(fields[0]).toMatchObject({ lot: 'L2', note: 'from the card' });
    expect(fields[1]).toEqual(fields[0]);
  });

  it('of a dose whose kind changes write the whole dose, so that no dose is half of one kind and half of another', () => {
    const asCurrent = { kind: 'current', source: undefined, mvx: 'PMC', lot: 'L9', eligibility: 'V01', vis: [], givenBy: { name: 'Pat Example' } };
    const kind = at(doseCorrected(1, 1, asCurrent, ['kind', 'mvx', 'lot']), 10, 'station-01');
    const late = at(doseCorrected(1, 1, { source: '03' }, ['source']), 9, 'station-02');
    for (const arrived of [[late, kind], [kind, late]]) {
      const fields = fold([first, second, ...arrived]).doses[0]?.fields;
      expect(fields).toMatchObject({ kind: 'current', lot: 'L9' });
      expect(fields).not.toHaveProperty('source');
    }
  });
});

describe('a correction that arrives twice', () => {
  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(corrections, (some) => {
        const { seq: _once, ...once } = fold([first, second, ...some]);
        const { seq: _twice, ...twice } = fold([first, second, ...some, ...some]);
        expect(twice.patient).toEqual(once.patient);
      }),
    );
  });
});

describe('what has an id of its own', () => {
  it('is there once, however often its change arrives', () => {
    const chart = fold([first, second, second, first, second]);
    expect(chart.doses).toHaveLength(1);
    expect(chart).toEqual({ ...fold([first, second]), seq: chart.seq });
  });

  it('is left alone by a change that arrives before it', () => {
    const lone = at(doseCorrected(1, 7, { lot: 'L1' }), 3);
    expect(fold([first, lone]).doses).toEqual([]);
    expect(applyChange(undefined, second)).toBeUndefined();
  });
});

describe('an old value', () => {
  it('stays readable with who replaced it, when, and why', () => {
    const changed = { ...at(corrected(1, { recordNumber: 'A-1' }, ['recordNumber']), 10), reason: 'read from the card' };
    const again = at(corrected(1, { recordNumber: 'A-2' }, ['recordNumber']), 11);
    expect(fold([first, changed, again]).earlier).toEqual([
      { field: 'recordNumber', reason: 'read from the card', by: changed.by, at: changed.at, clock: changed.clock },
      { field: 'recordNumber', value: 'A-1', by: again.by, at: again.at, clock: again.clock },
    ]);
  });
});
