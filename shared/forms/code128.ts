/** Code 128 as bar widths, to be drawn as vectors. */
import { code128, type DrawingContext } from 'bwip-js/generic';

/** A dark bar: offset from the left edge and width, in modules. */
export interface Bar {
  readonly from: number;
  readonly width: number;
}

export interface Barcode {
  readonly bars: readonly Bar[];
  /** Modules from the first bar to the last, without quiet zones. */
  readonly modules: number;
}

/** White that a reader needs on either side, in modules (ISO/IEC 15417). */
export const quietModules = 10;

/** Encodes printable ASCII; throws for anything else, which an id cannot hold. */
export function encodeCode128(text: string): Barcode {
  const bars: Bar[] = [];
  const drawing: DrawingContext<readonly Bar[]> = {
    scale: () => [1, 1],
    measure: () => ({ width: 0, ascent: 0, descent: 0 }),
    init: () => undefined,
    // A bar is a vertical line around its middle; the middle of an odd width is given rounded up.
    line: (x, _top, _x, _bottom, width) => bars.push({ from: x - Math.ceil(width / 2), width }),
    polygon: () => undefined,
    hexagon: () => undefined,
    ellipse: () => undefined,
    fill: () => undefined,
    text: () => undefined,
    end: () => bars,
  };
  code128({ bcid: 'code128', text, includetext: false }, drawing);
  const sorted = [...bars].sort((a, b) => a.from - b.from);
  const left = sorted[0]?.from ?? 0;
  const shifted = sorted.map(({ from, width }) => ({ from: from - left, width }));
  return { bars: shifted, modules: Math.max(...shifted.map(({ from, width }) => from + width)) };
}
