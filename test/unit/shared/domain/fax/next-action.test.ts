import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { faxTurn, type Fax, type FaxNoted } from '../../../../../shared/domain/fax/fax';
import type { FaxTrouble } from '../../../../../shared/domain/fax/fax-answer';
import { freshWatch, learnFrom, nextFaxAction, pauseAfter, type FaxAction, type FaxWatch } from '../../../../../shared/domain/fax/next-action';
import { fail, ok } from '../../../../../shared/result';
import { fold, noted, only, queuedFax, start } from './made-up-fax';

const minute = 60_000;
const note = (set: Omit<FaxNoted, 'tries'> & { readonly tries?: number }): FaxNoted => ({ tries: 0, ...set });
const withJob = (state: FaxNoted['state']): Fax => only(noted(queuedFax(), note({ state, job: '7' })));
const givenUp = (fax: Fax): Fax => only(fold([fax], 'fax-given-up', {}, { reason: 'not needed' }));
const handing = (way = 'hylafax'): Fax => only(fold(queuedFax({ way }), 'fax-handing-over', { attempt: 1 }));

describe('what is done next about a fax', () => {
  it.each<[string, Fax, FaxAction]>([
    ['queued and never handed over: it is handed over', only(queuedFax()), { do: 'submit', attempt: 1 }],
    ['queued and given up: nothing', givenUp(only(queuedFax())), { do: 'nothing' }],
    ['being handed over when the program ended: the server is asked for it', handing(), { do: 'find' }],
    ['being handed over and given up: the server is asked for it', givenUp(handing()), { do: 'find' }],
    ['taken by the server: asked how far it is', withJob({ state: 'queued' }), { do: 'poll', job: '7' }],
    ['waiting for the line', withJob({ state: 'waiting-for-line' }), { do: 'poll', job: '7' }],
    ['being sent', withJob({ state: 'sending' }), { do: 'poll', job: '7' }],
    ['line busy', withJob({ state: 'retrying', cause: 'busy', said: 'Busy signal detected' }), { do: 'poll', job: '7' }],
    ['line busy and given up: it is called back', givenUp(withJob({ state: 'retrying', cause: 'busy', said: '' })), { do: 'cancel', job: '7' }],
    ['sent, proof not here yet', withJob({ state: 'sent' }), { do: 'fetch-proof', job: '7' }],
    ['sent before it could be called back: the proof is fetched all the same', givenUp(withJob({ state: 'sent' })), { do: 'fetch-proof', job: '7' }],
    ['failed: a person decides', withJob({ state: 'failed', cause: 'busy', said: '', mayRetry: true }), { do: 'ask-person' }],
    ['failed and given up: nothing', givenUp(withJob({ state: 'failed', cause: 'cancelled', said: '', mayRetry: false })), { do: 'nothing' }],
    ['handed over to a service: a person notes the result', withJob({ state: 'handed-over' }), { do: 'ask-person' }],
    ['nobody knows: a person decides', withJob({ state: 'unknown', cause: 'other', said: '' }), { do: 'ask-person' }],
    ['calling, but the name at the server is not known', only(noted(queuedFax(), note({ state: { state: 'sending' } }))), { do: 'ask-person' }],
  ])('%s', (_title, fax, action) => {
    expect(nextFaxAction(fax, freshWatch, start)).toEqual(action);
  });

  it('nothing is done about a fax with proof', () => {
    const fax = only(fold([withJob({ state: 'sent' })], 'fax-sent', { proof: 'document-03', page: 'document-04', pages: { sent: 2, total: 2 }, endedAt: '2026-11-23T15:00:00Z' }));
    expect(nextFaxAction(fax, freshWatch, start)).toEqual({ do: 'nothing' });
    expect(faxTurn([fax], fax)).toBe('nobody');
  });

  it('waits before asking again, and not when a person wants it now or the clock was set back', () => {
    const fax = withJob({ state: 'sending' });
    const watch: FaxWatch = { askedAt: start, quiet: 2 };
    expect(nextFaxAction(fax, watch, start + 1_000)).toEqual({ do: 'wait', seconds: 4 });
    expect(nextFaxAction(fax, watch, start + 5_000).do).toBe('poll');
    expect(nextFaxAction(fax, { ...watch, isUrgent: true }, start + 1_000).do).toBe('poll');
    expect(nextFaxAction(fax, watch, start - 24 * 60 * minute).do).toBe('poll');
  });

  it('pauses grow: to half a minute while the server answers, to five minutes while it does not', () => {
    const trouble = { since: start, cause: 'server-down', said: '' } as const;
    expect([0, 1, 5, 6, 99].map((quiet) => pauseAfter({ quiet }))).toEqual([2, 3, 20, 30, 30]);
    expect([0, 1, 5, 6, 99].map((quiet) => pauseAfter({ quiet, trouble }))).toEqual([5, 10, 160, 300, 300]);
  });
});

const down: FaxTrouble = { cause: 'server-down', said: 'ECONNREFUSED', mayHaveBeenTaken: false };
const cut: FaxTrouble = { cause: 'server-down', said: 'ECONNRESET', mayHaveBeenTaken: true };

describe('what is learned from an answer', () => {
  it('a server that is down for a day changes nothing of the fax; since when is kept', () => {
    const fax = withJob({ state: 'sending' });
    let watch = freshWatch;
    for (let tries = 0; tries < 300; tries += 1) {
      const lesson = learnFrom(fax, watch, { to: 'poll', said: fail(down) }, start + tries * 5 * minute);
      expect(lesson.note).toBeUndefined();
      watch = lesson.watch;
    }
    expect(watch.trouble).toEqual({ since: start, cause: 'server-down', said: 'ECONNREFUSED' });
  });

  it.each<[string, Fax, Parameters<typeof learnFrom>[2], number, FaxNoted | undefined]>([
    ['taken by HylaFAX', handing(), { to: 'submit', said: ok('12') }, 0, note({ state: { state: 'queued' }, job: '12' })],
    ['taken by the mail server: handed over, and no more', handing('email'), { to: 'submit', said: ok('<a@b>') }, 0, note({ state: { state: 'handed-over' }, job: '<a@b>' })],
    ['not taken for certain: queued as before', handing(), { to: 'submit', said: fail(down) }, 0, note({ state: { state: 'queued' } })],
    ['refused for itself: failed', handing(), { to: 'submit', said: fail({ ...down, cause: 'bad-document' }) }, 0, note({ state: { state: 'failed', cause: 'bad-document', said: 'ECONNREFUSED', mayRetry: false } })],
    ['cut while handing over: nothing is noted, the server is asked', handing(), { to: 'submit', said: fail(cut) }, 0, undefined],
    ['cut while mailing: unknown', handing('email'), { to: 'submit', said: fail(cut) }, 0, note({ state: { state: 'unknown', cause: 'server-down', said: 'ECONNRESET' } })],
    ['found', handing(), { to: 'find', said: ok('12'), age: 0 }, 1, note({ state: { state: 'queued' }, job: '12' })],
    ['not found after one minute: the call may still be on its way', handing(), { to: 'find', said: ok(undefined), age: 0 }, 1, undefined],
    ['not found after five minutes: not taken', handing(), { to: 'find', said: ok(undefined), age: 0 }, 5, note({ state: { state: 'queued' } })],
    ['not found after an hour: the server may have cleared it away', handing(), { to: 'find', said: ok(undefined), age: 0 }, 60, note({ state: { state: 'unknown', cause: 'other', said: 'the server does not know this fax' } })],
    ['not found by a clock that was set back', handing(), { to: 'find', said: ok(undefined), age: 0 }, -60, note({ state: { state: 'unknown', cause: 'other', said: 'the server does not know this fax' } })],
    ['a way without a list', handing('email'), { to: 'find', said: fail({ ...cut, cause: 'other' }), age: 0 }, 1, note({ state: { state: 'unknown', cause: 'other', said: 'ECONNRESET' } })],
    ['the same again is no news', withJob({ state: 'sending' }), { to: 'poll', said: ok({ state: { state: 'sending' }, tries: 0 }) }, 1, undefined],
    ['one more call is news', withJob({ state: 'sending' }), { to: 'poll', said: ok({ state: { state: 'sending' }, tries: 1 }) }, 1, note({ state: { state: 'sending' }, tries: 1 })],
  ])('%s', (_title, fax, answer, minutes, expected) => {
    expect(learnFrom(fax, freshWatch, answer.to === 'find' ? { ...answer, age: minutes * 60 } : answer, start + minutes * minute).note).toEqual(expected);
  });
});

/** What may happen to a step of the engine: the server is down, the answer is lost, the program is killed before or after the call. */
const events = ['step', 'down', 'answer-lost', 'killed-before-call', 'killed-after-call', 'long-pause', 'give-up', 'line-fails', 'call-succeeds', 'cleared-away'] as const;

describe('whatever happens', () => {
  it.each(['hylafax', 'email'] as const)('a fax reaches the server (%s) at most once without a person', (way) => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...events), { maxLength: 60 }), (script) => {
        let faxes = queuedFax({ way });
        let watch: FaxWatch = freshWatch;
        let now = start;
        let taken = 0;
        let atServer: 'none' | 'waiting' | 'sent' | 'failed' = 'none';
        for (const event of script) {
          now += event === 'long-pause' ? 20 * minute : 40_000;
          if (event === 'line-fails' && atServer === 'waiting') atServer = 'failed';
          if (event === 'call-succeeds' && atServer === 'waiting') atServer = 'sent';
          // Never within a quarter of an hour: what a server keeps at least.
          if (event === 'cleared-away' && atServer === 'sent') [now, atServer] = [now + 16 * minute, 'none'];
          if (event === 'give-up') faxes = fold(faxes, 'fax-given-up', {}, { at: now, reason: 'not needed' });
          const action = nextFaxAction(only(faxes), { ...watch, isUrgent: true }, now);
          if (action.do === 'submit') faxes = fold(faxes, 'fax-handing-over', { attempt: action.attempt }, { at: now });
          if (event === 'killed-before-call') {
            watch = freshWatch;
            continue;
          }
          const isUp = event !== 'down';
          if (action.do === 'submit' && isUp) {
            taken += 1;
            atServer = 'waiting';
          }
          if (event === 'killed-after-call') {
            watch = freshWatch;
            continue;
          }
          const lost = event === 'answer-lost' ? cut : undefined;
          const trouble = isUp ? lost : down;
          const lesson =
            action.do === 'submit'
              ? learnFrom(only(faxes), watch, { to: 'submit', said: trouble ? fail(trouble) : ok('1') }, now)
              : action.do === 'find'
                ? learnFrom(only(faxes), watch, { to: 'find', said: way === 'email' ? fail(cut) : trouble ? fail({ ...trouble, mayHaveBeenTaken: false }) : ok(atServer === 'none' ? undefined : '1'), age: (now - Date.parse(only(faxes).handing?.at ?? '')) / 1000 }, now)
                : action.do === 'poll'
                  ? learnFrom(only(faxes), watch, { to: 'poll', said: trouble ? fail({ ...trouble, mayHaveBeenTaken: false }) : ok({ state: polled(atServer), tries: 0 }) }, now)
                  : undefined;
          if (lesson?.note) faxes = fold(faxes, 'fax-noted', lesson.note, { at: now });
          watch = lesson?.watch ?? watch;
        }
        expect(taken).toBeLessThanOrEqual(1);
      }),
      { numRuns: 600 },
    );
  });
});

function polled(atServer: 'none' | 'waiting' | 'sent' | 'failed'): FaxNoted['state'] {
  switch (atServer) {
    case 'none':
      return { state: 'unknown', cause: 'other', said: 'gone' };
    case 'waiting':
      return { state: 'waiting-for-line' };
    case 'sent':
      return { state: 'sent' };
    case 'failed':
      return { state: 'failed', cause: 'busy', said: 'Busy', mayRetry: true };
  }
}
