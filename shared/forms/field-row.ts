/** A row of labelled places: filled from the record, or left empty to write in by hand. */
import type { FormField } from './form-error';
import type { TextStyle } from './fit-text';
import { rule, upright, type Box, type PageItem } from './page-plan';
import type { ReadyText, Typesetter } from './set-text';
import type { Block } from './stack-blocks';

export interface Field {
  readonly label: string;
  /** What of the record the label holds; without it the label is plain wording. */
  readonly labelField?: FormField;
  /** Its share of the row's width. */
  readonly share: number;
  /** What is printed; a field without it is written by hand. */
  readonly value?: { readonly field: FormField; readonly text: string };
  readonly isStrong?: boolean;
}

export interface RowMeasures {
  readonly x: number;
  readonly width: number;
  /** White between an upright and the text, points. */
  readonly inset: number;
  /** Height of the place under the label when one of the row's fields is written by hand. */
  readonly hand: number;
  readonly size: FieldSize;
  /** Thickness of the rule below the row. */
  readonly base?: number;
  readonly grows?: number;
  readonly mostGrowth?: number;
}

const labelStyles: readonly TextStyle[] = [
  { size: 7.5, smallest: 6.5, leading: 1.37, mostLines: 1 },
  { size: 7, smallest: 6.5, leading: 1.37, mostLines: 2 },
];
const above = 2;
const below = 2.5;

export type FieldSize = 'large' | 'small';

/** From the most wanted to the last resort. Leading 1.37 holds the marks stacked on a Vietnamese capital. */
const valueStyles: Readonly<Record<FieldSize, readonly TextStyle[]>> = {
  large: [
    { size: 11.5, smallest: 9.5, leading: 1.37, mostLines: 1 },
    { size: 11, smallest: 9, leading: 1.37, mostLines: 2 },
    { size: 9.5, smallest: 8, leading: 1.37, mostLines: 4 },
  ],
  small: [
    { size: 10, smallest: 8, leading: 1.37, mostLines: 1 },
    { size: 9, smallest: 8, leading: 1.37, mostLines: 2 },
    { size: 8.5, smallest: 8, leading: 1.37, mostLines: 4 },
  ],
};

interface ReadyField {
  readonly field: Field;
  /** Its own stretch of the row, without the insets. */
  readonly x: number;
  readonly width: number;
  readonly label: ReadyText;
  readonly value?: ReadyText;
}

/** The row as a block: as high as its highest value needs. */
export function fieldRow(setter: Typesetter, fields: readonly Field[], measures: RowMeasures): Block {
  const shares = fields.reduce((sum, field) => sum + field.share, 0);
  let left = measures.x;
  const ready = fields.map((field, index): ReadyField => {
    const width = (measures.width * field.share) / shares;
    const x = left + (index === 0 ? 0 : measures.inset);
    const inner = left + width - measures.inset - x;
    left += width;
    const weight = field.isStrong ? 'bold' : 'regular';
    return {
      field,
      x,
      width: inner,
      label: setter.fit(field.labelField ?? 'wording', field.label, 'regular', inner, labelStyles),
      ...(field.value ? { value: setter.fit(field.value.field, field.value.text, weight, inner, valueStyles[measures.size]) } : {}),
    };
  });
  const labels = Math.max(...ready.map(({ label }) => label.height));
  const values = Math.max(...ready.map(({ value }) => value?.height ?? measures.hand));
  const base = measures.base ?? 0.5;
  return {
    height: above + labels + values + below + base,
    ...(measures.grows === undefined ? {} : { grows: measures.grows }),
    ...(measures.mostGrowth === undefined ? {} : { mostGrowth: measures.mostGrowth }),
    draw: (y, height) => [
      ...ready.flatMap((one, index): readonly PageItem[] => [
        ...(index === 0 ? [] : [upright(one.x - measures.inset, y, height)]),
        setter.place(one.label, boxOf(one, y + above, labels)),
        ...(one.value ? [setter.place(one.value, boxOf(one, y + above + labels, height - above - labels - below - base))] : []),
      ]),
      rule(measures.x, y + height - base, measures.width, base),
    ],
  };
}

const boxOf = (field: ReadyField, y: number, height: number): Box => ({ x: field.x, y, width: field.width, height });
