import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildBatch } from '../../../../shared/hl7/build/batch';
import { miisDestination } from '../../../../shared/hl7/build/destination';
import { messagesOf } from '../../../../shared/hl7/read/messages-of';
import { summariesOf } from '../../../hl7/message-summary';

const message = (id: string): string => `MSH|^~\\&|||||20261126140203-0500||VXU^V04^VXU_V04|${id}|P|2.5.1\rPID|1||${id}^^^MD^MR\r`;

describe('a text with messages', () => {
  it('gives each message of a batch as it was put in, without the envelope', () => {
    fc.assert(fc.property(fc.uniqueArray(fc.stringMatching(/^[A-Z0-9]{1,12}$/), { minLength: 1, maxLength: 20 }), (ids) => {
      const messages = ids.map(message);
      const batch = buildBatch(messages, miisDestination('04711'), { controlId: 'B1', at: '20261126140203-0500' });
      expect(messagesOf(batch)).toEqual(messages);
    }));
  });

  it('gives the messages of a bare stream, whatever ends its lines', () => {
    expect(messagesOf([message('A'), message('B')].join('').replaceAll('\r', '\r\n'))).toEqual([message('A'), message('B')]);
  });

  it('gives what stands before the first header as a part of its own', () => {
    expect(messagesOf(`PID|1\r${message('A')}`)).toEqual(['PID|1\r', message('A')]);
  });

  it('always has a part, from whatever text', () => {
    fc.assert(fc.property(fc.string({ maxLength: 200 }), (text) => {
      expect(messagesOf(text).length).toBeGreaterThan(0);
    }));
  });
});

describe('the summary of a file', () => {
  it('has one line for each message of a batch', () => {
    const batch = buildBatch([message('A'), message('B')], miisDestination('04711'), { controlId: 'B1', at: '20261126140203-0500' });
    expect(summariesOf('b.hl7', batch).map(({ type, patients, errors }) => ({ type, patients, errors }))).toEqual(Array.from({ length: 2 }, () => ({ type: 'VXU^V04', patients: 1, errors: [] })));
  });

  it.each([['', 'empty'], ['no message at all', 'no-header']])('says why "%s" is no message', (text, why) => {
    expect(summariesOf('x', text)).toEqual([{ file: 'x', type: null, profile: null, patients: 0, doses: 0, forecasts: 0, errors: [why] }]);
  });
});
