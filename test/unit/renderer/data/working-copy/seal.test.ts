import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sealRow, UnsealError, unsealRow } from '../../../../../renderer/data/working-copy/seal';

const key = new Uint8Array(32).fill(1);
const place = { table: 'charts', key: 'patient-00000001' };

describe('a sealed row', () => {
  it('opens to what was sealed, in its own place', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const normal: unknown = JSON.parse(JSON.stringify(value));
        expect(unsealRow(key, place, sealRow(key, place, normal))).toEqual(normal);
      }),
    );
  });

  it('never has the same bytes twice', () => {
    expect(sealRow(key, place, 'same')).not.toEqual(sealRow(key, place, 'same'));
  });

  it.each([
    ['with another key', new Uint8Array(32).fill(2), place],
    ['in the place of another row', key, { table: 'charts', key: 'patient-00000002' }],
    ['in another table', key, { table: 'blocks', key: 'patient-00000001' }],
  ])('does not open %s', (_title, otherKey, otherPlace) => {
    const sealed = sealRow(key, place, { name: 'Ada' });
    expect(() => unsealRow(otherKey, otherPlace, sealed)).toThrow(UnsealError);
  });

  it('tells a number from the text of that number in its place', () => {
    const sealed = sealRow(key, { table: 'blocks', key: 1 }, []);
    expect(() => unsealRow(key, { table: 'blocks', key: '1' }, sealed)).toThrow(UnsealError);
  });

  it('does not open when any bit of it was changed', () => {
    const sealed = sealRow(key, place, { name: 'Ada' });
    fc.assert(
      fc.property(fc.nat({ max: sealed.length - 1 }), fc.nat({ max: 7 }), (at, bit) => {
        const changed = sealed.slice();
        changed[at] = (changed[at] ?? 0) ^ (1 << bit);
        expect(() => unsealRow(key, place, changed)).toThrow(UnsealError);
      }),
    );
  });

  it.each([[new Uint8Array(0)], [new Uint8Array(12)], [undefined], ['text']])('says so when it is no sealed row at all', (bytes) => {
    expect(() => unsealRow(key, place, bytes)).toThrow(UnsealError);
  });
});
