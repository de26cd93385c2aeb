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

/** The text's size below the bars, points. */
export interface BarcodeMeasures {
  readonly bars: number;
  readonly text: number;
}

/** Centred in `place`. Bars are whole dots of a 300 dpi printer as long as they fit. `id`: printable ASCII. */
export function idBarcode(id: string, place: Column, { bars: height, text: size }: BarcodeMeasures, setter: Typesetter): Block {
  const { bars, modules } = encodeCode128(id);
  const dots = Math.min(mostDots, Math.floor(place.width / (modules + 2 * quietModules) / dot));
  const module = dots >= 2 ? dots * dot : place.width / (modules + 2 * quietModules);
  const x = Math.round((place.x + (place.width - modules * module) / 2) / dot) * dot;
  const text = setter.fit('work-item', id, 'regular', place.width, [style(size, Math.min(size, 6), 1)]);
  return {
    height: height + 1.5 + text.height,
    draw: (y) => [
      ...bars.map((bar): PageItem => ({ kind: 'ink', box: { x: x + bar.from * module, y, width: bar.width * module, height } })),
      setter.place(text, { x: place.x, y: y + height + 1.5, width: place.width, height: text.height }, 'centre'),
    ],
  };
}
