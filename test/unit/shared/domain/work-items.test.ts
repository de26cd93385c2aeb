import { describe, expect, it } from 'vitest';
import { assertDefined } from '../../../../shared/assert';
import type { Chart } from '../../../../shared/domain/chart/chart';
import { stepOrder } from '../../../../shared/domain/data-sharing';
import { sharingNextStep } from '../../../../shared/domain/sharing-rules';
import { openWorkItems, stepsOf, workSubject } from '../../../../shared/domain/work-items';
import { addedBy, allowed, correct, doSteps, enteredInError, lastItem, newChart, object, save, step, talk, undo, undoCorrection, withdraw } from './sharing-play';

const told = (chart: Chart): Chart => talk(chart, 'does-not-object');
const objected = (chart: Chart): Chart => allowed(object(chart));
const history = save(newChart(), 'historical');
const inMiis = (chart: Chart): Chart => doSteps(chart, 'changed-in-miis');
const open = (chart: Chart): readonly string[] => openWorkItems(chart).map(workSubject);

/** The save of a dose on top of a chart, taken back. */
const savedAndBack = (chart: Chart, kind: 'current' | 'historical', meanwhile: (chart: Chart) => Chart = (now) => now): Chart => {
  const saved = save(chart, kind);
  return undo(meanwhile(saved), addedBy(chart, saved));
};
const onlyDose = (chart: Chart) => assertDefined(chart.doses[0], 'there is a dose to correct').id;
const correctedToGiven = (chart: Chart): Chart => correct(chart, onlyDose(chart), 'current');
const correctedAndBack = (chart: Chart): Chart => undoCorrection(correctedToGiven(chart), onlyDose(chart), 'historical');

describe('the work after a status change without a form (rule 5)', () => {
  it.each<[string, Chart, readonly string[]]>([
    ['a first shot given here: Yes is what the registry has', save(newChart(), 'current'), []],
    ['a first talk without objection', told(newChart()), []],
    ['a refusal', save(newChart(), 'refusal'), []],
    ['history alone', history, ['status-unknown']],
    ['history alone, set in the MIIS', inMiis(history), []],
    ['more history', save(history, 'historical'), ['status-unknown']],
    ['a talk under Unknown', told(history), ['status-yes']],
    ['a talk under Unknown that was set in the MIIS', told(inMiis(history)), ['status-yes']],
    ['a talk without an answer', talk(history, 'no-answer-yet'), ['status-unknown']],
    ['a shot given here under Unknown', save(history, 'current'), ['status-yes']],
    ['history corrected to "given here"', correctedToGiven(history), ['status-yes']],
    ['a shot given here and Yes set in the MIIS', inMiis(save(history, 'current')), []],
    ['an objection under Unknown', objected(history), ['objection']],
    ['an objection, withdrawn', doSteps(allowed(withdraw(doSteps(objected(history), 'signed', 'changed-in-miis', 'faxed', 'filed'))), 'signed'), ['withdrawal']],
    ['an undone history', savedAndBack(newChart(), 'historical'), []],
    ['an undone shot given here under Unknown', savedAndBack(history, 'current'), ['status-unknown']],
    ['an undone shot given here under Unknown that stands in the MIIS', savedAndBack(inMiis(history), 'current'), []],
    ['an undone shot given here whose Yes was set in the MIIS already', savedAndBack(inMiis(history), 'current', inMiis), ['status-unknown']],
    ['an undone correction to "given here"', correctedAndBack(history), ['status-unknown']],
    ['an undone shot given here, with history since', undo(save(save(newChart(), 'current'), 'historical'), addedBy(newChart(), save(newChart(), 'current'))), ['status-unknown']],
    ['the only dose entered in error', enteredInError(history, history.doses.map(({ id }) => id)), ['status-unknown']],
    ['a shot given here after an undone history that had been set in the MIIS', save(savedAndBack(newChart(), 'historical', inMiis), 'current'), ['status-yes']],
    ['a second Yes long after the first was taken back', told(savedAndBack(history, 'current')), ['status-yes']],
  ])('of %s', (_name, chart, expected) => expect(open(chart)).toEqual(expected));

  it('is one item for each change: a Yes that was taken back does not come to life again with a later one', () => {
    const again = told(savedAndBack(history, 'current'));
    const [item] = openWorkItems(again);
    expect(item).toBe(lastItem(again));
    expect(again.workItems.map(workSubject)).toEqual(['status-unknown', 'status-yes', 'status-unknown', 'status-yes']);
  });
});

describe('the work item of a status without a form', () => {
  const chart = told(history);
  const item = lastItem(chart);

  it('has the one step in the MIIS', () => {
    expect(stepsOf(item)).toEqual(['changed-in-miis']);
    expect(stepOrder.filter((name) => step(chart, item.id, name).ok)).toEqual(['changed-in-miis']);
    expect(step(chart, item.id, 'signed')).toEqual({ ok: false, error: 'no-such-step' });
    expect(step(inMiis(chart), item.id, 'changed-in-miis')).toEqual({ ok: false, error: 'step-done-already' });
  });

  it('that a later change has overtaken takes no step any more', () => {
    const earlier = assertDefined(chart.workItems[0], 'Unknown had its item');
    expect(step(chart, earlier.id, 'changed-in-miis')).toEqual({ ok: false, error: 'overtaken' });
  });

  it('does not change the status when it is done', () => expect(inMiis(chart).sharing).toEqual(chart.sharing));

  it.each<[string, Chart, string]>([
    ['under Unknown the talk comes first', history, 'record-talk'],
    ['under Yes of a patient who was not told the talk comes first', save(history, 'current'), 'record-talk'],
    ['after the talk the change in the MIIS comes next', told(history), 'continue-work-item'],
    ['after the change in the MIIS nothing is left', inMiis(told(history)), 'none'],
  ])('%s', (_title, now, next) => expect(sharingNextStep(now).kind).toBe(next));
});
