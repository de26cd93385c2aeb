import { describe, expect, it } from 'vitest';
import { readLabelSheets, labelsOn } from '../../../../../shared/forms/office/label-sheets';
import { doseHistory, schoolDoses } from '../../../../../shared/forms/office/dose-history';
import { emailText } from '../../../../../shared/forms/office/email-text';
import { hashInGroups, instantOnPaper, readable, verdictOf } from '../../../../../shared/forms/office/fax-proof-words';
import { inPaperOrder, nameOf } from '../../../../../shared/forms/office/immunization-record-layout';
import { officeWording as wordingSchema } from '../../../../../shared/forms/office/office-wording';
import { findingInWords, monthDayYear } from '../../../../../shared/forms/office/school-certificate-layout';
import { day } from '../../domain/days';
import { doseOf, labelSheet, madeUpDoses, officeWording, shippedCodes, shippedLabelSheets } from '../../../../support/office-material';

describe('the e-mail text', () => {
  const practice = { name: 'Dorchester Family Medicine', phone: '(617) 555-0100' };
  it('names practice and phone, and says how to object, that reporting goes on and that it can be taken back', () => {
    const { subject, body } = emailText({ practice }, officeWording);
    expect(subject).toMatch(/MIIS/);
    for (const words of [practice.name, practice.phone, 'objection form', 'still reported', 'take the objection back']) expect(body).toContain(words);
    expect(body.endsWith('Dorchester Family Medicine\n')).toBe(true);
  });

  it('does without a name or phone that is not known, and leaves no place unfilled', () => {
    const { subject, body } = emailText({ practice: {} }, officeWording);
    expect(`${subject}${body}`).not.toMatch(/[{}]/);
    expect(body).toMatch(/^Our practice takes part/m);
    expect(body).toContain(officeWording.email.contactByVisit);
  });

  it('breaks no line inside a paragraph, so that it flows in any mail program', () => {
    for (const paragraph of emailText({ practice }, officeWording).body.trimEnd().split('\n\n')) expect(paragraph).not.toContain('\n');
  });
});

describe('what a fax proof says', () => {
  it.each([
    ['hylafax', 2, 2, 'Sent: the other machine took all 2 pages.'],
    ['hylafax', 1, 1, 'Sent: the other machine took the page.'],
    ['hylafax', 1, 2, 'Not complete: the other machine took 1 of 2 pages.'],
    ['hylafax', 0, 0, 'Not complete: the other machine took 0 of 0 pages.'],
    ['email', 2, 2, 'Recorded by a person: the fax service took 2 of 2 pages.'],
    ['by-hand', 2, 2, 'Recorded by a person: the office machine took 2 of 2 pages.'],
  ] as const)('%s, %i of %i pages: %s', (way, sent, total, verdict) => {
    expect(verdictOf({ way, pages: { sent, total } }, officeWording.faxProof)).toBe(verdict);
  });

  it.each([
    ['2026-11-22T14:05:33-05:00', '22 Nov 2026, 14:05:33 (UTC-05:00)'],
    ['2026-11-22T19:05:33.250Z', '22 Nov 2026, 19:05:33 (UTC)'],
    ['2026-11-22T14:05+0100', '22 Nov 2026, 14:05 (UTC+0100)'],
    ['2026-02-30T14:05:33Z', '2026-02-30T14:05:33Z'],
    ['Sun Nov 22', 'Sun Nov 22'],
  ])('writes the instant %s as %s', (instant, paper) => {
    expect(instantOnPaper(instant, officeWording)).toBe(paper);
  });

  it.each([
    ['Busy signal detected', 'Busy signal detected'],
    ['a\t\tb', 'a b'],
    ['Anschluß besetzt', 'Anschluß besetzt'],
    ['王 x', '? x'],
    ['', '?'],
  ])('prints the words %j of a server as %j', (said, printed) => {
    expect(readable(said)).toBe(printed);
  });

  it('parts a hash into eight groups of eight', () => {
    expect(hashInGroups('0123456789abcdef'.repeat(4)).split(' ')).toEqual(Array.from({ length: 8 }, (_, index) => (index % 2 === 0 ? '01234567' : '89abcdef')));
  });
});

describe('the doses of a chart on paper', () => {
  it('are by family, oldest first, without refusals and without what was entered in error', () => {
    const { families, refused } = doseHistory([...madeUpDoses].reverse(), shippedCodes);
    for (const { doses } of families) expect(doses.map(({ date }) => date)).toEqual(doses.map(({ date }) => date).sort());
    expect(families.map(({ group }) => group)).not.toContain('HPV');
    expect(refused.map(({ date }) => date)).toEqual(['2025-03-01', '2026-10-05']);
    expect(schoolDoses(madeUpDoses, shippedCodes)).toHaveLength(madeUpDoses.length - 3);
  });

  it('stand under no name when CDC has no group for them', () => {
    const odd = doseHistory([doseOf({ kind: 'historical', cvx: '998', date: '2024-01-01', source: '01' })], shippedCodes);
    expect(odd.families.map(({ group }) => group)).toEqual([undefined]);
    expect(nameOf({}, officeWording)).toBe('Other');
  });

  it('are in the order of the paper: named families, then the others, then what has none', () => {
    const order = inPaperOrder([{}, { group: 'TYPHOID' }, { group: 'FLU' }, { group: 'ADENO' }, { group: 'HepB' }], officeWording);
    expect(order.map(({ group }) => group)).toEqual(['HepB', 'FLU', 'ADENO', 'TYPHOID', undefined]);
  });

  it('keeps a maker’s name without what CDC adds in brackets', () => {
    const { families } = doseHistory([doseOf({ kind: 'historical', cvx: '146', date: '2024-01-01', source: '01', mvx: 'MSP' })], shippedCodes);
    expect(families[0]?.doses[0]?.maker).toBe('MSP Vaccine Company');
  });
});

describe('what a certificate says', () => {
  it.each([
    [{ state: 'not-asked' }, 'not asked at this age'],
    [{ state: 'not-judged' }, 'do not decide this'],
    [{ state: 'not-shown', counted: 1, nearest: { kind: 'doses', has: 1, asks: 2 } }, 'show 1 of 2 doses'],
    [{ state: 'not-shown', counted: 4, nearest: { kind: 'age', dose: 4, from: { years: 4 } } }, 'dose 4 is earlier than age 4 years'],
    [{ state: 'not-shown', counted: 3, nearest: { kind: 'interval', dose: 3, since: 2, atLeast: { months: 6 } } }, 'dose 3 is sooner than 6 months after dose 2'],
  ] as const)('%j as "%s"', (finding, words) => {
    expect(findingInWords(finding, officeWording)).toBe(words);
  });

  it('writes month, day and year with two, two and four digits', () => {
    expect(monthDayYear(day('2022-09-03'))).toBe('09/03/2022');
  });
});

describe('the label sheets', () => {
  it('are as on their packages: 30 and 10 labels', () => {
    expect(shippedLabelSheets.map(({ id, sheet }) => [id, labelsOn(sheet)])).toEqual([['5160', 30], ['5163', 10]]);
    expect(labelSheet('5160').label).toEqual({ width: 189, height: 72 });
  });

  const sheet = { id: 'x', name: 'x', page: { width: 8.5, height: 11 }, across: 2, down: 5, first: { x: 0.25, y: 0.5 }, label: { width: 4, height: 2 }, pitch: { x: 4, y: 2 } };
  const read = (changes: object): boolean => readLabelSheets(JSON.stringify({ source: 'x', date: '2026-11-25', sheets: [{ ...sheet, ...changes }] })).ok;
  it.each([
    ['labels side by side to the edge', {}, true],
    ['labels on one another', { pitch: { x: 3.99, y: 2 } }, false],
    ['labels over the right edge', { first: { x: 0.51, y: 0.5 } }, false],
    ['labels down to where the foot stands', { first: { x: 0.25, y: 0.55 } }, true],
    ['labels over the foot', { first: { x: 0.25, y: 0.56 } }, false],
    ['a measure that it does not know', { gap: 1 }, false],
  ])('%s: %j is read %s', (_, changes, isRead) => {
    expect(read(changes)).toBe(isRead);
  });
});

describe('the wording of the office', () => {
  it.each([
    ['a place that no value fills', { labels: { ...officeWording.labels, birthDate: 'Born {day}' } }],
    ['a cause without words', { faxProof: { ...officeWording.faxProof, causes: { busy: 'Busy' } } }],
    ['words that no document uses', { slogan: 'x' }],
  ])('refuses %s', (_, changes) => {
    expect(wordingSchema.safeParse({ ...officeWording, ...changes }).success).toBe(false);
  });

  it('says wherever it asks for an objection that shots are still reported and that it can be taken back', () => {
    for (const text of [JSON.stringify(officeWording.poster), JSON.stringify(officeWording.registration.long), JSON.stringify(officeWording.email)]) {
      expect(text).toMatch(/still reported/);
      expect(text).toMatch(/take (?:it|the objection) back/);
      expect(text).toMatch(/Department (?:of Public Health )?still sees/);
    }
  });
});
