import { describe, expect, it } from 'vitest';
import { missingForCurrentDose, notAskedFields, patientMinimumFields } from '../../../../shared/domain/patient-minimum';
import { patientFields } from '../../../../shared/domain/patient';

const answers = {
  address: { line1: '12 Elm St', city: 'Dorchester', state: 'MA', postalCode: '02125', country: 'US' },
  sex: 'F',
  gender: 'woman',
  race: ['2028-9'],
  ethnicity: '2186-5',
  language: 'vie',
};
const patient = (more: Readonly<Record<string, unknown>>) =>
  patientFields.parse({
    name: { first: 'Linh', last: 'Sample' },
    birthDate: '2022-09-03',
    guardians: [],
    phones: [],
    providerStatus: { state: 'active' },
    ...more,
  });
const questions = patientMinimumFields.filter((field) => field !== 'address');

describe('what a dose given here needs of the patient (105 CMR 222.100(C))', () => {
  it('is all there when every question has an answer', () => expect(missingForCurrentDose(patient(answers))).toEqual([]));

  it('is everything but name and birth date when nothing was asked', () => {
    expect(missingForCurrentDose(patient({}))).toEqual(['address', 'sex', 'gender', 'race', 'ethnicity', 'language']);
  });

  it.each(patientMinimumFields)('misses %s alone', (field) => {
    expect(missingForCurrentDose(patient({ ...answers, [field]: undefined }))).toEqual([field]);
  });

  it.each(questions)('takes "declined" for an answer about %s', (field) => {
    const asked = patient({ ...answers, [field]: 'declined' });
    expect(missingForCurrentDose(asked)).toEqual([]);
    expect(notAskedFields(asked)).toEqual([]);
  });

  it.each(questions)('takes "not asked" for an answer about %s, and keeps it among those still to ask', (field) => {
    const putOff = patient({ ...answers, [field]: 'not-asked' });
    expect(missingForCurrentDose(putOff)).toEqual([]);
    expect(notAskedFields(putOff)).toEqual([field]);
  });

  it('asks sex and gender as two questions: the one does not answer the other', () => {
    expect(missingForCurrentDose(patient({ ...answers, gender: undefined }))).toEqual(['gender']);
    expect(missingForCurrentDose(patient({ ...answers, sex: undefined }))).toEqual(['sex']);
  });

  it('takes an address of another state or country', () => {
    const abroad = { line1: 'Karl-Marx-Allee 1', city: 'Berlin', country: 'DE' };
    expect(missingForCurrentDose(patient({ ...answers, address: abroad }))).toEqual([]);
  });
});
