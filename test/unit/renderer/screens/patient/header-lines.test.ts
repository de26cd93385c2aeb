import { describe, expect, it } from 'vitest';
import {
  addressLine,
  ageLine,
  aliasWords,
  isMinor,
  languageLine,
  sexGenderWords,
  spokenName,
  statusLine,
} from '../../../../../renderer/screens/patient/header/header-lines';
import { day, patient } from '../made-up-chart';

const today = day('2026-11-22');

describe('the names at the head of a page', () => {
  it('are said given name first', () => {
    expect(spokenName({ first: 'Linh', middle: 'Thị', last: 'Nguyễn', suffix: 'Jr.' })).toBe('Linh Thị Nguyễn Jr.');
  });

  it('show the other name only where there is one', () => {
    expect(aliasWords(patient({ alias: { last: 'Tran' } }))).toBe('also known as Tran');
    expect(aliasWords(patient())).toBeUndefined();
  });
});

describe('sex and gender', () => {
  it.each([
    [{ gender: 'woman', sex: 'F' }, 'girl'],
    [{ gender: 'woman', sex: 'F', birthDate: '2008-11-22' }, 'woman'],
    [{ gender: 'woman', sex: 'F', birthDate: '2008-11-23' }, 'girl'],
    [{ gender: 'man', sex: 'F', birthDate: '1990-01-01' }, 'man · sex F'],
    [{ gender: 'man' }, 'boy'],
    [{ sex: 'F' }, 'female'],
    [{ sex: 'X', gender: 'non-binary' }, 'non-binary · sex X'],
    [{ gender: 'other', genderText: 'two-spirit', sex: 'U' }, 'two-spirit · sex not known'],
    [{ gender: 'declined', sex: 'M' }, 'male'],
    [{ sex: 'declined' }, 'sex declined'],
    [{}, undefined],
  ])('%j reads %s', (fields, expected) => {
    expect(sexGenderWords(patient(fields), today)).toBe(expected);
  });
});

describe('the age', () => {
  it('goes on while the patient lives', () => {
    expect(ageLine(patient(), today)).toBe('4 y 2 m');
  });
  it('stops on the day of death', () => {
    expect(ageLine(patient({ providerStatus: { state: 'deceased', on: '2024-09-03' } }), today)).toBe('died aged 2 y');
  });
  it.each([
    ['2008-11-23', true],
    ['2008-11-22', false],
  ])('of someone born %s makes a minor: %s', (birthDate, expected) => {
    expect(isMinor(patient({ birthDate }), today)).toBe(expected);
  });
});

describe('the other lines', () => {
  it.each([
    [{ line1: '12 Elm St', city: 'Dorchester', state: 'MA', postalCode: '02125', country: 'US' }, '12 Elm St, Dorchester MA 02125'],
    [{ line1: 'Rua 1', line2: '2º', city: 'Praia', country: 'CV' }, 'Rua 1, 2º, Praia, Cape Verde'],
  ])('say an address', (address, expected) => {
    expect(addressLine(address)).toBe(expected);
  });

  it.each([
    ['vie', 'Vietnamese'],
    ['declined', 'language declined'],
    ['not-asked', 'language not asked'],
    [undefined, undefined],
  ])('say the language %s as %s', (language, expected) => {
    expect(languageLine(patient(language === undefined ? {} : { language }))).toBe(expected);
  });

  it.each([
    [{ state: 'active' }, undefined],
    [{ state: 'moved' }, 'Moved or gone elsewhere'],
    [{ state: 'lost', since: '2026-01-02' }, 'Lost to follow-up since 2 Jan 2026'],
    [{ state: 'deceased', on: '2026-01-02' }, 'Deceased on 2 Jan 2026'],
  ])('say %j as %s', (providerStatus, expected) => {
    expect(statusLine(patient({ providerStatus }))).toBe(expected);
  });
});
