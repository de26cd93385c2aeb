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

  it.each(['FTS is short for it', 'BTS-4', 'BHS', 'MSH patient', 'FTS^x'])('keeps the line "%s" of a broken value in its message', (line) => {
    const broken = `${message('A')}NTE|1||said\r${line}\rand more\r`;
    expect(messagesOf(`${broken}${message('B')}BTS|2\rFTS|1\r`)).toEqual([broken, message('B')]);
  });

  it('knows the envelope by the separators that its header names', () => {
    const other = message('A').replaceAll('|', '#');
    expect(messagesOf(`FHS#^~\\&#\rBHS#^~\\&#\r${other}BTS#1\rFTS#1\r`)).toEqual([other]);
  });

  it('loses no line that is not of the envelope, in whatever order they come', () => {
    const line = fc.constantFrom('MSH|^~\\&|||||', 'PID|1', 'NTE|', 'words', 'FTSwords', 'MSHwords', 'BHS words');
    fc.assert(fc.property(fc.array(line, { minLength: 1, maxLength: 30 }), (lines) => {
      expect(messagesOf(lines.join('\n')).join('')).toBe(lines.map((one) => `${one}\r`).join(''));
    }));
  });
});

describe('the summary of a file', () => {
  it('has one line for each message of a batch', () => {
    const batch = buildBatch([message('A'), message('B')], miisDestination('04711'), { controlId: 'B1', at: '20261126140203-0500' });
    expect(summariesOf('b.hl7', batch).map(({ type, patients, errors }) => ({ type, patients, errors }))).toEqual(Array.from({ length: 2 }, () => ({ type: 'VXU^V04', patients: 1, errors: [] })));
  });

  it('counts what the message holds', () => {
    const order = (cvx: string): string => `ORC|RE||${cvx}^MD\rRXA|0|1|20260901||${cvx}^x^CVX|999|||||||||||||||CP\r`;
    const [summary] = summariesOf('h.hl7', `${message('A')}${order('03')}${order('21')}${order('998')}OBX|1|CE|30956-7^x^LN|1|107^DTAP^CVX\rOBX|2|DT|30980-7^x^LN|1|20261201\r`);
    expect(summary).toEqual({ file: 'h.hl7', type: 'VXU^V04', profile: null, patients: 1, doses: 2, forecasts: 1, errors: [] });
  });

  it('says the errors of an answer: severity, code, words', () => {
    const answer = 'MSH|^~\\&|||||20261126140203-0500||ACK^V04^ACK|1|P|2.5.1|||||||||Z23^CDCPHINVS\rMSA|AE|A\rERR||PID^1^7|101^Required field missing^HL70357|E||||Birth date missing\rERR\r';
    expect(summariesOf('a.hl7', answer)).toEqual([{ file: 'a.hl7', type: 'ACK^V04', profile: 'Z23', patients: 0, doses: 0, forecasts: 0, errors: ['E 101 Birth date missing', 'an error without a word'] }]);
  });

  it.each([['', 'empty'], ['no message at all', 'no-header']])('says why "%s" is no message', (text, why) => {
    expect(summariesOf('x', text)).toEqual([{ file: 'x', type: null, profile: null, patients: 0, doses: 0, forecasts: 0, errors: [why] }]);
  });
});
