import { describe, expect, it } from 'vitest';
import { readListFile, type ListFile } from '../../../../../renderer/data/import/list-file';
import { assertDefined } from '../../../../../shared/assert';
import { calendarDate } from '../../../../../shared/domain/calendar-date';
import { miisDestination } from '../../../../../shared/hl7/build/destination';
import { buildBatch } from '../../../../../shared/hl7/build/batch';
import { madeUpMessages, madeUpRecords } from '../../../../support/hl7/made-up-messages';
import { realTables } from '../../../../support/real-tables';

const tables = realTables();
const stamp = { controlId: 'F1', at: '20261127100000-0500' };
const readBytes = (bytes: Uint8Array) => readListFile(bytes, { today: calendarDate.parse('2026-11-27'), tables, readPhone: (text) => `+1${text.replace(/\D/g, '')}` });
const read = (text: string) => readBytes(new TextEncoder().encode(text));
const messagesIn = (text: string): Extract<ListFile, { is: 'messages' }> => {
  const file = read(text);
  return assertDefined(file.ok && file.value.is === 'messages' ? file.value : undefined, 'the file holds messages');
};

const header = (n: number): string => `MSH|^~\\&|OLD|OLD|||20261101||VXU^V04^VXU_V04|${n}|P|2.5.1`;
const pid = (number: string, name = 'Sample^Ada', born = '20200229'): string => `PID|1||${number}^^^OLD^MR||${name}||${born}|F`;
const shot = (date: string, cvx: string, rest = ''): string => `RXA|0|1|${date}||${cvx}^^CVX|999${rest}`;
const message = (...segments: readonly string[]): string => `${segments.join('\r')}\r`;
/** RXA-20 and RXA-21. */
const ended = (completion: string, action: string): string => `${'|'.repeat(14)}${completion}|${action}`;
const inBatch = (...messages: readonly string[]): string => buildBatch(messages, miisDestination('04711'), stamp);

describe('a batch file of HL7 messages', () => {
  it('is a list of its patients with their shots, each by the place of its message', () => {
    const { patients, errors } = messagesIn(inBatch(message(header(1), pid('A1'), shot('20210301', '03'), shot('20210301', '21')), message(header(2), pid('A2', 'Sample^Ben'))));
    expect(errors).toEqual([]);
    expect(patients).toMatchObject([
      { line: 1, patient: { name: { first: 'Ada', last: 'Sample' }, birthDate: '2020-02-29', sex: 'F', recordNumber: 'A1' }, doses: [{ date: '2021-03-01', cvx: '03' }, { date: '2021-03-01', cvx: '21' }] },
      { line: 2, patient: { name: { first: 'Ben' }, recordNumber: 'A2' }, doses: [] },
    ]);
  });

  it('says of every shot that it is history and was learned from a list, not from a registry', () => {
    const [one] = messagesIn(inBatch(message(header(1), pid('A1'), shot('20210301', '03')))).patients;
    expect(one?.doses).toMatchObject([{ kind: 'historical', source: '01' }]);
  });

  it('gives one patient for many messages about the same one, and one shot for the same shot told twice', () => {
    const { patients } = messagesIn(
      inBatch(message(header(1), pid('A1'), shot('20210301', '03')), message(header(2), pid('A2', 'Sample^Ben')), message(header(3), pid('A1'), shot('20210301', '03'), shot('20220301', '21'))),
    );
    expect(patients.map(({ line, doses }) => [line, doses.map(({ cvx }) => cvx)])).toEqual([[1, ['03', '21']], [2, []]]);
  });

  it('keeps apart those who share a record number and nothing else', () => {
    expect(messagesIn(inBatch(message(header(1), pid('A1')), message(header(2), pid('A1', 'Other^Cal', '19990101')))).patients).toHaveLength(2);
  });

  it.each([
    ['was refused', shot('20210301', '03', ended('RE', 'A')), 'refused', '03, 1 Mar 2021'],
    ['was not given', shot('20210301', '03', ended('NA', 'A')), 'not-given', '03, 1 Mar 2021'],
    ['is taken back', shot('20210301', '03', ended('CP', 'D')), 'taken-back', '03, 1 Mar 2021'],
    ['has no vaccine that is known', shot('20210301', '7777'), 'unknown-vaccine', '7777, 1 Mar 2021'],
    ['has a code of another table alone', 'RXA|0|1|20210301||90707^MMR^CPT|999', 'no-code', 'MMR, 1 Mar 2021'],
    ['has no vaccine at all', 'RXA|0|1|20210301|||999', 'no-code', '1 Mar 2021'],
    ['has no day', shot('', '03'), 'no-date', '03'],
    ['has half a day', shot('202103', '03'), 'no-date', '03, 202103'],
    ['lies in the future', shot('20261128', '03'), 'in-the-future', '03, 28 Nov 2026'],
    ['lies before the birth', shot('20200228', '03'), 'before-birth', '03, 28 Feb 2020'],
  ])('leaves out a shot that %s, says so, and keeps the patient', (_what, rxa, code, text) => {
    expect(messagesIn(inBatch(message(header(1), pid('A1'), rxa)))).toMatchObject({ patients: [{ line: 1, doses: [] }], errors: [{ line: 1, code, person: 'Sample, Ada', shot: text }] });
  });

  it('takes a shot of today and one of the day of birth, and those beside one that is left out', () => {
    const { patients, errors } = messagesIn(inBatch(message(header(1), pid('A1'), shot('20200229', '08'), shot('20261128', '03'), shot('20261127', '03'))));
    expect(patients).toMatchObject([{ doses: [{ date: '2020-02-29' }, { date: '2026-11-27' }] }]);
    expect(errors).toMatchObject([{ code: 'in-the-future' }]);
  });

  it('says nothing of an order in which no vaccine was given, such as a forecast', () => {
    expect(messagesIn(inBatch(message(header(1), pid('A1'), shot('20210301', '998'))))).toMatchObject({ patients: [{ line: 1, doses: [] }], errors: [] });
  });

  it.each([
    ['no patient', message(header(2)), 'no-patient'],
    ['several patients', message(header(2), pid('A2', 'Sample^Ben'), shot('20210301', '03'), pid('A4', 'Sample^Dee')), 'several-patients'],
    ['a patient without a name', message(header(2), pid('A2', '^')), 'no-name'],
    ['a patient without a day of birth', message(header(2), pid('A2', 'Sample^Ben', '')), 'no-birth-date'],
    ['a patient who is not born yet', message(header(2), pid('A2', 'Sample^Ben', '20261128')), 'born-in-the-future'],
  ])('names the message that holds %s, and takes the others', (_what, bad, code) => {
    const { patients, errors } = messagesIn(inBatch(message(header(1), pid('A1')), bad, message(header(3), pid('A3', 'Sample^Cal'))));
    expect(errors).toEqual([{ line: 2, code }]);
    expect(patients.map(({ line }) => line)).toEqual([1, 3]);
  });

  // The made-up records hold some shots before the birth.
  it('of our own making brings every patient back, and every shot that was given after the birth', () => {
    const { patients, errors } = messagesIn(inBatch(...madeUpMessages(40)));
    expect(errors.filter(({ code }) => code !== 'refused' && code !== 'taken-back' && code !== 'before-birth')).toEqual([]);
    expect(patients.map(({ patient }) => patient.birthDate)).toEqual(madeUpRecords(40).map(({ patient }) => patient.birthDate));
  });

  it.each([
    ['a single message', (text: string) => text],
    ['a mark of the byte order before it', (text: string) => `\uFEFF${text}`],
    ['the line ends of other programs', (text: string) => text.replaceAll('\r', '\r\n')],
  ])('need not be a batch: %s is read as well', (_what, change) => {
    expect(messagesIn(change(message(header(1), pid('A1'), shot('20210301', '03')))).patients).toMatchObject([{ line: 1, doses: [{ cvx: '03' }] }]);
  });
});

describe('any other file', () => {
  it('is a table, also in the letters of older spreadsheets', () => {
    const bytes = Uint8Array.from([...'Last,First\nPe'].map((letter) => letter.charCodeAt(0)).concat(0xf1, 0x61, 0x2c, 0x41));
    expect(readBytes(bytes)).toMatchObject({ ok: true, value: { is: 'table', table: { headings: ['Last', 'First'], rows: [{ cells: ['Peña', 'A'] }] } } });
  });

  it('is a table even where a heading begins like a message', () => {
    expect(read('MSHname,First\nSample,Ada')).toMatchObject({ ok: true, value: { is: 'table' } });
  });

  it.each([
    ['nothing', '', { is: 'empty' }],
    ['headings alone', 'Last,First\n', { is: 'no-rows' }],
    ['a quote that is never closed', 'Last,First\nSample,"Ada\n', { is: 'open-quote', line: 2 }],
  ])('that holds %s is refused with a reason', (_what, text, error) => {
    expect(read(text)).toEqual({ ok: false, error });
  });
});
