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
  it.each<[string, Chart, boolean]>([
    ['a new patient', newChart(), false],
    ['a refusal', save(newChart(), 'refusal'), false],
    ['history alone, which asks its question when it is opened', history, false],
    ['a shot given here', given, true],
    ['a shot given here and a talk', told(given), false],
    ['a shot given here and a talk without an answer', talk(given, 'no-answer-yet'), true],
    ['a shot given here under Unknown', save(history, 'current'), true],
    ['the only shot given here entered in error, which leaves Yes', voided(given), true],
    ['the only shot given here entered in error, after a talk', voided(told(given)), false],
    ['the only shot given here entered in error and brought back', restore(voided(given), firstDose(given)), true],
    ['history corrected to "given here"', correct(history, firstDose(history), 'current'), true],
    ['a shot given here corrected to history, which leaves Yes', correct(given, firstDose(given), 'historical'), true],
    ['an objection without a talk under a shot given here', allowed(object(given)), true],
    ['an objection without a talk and without a shot', allowed(object(newChart())), false],
    ['an objection taken back, never told', doSteps(allowed(withdraw(allowed(object(newChart())))), 'signed'), true],
    ['a talk in which the patient objected', allowed(object(talk(given, 'objects'))), false],
  ])('after %s stands on the card: %#', (_name, chart, stands) => expect(cardOf(chart).needsTalk !== undefined).toBe(stands));

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
