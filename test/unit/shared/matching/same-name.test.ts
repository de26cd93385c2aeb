import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameLikeness } from '../../../../shared/matching/same-name';

describe('two written names', () => {
  it.each([
    ['Robert', 'Bob', 'given', 'same'],
    ['Linh', 'LINH', 'given', 'same'],
    ['Mary Ann', 'Maryann', 'given', 'same'],
    ['Mary Ann', 'Mary', 'given', 'same'],
    ['María José', 'Maria', 'given', 'same'],
    ['Nguyễn', 'Nguyen', 'family', 'same'],
    ['García-López', 'Garcia', 'family', 'same'],
    ['García-López', 'López García', 'family', 'same'],
    ["O'Brien", 'OBrien', 'family', 'same'],
    ['De La Cruz', 'Cruz', 'family', 'same'],
    ['dos Santos', 'Santos', 'family', 'same'],
    ['Smith', 'Smyth', 'family', 'close'],
    ['Gonzalez', 'Gonsales', 'family', 'close'],
    ['Katherine', 'Kathrine', 'given', 'close'],
    ['Garcia Lopez', 'Garcya', 'family', 'close'],
    ['Bob', 'Robert', 'family', 'different'],
    ['Smith', 'Jones', 'family', 'different'],
    ['De La Cruz', 'De La Rosa', 'family', 'different'],
    ['De La Cruz', 'De La', 'family', 'different'],
    ['Li', 'Le', 'family', 'different'],
    ['Jim', 'Tim', 'given', 'different'],
    ['J', 'John', 'given', 'different'],
    ['', 'Smith', 'family', 'different'],
    ['-', '-', 'family', 'different'],
  ] as const)('%s and %s (%s name) are %s', (one, other, kind, likeness) => {
    expect(nameLikeness(one, other, kind)).toBe(likeness);
    expect(nameLikeness(other, one, kind)).toBe(likeness);
  });

  it('are as like one way round as the other, and a name is the same as itself', () => {
    const name = fc.string({ unit: fc.constantFrom('a', 'b', 'n', 'é', ' ', '-', "'"), maxLength: 12 });
    fc.assert(
      fc.property(name, name, fc.constantFrom('given', 'family'), (one, other, kind) => {
        expect(nameLikeness(one, other, kind)).toBe(nameLikeness(other, one, kind));
        if (/\p{L}/u.test(one)) expect(nameLikeness(one, one, kind)).toBe('same');
      }),
    );
  });
});
