import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Chart } from '../../../../shared/domain/chart/chart';
import { stepOrder, type StepName } from '../../../../shared/domain/data-sharing';
import { cardOf } from '../../../../shared/domain/card';
import { isInformed, sharingNextStep, sharingView } from '../../../../shared/domain/sharing-rules';
import { nextStep, openWorkItems, workSubject } from '../../../../shared/domain/work-items';
import type { DoseId } from '../../../../shared/domain/ids';
import { addedBy, correct, enteredInError, newChart, object, restore, save, statusOf, step, talk, undo, undoCorrection, withdraw } from './sharing-play';

type Kind = Parameters<typeof save>[1];
type Action =
  | { readonly do: 'save'; readonly kinds: readonly Kind[] }
  | { readonly do: 'undo'; readonly which: number }
  | { readonly do: 'talk'; readonly answer: Parameters<typeof talk>[1] }
  | { readonly do: 'void' | 'restore' | 'undo-correction'; readonly which: number }
  | { readonly do: 'correct'; readonly which: number; readonly kind: Kind }
  | { readonly do: 'object' | 'withdraw' }
  | { readonly do: 'step'; readonly item: number; readonly name: StepName };

const kinds = ['current', 'historical', 'refusal'] as const;
const actionThatCorrectsTo = (...corrected: readonly Kind[]): fc.Arbitrary<Action> => fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('save'), kinds: fc.array(fc.constantFrom(...kinds), { minLength: 1, maxLength: 3 }) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('void', 'restore', 'undo-correction'), which: fc.nat(9) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('correct'), which: fc.nat(9), kind: fc.constantFrom(...corrected) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('undo'), which: fc.nat(9) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('talk'), answer: fc.constantFrom('does-not-object', 'objects', 'no-answer-yet') }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('object', 'withdraw') }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('step'), item: fc.nat(5), name: fc.constantFrom(...stepOrder) }) },
) satisfies fc.Arbitrary<Action>;

interface Walk {
  readonly chart: Chart;
  /** The doses of each save. */
  readonly saves: readonly (readonly DoseId[])[];
  /** Corrections not taken back, each with what the dose was before. */
  readonly corrections: readonly { readonly dose: DoseId; readonly before: Kind }[];
}

const start: Walk = { chart: newChart(), saves: [], corrections: [] };
const oneOf = <T>(some: readonly T[], which: number): T | undefined => some[which % Math.max(some.length, 1)];
const liveDoses = (chart: Chart) => chart.doses.filter(({ voided }) => voided === undefined);

/** The chart after an action; as it was when the rules forbid it, or when there is nothing to do it with. */
function walk(now: Walk, next: Action): Walk {
  const { chart, saves, corrections } = now;
  const keep = (played: ReturnType<typeof object>): Walk => (played.ok ? { ...now, chart: played.value } : now);
  switch (next.do) {
    case 'save': {
      const saved = save(chart, ...next.kinds);
      return { ...now, chart: saved, saves: [...saves, addedBy(chart, saved)] };
    }
    case 'undo': {
      const ids = oneOf(saves, next.which);
      const isUndone = ids === undefined || chart.doses.some(({ id, voided }) => ids.includes(id) && voided);
      return isUndone ? now : { ...now, chart: undo(chart, ids) };
    }
    case 'void': {
      const dose = oneOf(liveDoses(chart), next.which);
      return dose ? { ...now, chart: enteredInError(chart, [dose.id]) } : now;
    }
    case 'restore': {
      const dose = oneOf(chart.doses.filter(({ voided }) => voided?.how === 'entered-in-error'), next.which);
      return dose ? { ...now, chart: restore(chart, dose.id) } : now;
    }
    case 'correct': {
      const dose = oneOf(liveDoses(chart), next.which);
      if (dose === undefined || dose.fields.kind === next.kind) return now;
      return { ...now, chart: correct(chart, dose.id, next.kind), corrections: [...corrections, { dose: dose.id, before: dose.fields.kind }] };
    }
    case 'undo-correction': {
      const correction = oneOf(corrections, next.which);
      if (correction === undefined) return now;
      return { ...now, chart: undoCorrection(chart, correction.dose, correction.before), corrections: corrections.filter((other) => other !== correction) };
    }
    case 'talk':
      return { ...now, chart: talk(chart, next.answer) };
    case 'object':
      return keep(object(chart));
    case 'withdraw':
      return keep(withdraw(chart));
    case 'step': {
      const item = chart.workItems[next.item];
      return item ? keep(step(chart, item.id, next.name)) : now;
    }
  }
}

const formOf = (chart: Chart, form: string) => chart.forms.find(({ id }) => id === form);
const itemsOf = (chart: Chart, form: string) => chart.workItems.filter((item) => item.kind !== 'status' && item.form === form);

/** The status that was last ticked as set in the MIIS, as long as no form was made; Yes before. */
function tickedInMiis(chart: Chart): string {
  const ticked = chart.workItems.flatMap((item) => {
    const done = item.steps['changed-in-miis'];
    return item.kind === 'status' && done ? [{ clock: done.clock, to: item.to }] : [];
  });
  return ticked.sort((a, b) => (a.clock < b.clock ? 1 : -1))[0]?.to ?? 'yes';
}

function expectRulesToHold(before: Chart, after: Chart): void {
  const { sharing } = after;
  const status = statusOf(after);
  const live = liveDoses(after);

  // Rule 1: a dose given here never leaves the status unset or Unknown. Rule 2: history is never without a status.
  if (live.some(({ fields }) => fields.kind === 'current')) expect(['yes', 'no']).toContain(status);
  if (live.some(({ fields }) => fields.kind === 'historical')) expect(status).not.toBe('unset');

  // Rule 1: who is shared, or got a shot here, and was never told, is to be told.
  const isToBeTold = !isInformed(after) && (status === 'yes' || live.some(({ fields }) => fields.kind === 'current'));
  expect(cardOf(after).needsTalk !== undefined).toBe(isToBeTold);

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
  for (const { kind, steps } of after.workItems) {
    if (kind === 'status') {
      expect(Object.keys(steps).filter((name) => name !== 'changed-in-miis')).toEqual([]);
      continue;
    }
    const later = [steps['changed-in-miis'], steps.faxed, steps.filed].filter(Boolean);
    if (later.length > 0) expect(steps.signed).toBeDefined();
    if (steps.signed) expect(steps.made).toBeDefined();
  }
  // Rule 5: a status without a form is open in one item at most, which says the present status; out of Unknown there is always one.
  const open = openWorkItems(after).filter(({ kind }) => kind === 'status').map(workSubject);
  expect(open).toEqual(open.length === 0 ? [] : [`status-${status}`]);
  if (statusOf(before) === 'unknown' && status === 'yes') expect(open).toEqual(['status-yes']);
  // As far as no form was made, the MIIS holds the present status, or an open item says to set it.
  if (after.forms.length === 0 && status !== 'unset' && tickedInMiis(after) !== status) expect(open).toEqual([`status-${status}`]);

  // At most one paper waits for the signature that decides the status, and it is the one shown.
  for (const item of openWorkItems(after)) expect(nextStep(item)).toBeDefined();
  const view = sharingView(after);
  expect(view.kind.split('-')[0]).toBe(status);
  if (view.kind === 'no' || view.kind === 'no-withdrawal-pending') expect(sharingNextStep(after).kind).not.toBe('record-talk');
}

describe('any sequence of actions', () => {
  it('keeps the data-sharing rules after each one, and what is forbidden changes nothing', () => {
    fc.assert(
      fc.property(fc.array(actionThatCorrectsTo(...kinds), { maxLength: 40 }), (actions) => {
        let now = start;
        for (const next of actions) {
          const after = walk(now, next);
          expectRulesToHold(now.chart, after.chart);
          now = after;
        }
      }),
      { numRuns: 400 },
    );
  });

  it('may be followed by a correction to "given here" and its Undo: status and work are as before', () => {
    fc.assert(
      fc.property(fc.array(actionThatCorrectsTo('current'), { maxLength: 25 }), fc.nat(9), (actions, which) => {
        const { chart } = actions.reduce(walk, start);
        const dose = oneOf(liveDoses(chart).filter(({ fields }) => fields.kind !== 'current'), which);
        fc.pre(dose !== undefined);
        const corrected = correct(chart, dose.id, 'current');
        expect(['yes', 'no']).toContain(statusOf(corrected));
        const back = undoCorrection(corrected, dose.id, dose.fields.kind);
        expect(statusOf(back)).toBe(statusOf(chart));
        expect(openWorkItems(back).map(workSubject).sort()).toEqual(openWorkItems(chart).map(workSubject).sort());
      }),
      { numRuns: 400 },
    );
  });

  it('that takes every save back, with nothing decided in between, ends without a status and with nothing to do', () => {
    const someKinds = fc.array(fc.constantFrom(...kinds), { minLength: 1, maxLength: 3 });
    const savesAndOrder = fc.array(someKinds, { minLength: 1, maxLength: 5 }).chain((saves) =>
      fc.tuple(fc.constant(saves), fc.shuffledSubarray(saves.map((_, index) => index), { minLength: saves.length })),
    );
    fc.assert(
      fc.property(savesAndOrder, ([all, order]) => {
        const saved = all.reduce<Walk>((now, each) => walk(now, { do: 'save', kinds: each }), start);
        const end = order.reduce<Walk>((now, which) => walk(now, { do: 'undo', which }), saved);
        expect(statusOf(end.chart)).toBe('unset');
        expect(openWorkItems(end.chart)).toEqual([]);
      }),
    );
  });
});
