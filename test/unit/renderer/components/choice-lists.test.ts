import { describe, expect, it } from 'vitest';
import { countries, countryName } from '../../../../renderer/components/countries';
import { languageName, languages } from '../../../../renderer/components/languages';
import { usStates } from '../../../../renderer/components/us-states';
import { compareFamilies, familyWords, otherFamily } from '../../../../renderer/components/vaccine-family-words';
import { address, languageCode } from '../../../../shared/domain/patient';

const isUnique = (values: readonly string[]): boolean => new Set(values).size === values.length;

describe('the lists of choices', () => {
  it.each([
    ['languages', languages],
    ['states', usStates],
    ['countries', countries],
  ])('%s have every code and every name once', (_name, list) => {
    expect(isUnique(list.map((one) => one.code))).toBe(true);
    expect(isUnique(list.map((one) => one.name))).toBe(true);
  });

  it('have only codes that the record takes', () => {
    expect(languages.filter(({ code }) => !languageCode.safeParse(code).success)).toEqual([]);
    expect(countries.filter(({ code }) => !address.shape.country.safeParse(code).success)).toEqual([]);
    expect(usStates.filter(({ code, name }) => !/^[A-Z]{2}$/.test(code) || name === '')).toEqual([]);
  });

  it('begin with what is chosen most', () => {
    expect([languages[0]?.name, usStates[0]?.name, countries[0]?.code]).toEqual(['English', 'Massachusetts', 'US']);
  });

  it('are whole: 50 states, DC, 5 territories and 3 regions of military mail', () => {
    expect(usStates).toHaveLength(59);
    expect(countries.length).toBeGreaterThan(240);
  });

  it('show a code that they do not know as it is', () => {
    expect(languageName('xyz')).toBe('xyz');
    expect(countryName('CV')).toBe('Cape Verde');
  });
});

describe('the families of vaccines', () => {
  it('stand in the order of a childhood record, unknown ones after them by name, and what belongs to none last', () => {
    expect(['New group', otherFamily, 'MMR', 'Another', 'HepB', 'DTAP'].sort(compareFamilies)).toEqual(['HepB', 'DTAP', 'MMR', 'Another', 'New group', otherFamily]);
  });

  it.each([
    ['DTAP', 'DTaP'],
    ['ZOSTER', 'Shingles'],
    ['New group', 'New group'],
    [otherFamily, 'Other'],
  ])('%s is called %s', (group, label) => {
    expect(familyWords(group).label).toBe(label);
  });
});
