import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lotOddities, normalLot } from '../../../../../shared/domain/dose-checks/odd-lot';

describe('a lot number', () => {
  it.each([
    ['Y012345', []],
    ['y012345', []],
    ['  UJ123AA ', []],
    ['4K7X3', []],
    ['AB-1234', []],
    ['4K7X', ['too-short']],
    ['1', ['too-short']],
    ['Y012345, Y012346', ['several']],
    ['Y012345/Y012346', ['several']],
    ['Y012345 Y012346', ['several']],
    ['Y012345 - Y012346', ['several']],
    ['Y012.345', ['characters']],
    ['Y012345"', ['characters']],
    ['Y0123 4', ['characters']],
    ['Ý012345', ['characters']],
    ['LOT Y012345', ['words']],
    ['LOT12345', ['words']],
    ['Y012345 VFC', ['words']],
    ['Y012345(STATE)', ['characters', 'words']],
    ['PED Y012345', ['words']],
    ['unknown', ['words', 'too-short']],
    ['none', ['words', 'too-short']],
    ['LOT A1', ['words', 'too-short']],
    // The letters of such a word inside another word are no such word.
    ['PLOTX12', []],
    ['STATEX1', []],
    ['', []],
    ['   ', []],
  ])('"%s": %j', (lot, oddities) => expect(lotOddities(lot)).toEqual(oddities));

  it('of five or more capital letters and digits without such a word is never odd', () => {
    const plain = fc.stringMatching(/^[A-Z]{1,2}[0-9]{4,8}[A-Z]?$/);
    fc.assert(
      fc.property(plain, (lot) => {
        expect(lotOddities(lot)).toEqual([]);
      }),
    );
  });

  it('is kept in capitals without spaces around, and that again is itself', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        expect(normalLot(normalLot(typed))).toBe(normalLot(typed));
      }),
    );
    expect(normalLot(' y01 ')).toBe('Y01');
  });
});
