import { describe, expect, it } from 'vitest';
import { assertDefined } from '../../../../shared/assert';
import type { Chart } from '../../../../shared/domain/chart/chart';
import { stepOrder, type StepName } from '../../../../shared/domain/data-sharing';
import {
  asksBeforeOpening,
  isInformed,
  mayMakeObjection,
  recordStep,
  sharingAfterUndo,
  sharingNextStep,
  sharingView,
} from '../../../../shared/domain/sharing-rules';
import { nextStep, openWorkItems } from '../../../../shared/domain/work-items';
import type { Result } from '../../../../shared/result';
import { workItemId } from '../../../../shared/domain/ids';
import { addedBy, allowed, correct, doSteps, enteredInError, lastItem, newChart, object, restore, save, statusOf, step, talk, undo, undoCorrection, withdraw } from './sharing-play';

const told = (chart: Chart): Chart => talk(chart, 'does-not-object');
const objected = (chart: Chart): Chart => allowed(object(chart));
const objectedAndSigned = (chart: Chart): Chart => doSteps(objected(chart), 'signed');
const withdrawing = (chart: Chart): Chart => allowed(withdraw(chart));
const withdrawn = (chart: Chart): Chart => doSteps(withdrawing(chart), 'signed');

/** Every state that a chart can be in, as far as sharing goes, each reached by the actions themselves. */
const states = {
  'no status': newChart(),
  'no status, refusal only': save(newChart(), 'refusal'),
  unknown: save(newChart(), 'historical'),
  'yes, not told': save(newChart(), 'current'),
  'yes, told': told(save(newChart(), 'current')),
  'no, form pending': objected(save(newChart(), 'historical')),
  'no, signed': objectedAndSigned(save(newChart(), 'historical')),
  'no, withdrawal pending': withdrawing(objectedAndSigned(save(newChart(), 'historical'))),
  'no, nothing signed, withdrawal pending': withdrawing(objected(newChart())),
  'yes, withdrawn': withdrawn(objectedAndSigned(newChart())),
  'no, for the second time': objected(withdrawn(objectedAndSigned(newChart()))),
} as const satisfies Record<string, Chart>;
type State = keyof typeof states;

const actions = {
  'save a current dose': (chart) => save(chart, 'current'),
  'save a historical dose': (chart) => save(chart, 'historical'),
  'save both': (chart) => save(chart, 'historical', 'current'),
  'save a refusal': (chart) => save(chart, 'refusal'),
  'talk, no objection': told,
  'talk, no answer yet': (chart) => talk(chart, 'no-answer-yet'),
  'talk, objects (form not made yet)': (chart) => talk(chart, 'objects'),
  'make an objection form': object,
  'make a withdrawal form': withdraw,
} as const satisfies Record<string, (chart: Chart) => Chart | Result<Chart, string>>;
type Action = keyof typeof actions;

/** What an action leads to: the status after it, or why the rules forbid it. */
function outcome(action: Action, state: State): string {
  const after = actions[action](states[state]);
  if (!('ok' in after)) return statusOf(after);
  return after.ok ? statusOf(after.value) : `forbidden: ${after.error}`;
}

const pending = 'forbidden: objection-pending';
const already = 'forbidden: already-no';
const notNo = 'forbidden: not-no';
const again = 'forbidden: withdrawal-pending';

/** Rules 1 to 4: every state, every action. The columns are the actions in their order. */
const table: readonly (readonly [State, readonly string[]])[] = [
  //                                          current    history    both       refusal    told       no answer  objects    objection  withdrawal
  ['no status',                              ['yes',     'unknown', 'yes',     'unset',   'yes',     'unset',   'unset',   'no',      notNo]],
  ['no status, refusal only',                ['yes',     'unknown', 'yes',     'unset',   'yes',     'unset',   'unset',   'no',      notNo]],
  ['unknown',                                ['yes',     'unknown', 'yes',     'unknown', 'yes',     'unknown', 'unknown', 'no',      notNo]],
  ['yes, not told',                          ['yes',     'yes',     'yes',     'yes',     'yes',     'yes',     'yes',     'no',      notNo]],
  ['yes, told',                              ['yes',     'yes',     'yes',     'yes',     'yes',     'yes',     'yes',     'no',      notNo]],
  ['no, form pending',                       ['no',      'no',      'no',      'no',      'no',      'no',      'no',      pending,   'no']],
  ['no, signed',                             ['no',      'no',      'no',      'no',      'no',      'no',      'no',      already,   'no']],
  ['no, withdrawal pending',                 ['no',      'no',      'no',      'no',      'no',      'no',      'no',      already,   again]],
  ['no, nothing signed, withdrawal pending', ['no',      'no',      'no',      'no',      'no',      'no',      'no',      pending,   again]],
  ['yes, withdrawn',                         ['yes',     'yes',     'yes',     'yes',     'yes',     'yes',     'yes',     'no',      notNo]],
  ['no, for the second time',                ['no',      'no',      'no',      'no',      'no',      'no',      'no',      pending,   'no']],
];

describe.each(table)('with %s', (state, expected) => {
  const names = Object.keys(actions).filter((name): name is Action => name in actions);
  it.each(names.map((action, index) => [action, expected[index]] as const))('%s: %s', (action, after) => expect(outcome(action, state)).toBe(after));

  it('says beforehand whether an objection form may be made', () => {
    expect(mayMakeObjection(states[state]).ok).toBe(!outcome('make an objection form', state).startsWith('forbidden'));
  });
});

describe('the table', () => {
  it('has every state', () => expect(table.map(([state]) => state).sort()).toEqual(Object.keys(states).sort()));
});

describe('how the status reads, and what comes next', () => {
  const rows: readonly (readonly [State, string, string])[] = [
    ['no status', 'unset', 'none'],
    ['no status, refusal only', 'unset', 'none'],
    ['unknown', 'unknown', 'record-talk'],
    ['yes, not told', 'yes not informed', 'record-talk'],
    ['yes, told', 'yes informed', 'none'],
    ['no, form pending', 'no, form pending', 'get-signature objection'],
    ['no, signed', 'no', 'continue-work-item changed-in-miis'],
    ['no, withdrawal pending', 'no-withdrawal-pending', 'get-signature withdrawal'],
    ['no, nothing signed, withdrawal pending', 'no-withdrawal-pending', 'get-signature withdrawal'],
    ['yes, withdrawn', 'yes not informed', 'continue-work-item changed-in-miis'],
    ['no, for the second time', 'no, form pending', 'get-signature objection'],
  ];
  it.each(rows)('with %s: %s; next: %s', (state, reads, next) => {
    const chart = states[state];
    const view = sharingView(chart);
    const said = view.kind === 'yes' ? `yes ${view.isInformed ? '' : 'not '}informed` : view.kind === 'no' && view.formPending ? 'no, form pending' : view.kind;
    expect(said).toBe(reads);
    const todo = sharingNextStep(chart);
    const kindOf = (form: string) => chart.forms.find(({ id }) => id === form)?.fields.kind;
    const what = todo.kind === 'get-signature' ? ` ${kindOf(todo.form)}` : todo.kind === 'continue-work-item' ? ` ${todo.step}` : '';
    expect(`${todo.kind}${what}`).toBe(next);
  });

  it('a form that is pending is the last one made', () => {
    const chart = states['no, for the second time'];
    expect(sharingView(chart)).toEqual({ kind: 'no', formPending: chart.forms[chart.forms.length - 1]?.id });
  });

  it('the question comes before the record with Unknown, and with nothing else (rule 3)', () => {
    for (const [state, chart] of Object.entries(states)) expect(asksBeforeOpening(chart), state).toBe(state === 'unknown');
  });

  it('only a talk with an answer counts as informed (rule 1)', () => {
    expect(isInformed(talk(states['yes, not told'], 'no-answer-yet'))).toBe(false);
    expect(isInformed(talk(states['yes, not told'], 'does-not-object'))).toBe(true);
    expect(isInformed(talk(states['yes, not told'], 'objects'))).toBe(true);
  });
});

describe('the steps of a work item (rule 5)', () => {
  const after = (...done: readonly StepName[]): Chart => doSteps(objected(newChart()), ...done);
  const rows: readonly (readonly [done: readonly StepName[], allowedNow: readonly StepName[], next: StepName | undefined])[] = [
    [[], ['signed'], 'signed'],
    [['signed'], ['changed-in-miis', 'faxed', 'filed'], 'changed-in-miis'],
    [['signed', 'changed-in-miis'], ['faxed', 'filed'], 'faxed'],
    [['signed', 'faxed'], ['changed-in-miis', 'filed'], 'changed-in-miis'],
    [['signed', 'filed'], ['changed-in-miis', 'faxed'], 'changed-in-miis'],
    [['signed', 'changed-in-miis', 'faxed'], ['filed'], 'filed'],
    [['signed', 'changed-in-miis', 'filed'], ['faxed'], 'faxed'],
    [['signed', 'faxed', 'filed'], ['changed-in-miis'], 'changed-in-miis'],
    [['signed', 'changed-in-miis', 'faxed', 'filed'], [], undefined],
  ];
  it.each(rows)('after %j: %j may follow, %s comes next', (done, allowedNow, next) => {
    const chart = after(...done);
    const item = lastItem(chart);
    expect(stepOrder.filter((name) => step(chart, item.id, name).ok)).toEqual(allowedNow);
    expect(nextStep(item)).toBe(next);
    expect(openWorkItems(chart)).toHaveLength(next === undefined ? 0 : 1);
  });

  it.each(stepOrder)('%s is not done twice', (name) => {
    const chart = after('signed', 'changed-in-miis', 'faxed', 'filed');
    expect(step(chart, lastItem(chart).id, name)).toEqual({ ok: false, error: 'step-done-already' });
  });

  it.each(['changed-in-miis', 'faxed', 'filed'] as const)('%s waits for the signature', (name) => {
    for (const chart of [objected(newChart()), withdrawing(states['no, signed'])]) {
      expect(step(chart, lastItem(chart).id, name)).toEqual({ ok: false, error: 'earlier-step-open' });
    }
  });

  it('nothing is signed that is not made', () => {
    const chart = objected(newChart());
    const unmade = { ...chart, workItems: chart.workItems.map((item) => ({ ...item, steps: {} })) };
    expect(step(unmade, lastItem(unmade).id, 'signed')).toEqual({ ok: false, error: 'earlier-step-open' });
    expect(step(unmade, lastItem(unmade).id, 'made').ok).toBe(true);
  });

  it('no step without its work item', () => {
    expect(recordStep(newChart(), workItemId.parse('item-unknown'), { step: 'made' })).toEqual({ ok: false, error: 'no-such-item' });
  });

  it('only the signature on a withdrawal changes the status', () => {
    expect(statusOf(doSteps(states['no, form pending'], 'signed', 'changed-in-miis', 'faxed', 'filed'))).toBe('no');
    expect(statusOf(states['no, withdrawal pending'])).toBe('no');
    expect(statusOf(doSteps(states['no, withdrawal pending'], 'signed'))).toBe('yes');
  });
});

describe('undo after a correction', () => {
  const correctedAndBack = (chart: Chart, meanwhile: (chart: Chart) => Chart = (now) => now): string => {
    const dose = assertDefined(chart.doses[0], 'the state has a dose');
    const corrected = meanwhile(correct(chart, dose.id, 'current'));
    return `${statusOf(corrected)}, ${statusOf(undoCorrection(corrected, dose.id, dose.fields.kind))}`;
  };
  it.each<[string, Chart, ((chart: Chart) => Chart) | undefined, string]>([
    ['of history to "given here" leads from Yes back to Unknown', states.unknown, undefined, 'yes, unknown'],
    ['of a refusal to "given here" leads back to no status', states['no status, refusal only'], undefined, 'yes, unset'],
    ['leaves Yes when the patient was told since', states.unknown, told, 'yes, yes'],
    ['leaves Yes when another shot was given here since', states.unknown, (chart) => save(chart, 'current'), 'yes, yes'],
    ['leaves Yes that a talk had brought before', told(states.unknown), undefined, 'yes, yes'],
    ['leaves No that an objection brought since', states.unknown, objected, 'no, no'],
    ['leads back when the shot given here since was taken back first', states.unknown, (chart) => {
      const more = save(chart, 'current');
      return undo(more, addedBy(chart, more));
    }, 'yes, unknown'],
  ])('%s', (_title, chart, meanwhile, statuses) => expect(correctedAndBack(chart, meanwhile)).toBe(statuses));

  it('of "given here" to history, whose status was taken back meanwhile, brings Yes again with the dose', () => {
    const given = states['yes, not told'];
    const dose = assertDefined(given.doses[0], 'a dose was given').id;
    const asHistory = correct(given, dose, 'historical');
    const other = save(asHistory, 'refusal');
    const unknown = undo(other, addedBy(asHistory, other));
    expect(statusOf(unknown)).toBe('unknown');
    expect(statusOf(undoCorrection(unknown, dose, 'current'))).toBe('yes');
  });
});

describe('undo of a correction of a dose that is gone', () => {
  it('gives no status to a chart from which the whole save was taken back', () => {
    const dose = assertDefined(states.unknown.doses[0], 'history was saved').id;
    const gone = undo(correct(states.unknown, dose, 'current'), [dose]);
    expect(statusOf(gone)).toBe('unset');
    expect(statusOf(undoCorrection(gone, dose, 'historical'))).toBe('unset');
  });
});

describe('a dose entered in error', () => {
  const only = (chart: Chart) => chart.doses.map(({ id }) => id);
  it('leaves the status, and the talk stays to be recorded', () => {
    const chart = enteredInError(states['yes, not told'], only(states['yes, not told']));
    expect(statusOf(chart)).toBe('yes');
    expect(sharingNextStep(chart).kind).toBe('record-talk');
  });

  it('that is brought back never leaves a shot given here under Unknown', () => {
    const given = states['yes, not told'];
    const dose = assertDefined(given.doses[0], 'a dose was given').id;
    const status = { status: 'unknown', change: { cause: 'historical-only', from: 'unset', to: 'unknown' }, since: given.registered } as const;
    expect(statusOf(restore({ ...enteredInError(given, [dose]), sharing: status }, dose))).toBe('yes');
  });
});

describe('objecting and withdrawing again and again', () => {
  it('makes one form and one work item each time, and the status follows the last', () => {
    let chart = save(newChart(), 'historical');
    for (let round = 1; round <= 3; round += 1) {
      chart = doSteps(objected(chart), 'signed', 'changed-in-miis', 'faxed', 'filed');
      expect(statusOf(chart)).toBe('no');
      chart = doSteps(withdrawing(chart), 'signed', 'changed-in-miis', 'faxed', 'filed');
      expect(statusOf(chart)).toBe('yes');
      expect(chart.forms).toHaveLength(2 * round);
      expect(new Set(chart.workItems.flatMap((item) => (item.kind === 'status' ? [] : [item.form]))).size).toBe(2 * round);
    }
    expect(openWorkItems(chart)).toEqual([]);
  });

  it('an old withdrawal does not count as pending for a new objection', () => {
    expect(mayMakeObjection(states['yes, withdrawn']).ok).toBe(true);
    expect(withdraw(states['no, for the second time']).ok).toBe(true);
  });

  it('an objection that was never signed is overtaken by a signed withdrawal: nothing is left to do with it', () => {
    const chart = states['no, nothing signed, withdrawal pending'];
    const objection = chart.workItems[0];
    if (objection === undefined) throw new Error('the objection has its item');
    expect(step(chart, objection.id, 'signed').ok).toBe(true);
    const later = doSteps(chart, 'signed');
    expect(statusOf(later)).toBe('yes');
    expect(openWorkItems(later).map(({ kind }) => kind)).toEqual(['withdrawal']);
    expect(step(later, objection.id, 'signed')).toEqual({ ok: false, error: 'overtaken' });
  });

  it('a signed objection stays to be done when it is withdrawn: the registry was or will be told of both', () => {
    const chart = withdrawn(states['no, signed']);
    expect(openWorkItems(chart).map(({ kind }) => kind)).toEqual(['objection', 'withdrawal']);
  });
});

describe('undo after a save', () => {
  /** Saves, then takes that save back. */
  const backAndForth = (chart: Chart, ...kinds: Parameters<typeof save>[1][]): string => {
    const saved = save(chart, ...kinds);
    return statusOf(undo(saved, addedBy(chart, saved)));
  };
  it.each([
    ['no status', ['current']],
    ['no status', ['historical']],
    ['no status', ['historical', 'current']],
    ['unknown', ['current']],
    ['unknown', ['historical']],
    ['yes, told', ['current']],
    ['no, signed', ['current']],
  ] as const)('with %s, of %j leads back', (state, kinds) => expect(backAndForth(states[state], ...kinds)).toBe(statusOf(states[state])));

  it('leaves Yes while another dose given here remains', () => {
    const first = save(newChart(), 'current');
    const second = save(first, 'current');
    expect(statusOf(undo(second, addedBy(newChart(), first)))).toBe('yes');
    expect(statusOf(undo(second, addedBy(first, second)))).toBe('yes');
  });

  it('leads to Unknown when history alone remains (rule 2)', () => {
    const first = save(newChart(), 'current');
    const second = save(first, 'historical');
    expect(statusOf(undo(second, addedBy(newChart(), first)))).toBe('unknown');
  });

  it('leaves Unknown while other history remains', () => {
    const first = save(newChart(), 'historical');
    const second = save(first, 'historical');
    expect(statusOf(undo(second, addedBy(newChart(), first)))).toBe('unknown');
    expect(statusOf(undo(undo(second, addedBy(newChart(), first)), addedBy(first, second)))).toBe('unset');
  });

  it('leads from Yes by way of Unknown to no status when everything is taken back', () => {
    const first = save(newChart(), 'historical');
    const second = save(first, 'current');
    const once = undo(second, addedBy(first, second));
    expect(statusOf(once)).toBe('unknown');
    expect(statusOf(undo(once, addedBy(newChart(), first)))).toBe('unset');
  });

  it('leaves what a talk, a form or a withdrawal has decided since', () => {
    const saved = save(newChart(), 'current');
    const ids = addedBy(newChart(), saved);
    expect(statusOf(undo(told(saved), ids))).toBe('yes');
    expect(statusOf(undo(objected(saved), ids))).toBe('no');
    expect(statusOf(undo(withdrawn(objectedAndSigned(saved)), ids))).toBe('yes');
  });

  it('leaves the status that a dose marked as entered in error had brought', () => {
    const first = save(newChart(), 'historical');
    const marked = enteredInError(first, addedBy(newChart(), first));
    for (const kind of ['historical', 'current'] as const) {
      const second = save(marked, kind);
      expect(statusOf(undo(second, addedBy(marked, second)))).toBe('unknown');
    }
  });

  it('of a refusal changes nothing', () => {
    expect(sharingAfterUndo(states['no status, refusal only'], states['no status, refusal only'].doses.map(({ id }) => id))).toBeUndefined();
  });
});
