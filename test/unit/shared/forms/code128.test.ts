import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeCode128 } from '../../../../shared/forms/code128';
import { readCode128 } from '../../../support/read-code128';

/** Widths of bars and spaces in turn, beginning with a bar. */
function runs({ bars, modules }: ReturnType<typeof encodeCode128>): readonly number[] {
  return bars.flatMap((bar, index) => {
    const next = bars[index + 1];
    return next ? [bar.width, next.from - bar.from - bar.width] : [bar.width, modules - bar.from - bar.width].filter((width) => width > 0);
  });
}

describe('the barcode of a work item', () => {
  it('reads back as the id', () => {
    expect(readCode128(runs(encodeCode128('3f0c9a52-7d1e-4c86-9b2f-5e8a1d4407bc')))).toBe('3f0c9a52-7d1e-4c86-9b2f-5e8a1d4407bc');
  });

  it('reads back whatever an id may hold', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z0-9-]{8,64}$/), (id) => {
        expect(readCode128(runs(encodeCode128(id)))).toBe(id);
      }),
      { numRuns: 50 },
    );
  });

  it('does not read back when one bar is a module too wide', () => {
    const [first = 0, second = 0, ...rest] = runs(encodeCode128('work-item-0001'));
    expect(readCode128([first + 1, second - 1, ...rest])).toBeUndefined();
  });
});
