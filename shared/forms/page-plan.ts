/**
 * A page as a list of things to draw, before any PDF exists, so that the layout can be tested as plain values.
 * Points (1/72 inch); x from the left, y from the top of the page.
 */
import type { FittedText } from './fit-text';
import type { FormField } from './form-error';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type Weight = 'regular' | 'bold';

/** Text in its box: the first baseline stands `baseline` below the box's top, the others one leading lower each. */
export interface TextItem {
  readonly kind: 'text';
  readonly field: FormField;
  readonly box: Box;
  readonly weight: Weight;
  readonly align: 'left' | 'right' | 'centre';
  readonly text: FittedText;
  readonly baseline: number;
}

/** A filled rectangle: rules, frames and bars are made of them, because thin fills print sharper than thin strokes. */
export interface InkItem {
  readonly kind: 'ink';
  readonly box: Box;
}

export type PageItem = TextItem | InkItem;

export interface PagePlan {
  readonly width: number;
  readonly height: number;
  readonly items: readonly PageItem[];
}

/** Millimetres in points. */
export const mm = (value: number): number => (value * 72) / 25.4;

/** A horizontal rule hanging from `y`. */
export const rule = (x: number, y: number, width: number, weight = 0.5): InkItem => ({ kind: 'ink', box: { x, y, width, height: weight } });

/** A vertical rule. */
export const upright = (x: number, y: number, height: number, weight = 0.5): InkItem => ({ kind: 'ink', box: { x, y, width: weight, height } });

/** A frame drawn inside `box`. */
export function frame(box: Box, weight = 0.5): readonly InkItem[] {
  return [
    rule(box.x, box.y, box.width, weight),
    rule(box.x, box.y + box.height - weight, box.width, weight),
    upright(box.x, box.y, box.height, weight),
    upright(box.x + box.width - weight, box.y, box.height, weight),
  ];
}
