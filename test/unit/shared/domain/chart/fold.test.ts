import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChange } from '../../../../../shared/domain/chart/apply-change';
import type { ChartChange } from '../../../../../shared/domain/chart/change';
import { isPracticeChange } from '../../../../../shared/domain/chart/change';
import type { Chart } from '../../../../../shared/domain/chart/chart';
import { assertDefined } from '../../../../../shared/assert';
import { corrected, doseCorrected, doseRecorded, formMade, idOf, informed, registered, sharingChanged, statusOpened, stepDone, workItemOpened } from '../../../../support/made-up-changes';
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

describe('a status change', () => {
  const form = (n: number): string => idOf('form', n);
  const history = sharingChanged(1, { cause: 'historical-only', from: 'unset', to: 'unknown' });
  const given = sharingChanged(1, { cause: 'current-dose', from: 'unset', to: 'yes' });
  const told = (from: string) => sharingChanged(1, { cause: 'told-does-not-object', from, to: 'yes', informing: idOf('informing', 1) });
  const objects = (from: string, n = 1) => sharingChanged(1, { cause: 'objection', from, to: 'no', form: form(n) });
  const withdraws = (n: number) => sharingChanged(1, { cause: 'withdrawal-signed', from: 'no', to: 'yes', form: form(n) });
  const takenBack = (from: string, to: string) => sharingChanged(1, { cause: 'save-undone', from, to });
  const objectionForm = (n: number) => [formMade(1, n), workItemOpened(1, n)];
  const withdrawalForm = (n: number) => [formMade(1, n, 'withdrawal'), workItemOpened(1, n, 'withdrawal')];
  const signed = (n: number) => stepDone(1, n, { step: 'signed', signedOn: '2026-11-20', copy: 'paper-file' });
  const objected = [...objectionForm(1), objects('unset')];
  type Drafts = readonly Parameters<typeof at>[0][];
  const after = (...drafts: Drafts): Chart => fold([first, ...drafts.map((draft, index) => at(draft, index + 2))]);

  it.each<[string, Drafts, Drafts[number], string]>([
    ['the first shot given here', [], given, 'yes'],
    ['history alone', [], history, 'unknown'],
    ['a talk under Unknown', [history, informed(1, 1)], told('unknown'), 'yes'],
    ['an objection with its form', objectionForm(1), objects('unset'), 'no'],
    ['an objection with its form under Yes', [given, ...objectionForm(1)], objects('yes'), 'no'],
    ['a withdrawal whose form is signed', [...objected, ...withdrawalForm(2), signed(2)], withdraws(2), 'yes'],
    ['a second objection with a form of its own', [...objected, ...withdrawalForm(2), signed(2), withdraws(2), ...objectionForm(3)], objects('yes', 3), 'no'],
    ['an Undo under Unknown', [history], takenBack('unknown', 'unset'), 'unset'],
  ])('that may follow is laid over the chart: %s', (_name, before, draft, status) => {
    expect(after(...before, draft).sharing?.status ?? 'unset').toBe(status);
  });

  it.each<[string, Drafts, Drafts[number]]>([
    ['it starts from Yes, and there is no status', objectionForm(1), objects('yes')],
    ['it starts from no status, and the status is Unknown', [history], given],
    ['it starts from Unknown, and the status is Yes', [given, informed(1, 1)], told('unknown')],
    ['it starts from Unknown, and the status is No', [...objected, informed(1, 1)], told('unknown')],
    ['it starts from No, and the status is Yes', [given, ...withdrawalForm(2), signed(2)], withdraws(2)],
    ['it takes back Yes, and the status is No', objected, takenBack('yes', 'unset')],
    ['it comes a second time', [history], history],
    ['a talk that is not in the chart', [history], told('unknown')],
    ['a talk in which the patient objected', [history, informed(1, 1, 'objects')], told('unknown')],
    ['an objection without any form', [], objects('unset')],
    ['an objection with a form of another number', objectionForm(2), objects('unset', 1)],
    ['an objection with a withdrawal form', withdrawalForm(1), objects('unset')],
    ['an objection with the form of the one before', [...objected, ...withdrawalForm(2), signed(2), withdraws(2)], objects('yes', 1)],
    ['a withdrawal without any form', objected, withdraws(2)],
    ['a withdrawal whose form is not signed', [...objected, ...withdrawalForm(2)], withdraws(2)],
    ['a withdrawal with the signed objection form', [...objected, signed(1)], withdraws(1)],
    ['a withdrawal whose form has no work item', [...objected, formMade(1, 2, 'withdrawal'), signed(2)], withdraws(2)],
    [
      'a withdrawal with the signed form of the one before',
      [...objected, ...withdrawalForm(2), signed(2), withdraws(2), ...objectionForm(3), objects('yes', 3)],
      withdraws(2),
    ],
  ])('that may not follow leaves the status as it is: %s', (_name, before, draft) => {
    const { seq: _before, ...chart } = after(...before);
    const { seq: _after, ...unchanged } = after(...before, draft);
    expect(unchanged).toEqual(chart);
  });
});

describe('a work item', () => {
  it('of a form has the form, of a status without a form the status that is to be set in the MIIS', () => {
    const changes = [workItemOpened(1, 1), statusOpened(1, 2, 'unknown')].map((draft, index) => at(draft, index + 2));
    expect(fold([first, ...changes]).workItems.map(({ opened: _opened, ...item }) => item)).toEqual([
      { id: idOf('work-item', 1), kind: 'objection', form: idOf('form', 1), steps: {} },
      { id: idOf('work-item', 2), kind: 'status', to: 'unknown', steps: {} },
    ]);
  });
});
