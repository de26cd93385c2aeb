import { describe, expect, it } from 'vitest';
import { noAnswers, readAddress, withAnswers, withRace, type PatientAnswers } from '../../../../../renderer/screens/immunization-entry/patient-answers';
import { patientFields } from '../../../../../shared/domain/patient';
import { patient } from '../made-up-chart';

const elm = { line1: '12 Elm St', city: 'Dorchester', state: 'MA', postalCode: '02125' };

describe('answers about the patient', () => {
  it('change nothing when there are none', () => {
    const known = patient();
    expect(withAnswers(known, noAnswers)).toBe(known);
    expect(withAnswers(known, { address: { ...elm, city: ' ' } })).toBe(known);
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

  it('make an address of street and town; state and ZIP may be missing', () => {
    expect(readAddress({ line1: 'Calle 1', city: 'Ponce', state: '', postalCode: '' })).toEqual({ line1: 'Calle 1', city: 'Ponce', country: 'US' });
    expect(readAddress({ ...elm, line1: '' })).toBeUndefined();
    expect(readAddress(undefined)).toBeUndefined();
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
