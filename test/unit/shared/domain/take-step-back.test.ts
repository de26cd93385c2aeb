import { describe, expect, it } from 'vitest';
import type { Chart } from '../../../../shared/domain/chart/chart';
import type { StepName } from '../../../../shared/domain/data-sharing';
import { mayTakeStepBack } from '../../../../shared/domain/take-step-back';
import { nextStep, openWorkItems } from '../../../../shared/domain/work-items';
import { fold, queuedSet } from './fax/made-up-fax';
import { allowed, doSteps, laid, lastItem, newChart, object, save, statusOf, step, takeBack, talk, withdraw } from './sharing-play';

const objected = allowed(object(talk(newChart(), 'does-not-object')));
const allDone = doSteps(objected, 'signed', 'changed-in-miis', 'faxed', 'filed');
const withdrawn = doSteps(allowed(withdraw(allDone)), 'signed', 'changed-in-miis');
const ofHistory = doSteps(save(newChart(), 'historical'), 'changed-in-miis');

describe('a step that was recorded by mistake', () => {
  it.each<[string, Chart, StepName]>([
    ['filed', allDone, 'filed'],
    ['faxed by hand, whatever was done after it', allDone, 'faxed'],
    ['changed in the MIIS', allDone, 'changed-in-miis'],
    ['the signature on an objection, before anything was done with it', doSteps(objected, 'signed'), 'signed'],
    ['changed in the MIIS, after a withdrawal', withdrawn, 'changed-in-miis'],
    ['changed in the MIIS, of a status without a form', ofHistory, 'changed-in-miis'],
  ])('is open again: %s', (_name, chart, name) => {
    const back = takeBack(chart, name);
    expect(lastItem(back).steps[name]).toBeUndefined();
    expect(openWorkItems(back).map(({ id }) => id)).toContain(lastItem(chart).id);
    expect(statusOf(back)).toBe(statusOf(chart));
    expect(step(back, lastItem(back).id, name).ok).toBe(true);
  });

  it.each<[string, Chart, StepName, string]>([
    ['that was not done', objected, 'filed', 'not-done'],
    ['that the program saw: it made the form', objected, 'made', 'seen-by-program'],
    ['under which later ones were done', doSteps(objected, 'signed', 'filed'), 'signed', 'later-step-done'],
    ['that brought the status back to Yes', withdrawn, 'signed', 'changed-the-status'],
    ['that the work has not', ofHistory, 'faxed', 'not-done'],
  ])('is left as it is, by the rules and by the fold: one %s', (_name, chart, name, why) => {
    expect(mayTakeStepBack(chart, lastItem(chart).id, name)).toEqual({ ok: false, error: why });
    expect(takeBack(chart, name).workItems).toEqual(chart.workItems);
  });

  it('is left as it is where the proof of a fax ticked it', () => {
    const signed = doSteps(objected, 'signed');
    const item = lastItem(signed);
    const sent = { proof: 'document-03', page: 'document-04', pages: { sent: 2, total: 2 }, endedAt: '2026-11-23T15:00:00Z' };
    const faxes = fold(fold([], 'fax-queued', { ...queuedSet, workItem: item.id }), 'fax-sent', sent);
    const ticked = laid({ ...signed, faxes }, { verb: 'step-done', entity: 'work-item', entityId: item.id, set: { step: 'faxed', number: '617-983-4301', on: '2026-11-23', time: '10:00', pages: 2, confirmation: 'OK', fax: 'fax-00001' } });
    expect(lastItem(ticked).steps.faxed).toBeDefined();
    expect(mayTakeStepBack(ticked, item.id, 'faxed')).toEqual({ ok: false, error: 'seen-by-program' });
  });

  it('leaves the other steps and the other work items alone', () => {
    const back = takeBack(withdrawn, 'filed', withdrawn.workItems[0]);
    expect(back.workItems.slice(1)).toEqual(withdrawn.workItems.slice(1));
    expect(Object.keys(back.workItems[0]?.steps ?? {})).toEqual(['made', 'signed', 'changed-in-miis', 'faxed']);
  });

  it('is the next one to do when nothing else is open', () => expect(nextStep(lastItem(takeBack(allDone, 'faxed')))).toBe('faxed'));
});
