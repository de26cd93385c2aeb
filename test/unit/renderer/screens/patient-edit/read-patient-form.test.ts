import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assertDefined } from '../../../../../shared/assert';
import { parseIsoDate, type CalendarDate } from '../../../../../shared/domain/calendar-date';
import { isSameValue } from '../../../../../shared/domain/chart/correct-fields';
import { ethnicityCode, genderCode, patientFields, phone, raceCode, relationshipCode, sexCode } from '../../../../../shared/domain/patient';
import { emptyGuardian, emptyPatientForm, type PatientFormValues } from '../../../../../renderer/screens/patient-edit/form-values';
import type { FieldError } from '../../../../../renderer/screens/patient-edit/field-checks';
import { readPatientForm } from '../../../../../renderer/screens/patient-edit/read-patient-form';
import { valuesOfPatient } from '../../../../../renderer/screens/patient-edit/values-of-patient';
import { fieldErrorWords } from '../../../../../renderer/screens/patient-edit/words';

const day = (iso: string): CalendarDate => assertDefined(parseIsoDate(iso), 'a day');
const today = day('2026-11-22');
const readPhone = (typed: string): string | undefined => (/\d{7}/.test(typed.replace(/\D/g, '')) ? typed : undefined);
const filled: PatientFormValues = { ...emptyPatientForm, first: 'Ada', last: 'Sample', birthDate: day('2020-02-29') };
const read = (change: Partial<PatientFormValues>) => readPatientForm({ ...filled, ...change }, today, readPhone);

describe('the patient form', () => {
  it('needs only both names and the birth date', () => {
    expect(read({})).toEqual({
      ok: true,
      value: {
        name: { first: 'Ada', last: 'Sample' },
        birthDate: '2020-02-29',
        guardians: [],
        phones: [],
        providerStatus: { state: 'active' },
      },
    });
  });

  it('names what is missing in reading order', () => {
    expect(readPatientForm(emptyPatientForm, today, readPhone)).toEqual({
      ok: false,
      error: [
        { field: 'last', code: 'needed' },
        { field: 'first', code: 'needed' },
        { field: 'birthDate', code: 'needed' },
      ],
    });
  });

  it.each<[string, Partial<PatientFormValues>, string, string]>([
    ['a name of spaces', { last: '   ' }, 'last', 'needed'],
    ['a family name of 81 letters', { last: 'x'.repeat(81) }, 'last', 'too-long'],
    ['a birth date of tomorrow', { birthDate: day('2026-11-23') }, 'birthDate', 'in-the-future'],
    ['a birth date of 126 years ago', { birthDate: day('1900-11-21') }, 'birthDate', 'too-long-ago'],
    ['another gender without its word', { gender: 'other' }, 'genderText', 'own-word-needed'],
    ['a birth order of 0', { multiple: 'yes', birthOrder: '0' }, 'birthOrder', 'not-an-order'],
    ['a birth order that is no number', { multiple: 'yes', birthOrder: 'b' }, 'birthOrder', 'not-an-order'],
    ['a phone without enough digits', { phones: [{ number: '617', kind: 'home' }] }, 'phones.0.number', 'not-a-phone'],
    ['an e-mail without @', { email: 'ada.example.org' }, 'email', 'not-an-email'],
    ['a city without a street', { city: 'Boston' }, 'line1', 'street-or-nothing'],
    ['a street without a city', { line1: '12 Elm St' }, 'city', 'city-or-nothing'],
    ['a state that is none of the USA', { line1: '12 Elm St', city: 'Boston', state: 'XX' }, 'state', 'not-a-state'],
    ['a ZIP code of four digits', { line1: '12 Elm St', city: 'Boston', postalCode: '0212' }, 'postalCode', 'not-a-zip'],
    ['a guardian without a relationship', { guardians: [{ ...emptyGuardian, first: 'Bo', last: 'Sample' }] }, 'guardians.0.relationship', 'needed-for-guardian'],
    ['a guardian with a phone and no name', { guardians: [{ ...emptyGuardian, phone: '6175550142', relationship: 'MTH', last: 'S' }] }, 'guardians.0.first', 'needed-for-guardian'],
    ['a death without its date', { providerState: 'deceased' }, 'stateDate', 'date-of-death-needed'],
    ['a death before birth', { providerState: 'deceased', stateDate: day('2020-02-28') }, 'stateDate', 'before-birth'],
    ['a death of tomorrow', { providerState: 'deceased', stateDate: day('2026-11-23') }, 'stateDate', 'in-the-future'],
    ['a move of tomorrow', { providerState: 'moved', stateDate: day('2026-11-23') }, 'stateDate', 'in-the-future'],
  ])('does not take %s', (_name, change, field, code) => {
    expect(read(change)).toEqual({ ok: false, error: [{ field, code }] });
  });

  it.each<[string, Partial<PatientFormValues>]>([
    ['a birth date of today', { birthDate: today }],
    ['a death on the day of birth', { providerState: 'deceased', stateDate: day('2020-02-29') }],
    ['a move without a date', { providerState: 'moved' }],
    ['an address abroad without state or ZIP', { line1: 'Rua 1', city: 'Praia', state: '', country: 'CV' }],
    ['a ZIP code of nine digits', { line1: '12 Elm St', city: 'Boston', postalCode: '02125-1234' }],
    ['a guardian row in which nothing is typed', { guardians: [emptyGuardian] }],
    ['a multiple birth without order', { multiple: 'yes' }],
  ])('takes %s', (_name, change) => {
    expect(read(change).ok).toBe(true);
  });

  it('does not make an address of the state and country that stand there from the start', () => {
    const answer = read({});
    expect(answer.ok && answer.value.address).toBeUndefined();
  });

  it('keeps Declined, Not asked and empty apart', () => {
    const answer = read({ sex: 'declined', ethnicity: 'not-asked', raceUnanswered: 'declined', language: '' });
    expect(answer.ok && answer.value).toMatchObject({ sex: 'declined', ethnicity: 'not-asked', race: 'declined' });
    expect(answer.ok && 'language' in answer.value).toBe(false);
  });

  it('forgets the birth order when it is no multiple birth', () => {
    const answer = read({ multiple: 'no', birthOrder: '2' });
    expect(answer.ok && answer.value.multipleBirth).toEqual({ isMultiple: false });
  });
});

const word = (max: number) => fc.stringMatching(/^[A-Za-zÀ-ÿ][A-Za-zÀ-ÿ'-]{0,11}$/).map((text) => text.slice(0, max));
const option = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const number = fc.stringMatching(/^\+1\d{10}$/);
const record = fc
  .record({
    name: fc.record({ first: word(60), last: word(80), middle: option(word(60)), suffix: option(word(12)) }),
    birthDate: fc.constantFrom('2020-02-29', '1950-01-01', '2026-11-22'),
    sex: option(fc.constantFrom(...sexCode.options, 'declined', 'not-asked')),
    gender: option(fc.constantFrom(...genderCode.options.filter((code) => code !== 'other'), 'declined', 'not-asked')),
    motherMaidenName: option(word(80)),
    guardians: fc.array(
      fc.record({
        first: word(60),
        last: word(80),
        relationship: fc.constantFrom(...relationshipCode.options),
        phone: option(fc.record({ number, kind: fc.constantFrom(...phone.shape.kind.options) })),
      }),
      { maxLength: 6 },
    ),
    address: option(fc.record({ line1: word(120), city: word(80), line2: option(word(120)), state: fc.constant('MA'), country: fc.constant('US') })),
    phones: fc.array(fc.record({ number, kind: fc.constantFrom(...phone.shape.kind.options) }), { maxLength: 6 }),
    race: option(fc.oneof(fc.uniqueArray(fc.constantFrom(...raceCode.options), { minLength: 1 }), fc.constantFrom('declined', 'not-asked'))),
    ethnicity: option(fc.constantFrom(...ethnicityCode.options, 'declined', 'not-asked')),
    language: option(fc.constantFrom('eng', 'vie', 'declined', 'not-asked')),
    multipleBirth: option(fc.oneof(fc.constant({ isMultiple: false }), fc.record({ isMultiple: fc.constant(true), order: option(fc.integer({ min: 1, max: 9 })) }))),
    recordNumber: option(word(24)),
    providerStatus: fc.constantFrom({ state: 'active' }, { state: 'moved' }, { state: 'lost', since: '2026-11-22' }, { state: 'deceased', on: '2026-11-22' }),
  })
  .map((fields) => patientFields.parse(fields));

describe('a date field whose text is no date', () => {
  it.each(['birthDate', 'stateDate'] as const)('stops the save at %s', (field) => {
    const answer = readPatientForm({ ...filled, providerState: 'moved', [field]: undefined, [`${field}Text`]: '3/4/' }, today, readPhone);
    expect(answer).toEqual({ ok: false, error: [{ field, code: 'not-a-date' }] });
  });

  it('is no matter when the field is not on the page', () => {
    expect(read({ stateDateText: '3/4/' }).ok).toBe(true);
  });
});

describe('the doses of the record', () => {
  const doses = [
    { date: day('2023-01-05'), isRefusal: false },
    { date: day('2021-05-06'), isRefusal: false },
    { date: day('2026-11-20'), isRefusal: true },
  ];
  const [, earliest, latest] = doses;
  const withDoses = (change: Partial<PatientFormValues>) => readPatientForm({ ...filled, ...change }, today, readPhone, doses);

  it.each<[string, Partial<PatientFormValues>, readonly FieldError[]]>([
    ['a birth the day after the first of them', { birthDate: day('2021-05-07') }, [{ field: 'birthDate', code: 'after-a-dose', dose: earliest }]],
    ['a death the day before the last of them', { providerState: 'deceased', stateDate: day('2026-11-19') }, [{ field: 'stateDate', code: 'before-a-dose', dose: latest }]],
  ])('do not take %s', (_name, change, error) => {
    expect(withDoses(change)).toEqual({ ok: false, error });
  });

  it.each<[string, Partial<PatientFormValues>]>([
    ['a birth on the day of the first of them', { birthDate: day('2021-05-06') }],
    ['a death on the day of the last of them', { providerState: 'deceased', stateDate: day('2026-11-20') }],
    ['a move before them', { providerState: 'moved', stateDate: day('2020-03-01') }],
  ])('take %s', (_name, change) => {
    expect(withDoses(change).ok).toBe(true);
  });

  it('are named with their day', () => {
    expect(fieldErrorWords({ field: 'birthDate', code: 'after-a-dose', dose: earliest })).toMatch(/^The shot of 6 May 2021 in the record is before this day\./);
    expect(fieldErrorWords({ field: 'stateDate', code: 'before-a-dose', dose: latest })).toMatch(/^The refusal of 20 Nov 2026 in the record is after this day\./);
  });
});

describe('a record opened in the form and saved untouched', () => {
  it('is the same record', () => {
    fc.assert(
      fc.property(record, (patient) => {
        const answer = readPatientForm(valuesOfPatient(patient, (kept) => kept), today, readPhone);
        return answer.ok && isSameValue(answer.value, patient);
      }),
    );
  });
});
