import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cancelForm, cancellableForm } from '../../../../shared/domain/cancel-form';
import { changeDraft } from '../../../../shared/domain/chart/change';
import { dutiesFor } from '../../../../shared/domain/chart/duties-for';
import type { Chart } from '../../../../shared/domain/chart/chart';
import { formId } from '../../../../shared/domain/ids';
import { recordStep, sharingNextStep, sharingView } from '../../../../shared/domain/sharing-rules';
import { openWorkItems } from '../../../../shared/domain/work-items';
import { assertDefined } from '../../../../shared/assert';
import { addedBy, allowed, cancel, doSteps, enteredInError, newChart, object, save, statusOf, step, talk, undo, withdraw } from './sharing-play';

const objected = (chart: Chart): Chart => allowed(object(chart));
const withdrew = (chart: Chart): Chart => allowed(withdraw(chart));
const cancelled = (chart: Chart): Chart => allowed(cancel(chart, lastItem(chart)));
const formItems = (chart: Chart) => chart.workItems.filter((item) => item.kind !== 'status');
const firstItem = (chart: Chart) => assertDefined(formItems(chart)[0], 'a form was made');
const lastItem = (chart: Chart) => assertDefined(formItems(chart).at(-1), 'a form was made');

describe('cancelling an unsigned objection', () => {
  it.each<[string, () => Chart, (chart: Chart) => Chart, ReturnType<typeof statusOf>, boolean?]>([
    ['Yes', () => save(newChart(), 'current'), (chart) => chart, 'yes'],
    ['Unknown', () => save(newChart(), 'historical'), (chart) => chart, 'unknown', true],
    ['not set', () => newChart(), (chart) => chart, 'unset'],
    ['Yes, whatever was typed since', () => save(newChart(), 'current'), (chart) => save(chart, 'historical'), 'yes'],
    ['Unknown, but a shot was given here since', () => save(newChart(), 'historical'), (chart) => save(chart, 'current'), 'yes', true],
    ['not set, but a shot was given here since', () => newChart(), (chart) => save(chart, 'current'), 'yes'],
    ['not set, but history was typed since', () => newChart(), (chart) => save(chart, 'historical'), 'unknown', true],
    ['not set, and a refusal was recorded since', () => newChart(), (chart) => save(chart, 'refusal'), 'unset'],
    ['Unknown, but a talk without objection was recorded since', () => save(newChart(), 'historical'), (chart) => talk(chart, 'does-not-object'), 'yes', true],
    ['Unknown, and a talk without answer was recorded since', () => save(newChart(), 'historical'), (chart) => talk(chart, 'no-answer-yet'), 'unknown', true],
    [
      'not set, and the shot given since was entered in error',
      () => newChart(),
      (chart) => {
        const saved = save(chart, 'current');
        return enteredInError(saved, addedBy(chart, saved));
      },
      'unset',
    ],
    [
      'not set, and the save since was undone',
      () => newChart(),
      (chart) => {
        const saved = save(chart, 'historical');
        return undo(saved, addedBy(chart, saved));
      },
      'unset',
    ],
  ])('gives back the status before it: %s', (_name, before, since, status, toSet = false) => {
    const made = since(objected(before()));
    expect(statusOf(made)).toBe('no');
    const after = allowed(cancel(made, firstItem(made)));
    expect(statusOf(after)).toBe(status);
    expect(after.forms).toHaveLength(1);
    expect(lastItem(after).cancelled).toMatchObject({ reason: 'wrong patient' });
    // What the MIIS holds is Yes, the registry's default: only Unknown, or Yes after an Unknown that may stand there, is still to be set.
    expect(openWorkItems(after).map((item) => item.kind)).toEqual(toSet ? ['status'] : []);
  });

  it('lets a new objection be made', () => {
    const again = objected(cancelled(objected(save(newChart(), 'current'))));
    expect(sharingView(again)).toMatchObject({ kind: 'no', formPending: again.forms.at(-1)?.id });
  });
});

describe('cancelling an unsigned withdrawal', () => {
  it('leaves No, with nothing pending, and lets a new one be made', () => {
    const signed = doSteps(objected(save(newChart(), 'current')), 'signed');
    const after = cancelled(withdrew(signed));
    expect(sharingView(after)).toEqual({ kind: 'no' });
    expect(sharingNextStep(after)).toMatchObject({ kind: 'continue-work-item', step: 'changed-in-miis' });
    expect(sharingView(withdrew(after)).kind).toBe('no-withdrawal-pending');
  });
});

describe('a form', () => {
  const made = objected(save(newChart(), 'current'));

  it.each<[string, Chart, (chart: Chart) => Chart['workItems'][number], string]>([
    ['that is signed', doSteps(made, 'signed'), lastItem, 'step-done-already'],
    ['whose four steps are done', doSteps(made, 'signed', 'changed-in-miis', 'faxed', 'filed'), lastItem, 'step-done-already'],
    ['that was cancelled already', cancelled(made), lastItem, 'cancelled'],
    ['whose withdrawal waits for its signature', withdrew(made), firstItem, 'withdrawal-pending'],
    ['whose withdrawal was signed since', doSteps(withdrew(made), 'signed'), firstItem, 'overtaken'],
  ])('%s cannot be cancelled', (_name, chart, item, why) => {
    expect(cancel(chart, item(chart))).toEqual({ ok: false, error: why });
  });

  it('that is not there cannot be cancelled', () => {
    expect(cancelForm(made, formId.parse('form-nowhere'))).toEqual({ ok: false, error: 'no-such-item' });
  });

  it('that was cancelled takes no step any more', () => {
    const after = cancelled(made);
    expect(recordStep(after, lastItem(after).id, { step: 'filed', where: 'chart' })).toEqual({ ok: false, error: 'cancelled' });
    expect(step(after, lastItem(after).id, 'signed')).toEqual({ ok: false, error: 'cancelled' });
  });

  it('offered to be cancelled is the withdrawal before its objection, and none once all are signed', () => {
    expect(cancellableForm(withdrew(made))?.fields.kind).toBe('withdrawal');
    expect(cancellableForm(cancelled(withdrew(made)))?.fields.kind).toBe('objection');
    expect(cancellableForm(doSteps(made, 'signed'))).toBeUndefined();
  });
});

describe('the change', () => {
  const dutiesOf = (input: object) => {
    const one = changeDraft.parse(input);
    return dutiesFor(one, [one]);
  };
  const draft = { id: 'change-0001', verb: 'form-cancelled', entity: 'form', entityId: 'form-0001', chart: 'patient-0001', set: {} };

  it('needs a reason, and the data-sharing duty', () => {
    expect(changeDraft.safeParse(draft).success).toBe(false);
    expect(changeDraft.safeParse({ ...draft, reason: ' ' }).success).toBe(false);
    expect(dutiesOf({ ...draft, reason: 'wrong patient' })).toEqual(['data-sharing']);
  });

  it('of the status that comes with it needs the data-sharing duty too, and leads only from No', () => {
    const set = { cause: 'form-cancelled', from: 'no', to: 'yes', form: 'form-0001' };
    const status = { ...draft, verb: 'sharing-changed', entity: 'patient', entityId: 'patient-0001' };
    expect(dutiesOf({ ...status, set })).toEqual(['data-sharing']);
    expect(changeDraft.safeParse({ ...status, set: { ...set, from: 'unknown' } }).success).toBe(false);
  });
});

type Kind = Parameters<typeof save>[1];
const saved = fc.array(fc.constantFrom<Kind>('current', 'historical', 'refusal'), { maxLength: 3 });
const talked = fc.constantFrom('does-not-object', 'no-answer-yet', undefined);
const told = (chart: Chart, answer: 'does-not-object' | 'no-answer-yet' | undefined): Chart => (answer ? talk(chart, answer) : chart);
const typed = (chart: Chart, kinds: readonly Kind[]): Chart => (kinds.length === 0 ? chart : save(chart, ...kinds));

describe('whatever was recorded before an objection and since', () => {
  it('its cancelling leaves the status that the same saves and talks give without it', () => {
    fc.assert(
      fc.property(saved, talked, saved, talked, (before, talkBefore, since, talkSince) => {
        const start = told(typed(newChart(), before), talkBefore);
        const made = told(typed(objected(start), since), talkSince);
        expect(statusOf(allowed(cancel(made, lastItem(made))))).toBe(statusOf(told(typed(start, since), talkSince)));
      }),
    );
  });
});
