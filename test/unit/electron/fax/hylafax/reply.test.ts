import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPassivePort } from '../../../../../electron/fax/hylafax/passive-address';
import { quoted, withoutControls } from '../../../../../electron/fax/hylafax/parameter';
import { replyReader, type Reply } from '../../../../../electron/fax/hylafax/reply';

const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const readAll = (...parts: readonly string[]): readonly Reply[] | 'strange' => {
  const reader = replyReader();
  const replies: Reply[] = [];
  for (const part of parts) {
    const taken = reader.take(bytes(part));
    if (taken === 'strange') return 'strange';
    replies.push(...taken);
  }
  return replies;
};

const several = '217-Job state: jobid 1\r\n    STATE: DONE\r\n    STATUS: \r\n217 End of job 1 state.\r\n';

describe('replies of hfaxd', () => {
  it.each<[string, string, readonly Reply[] | 'strange']>([
    ['one line', '200 Job 1 submitted.\r\n', [{ code: 200, lines: ['Job 1 submitted.'] }]],
    ['a bare line feed', '200 Yes\n', [{ code: 200, lines: ['Yes'] }]],
    ['no words', '200\r\n', [{ code: 200, lines: [''] }]],
    ['several lines', several, [{ code: 217, lines: ['Job state: jobid 1', '    STATE: DONE', '    STATUS: ', 'End of job 1 state.'] }]],
    ['a line inside that begins with another code', '217-A\r\n530 x\r\n217 B\r\n', [{ code: 217, lines: ['A', '530 x', 'B'] }]],
    ['a code before every line', '211-A\r\n211-b\r\n211 C\r\n', [{ code: 211, lines: ['A', 'b', 'C'] }]],
    ['two replies at once', '150 A\r\n226 B\r\n', [{ code: 150, lines: ['A'] }, { code: 226, lines: ['B'] }]],
    ['an unfinished line', '200 Ye', []],
    ['several lines without their end', '217-A\r\nb\r\n', []],
    ['no code', 'HTTP/1.1 400 Bad Request\r\n', 'strange'],
    ['a code that does not exist', '999 x\r\n', 'strange'],
    ['four digits', '2000 x\r\n', 'strange'],
    ['an empty line', '\r\n', 'strange'],
  ])('%s', (_what, text, expected) => expect(readAll(text)).toEqual(expected));

  it('gives the replies that came before the line that is none, then nothing more', () => {
    const reader = replyReader();
    expect(reader.take(bytes('200 A\r\nnonsense\r\n'))).toEqual([{ code: 200, lines: ['A'] }]);
    expect(reader.take(bytes('200 B\r\n'))).toBe('strange');
  });

  it('does not collect a line, or a reply, that has no end', () => {
    expect(readAll('200 '.padEnd(70_000, 'x'))).toBe('strange');
    expect(readAll('217-A\r\n', ...Array.from({ length: 80 }, () => `${'x'.repeat(1000)}\r\n`))).toBe('strange');
  });

  it('reads the same however the bytes are cut', () => {
    const text = `220 Hello\r\n${several}213 x\r\n`;
    fc.assert(
      fc.property(fc.array(fc.nat(text.length), { maxLength: 12 }), (cuts) => {
        const at = [0, ...cuts.sort((a, b) => a - b), text.length];
        expect(readAll(...at.slice(1).map((end, index) => text.slice(at[index], end)))).toEqual(readAll(text));
      }),
    );
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.array(fc.uint8Array({ maxLength: 200 })), (parts) => void parts.reduce((reader, part) => (reader.take(part), reader), replyReader())));
  });
});

describe('the port of a data connection', () => {
  it.each<[number, string, number | undefined]>([
    [229, 'Entering Extended Passive Mode (|||34657|)', 34_657],
    [229, 'Entering Extended Passive Mode (!!!7!)', 7],
    [229, 'Entering Extended Passive Mode (|||0|)', undefined],
    [229, 'Entering Extended Passive Mode (|||65536|)', undefined],
    [229, 'Entering Extended Passive Mode', undefined],
    [227, 'Entering passive mode (127,0,0,1,210,187)', 53_947],
    [227, 'Entering passive mode (10,0,0,1,0,21)', 21],
    [227, 'Entering passive mode (127,0,0,1,999,187)', undefined],
    [227, 'Entering passive mode', undefined],
    [200, '(|||34657|)', undefined],
  ])('%i %s: %s', (code, words, port) => expect(readPassivePort({ code, lines: [words] })).toBe(port));
});

describe('a value in a command', () => {
  it.each([
    ['MIIS-4711', '"MIIS-4711"'],
    ['a"b', '"a\\"b"'],
    ['a\\', '"a\\\\"'],
    ['a\r\nJKILL 1', '"aJKILL 1"'],
    ['tab\there', '"tabhere"'],
    ['日本', '"??"'],
  ])('%j is written %s', (value, expected) => expect(quoted(value)).toBe(expected));

  it('never ends its line and never ends its quotes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        expect(quoted(value)).toMatch(/^"(?:[^"\\\r\n]|\\["\\])*"$/);
        expect(withoutControls(value)).not.toMatch(/[\r\n\0]/);
      }),
    );
  });
});
