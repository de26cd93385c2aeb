import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Chart } from '../../../../shared/domain/chart/chart';
import { stepOrder, type StepName } from '../../../../shared/domain/data-sharing';
import { nextStep, openWorkItems, sharingNextStep, sharingView } from '../../../../shared/domain/sharing-rules';
import type { DoseId } from '../../../../shared/domain/ids';
import { addedBy, newChart, object, save, statusOf, step, talk, undo, withdraw } from './sharing-play';

type Kind = Parameters<typeof save>[1];
type Action =
  | { readonly do: 'save'; readonly kinds: readonly Kind[] }
  | { readonly do: 'undo'; readonly which: number }
  | { readonly do: 'talk'; readonly answer: Parameters<typeof talk>[1] }
  | { readonly do: 'object' | 'withdraw' }
  | { readonly do: 'step'; readonly item: number; readonly name: StepName };

const action: fc.Arbitrary<Action> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('save'), kinds: fc.array(fc.constantFrom<Kind>('current', 'historical', 'refusal'), { minLength: 1, maxLength: 3 }) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('undo'), which: fc.nat(9) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('talk'), answer: fc.constantFrom('does-not-object', 'objects', 'no-answer-yet') }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('object', 'withdraw') }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('step'), item: fc.nat(5), name: fc.constantFrom(...stepOrder) }) },
) satisfies fc.Arbitrary<Action>;

interface Walk {
  readonly chart: Chart;
  /** The doses of each save. */
  readonly saves: readonly (readonly DoseId[])[];
}

/** The chart after an action; as it was when the rules forbid it. */
function walk({ chart, saves }: Walk, next: Action): Walk {
  const keep = (played: ReturnType<typeof object>): Walk => ({ chart: played.ok ? played.value : chart, saves });
  switch (next.do) {
    case 'save': {
      const saved = save(chart, ...next.kinds);
      return { chart: saved, saves: [...saves, addedBy(chart, saved)] };
    }
    case 'undo': {
      const ids = saves[next.which % Math.max(saves.length, 1)];
      const isUndone = ids === undefined || chart.doses.some(({ id, voided }) => ids.includes(id) && voided);
      return isUndone ? { chart, saves } : { chart: undo(chart, ids), saves };
    }
    case 'talk':
      return { chart: talk(chart, next.answer), saves };
    case 'object':
      return keep(object(chart));
    case 'withdraw':
      return keep(withdraw(chart));
    case 'step': {
      const item = chart.workItems[next.item];
      return item ? keep(step(chart, item.id, next.name)) : { chart, saves };
    }
  }
}

const formOf = (chart: Chart, form: string) => chart.forms.find(({ id }) => id === form);
const itemsOf = (chart: Chart, form: string) => chart.workItems.filter((item) => item.form === form);

function expectRulesToHold(before: Chart, after: Chart): void {
  const { sharing } = after;
  const status = statusOf(after);
  const live = after.doses.filter(({ voided }) => voided === undefined);

  // Rule 1: a dose given here never leaves the status unset or Unknown. Rule 2: history is never without a status.
  if (live.some(({ fields }) => fields.kind === 'current')) expect(['yes', 'no']).toContain(status);
  if (live.some(({ fields }) => fields.kind === 'historical')) expect(status).not.toBe('unset');

  // Rule 4: No has its objection form.
  if (status === 'no') {
    if (sharing?.change.cause !== 'objection') throw new Error(`No by ${sharing?.change.cause}`);
    expect(formOf(after, sharing.change.form)?.fields.kind).toBe('objection');
  }
  // Rule 4: from No only a signed withdrawal leads away, and only to Yes.
  if (statusOf(before) === 'no' && status !== 'no') {
    expect(status).toBe('yes');
    if (sharing?.change.cause !== 'withdrawal-signed') throw new Error(`from No by ${sharing?.change.cause}`);
    const [item] = itemsOf(after, sharing.change.form);
    expect(item?.kind).toBe('withdrawal');
    expect(item?.steps.signed).toBeDefined();
    expect(formOf(after, sharing.change.form)?.fields.kind).toBe('withdrawal');
  }

  // Rule 5: one form, one work item, of the same kind; so each change by a form has exactly one.
  for (const { id, fields } of after.forms) expect(itemsOf(after, id).map(({ kind }) => kind)).toEqual([fields.kind]);
  if (sharing && 'form' in sharing.change) expect(itemsOf(after, sharing.change.form)).toHaveLength(1);
  for (const { steps } of after.workItems) {
    const later = [steps['changed-in-miis'], steps.faxed, steps.filed].filter(Boolean);
    if (later.length > 0) expect(steps.signed).toBeDefined();
    if (steps.signed) expect(steps.made).toBeDefined();
  }
  // At most one paper waits for the signature that decides the status, and it is the one shown.
  for (const item of openWorkItems(after)) expect(nextStep(item)).toBeDefined();
  const view = sharingView(after);
  expect(view.kind.split('-')[0]).toBe(status);
  if (view.kind === 'no' || view.kind === 'no-withdrawal-pending') expect(sharingNextStep(after).kind).not.toBe('record-talk');
}

describe('any sequence of actions', () => {
  it('keeps the data-sharing rules after each one, and what is forbidden changes nothing', () => {
    fc.assert(
      fc.property(fc.array(action, { maxLength: 40 }), (actions) => {
        let now: Walk = { chart: newChart(), saves: [] };
        for (const next of actions) {
          const after = walk(now, next);
          expectRulesToHold(now.chart, after.chart);
          now = after;
        }
      }),
      { numRuns: 400 },
    );
  });

  it('that takes every save back, with nothing decided in between, ends without a status', () => {
    const kinds = fc.array(fc.constantFrom<Kind>('current', 'historical', 'refusal'), { minLength: 1, maxLength: 3 });
    const savesAndOrder = fc.array(kinds, { minLength: 1, maxLength: 5 }).chain((saves) =>
      fc.tuple(fc.constant(saves), fc.shuffledSubarray(saves.map((_, index) => index), { minLength: saves.length })),
    );
    fc.assert(
      fc.property(savesAndOrder, ([all, order]) => {
        const saved = all.reduce<Walk>((now, each) => walk(now, { do: 'save', kinds: each }), { chart: newChart(), saves: [] });
        const end = order.reduce<Walk>((now, which) => walk(now, { do: 'undo', which }), saved);
        expect(statusOf(end.chart)).toBe('unset');
      }),
    );
  });
});
