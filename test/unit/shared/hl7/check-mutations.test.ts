import { describe, expect, it } from 'vitest';
import { doseId, patientId } from '../../../../shared/domain/ids';
import { doseFields } from '../../../../shared/domain/immunization';
import { patientFields } from '../../../../shared/domain/patient';
import { miisDestination } from '../../../../shared/hl7/build/destination';
import { buildVxu, type DoseToSend } from '../../../../shared/hl7/build/vxu';
import { checkVxu } from '../../../../shared/hl7/check/check-vxu';
import type { CheckFinding } from '../../../../shared/hl7/check/finding';
import { segmentRules } from '../../../../shared/hl7/check/segment-rules';
import { allOf, changeField, everyEdit, insertBefore, insertLast, setComponent, setField, twice, withoutSegment, type Edit } from '../../../support/hl7/message-edits';
import { nistErrors, noNistRules } from '../../../support/hl7/nist-rules';
import { realTables } from '../../../support/real-tables';

const reason = noNistRules();
if (reason !== undefined) console.warn(`The check is not held against NIST's rules: ${reason}`);

const tables = realTables();
const vis = [
  { document: '0886983000121', edition: '2021-08-06', givenOn: '2026-11-20' },
  { document: '0886983000132', edition: '2021-08-06', givenOn: '2026-11-20' },
].flatMap((given, index) => {
  const known = tables.visFor(['03', '21'][index] ?? '')[0];
  return known === undefined ? [] : [{ ...given, document: known.document, edition: known.edition }];
});
const dose = (n: number, fields: object, action: DoseToSend['action'] = 'A'): DoseToSend => ({
  id: doseId.parse(`dose-0000000${n}`),
  fields: doseFields.parse({ answered: [], date: '2026-11-20', cvx: '03', ...fields }),
  action,
  enteredBy: 'Ana Maria Reyes',
});
const given = { kind: 'current', mvx: 'MSD', lot: 'X014225', lotExpires: '2028-01-31', eligibility: 'V01', vis, givenBy: { name: 'Ana Maria Reyes' }, amountMl: 0.5, route: 'C28161', site: 'LD' };
const { text: message } = buildVxu(
  {
    id: patientId.parse('patient-0001'),
    patient: patientFields.parse({
      name: { first: 'Lucia', middle: 'Maria', last: 'Okonkwo', suffix: 'Jr' },
      alias: { first: 'Lucy', last: 'Okonkwo' },
      motherMaidenName: 'Adeyemi',
      birthDate: '2022-03-04',
      sex: 'F',
      race: ['2054-5'],
      ethnicity: '2186-5',
      address: { line1: '12 Harbor Street', line2: 'Unit 4', city: 'Boston', state: 'MA', postalCode: '02125', country: 'US' },
      phones: [{ number: '+16175550142', kind: 'home' }],
      multipleBirth: { isMultiple: true, order: 2 },
      guardians: [
        { first: 'Ifeoma', last: 'Okonkwo', relationship: 'MTH', phone: { number: '+16175550142', kind: 'mobile' } },
        { first: 'Chidi', last: 'Okonkwo', relationship: 'FTH' },
      ],
      providerStatus: { state: 'deceased', on: '2026-11-25' },
    }),
    doses: [
      dose(1, given),
      dose(2, { ...given, cvx: '21', isPartial: true }, 'U'),
      dose(3, { kind: 'historical', source: '03', date: '2023-04-05' }),
      dose(4, { kind: 'refusal', reason: '02', reasonText: 'Waits for the father' }),
    ],
    practice: { name: 'Harbor Hill Family Medicine', sitePin: '04711' },
  },
  miisDestination('04711'),
  { controlId: 'MD-0001', at: '20261126140203-0500' },
  tables,
);

const said = ({ place: { segment, occurrence, field, component }, code }: CheckFinding): string =>
  `${segment}[${occurrence ?? ''}]${field === undefined ? '' : `-${field}`}${component === undefined ? '' : `.${component}`} ${code}`;
const findings = (text: string): readonly string[] => checkVxu(text, tables).map(said);

/** Order groups: 1 and 2 were given here, 3 is from a record, 4 was refused. Observations 1, 6 are eligibility; 2 to 5 and 7 to 10 statements. */
const broken: readonly (readonly [what: string, edit: Edit, finding: string])[] = [
  // The header
  ['other delimiters', setField('MSH', 1, 2, '^~\\#'), 'MSH[1]-2 wrong-value'],
  ['a sender that is no object id', setField('MSH', 1, 4, '^4711x^ISO'), 'MSH[1]-4.2 wrong-value'],
  ['a time without seconds', setField('MSH', 1, 7, '202611261402-0500'), 'MSH[1]-7.1 no-date'],
  ['a time of day that is none', setField('MSH', 1, 7, '20261126250203-0500'), 'MSH[1]-7.1 no-date'],
  ['a time on a day that is none', setField('MSH', 1, 7, '20260230140203-0500'), 'MSH[1]-7.1 no-date'],
  ['a time without its offset', setField('MSH', 1, 7, '20261126140203'), 'MSH[1]-7.1 no-offset'],
  ['a message of another kind', setComponent('MSH', 1, 9, 2, 'A01'), 'MSH[1]-9.2 wrong-value'],
  ['a control id that is too long', setField('MSH', 1, 10, 'x'.repeat(200)), 'MSH[1]-10 too-long'],
  ['a processing id that is none', setField('MSH', 1, 11, 'X'), 'MSH[1]-11.1 unknown-code'],
  ['no accept acknowledgement', setField('MSH', 1, 15, 'NE'), 'MSH[1]-15 wrong-value'],
  ['no application acknowledgement', setField('MSH', 1, 16, ''), 'MSH[1]-16 missing'],
  ['another profile', setComponent('MSH', 1, 21, 1, 'Z34'), 'MSH[1]-21.1 wrong-value'],
  // The patient
  ['no id', setField('PID', 1, 3, ''), 'PID[1]-3 missing'],
  ['an id that nobody gave', setComponent('PID', 1, 3, 4, ''), 'PID[1]-3.4 missing'],
  ['an id without a kind', setComponent('PID', 1, 3, 5, ''), 'PID[1]-3.5 missing'],
  ['an id that is too long', setComponent('PID', 1, 3, 1, '1234567890123456'), 'PID[1]-3.1 too-long'],
  ['no first name', changeField('PID', 1, 5, (raw) => raw.replace('^Lucia^', '^^')), 'PID[1]-5.2 missing'],
  ['a first name that is too long', changeField('PID', 1, 5, (raw) => raw.replace('^Lucia^', `^${'x'.repeat(31)}^`)), 'PID[1]-5.2 too-long'],
  ['a name of no kind', changeField('PID', 1, 5, (raw) => raw.replace('^L~', '~')), 'PID[1]-5.7 missing'],
  ['an alias first', changeField('PID', 1, 5, (raw) => raw.split('~').reverse().join('~')), 'PID[1]-5.7 wrong-value'],
  ['a degree', changeField('PID', 1, 5, (raw) => raw.replace('^^L~', '^MD^L~')), 'PID[1]-5.6 not-allowed'],
  ['a maiden name of another kind', setComponent('PID', 1, 6, 7, 'L'), 'PID[1]-6.7 wrong-value'],
  ['a birth date that is none', setField('PID', 1, 7, '20230229'), 'PID[1]-7.1 no-date'],
  ['a birth date without its day', setField('PID', 1, 7, '202203'), 'PID[1]-7.1 no-date'],
  ['a birth time of a zone', setField('PID', 1, 7, '202203041200-0500'), 'PID[1]-7.1 no-date'],
  ['a sex that is none', setField('PID', 1, 8, 'X'), 'PID[1]-8 unknown-code'],
  ['a race that is none', setComponent('PID', 1, 10, 1, '2999-9'), 'PID[1]-10.1 unknown-code'],
  ['a race of another table', setComponent('PID', 1, 10, 3, 'HL70005'), 'PID[1]-10.3 wrong-table'],
  ['an address of no kind', setComponent('PID', 1, 11, 7, ''), 'PID[1]-11.7 missing'],
  ['an address of an unknown kind', setComponent('PID', 1, 11, 7, 'ZZ'), 'PID[1]-11.7 unknown-code'],
  ['a phone as one text', setComponent('PID', 1, 13, 1, '617 555 0142'), 'PID[1]-13.1 not-allowed'],
  ['a phone without its number', setComponent('PID', 1, 13, 7, ''), 'PID[1]-13.7 missing'],
  ['a phone with letters', setComponent('PID', 1, 13, 7, '555-0142'), 'PID[1]-13.7 no-number'],
  ['an e-mail address as a phone', setComponent('PID', 1, 13, 2, 'NET'), 'PID[1]-13.4 missing'],
  ['a day of death of one who lives', setField('PID', 1, 30, 'N'), 'PID[1]-29 not-allowed'],
  ['a sharing answer that is none', setField('PD1', 1, 12, 'X'), 'PD1[1]-12 unknown-code'],
  ['a status since a day, without the status', setField('PD1', 1, 16, ''), 'PD1[1]-17 not-allowed'],
  ['next of kin counted wrong', setField('NK1', 2, 1, '3'), 'NK1[2]-1 out-of-sequence'],
  ['next of kin without a name', setField('NK1', 1, 2, ''), 'NK1[1]-2 missing'],
  ['next of kin who is nothing to the patient', setField('NK1', 2, 3, ''), 'NK1[2]-3 missing'],
  ['a relationship that is none', setComponent('NK1', 1, 3, 1, 'XYZ'), 'NK1[1]-3.1 unknown-code'],
  // Doses
  ['another order control', setField('ORC', 1, 1, 'NW'), 'ORC[1]-1 wrong-value'],
  ['a dose without our id', setField('ORC', 3, 3, ''), 'ORC[3]-3 missing'],
  ['an id of a dose that nobody gave', setComponent('ORC', 1, 3, 2, ''), 'ORC[1]-3.2 missing'],
  ['two doses of one id', allOf(setComponent('ORC', 3, 3, 1, 'dose-00000001')), 'ORC[3]-3 duplicate-id'],
  ['a refusal with the id of a dose', setComponent('ORC', 4, 3, 1, 'dose-00000004'), 'ORC[4]-3 wrong-value'],
  ['a dose with the id of none', setComponent('ORC', 1, 3, 1, '9999'), 'ORC[1]-3 wrong-value'],
  ['a dose counted wrong', setField('RXA', 1, 1, '1'), 'RXA[1]-1 wrong-value'],
  ['a dose on a day that is none', setField('RXA', 2, 3, '20261131'), 'RXA[2]-3.1 no-date'],
  ['a dose of two days', setField('RXA', 1, 4, '20261121'), 'RXA[1]-4 dates-differ'],
  ['a vaccine that is none', setComponent('RXA', 1, 5, 1, '777'), 'RXA[1]-5.1 unknown-code'],
  ['a vaccine of another table', setComponent('RXA', 1, 5, 3, 'C4'), 'RXA[1]-5.3 wrong-table'],
  ['a product that is no NDC', allOf(setComponent('RXA', 1, 5, 1, '49281-560-5'), setComponent('RXA', 1, 5, 3, 'NDC')), 'RXA[1]-5.1 unknown-code'],
  ['no amount', setField('RXA', 3, 6, ''), 'RXA[3]-6 missing'],
  ['an amount in words', setField('RXA', 1, 6, 'half'), 'RXA[1]-6 no-number'],
  ['an amount of nothing', setField('RXA', 1, 6, '0'), 'RXA[1]-6 wrong-value'],
  ['an amount without its unit', setField('RXA', 1, 7, ''), 'RXA[1]-7 missing'],
  ['a unit that is none', setComponent('RXA', 1, 7, 1, 'cc'), 'RXA[1]-7.1 unknown-code'],
  ['a unit of no amount', setField('RXA', 3, 7, 'mL^mL^UCUM'), 'RXA[3]-7 not-allowed'],
  ['an amount that was refused', allOf(setField('RXA', 4, 6, '0.5'), setField('RXA', 4, 7, 'mL^mL^UCUM')), 'RXA[4]-6 wrong-value'],
  ['a dose given of no source', setField('RXA', 1, 9, ''), 'RXA[1]-9 missing'],
  ['a source that is none', setComponent('RXA', 3, 9, 1, '09'), 'RXA[3]-9.1 unknown-code'],
  ['a source of a refusal', setField('RXA', 4, 9, '00^New^NIP001'), 'RXA[4]-9 not-allowed'],
  ['a facility without a name', setField('RXA', 1, 11, '^^^&x'), 'RXA[1]-11.4 missing'],
  ['a new dose without a lot', setField('RXA', 1, 15, ''), 'RXA[1]-15 missing'],
  ['a lot that is too long', setField('RXA', 2, 15, 'x'.repeat(21)), 'RXA[2]-15 too-long'],
  ['a lot that expires on a day that is none', setField('RXA', 1, 16, '20280132'), 'RXA[1]-16.1 no-date'],
  ['a new dose without a maker', setField('RXA', 2, 17, ''), 'RXA[2]-17 missing'],
  ['a maker that is none', setComponent('RXA', 1, 17, 1, 'QQQ'), 'RXA[1]-17.1 unknown-code'],
  ['a refusal without a reason', setField('RXA', 4, 18, ''), 'RXA[4]-18 missing'],
  ['a reason that is none', setComponent('RXA', 4, 18, 1, '09'), 'RXA[4]-18.1 unknown-code'],
  ['a dose given and refused', setField('RXA', 1, 18, '00^Parental decision^NIP002'), 'RXA[1]-18 not-allowed'],
  ['a dose of which is not said what became of it', setField('RXA', 3, 20, ''), 'RXA[3]-20 missing'],
  ['no action', setField('RXA', 1, 21, ''), 'RXA[1]-21 missing'],
  ['a dose of no vaccine that was given', allOf(setComponent('RXA', 3, 5, 1, '998')), 'RXA[3]-20 wrong-value'],
  ['an amount of no vaccine', allOf(setComponent('RXA', 1, 5, 1, '998')), 'RXA[1]-6 wrong-value'],
  ['a route that is none', setComponent('RXR', 1, 1, 1, 'IM'), 'RXR[1]-1.1 unknown-code'],
  ['a site that is none', setComponent('RXR', 2, 2, 1, 'ARM'), 'RXR[2]-2.1 unknown-code'],
  // Observations
  ['a new dose without eligibility', withoutSegment('OBX', 1), 'RXA[1] no-eligibility'],
  ['a new dose without a statement', allOf(...Array.from({ length: 4 }, () => withoutSegment('OBX', 2))), 'RXA[1] no-vis'],
  ['a statement that was not handed out', withoutSegment('OBX', 3), 'OBX[2]-4 vis-incomplete'],
  ['a day of no statement', withoutSegment('OBX', 2), 'OBX[2]-4 vis-incomplete'],
  ['a statement and its day under two numbers', setField('OBX', 3, 4, '9'), 'OBX[2]-4 vis-incomplete'],
  ['two statements under one number', allOf(setField('OBX', 4, 4, '2'), setField('OBX', 5, 4, '2')), 'OBX[4]-4 too-many'],
  ['eligibility twice', twice('OBX', 1), 'OBX[2]-3 too-many'],
  ['observations counted wrong', setField('OBX', 4, 1, '9'), 'OBX[4]-1 out-of-sequence'],
  ['an observation under number 0', setField('OBX', 1, 4, '0'), 'OBX[1]-4 no-number'],
  ['a question that is none', setComponent('OBX', 1, 3, 1, '99999-9'), 'OBX[1]-3.1 unknown-code'],
  ['eligibility as text', setField('OBX', 1, 2, 'ST'), 'OBX[1]-2 wrong-value'],
  ['an eligibility that is none', setComponent('OBX', 6, 5, 1, 'V99'), 'OBX[6]-5.1 unknown-code'],
  ['a statement that is none', setComponent('OBX', 2, 5, 1, '253088698300001111000101'), 'OBX[2]-5.1 unknown-code'],
  ['a statement on a day that is none', setField('OBX', 3, 5, '20260231'), 'OBX[3]-5 no-date'],
  ['an observation that is not final', setField('OBX', 1, 11, 'P'), 'OBX[1]-11 wrong-value'],
  ['a method that is none', setComponent('OBX', 1, 17, 1, 'VXC99'), 'OBX[1]-17.1 unknown-code'],
  ['two answers to a question', changeField('OBX', 1, 5, (raw) => `${raw}~${raw}`), 'OBX[1]-5 too-many'],
  // Segments
  ['a second patient', twice('PID', 1), 'PID[2] unexpected-segment'],
  ['no patient', withoutSegment('PID', 1), 'PID[1] no-patient'],
  ['an order without a dose', withoutSegment('RXA', 3), 'ORC[3] no-dose'],
  ['a dose without an order', withoutSegment('ORC', 2), 'RXA[2] no-order'],
  ['a second route', twice('RXR', 1), 'RXR[2] unexpected-segment'],
  ['next of kin behind the doses', insertLast('NK1|3|Okonkwo^Ada^^^^^L|SIB^Sibling^HL70063'), 'NK1[3] unexpected-segment'],
  ['a note on nothing', insertBefore('ORC', 1, 'NTE|1||x'), 'NTE[1] unexpected-segment'],
  ['a segment of our own', insertBefore('ORC', 1, 'ZMD|1'), 'ZMD[1] unexpected-segment'],
  // Letters
  ['a letter outside ASCII that the header does not name', changeField('PID', 1, 5, (raw) => raw.replace('Lucia', 'Łucja')), 'PID[1]-5 not-ascii'],
  ['a broken line', changeField('NK1', 1, 2, (raw) => raw.replace('Ifeoma', 'Ife\noma')), 'NK1[1]-2 control-character'],
  ['a backslash that was not escaped', setField('RXA', 1, 15, 'A\\B'), 'RXA[1]-15 broken-escape'],
  ['an ampersand that was not escaped', changeField('PID', 1, 5, (raw) => raw.replace('Lucia', 'Lucia & Co')), 'PID[1]-5.2 extra-part'],
  ['a field that deletes', setField('PID', 1, 22, '""'), 'PID[1]-22 delete-mark'],
  ['more fields than there are', setField('RXR', 1, 7, 'x'), 'RXR[1]-7 extra-part'],
];

describe('the check of a message', () => {
  it('finds nothing before it is broken', () => {
    expect(findings(message)).toEqual([]);
  });

  it.each(broken)('finds %s', (_what, edit, finding) => {
    expect(findings(edit(message))).toContain(finding);
  });

  it.each([['', 'empty'], ['PID|1\r', 'no header'], ['<xml/>', 'another language']])('says of %j that it is no message (%s)', (text) => {
    expect(findings(text)).toEqual(['MSH[1] no-message']);
  });

  it.skipIf(reason !== undefined)('finds whatever the rules of NIST find, at the same field', { timeout: 600_000 }, () => {
    const edits = [...broken.map(([what, edit]) => [what, edit] as const), ...everyEdit(message, (segment, field) => segmentRules.get(segment)?.fields[field] !== undefined)];
    const all = edits.map(([what, edit]) => ({ what, text: edit(message) })).filter(({ text }) => text !== message);
    const nist = nistErrors(all.map(({ text }) => text));
    expect(nist.filter((errors) => errors !== undefined && errors.length > 0).length).toBeGreaterThan(1500);
    const missed = all.flatMap(({ what, text }, index) => {
      const ours = findings(text);
      const unseen = (nist[index] ?? []).filter((error) => !isSeen(error, ours));
      return unseen.length === 0 ? [] : [`${what}: ${unseen.join('; ')} (ours: ${ours.join('; ')})`];
    });
    expect(missed).toEqual([]);
  });
});

/** Whether one of our findings stands at the field of the error. What concerns a group or the whole message has no field in the checker's words. */
function isSeen(error: string, ours: readonly string[]): boolean {
  const [, segment, field] = /\| ([A-Z][A-Z0-9]{2}\[\d+\])-(\d+)/.exec(error) ?? [];
  if (segment === undefined || field === undefined) return ours.length > 0;
  const at = (number: string): boolean => ours.some((finding) => finding.startsWith(`${segment}-${number} `) || finding.startsWith(`${segment}-${number}.`));
  // The type of an answer decides how it is read; a line break ends the segment for the checker, and is a letter of the field for us.
  return at(field) || (segment.startsWith('OBX') && ['5', '6'].includes(field) && at('2')) || ours.some((finding) => finding.startsWith(segment) && finding.endsWith('control-character'));
}
