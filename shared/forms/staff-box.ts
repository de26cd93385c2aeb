/** The part of a form that the practice's staff fills in, with the work item as barcode. */
import { encodeCode128, quietModules } from './code128';
import { fieldRow, type RowMeasures } from './field-row';
import { column, style, type FormJob } from './form-page';
import { frame, rule, type PageItem } from './page-plan';
import { fillTemplate } from './sharing-form-wording';
import type { Typesetter } from './set-text';
import { drawStack, gap, stackHeight, type Block } from './stack-blocks';

/** A framed box: who received, changed, faxed and filed the form, and the work item as text and barcode. */
export function staffBox({ input, wording, setter, density }: FormJob): Block {
  const words = wording.staff;
  const pad = 8;
  const inner = { x: column.x + pad, width: column.width - 2 * pad };
  const row: RowMeasures = { ...inner, inset: 6, hand: density.staffHand, size: density.value, grows: 1, mostGrowth: 4 };
  const fax = input.practice.helpDeskFax ?? wording.contacts.helpDeskFax;
  const rows = [
    fieldRow(
      setter,
      [
        { label: words.receivedBy, share: 3.4 },
        { label: words.on, share: 1.6 },
        { label: wording[input.kind].changedBy, share: 3.4 },
        { label: words.on, share: 1.6 },
      ],
      row,
    ),
    fieldRow(
      setter,
      [
        { label: fillTemplate(words.faxedBy, { fax }), labelField: 'fax-number', share: 4.6 },
        { label: words.on, share: 2 },
        { label: words.faxedAt, share: 2 },
        { label: words.faxedPages, share: 1.4 },
      ],
      row,
    ),
    fieldRow(
      setter,
      [
        { label: words.filedBy, share: 4.6 },
        { label: words.on, share: 5.4 },
      ],
      row,
    ),
  ];
  const head = setter.fit('wording', words.heading, 'bold', inner.width, [style(8.5, 7.5, 1)]);
  const code = barcode(input.workItem, inner, density.bars, setter);
  const above = 4 + head.height + 2;
  const content = [...rows, gap(7), code];
  return {
    height: above + stackHeight(content) + 5,
    draw: (y, full) => [
      ...frame({ x: column.x, y, width: column.width, height: full }, 0.75),
      setter.place(head, { x: inner.x, y: y + 4, width: inner.width, height: head.height }),
      rule(inner.x, y + above - 0.5, inner.width),
      ...drawStack(content, y + above, y + full - 5),
    ],
  };
}

/** The work item's id in Code 128 with the id as text below. Bars are whole dots of a 300 dpi printer as long as they fit. */
function barcode(id: string, place: { readonly x: number; readonly width: number }, barHeight: number, setter: Typesetter): Block {
  const { bars, modules } = encodeCode128(id);
  const dot = 72 / 300;
  const dots = Math.min(3, Math.floor(place.width / (modules + 2 * quietModules) / dot));
  const module = dots >= 2 ? dots * dot : place.width / (modules + 2 * quietModules);
  const width = modules * module;
  const x = Math.round((place.x + (place.width - width) / 2) / dot) * dot;
  const text = setter.fit('work-item', id, 'regular', place.width, [style(8, 6, 1)]);
  return {
    height: barHeight + 2 + text.height,
    draw: (y) => [
      ...bars.map((bar): PageItem => ({ kind: 'ink', box: { x: x + bar.from * module, y, width: bar.width * module, height: barHeight } })),
      setter.place(text, { x: place.x, y: y + barHeight + 2, width: place.width, height: text.height }, 'centre'),
    ],
  };
}
