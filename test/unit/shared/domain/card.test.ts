import { describe, expect, it } from 'vitest';
import { assertDefined } from '../../../../shared/assert';
import { cardOf } from '../../../../shared/domain/card';
import type { Chart } from '../../../../shared/domain/chart/chart';
import { allowed, correct, doSteps, enteredInError, newChart, object, restore, save, talk, withdraw } from './sharing-play';

const told = (chart: Chart): Chart => talk(chart, 'does-not-object');
const voided = (chart: Chart): Chart => enteredInError(chart, chart.doses.map(({ id }) => id));
const firstDose = (chart: Chart) => assertDefined(chart.doses[0], 'a dose was saved').id;
const given = save(newChart(), 'current');
const history = save(newChart(), 'historical');

describe('the reminder of the talk (rule 1)', () => {
  it.each<[string, boolean, Chart]>([
    ['a new patient', false, newChart()],
    ['a refusal', false, save(newChart(), 'refusal')],
    ['history alone, which asks its question when it is opened', false, history],
    ['a shot given here', true, given],
    ['a shot given here and a talk', false, told(given)],
    ['a shot given here and a talk without an answer', true, talk(given, 'no-answer-yet')],
    ['a shot given here under Unknown', true, save(history, 'current')],
    ['the only shot given here entered in error, which leaves Yes', true, voided(given)],
    ['the only shot given here entered in error, after a talk', false, voided(told(given))],
    ['the only shot given here entered in error and brought back', true, restore(voided(given), firstDose(given))],
    ['history corrected to "given here"', true, correct(history, firstDose(history), 'current')],
    ['a shot given here corrected to history, which leaves Yes', true, correct(given, firstDose(given), 'historical')],
    ['an objection without a talk under a shot given here', true, allowed(object(given))],
    ['an objection without a talk and without a shot', false, allowed(object(newChart()))],
    ['an objection taken back, never told', true, doSteps(allowed(withdraw(allowed(object(newChart())))), 'signed')],
    ['a talk in which the patient objected', false, allowed(object(talk(given, 'objects')))],
  ])('after %s stands on the card: %s', (_name, stands, chart) => expect(cardOf(chart).needsTalk !== undefined).toBe(stands));

  it('counts from the first shot given here, and without one from the day of Yes', () => {
    const later = { ...given, doses: given.doses.map((dose) => ({ ...dose, recorded: { ...dose.recorded, at: '2026-11-20T09:00:00-05:00' } })) };
    expect(cardOf(later).needsTalk).toEqual({ since: '2026-11-20T09:00:00-05:00' });
    expect(cardOf(voided(later)).needsTalk).toEqual({ since: later.sharing?.since.at });
  });
});

describe('the work on the card', () => {
  it.each<[string, Chart, readonly string[]]>([
    ['a shot given here', given, []],
    ['history alone', history, ['status-unknown: changed-in-miis']],
    ['a talk under Unknown', told(history), ['status-yes: changed-in-miis']],
    ['a talk under Unknown, changed in the MIIS', doSteps(told(history), 'changed-in-miis'), []],
    ['an objection under Unknown', allowed(object(history)), ['objection: signed']],
  ])('after %s has each open item with its next step', (_name, chart, work) => {
    expect(cardOf(chart).work.map(({ kind, step }) => `${kind}: ${step}`)).toEqual(work);
  });
});
