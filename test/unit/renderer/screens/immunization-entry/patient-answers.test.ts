import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerProblems, fieldToAnswer, noAnswers, readAddress, withAnswers, withRace, type PatientAnswers } from '../../../../../renderer/screens/immunization-entry/patient-answers';
import { patientFields } from '../../../../../shared/domain/patient';
import { readPatientForm } from '../../../../../renderer/screens/patient-edit/read-patient-form';
import { valuesOfPatient } from '../../../../../renderer/screens/patient-edit/values-of-patient';
import { missingForCurrentDose, type PatientMinimumField } from '../../../../../shared/domain/patient-minimum';
import { day, patient } from '../made-up-chart';

const elm = { line1: '12 Elm St', city: 'Dorchester', state: 'MA', postalCode: '02125' };

describe('answers about the patient', () => {
  it('change nothing when there are none', () => {
    const known = patient();
    expect(withAnswers(known, noAnswers)).toBe(known);
    expect(withAnswers(known, { address: { ...elm, city: ' ' } })).toBe(known);
    expect(withAnswers(known, { gender: 'other' })).toBe(known);
    expect(withAnswers(known, { gender: 'other', genderText: 'x'.repeat(61) })).toBe(known);
  });

  const cases: readonly (readonly [string, PatientAnswers, object])[] = [
    ['a declined question as declined', { ethnicity: 'declined' }, { ethnicity: 'declined' }],
    ['several races', { race: ['2028-9', '2106-3'] }, { race: ['2028-9', '2106-3'] }],
    ['the person\'s own word for the gender', { gender: 'other', genderText: ' two-spirit ' }, { gender: 'other', genderText: 'two-spirit' }],
    ['an address in the USA', { address: elm }, { address: { ...elm, country: 'US' } }],
  ];
  it.each(cases)('put %s into the record', (_title, answers, expected) => {
    const changed = withAnswers(patient(), answers);
    expect(changed).toMatchObject(expected);
    expect(patientFields.safeParse(changed).success).toBe(true);
  });

  it('keep everything else of the record', () => {
    const known = patient({ recordNumber: '10422', sex: 'F' });
    expect(withAnswers(known, { language: 'vie' })).toEqual({ ...known, language: 'vie' });
  });

  it('drop the own word with another gender', () => {
    expect(withAnswers(patient(), { gender: 'woman', genderText: 'x' })).not.toHaveProperty('genderText');
  });

  it('make an address of street, town and state; the ZIP code may be missing', () => {
    expect(readAddress({ line1: 'Calle 1', city: 'Ponce', state: 'PR', postalCode: '' })).toEqual({ line1: 'Calle 1', city: 'Ponce', state: 'PR', country: 'US' });
    expect(readAddress(undefined)).toBeUndefined();
  });

  const refused: readonly (readonly [string, PatientAnswers, string, string])[] = [
    ['an address without a street', { address: { ...elm, line1: '' } }, 'line1', 'street-or-nothing'],
    ['an address without a town', { address: { ...elm, city: '' } }, 'city', 'city-or-nothing'],
    ['an address without a state', { address: { ...elm, state: '' } }, 'state', 'not-a-state'],
    ['a ZIP code of letters', { address: { ...elm, postalCode: 'abc' } }, 'postalCode', 'not-a-zip'],
    ['a ZIP code of 17 digits', { address: { ...elm, postalCode: '0'.repeat(17) } }, 'postalCode', 'too-long'],
    ['a town of 81 letters', { address: { ...elm, city: 'x'.repeat(81) } }, 'city', 'too-long'],
    ['another word without the word', { gender: 'other' }, 'genderText', 'own-word-needed'],
    ['another word of 61 letters', { gender: 'other', genderText: 'x'.repeat(61) }, 'genderText', 'too-long'],
  ];
  it.each(refused)('say what is wrong with %s, as the patient\'s page does', (_title, answers, field, code) => {
    expect(answerProblems(answers)).toContainEqual({ field, code });
    expect(withAnswers(patient(), answers)).toEqual(patient());
    expect(missingForCurrentDose(withAnswers(patient(), answers))).toContain(answers.address ? 'address' : 'gender');
  });

  it('have nothing wrong while nothing is answered, or all is right', () => {
    expect(answerProblems(noAnswers)).toEqual([]);
    expect(answerProblems({ address: elm, gender: 'other', genderText: 'two-spirit' })).toEqual([]);
  });

  it('that pass here pass on the patient\'s page', () => {
    const part = fc.constantFrom('', ' ', 'MA', 'XX', '02125', '02125-1234', 'abc', '12 Elm St', 'x'.repeat(81));
    fc.assert(
      fc.property(fc.record({ line1: part, city: part, state: part, postalCode: part }), fc.constantFrom(undefined, '', 'word', 'x'.repeat(61)), (address, genderText) => {
        const record = withAnswers(patient(), { address, gender: 'other', ...(genderText === undefined ? {} : { genderText }) });
        expect(readPatientForm(valuesOfPatient(record, (number) => number), day('2026-11-22'), (typed) => typed)).toEqual({ ok: true, value: record });
      }),
    );
  });

  it.each<[string, readonly PatientMinimumField[], PatientAnswers, string | undefined]>([
    ['the question that has no answer', ['sex', 'address'], {}, 'sex'],
    ['the street of an untouched address', ['address'], {}, 'address'],
    ['the street that is missing', ['address'], { address: { ...elm, line1: '' } }, 'address'],
    ['the ZIP code that is wrong', ['address'], { address: { ...elm, postalCode: 'abc' } }, 'postalCode'],
    ['the word that is missing', ['gender'], { gender: 'other' }, 'genderText'],
    ['the gender that has no answer', ['gender'], { address: { ...elm, state: '' } }, 'gender'],
    ['nothing when nothing is missing', [], {}, undefined],
  ])('are mended first at %s', (_title, missing, answers, field) => {
    expect(fieldToAnswer(missing, answers)).toBe(field);
  });
});

describe('taking races', () => {
  const cases: readonly (readonly [PatientAnswers['race'], Parameters<typeof withRace>[1], PatientAnswers['race']])[] = [
    [undefined, '2028-9', ['2028-9']],
    [['2028-9'], '2106-3', ['2028-9', '2106-3']],
    [['2028-9', '2106-3'], '2028-9', ['2106-3']],
    [['2028-9'], '2028-9', undefined],
    [['2028-9'], 'declined', 'declined'],
    ['declined', 'declined', undefined],
    ['not-asked', '2028-9', ['2028-9']],
  ];
  it.each(cases)('from %j, taking %s makes %j', (before, taken, after) => {
    expect(withRace(before, taken)).toEqual(after);
  });
});
