import { describe, expect, it } from 'vitest';
import { stepDetail } from '../../../../../shared/domain/data-sharing';
import { freshStep, readStep, stepToKeep, stepValues, type RecordedStep, type StepValues } from '../../../../../renderer/screens/data-sharing/work-item/step-form';
import { parseTypedTime } from '../../../../../renderer/screens/data-sharing/work-item/typed-time';
import { day } from '../made-up-chart';

const today = day('2026-11-22');
const context = { today, now: '2026-11-22T14:02', madeOn: day('2026-11-20'), isDayUnreadable: false, hasReport: false };
const fresh: StepValues = { ...freshStep(today, 'paper chart', '617-983-4301'), time: '14:00', confirmation: 'OK 1/1' };

describe('a half-typed step', () => {
  const opened = freshStep(today, 'paper chart', '617-983-4301');

  it('is kept only when something differs from the fields as they opened, and comes back as it was typed', () => {
    expect(stepToKeep(opened, { ...opened, pages: '2' })).toBeUndefined();
    const typed = stepToKeep(opened, { ...opened, on: undefined, confirmation: 'OK 1' });
    expect(stepValues.parse(JSON.parse(JSON.stringify(typed)))).toMatchObject({ confirmation: 'OK 1', pages: '2' });
  });
});

describe('a step of a work item', () => {
  it.each<[RecordedStep, unknown]>([
    ['signed', { step: 'signed', signedOn: today, copy: 'paper-file', where: 'paper chart' }],
    ['changed-in-miis', { step: 'changed-in-miis', on: today }],
    ['faxed', { step: 'faxed', number: '617-983-4301', on: today, time: '14:00', pages: 2, confirmation: 'OK 1/1' }],
    ['filed', { step: 'filed', where: 'paper chart' }],
  ])('%s is read as the record that the journal takes', (step, expected) => {
    const answer = readStep(step, fresh, context);
    expect(answer).toEqual({ ok: true, value: expected });
    expect(answer.ok && stepDetail.safeParse(answer.value).success).toBe(true);
  });

  it.each<[RecordedStep, string, Partial<StepValues>, string, string]>([
    ['signed', 'before the form was made', { on: day('2026-11-19') }, 'on', 'before-the-form'],
    ['signed', 'tomorrow', { on: day('2026-11-23') }, 'on', 'in-the-future'],
    ['signed', 'without a day', { on: undefined }, 'on', 'needed'],
    ['changed-in-miis', 'tomorrow', { on: day('2026-11-23') }, 'on', 'in-the-future'],
    ['faxed', 'without a number', { number: ' ' }, 'number', 'needed'],
    ['faxed', 'without a time', { time: '' }, 'time', 'needed'],
    ['faxed', 'at a time that is none', { time: '25:00' }, 'time', 'not-a-time'],
    ['faxed', 'at a minute that has not come', { time: '14:03' }, 'time', 'time-in-the-future'],
    ['faxed', 'with no pages', { pages: '0' }, 'pages', 'not-pages'],
    ['faxed', 'with 100 pages', { pages: '100' }, 'pages', 'not-pages'],
    ['faxed', 'without what the machine said', { confirmation: '  ' }, 'confirmation', 'needed'],
    ['filed', 'nowhere', { where: '' }, 'where', 'needed'],
  ])('%s is not taken %s', (step, _name, change, field, code) => {
    expect(readStep(step, { ...fresh, ...change }, context)).toEqual({ ok: false, error: [{ field, code }] });
  });

  it('may be signed with the paper not put away yet', () => {
    expect(readStep('signed', { ...fresh, where: '' }, context)).toMatchObject({ ok: true, value: { copy: 'paper-file' } });
  });

  it('without a form may have been done in the MIIS before the work item was opened', () => {
    const on = day('2026-11-02');
    expect(readStep('changed-in-miis', { ...fresh, on }, { ...context, madeOn: undefined })).toEqual({ ok: true, value: { step: 'changed-in-miis', on } });
    expect(readStep('changed-in-miis', { ...fresh, on: day('2026-11-23') }, { ...context, madeOn: undefined }).ok).toBe(false);
  });

  it('takes a scan of the report in place of what it says, and what was typed all the same', () => {
    const bare = { ...fresh, time: '', confirmation: ' ' };
    const answer = readStep('faxed', bare, { ...context, hasReport: true });
    expect(answer).toEqual({ ok: true, value: { step: 'faxed', number: '617-983-4301', on: today, pages: 2 } });
    expect(readStep('faxed', { ...bare, time: '14:00' }, { ...context, hasReport: true })).toMatchObject({ ok: true, value: { time: '14:00' } });
    expect(readStep('faxed', { ...bare, time: '25:00' }, { ...context, hasReport: true })).toEqual({ ok: false, error: [{ field: 'time', code: 'not-a-time' }] });
  });

  it('faxed without its report goes into no journal unless time and words stand in it', () => {
    const detail = { step: 'faxed', number: '617-983-4301', on: today, pages: 2 };
    expect(stepDetail.safeParse(detail).success).toBe(false);
    expect(stepDetail.safeParse({ ...detail, time: '14:00' }).success).toBe(false);
    expect(stepDetail.safeParse({ ...detail, document: 'document-01' }).success).toBe(true);
  });

  it('takes the later time of an earlier day', () => {
    expect(readStep('faxed', { ...fresh, on: day('2026-11-21'), time: '23:59' }, context).ok).toBe(true);
  });
});

describe('a typed time', () => {
  it.each([
    ['14:02', '14:02'],
    ['1402', '14:02'],
    ['902', '09:02'],
    ['2:02 pm', '14:02'],
    ['2:02PM', '14:02'],
    ['2 p.m.', '14:00'],
    ['12:30 am', '00:30'],
    ['12:30 pm', '12:30'],
    ['0:00', '00:00'],
    ['23:59', '23:59'],
    ['24:00', undefined],
    ['14:60', undefined],
    ['13:00 pm', undefined],
    ['0:30 am', undefined],
    ['14', undefined],
    ['', undefined],
    ['noon', undefined],
  ])('%j is %s', (typed, expected) => {
    expect(parseTypedTime(typed)).toBe(expected);
  });
});
