import { describe, expect, it } from 'vitest';
import { duplicateQuery } from '../../../../../renderer/screens/patient-edit/duplicate-query';
import { emptyGuardian, emptyPatientForm, type PatientFormValues } from '../../../../../renderer/screens/patient-edit/form-values';
import { readPhoneField } from '../../../../../renderer/screens/patient-edit/phone-field';
import { likelyDuplicate } from '../../../../../shared/matching/likely-duplicate';
import { cardWith } from '../../../../support/made-up-card';
import { chartId, day } from '../made-up-chart';

describe('what is asked about likely duplicates', () => {
  it('is nothing while nothing is typed: the state and country that stand there do not count', () => {
    expect(duplicateQuery(emptyPatientForm, undefined)).toEqual({ phones: [], isMultipleBirth: false });
  });

  it('has what is typed, phones of guardians too, and leaves out the patient who is being edited', () => {
    const values = {
      ...emptyPatientForm,
      last: ' Nguyen ',
      first: 'Linh',
      suffix: ' Jr. ',
      sex: 'F' as const,
      birthDate: day('2022-09-03'),
      phones: [{ number: '617 555 0142', kind: 'home' as const }, { number: '61', kind: 'home' as const }],
      guardians: [{ ...emptyGuardian, phone: '(617) 555-0143' }],
      line1: '12 Elm St',
      postalCode: '02125',
      recordNumber: '10422',
      multiple: 'yes' as const,
    };
    expect(duplicateQuery(values, chartId)).toEqual({
      last: 'Nguyen',
      first: 'Linh',
      suffix: 'Jr.',
      sex: 'F',
      birthDate: '2022-09-03',
      phones: ['+16175550142', '+16175550143'],
      addressLine: '12 Elm St',
      postalCode: '02125',
      recordNumber: '10422',
      isMultipleBirth: true,
      except: chartId,
    });
  });
});

describe('who may be the one being typed', () => {
  const maria = cardWith({ first: 'Maria', last: 'Duarte', birthDate: '2020-01-02', sex: 'F', phones: ['+16175550166'] });
  const twin: PatientFormValues = { ...emptyPatientForm, first: 'Marta', last: 'Duarte', birthDate: day('2020-01-02'), phones: [{ number: '617 555 0166', kind: 'home' }] };
  it.each([
    ['M', true],
    ['F', false],
    ['declined', false],
    ['', false],
  ] as const)('Marta beside Maria, F, may be her twin with the sex "%s": %s', (sex, mayBeTwin) => {
    expect(likelyDuplicate(duplicateQuery({ ...twin, sex }, undefined), maria)?.mayBeTwin).toBe(mayBeTwin);
  });

  const senior = cardWith({ first: 'Robert', last: 'Jones', suffix: 'Sr', birthDate: '1984-05-06', phones: ['+16175550150'] });
  const junior: PatientFormValues = { ...emptyPatientForm, first: 'Robert', last: 'Jones', birthDate: day('1990-08-09'), phones: [{ number: '617 555 0150', kind: 'home' }] };
  it.each([
    ['Jr.', false],
    ['Sr.', true],
    ['', true],
  ])('Robert Jones "%s" beside Robert Jones Sr, at one phone: %s', (suffix, isLikely) => {
    expect(likelyDuplicate(duplicateQuery({ ...junior, suffix }, undefined), senior) !== undefined).toBe(isLikely);
  });
});

describe('a typed phone', () => {
  it.each([
    ['617 555 0142', '+16175550142'],
    ['(617) 555-0142', '+16175550142'],
    ['+44 20 7946 0958', '+442079460958'],
    ['617 555 0142 ext. 7', '617 555 0142 ext. 7'],
    ['555-0142', '555-0142'],
    ['12', undefined],
    ['call the mother', undefined],
  ])('%j is kept as %s', (typed, expected) => {
    expect(readPhoneField(typed)).toBe(expected);
  });
});
