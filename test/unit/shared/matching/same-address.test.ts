import { describe, expect, it } from 'vitest';
import { isSameAddress } from '../../../../shared/matching/same-address';

describe('two addresses', () => {
  it.each([
    ['12 Elm St', '12 Elm Street'],
    ['12 elm st.', '12 ELM STREET'],
    ['12 Elm St Apt 3', '12 Elm Street'],
    ['12 Elm St #3', '12 Elm St, Apt 3'],
    ['40 N Main Ave', '40 North Main Avenue'],
    ['7 Washington Street', '7 Washingtn Street'],
    ['12A Elm St', '12a Elm St'],
  ])('%s and %s agree', (one, other) => {
    expect(isSameAddress({ addressLine: one }, { addressLine: other })).toBe(true);
    expect(isSameAddress({ addressLine: other }, { addressLine: one })).toBe(true);
  });

  it.each([
    ['12 Elm St', '14 Elm St'],
    ['12 Elm St', '12 Oak St'],
    ['12 Elm St Apt 3', '12 Elm St Apt 4'],
    ['Elm St', 'Elm St'],
    ['', ''],
    ['12', '12'],
    ['PO Box 44', 'PO Box 44'],
  ])('%s and %s do not', (one, other) => expect(isSameAddress({ addressLine: one }, { addressLine: other })).toBe(false));

  it('do not agree under different postal codes, and need no postal code to agree', () => {
    const elm = { addressLine: '12 Elm St' };
    expect(isSameAddress({ ...elm, postalCode: '02118' }, { ...elm, postalCode: '02118-1234' })).toBe(true);
    expect(isSameAddress({ ...elm, postalCode: '02118' }, { ...elm, postalCode: '01605' })).toBe(false);
    expect(isSameAddress({ ...elm, postalCode: '02118' }, elm)).toBe(true);
  });

  it('do not agree when neither is known', () => expect(isSameAddress({}, {})).toBe(false));
});
