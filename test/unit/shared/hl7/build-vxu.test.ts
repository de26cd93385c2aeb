import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildBatch } from '../../../../shared/hl7/build/batch';
import { countryAlpha3 } from '../../../../shared/hl7/build/countries';
import { miisDestination } from '../../../../shared/hl7/build/destination';
import { foldAscii } from '../../../../shared/hl7/build/fold-ascii';
import { tracePlace } from '../../../../shared/hl7/build/places';
import { buildVxu, hl7Time, type DoseToSend, type RecordToSend } from '../../../../shared/hl7/build/vxu';
import { meaningOf } from '../../../../shared/hl7/read/answer-meaning';
import { readMessage } from '../../../../shared/hl7/read/read-message';
import type { Acknowledgement, ReadMessage } from '../../../../shared/hl7/read/message-parts';
import { doseId, patientId } from '../../../../shared/domain/ids';
import { doseFields } from '../../../../shared/domain/immunization';
import { patientFields } from '../../../../shared/domain/patient';
import { anyRecord } from '../../../support/hl7/any-record';
import { vaccines as tableCodes } from '../../../support/hl7/table-codes';
import { realTables } from '../codes/real-tables';

const tables = realTables();
const codes = tableCodes(tables);
const utf8 = { ...miisDestination('04711'), isAsciiOnly: false };
const stamp = { controlId: 'MD-0001', at: '20261126140203-0500' };
const dose = (n: number, fields: object, action: DoseToSend['action'] = 'A'): DoseToSend => ({ id: doseId.parse(`dose-0000000${n}`), fields: doseFields.parse({ answered: [], date: '2026-11-20', cvx: '03', ...fields }), action });
const given = { kind: 'current', mvx: 'MSD', lot: 'X014225', eligibility: 'V01', vis: [], givenBy: { name: 'Ana Maria Reyes', title: 'RN' } };
const record = (...doses: readonly DoseToSend[]): RecordToSend => ({
  id: patientId.parse('patient-0001'),
  patient: patientFields.parse({ name: { first: 'Łucja', last: "O'Đặng|Ng^x" }, birthDate: '2022-03-04', guardians: [{ first: 'Ifeoma', last: 'Okonkwo', relationship: 'MTH' }], phones: [], providerStatus: { state: 'active' } }),
  doses,
  practice: { name: 'Harbor Hill Family Medicine', sitePin: '04711' },
});
const read = (text: string): ReadMessage => {
  const message = readMessage(text);
  if (!message.ok) throw new Error(message.error);
  return message.value;
};
const built = (destination = utf8, ...doses: readonly DoseToSend[]) => buildVxu(record(...doses), destination, stamp, tables);

describe('a message about doses', () => {
  it('says a new dose with all that the law asks, and reads back as it was', () => {
    const message = read(built(utf8, dose(1, { ...given, amountMl: 0.5, route: 'C28161', site: 'LD', lotExpires: '2027-12-31' })).text);
    expect(message.header).toMatchObject({ message: 'VXU', trigger: 'V04', profile: 'Z22', controlId: 'MD-0001', sendingFacility: '04711', version: '2.5.1' });
    const [patient] = message.patients;
    expect(patient?.names[0]).toEqual({ last: "O'Đặng|Ng^x", first: 'Łucja', type: 'L' });
    expect(patient?.doses[0]).toMatchObject({
      filler: { id: 'dose-00000001', authority: '04711' },
      date: '2026-11-20',
      cvx: '03',
      amount: 0.5,
      source: { code: '00' },
      lot: 'X014225',
      expires: '2027-12-31',
      maker: { code: 'MSD' },
      completion: 'CP',
      action: 'A',
      route: { code: 'C28161' },
      site: { code: 'LD' },
      eligibility: { code: 'V01' },
      giver: { last: 'Reyes', first: 'Ana Maria' },
    });
  });

  it.each([
    ['a historical one', { kind: 'historical', source: '03' }, { completion: 'CP', source: { code: '03' }, filler: { id: 'dose-00000001' } }],
    ['a partial one', { ...given, isPartial: true }, { completion: 'PA' }],
    ['a refused one', { kind: 'refusal', reason: '02', reasonText: 'Waits for the father' }, { completion: 'RE', refusal: { code: '02', text: 'Waits for the father' }, filler: { id: '9999' } }],
  ] as const)('says %s as the guide has it', (_what, fields, expected) => {
    expect(read(built(utf8, dose(1, fields)).text).patients[0]?.doses[0]).toMatchObject(expected);
  });

  it('keeps the id of a dose when it is changed or deleted', () => {
    const ids = (['A', 'U', 'D'] as const).map((action) => read(built(utf8, dose(1, given, action)).text).patients[0]?.doses[0]);
    expect(ids.map((one) => [one?.filler?.id, one?.action])).toEqual([['dose-00000001', 'A'], ['dose-00000001', 'U'], ['dose-00000001', 'D']]);
  });

  it('never says whether the record is shared: that is changed by hand in the web site', () => {
    expect(read(built(utf8, dose(1, given)).text).patients[0]?.isProtected).toBeUndefined();
  });

  it('reads back dose for dose, whatever the record', () => {
    fc.assert(
      fc.property(anyRecord(tables, codes.vaccines, codes.makers), (any) => {
        const [patient] = read(buildVxu(any, utf8, stamp, tables).text).patients;
        expect(patient?.birthDate).toBe(any.patient.birthDate);
        expect(patient?.doses.map(({ date, cvx, action }) => [date, cvx, action])).toEqual(any.doses.map(({ fields, action }) => [fields.date, fields.cvx, action]));
        expect(patient?.guardians).toHaveLength(any.patient.guardians.length);
      }),
      { numRuns: 150 },
    );
  });

  it('holds ASCII alone where the registry takes nothing else', () => {
    fc.assert(
      fc.property(anyRecord(tables, codes.vaccines, codes.makers), (any) => {
        expect(buildVxu(any, miisDestination('04711'), stamp, tables).text).toMatch(/^[\r\u0020-\u007e]*$/);
      }),
      { numRuns: 60 },
    );
    expect(foldAscii('Đặng Łucja Æsir ß 王')).toBe('Dang Lucja AEsir ss ?');
    expect(foldAscii('\uFC5E')).toBe('?');
  });
});

describe('an answer', () => {
  const message = built(utf8, dose(1, given), dose(2, { ...given, cvx: '21' }));
  const answer = (code: string, ...errors: readonly string[]): Acknowledgement | undefined => read(`MSH|^~\\&|MIIS|||04711|20261126||ACK^V04^ACK|9|P|2.5.1\rMSA|${code}|MD-0001\r${errors.join('\r')}`).acknowledgement;
  const meaning = (code: string, ...errors: readonly string[]) => meaningOf(answer(code, ...errors), 'MD-0001', message.places);

  it.each([
    ['AA', [], 'accepted'],
    ['AA', ['ERR||PID^1^11|101^^HL70357|W||||address missing'], 'accepted'],
    ['AE', ['ERR||RXA^1^15|101^^HL70357|W||||lot ignored'], 'accepted'],
    ['AE', ['ERR||RXA^2^5|103^^HL70357|E||||unknown vaccine'], 'doses-rejected'],
    ['AE', ['ERR||PID^1^7|101^^HL70357|E||||no birth date'], 'rejected'],
    ['AE', ['ERR|||207^^HL70357|E||||broken'], 'rejected'],
    ['AE', [], 'rejected'],
    ['AR', ['ERR||MSH^1^12|203^^HL70357|E||||version'], 'set-up-fault'],
    ['AR', ['ERR|||207^^HL70357|E||||try later'], 'try-later'],
    ['XX', [], 'unknown'],
  ] as const)('%s with %j means %s', (code, errors, is) => {
    expect(meaning(code, ...errors).is).toBe(is);
  });

  it('leads an error back to the dose and the field', () => {
    expect(meaning('AE', 'ERR||RXA^2^5^1^1|103^^HL70357|E||||unknown vaccine')).toEqual({
      is: 'doses-rejected',
      doses: ['dose-00000002'],
      remarks: [{ severity: 'E', text: 'unknown vaccine', code: '103', dose: 'dose-00000002', field: 'cvx' }],
    });
    expect(tracePlace(message.places, { segment: 'NK1', occurrence: 1, field: 2 })).toEqual({ field: 'guardians' });
    expect(tracePlace(message.places, { segment: 'RXA', field: 15 })).toBeUndefined();
    expect(tracePlace(message.places, { segment: 'ZZZ', occurrence: 1 })).toBeUndefined();
  });

  it('to another message, or none, says nothing about this one', () => {
    expect(meaningOf(answer('AA'), 'MD-0002', message.places)).toMatchObject({ is: 'unknown', why: 'other-message' });
    expect(meaningOf(undefined, 'MD-0001', message.places)).toMatchObject({ is: 'unknown', why: 'no-answer-code' });
  });
});

describe('a file of messages', () => {
  it('counts them, and is the same each time it is made', () => {
    const messages = [built(utf8, dose(1, given)).text, built(utf8, dose(2, given)).text];
    const file = buildBatch(messages, utf8, stamp);
    expect(file.split('\r').filter((line) => /^(FHS|BHS|BTS|FTS)/.test(line)).map((line) => line.slice(0, 5))).toEqual(['FHS|^', 'BHS|^', 'BTS|2', 'FTS|1']);
    expect(file.split('MSH|')).toHaveLength(3);
    expect(buildBatch(messages, utf8, stamp)).toBe(file);
  });
});

describe('times and countries', () => {
  it.each([
    ['2026-11-26T14:02:03-05:00', '20261126140203-0500'],
    ['2026-07-01T00:00:00.123+05:30', '20260701000000+0530'],
    ['2026-11-26T14:02:03Z', undefined],
    ['yesterday', undefined],
  ])('%s is %s', (instant, written) => {
    expect(hl7Time(instant)).toBe(written);
  });

  it('knows a country by three letters', () => {
    expect([countryAlpha3('US'), countryAlpha3('CV'), countryAlpha3('HT'), countryAlpha3('QQ')]).toEqual(['USA', 'CPV', 'HTI', undefined]);
  });
});
