/** An id as Code 128 with the id as text below. */
import { encodeCode128, quietModules } from './code128';
import { style } from './text-blocks';
import type { Column } from './page-size';
import type { PageItem } from './page-plan';
import type { Typesetter } from './set-text';
import type { Block } from './stack-blocks';

/** One dot of a 300 dpi printer, points. */
const dot = 72 / 300;
const mostDots = 3;

export interface BarcodeMeasures {
  /** Height of the bars and size of the text below them, points. */
  readonly bars: number;
  readonly text: number;
  readonly at: 'left' | 'centre' | 'right';
}

/** In `place`, at its left or right edge with the white that a reader needs, or in its middle. Bars are whole dots of a 300 dpi printer as long as they fit. `id`: printable ASCII. */
export function idBarcode(id: string, place: Column, { bars: height, text: size, at }: BarcodeMeasures, setter: Typesetter): Block {
  const { bars, modules } = encodeCode128(id);
  const dots = Math.min(mostDots, Math.floor(place.width / (modules + 2 * quietModules) / dot));
  const module = dots >= 2 ? dots * dot : place.width / (modules + 2 * quietModules);
  const quiet = quietModules * module;
  const free = place.width - modules * module - 2 * quiet;
  const x = Math.round((place.x + quiet + free * { left: 0, centre: 0.5, right: 1 }[at]) / dot) * dot;
  const below: Column = { x: x - quiet, width: modules * module + 2 * quiet };
  const text = setter.fit('work-item', id, 'regular', below.width, [style(size, Math.min(size, 6), 1)]);
  return {
    height: height + 1.5 + text.height,
    draw: (y) => [
      ...bars.map((bar): PageItem => ({ kind: 'ink', box: { x: x + bar.from * module, y, width: bar.width * module, height } })),
      setter.place(text, { ...below, y: y + height + 1.5, height: text.height }, 'centre'),
    ],
  };
}
