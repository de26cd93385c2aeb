import { describe, expect, it } from 'vitest';
import { causeOf, reportOf } from '../../../../../electron/fax/hylafax/job-state';
import { chooseJob, readQueueList } from '../../../../../electron/fax/hylafax/find-job';
import { readJobFields } from '../../../../../electron/fax/hylafax/job-fields';
import { instantOf } from '../../../../../electron/fax/hylafax/gmt-stamp';
import { lastTime } from '../../../../../electron/fax/hylafax/submit-job';
import { isThisMachine } from '../../../../../electron/fax/hylafax/this-machine';
import type { FaxState } from '../../../../../shared/domain/fax/fax-report';

describe('why a call failed, in the words of HylaFAX', () => {
  it.each([
    ['Busy signal detected', 'busy'],
    ['Busy signal detected; too many attempts to dial', 'busy'],
    ['No answer from remote; too many attempts to dial', 'no-answer'],
    ['Ringback detected, no answer without CED; too many attempts to dial', 'no-answer'],
    ['No carrier detected; too many attempts to dial', 'no-carrier'],
    ['No local dialtone; too many attempts to dial', 'no-dial-tone'],
    ['No answer (T.30 T1 timeout); too many attempts to dial', 'not-a-fax'],
    ['No receiver protocol (T.30 T1 timeout)', 'not-a-fax'],
    ['Unspecified Transmit Phase D error, including +FPHCTO timeout between data and +FET command', 'line-lost'],
    ['RSPREC error/got DCN; too many attempts to send', 'line-lost'],
    ['COMREC error in transmit Phase B/got DCN', 'line-lost'],
    ['Could not reopen converted document to verify format', 'bad-document'],
    ['Kill time expired', 'time-ran-out'],
    ['Job aborted by request', 'cancelled'],
    ['REJECT: Unable to convert dial string to canonical format', 'refused'],
    ['Can not lock modem device', 'other'],
    ['', 'other'],
  ])('"%s": %s', (status, cause) => expect(causeOf(status)).toBe(cause));
});

describe('the state of a job', () => {
  const state = (fields: Readonly<Record<string, string>>): FaxState => reportOf(new Map(Object.entries(fields))).state;
  const busy = { STATUS: 'Busy signal detected', STATUSCODE: '001', TOTDIALS: '1' };

  it.each<[Readonly<Record<string, string>>, FaxState]>([
    [{ STATE: 'SUSPENDED' }, { state: 'queued' }],
    [{ STATE: 'SUSPENDED', STATUS: 'anything', TOTDIALS: '1' }, { state: 'queued' }],
    [{ STATE: 'PENDING' }, { state: 'queued' }],
    [{ STATE: 'READY' }, { state: 'waiting-for-line' }],
    [{ STATE: 'BLOCKED', STATUS: 'Blocked by concurrent calls', STATUSCODE: '337', TOTDIALS: '1' }, { state: 'waiting-for-line' }],
    [{ STATE: 'ACTIVE', ...busy }, { state: 'sending' }],
    [{ STATE: 'SLEEPING', ...busy }, { state: 'retrying', cause: 'busy', said: 'Busy signal detected', code: '001' }],
    [{ STATE: 'READY', ...busy }, { state: 'retrying', cause: 'busy', said: 'Busy signal detected', code: '001' }],
    [{ STATE: 'DONE', NPAGES: '2', TOTPAGES: '2', STATUSCODE: '000' }, { state: 'sent' }],
    [{ STATE: 'DONE', NPAGES: '1', TOTPAGES: '2' }, { state: 'unknown', cause: 'strange-answer', said: 'DONE' }],
    [{ STATE: 'DONE' }, { state: 'unknown', cause: 'strange-answer', said: 'DONE' }],
    [{ STATE: 'FAILED', STATUS: 'Kill time expired' }, { state: 'failed', cause: 'time-ran-out', said: 'Kill time expired', mayRetry: true }],
    [
      { STATE: 'FAILED', STATUS: 'Job aborted by request', STATUSCODE: '345' },
      { state: 'failed', cause: 'cancelled', said: 'Job aborted by request', mayRetry: false, code: '345' },
    ],
    [{ STATE: 'UNDEFINED' }, { state: 'unknown', cause: 'strange-answer', said: 'UNDEFINED' }],
    [{}, { state: 'unknown', cause: 'strange-answer', said: '' }],
  ])('%j', (fields, expected) => expect(state(fields)).toEqual(expected));

  it('counts calls and pages', () => {
    expect(reportOf(new Map([['STATE', 'ACTIVE'], ['TOTDIALS', '3'], ['NPAGES', '1'], ['TOTPAGES', '4']]))).toEqual({
      state: { state: 'sending' },
      tries: 3,
      pages: { sent: 1, total: 4 },
    });
  });

  it('reads the fields of the long reply: the first of each name, and a status of several lines as one', () => {
    const fields = readJobFields(['Job state: jobid 1', '    STATE: FAILED', '    STATUS: one', 'two', '    DOCUMENT: PDF docq/a', '    DOCUMENT: PDF docq/b', 'End of job 1 state.']);
    expect([...fields]).toEqual([['STATE', 'FAILED'], ['STATUS', 'one two'], ['DOCUMENT', 'PDF docq/a']]);
  });
});

describe('finding a job by its tag', () => {
  const jobs = readQueueList('7|F|other\r\n3|F|tag\r\n12|D|tag\n9|W|tag\nnonsense\n10|W|tag and more\n\n');

  it('takes the last job with exactly this tag that did not fail', () => expect(chooseJob(jobs, 'tag')).toBe('12'));
  it('takes a failed one when there is no other', () => expect(chooseJob(jobs, 'other')).toBe('7'));
  it('finds none that is not there', () => expect(chooseJob(jobs, 'ta')).toBeUndefined());
});

describe('times', () => {
  it.each([[10, '000010'], [60, '000100'], [1440, '010000'], [1501, '010101'], [0, '000001'], [1_000_000, '992359']])('%i minutes are %s', (minutes, text) =>
    expect(lastTime(minutes)).toBe(text),
  );

  it.each([
    ['20261125044538', '2026-11-25T04:45:38.000Z'],
    ['20261125044538.123', '2026-11-25T04:45:38.000Z'],
    ['20261325044538', undefined],
    ['20260230000000', undefined],
    ['yesterday', undefined],
  ])('%s is %s', (stamp, expected) => expect(instantOf(stamp)).toBe(expected));
});

describe('whether a host is this machine', () => {
  it.each(['localhost', 'LOCALHOST', ' localhost ', '127.0.0.1', '127.1.2.3', '::1', '[::1]', '0:0:0:0:0:0:0:1', '::ffff:127.0.0.1'])('%s is', (host) =>
    expect(isThisMachine(host)).toBe(true),
  );
  it.each(['', 'fax', '192.168.0.10', '10.127.0.1', '127.0.0.1.example', '127.0.0', '127.0.0.999', '::2', 'localhost.example', '0.0.0.0', 'fe80::1'])('"%s" is not', (host) =>
    expect(isThisMachine(host)).toBe(false),
  );
});
