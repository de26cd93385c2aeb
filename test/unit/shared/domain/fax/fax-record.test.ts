import { describe, expect, it } from 'vitest';
import { mayTickByFax } from '../../../../../shared/domain/fax/apply-fax';
import { faxTurn, mayQueue } from '../../../../../shared/domain/fax/fax';
import { cardOf } from '../../../../../shared/domain/card';
import { newChart } from '../sharing-play';
import { fold, noted, only, queuedFax, queuedSet } from './made-up-fax';

const failed = () => noted(queuedFax(), { state: { state: 'failed', cause: 'busy', said: 'Busy signal detected', mayRetry: true }, job: '7', tries: 2 });

describe('the record of a fax', () => {
  it('a second fax of the same form needs a person who names the first', () => {
    expect(fold(failed(), 'fax-queued', queuedSet, { fax: 'fax-00002' })).toHaveLength(1);
    expect(fold(failed(), 'fax-queued', { ...queuedSet, again: 'fax-00009' }, { fax: 'fax-00002' })).toHaveLength(1);
    const two = fold(failed(), 'fax-queued', { ...queuedSet, again: 'fax-00001' }, { fax: 'fax-00002' });
    expect(two.map((fax) => faxTurn(two, fax))).toEqual(['nobody', 'program']);
  });

  it('a fax on its way is followed by none', () => {
    const sending = noted(queuedFax(), { state: { state: 'sending' }, job: '7', tries: 0 });
    expect(mayQueue(sending, { workItem: only(sending).workItem, again: only(sending).id })).toBe(false);
    expect(fold(sending, 'fax-queued', { ...queuedSet, again: 'fax-00001' }, { fax: 'fax-00002' })).toHaveLength(1);
  });

  it('keeps each failed call once, with its cause', () => {
    const busy = { state: 'retrying', cause: 'busy', said: 'Busy signal detected' } as const;
    let faxes = noted(queuedFax(), { state: busy, job: '7', tries: 1 });
    faxes = noted(faxes, { state: { state: 'sending' }, tries: 1 });
    faxes = noted(faxes, { state: busy, tries: 1 });
    faxes = noted(faxes, { state: { state: 'failed', cause: 'no-answer', said: 'No answer', mayRetry: true }, tries: 2 });
    expect(only(faxes).calls.map(({ cause }) => cause)).toEqual(['busy', 'no-answer']);
  });

  it('only a proof or a typed result lets the program tick the step', () => {
    const chartWith = (faxes: ReturnType<typeof queuedFax>) => ({ ...newChart(), faxes });
    const sent = { proof: 'document-03', page: 'document-04', pages: { sent: 2, total: 2 }, endedAt: '2026-11-23T15:00:00Z' };
    const typed = { outcome: 'sent', on: '2026-11-23', time: '10:30', said: 'Delivered' };
    expect(mayTickByFax(chartWith(noted(queuedFax(), { state: { state: 'sent' }, job: '7', tries: 1 })), 'work-item-01', 'fax-00001')).toBe(false);
    expect(mayTickByFax(chartWith(fold(queuedFax(), 'fax-sent', sent)), 'work-item-01', 'fax-00001')).toBe(true);
    expect(mayTickByFax(chartWith(fold(queuedFax(), 'fax-sent', sent)), 'work-item-02', 'fax-00001')).toBe(false);
    expect(mayTickByFax(chartWith(fold(queuedFax(), 'fax-result-typed', typed)), 'work-item-01', 'fax-00001')).toBe(true);
    expect(mayTickByFax(chartWith(fold(queuedFax(), 'fax-result-typed', { ...typed, outcome: 'failed' })), 'work-item-01', 'fax-00001')).toBe(false);
  });

  it('the card tells whose turn it is', () => {
    expect(cardOf({ ...newChart(), faxes: failed() }).faxes).toMatchObject([{ turn: 'person', state: { state: 'failed' } }]);
    expect(cardOf(newChart()).faxes).toBeUndefined();
  });

  it('what is laid over it twice is there once', () => {
    const given = fold(queuedFax(), 'fax-given-up', {}, { reason: 'not needed' });
    expect(fold(given, 'fax-given-up', {}, { reason: 'another' })).toEqual(given);
    expect(fold(given, 'fax-queued', queuedSet)).toBe(given);
  });
});
