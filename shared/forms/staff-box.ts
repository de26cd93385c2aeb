/** The part of a form that the practice's staff fills in. */
import { fieldRow, type RowMeasures } from './field-row';
import type { FormJob } from './form-page';
import { fixed, frame, rule } from './page-plan';
import { drawStack, gap, stackHeight, type Block } from './stack-blocks';
import { style } from './text-blocks';
import { fillTemplate } from './wording-parts';

/** A framed box: who received, changed, faxed and filed the form. Staff read it in English, whatever the form's language. */
export function staffBox({ input, wording, setter, density, column }: FormJob): Block {
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
  const above = 4 + head.height + 2;
  const content = [...rows, gap(2)];
  return {
    height: above + stackHeight(content) + 5,
    draw: (y, full) => fixed([
      ...frame({ x: column.x, y, width: column.width, height: full }, 0.75),
      setter.place(head, { x: inner.x, y: y + 4, width: inner.width, height: head.height }),
      rule(inner.x, y + above - 0.5, inner.width),
      ...drawStack(content, y + above, y + full - 5),
    ]),
  };
}
