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
  readonly isFixed?: boolean;
}

/** A filled rectangle: rules, frames and bars are made of them, because thin fills print sharper than thin strokes. */
export interface InkItem {
  readonly kind: 'ink';
  readonly box: Box;
  readonly isFixed?: boolean;
}

/** `isFixed`: stays where it is when the page is mirrored, as what staff read in English does. */
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

/** Items that stay where they are when the page is mirrored. */
export const fixed = (items: readonly PageItem[]): readonly PageItem[] => items.map((item) => ({ ...item, isFixed: true }));

const otherSide = { left: 'right', right: 'left', centre: 'centre' } as const;

/** The page as it is laid out for a language that is written from right to left. */
export function mirrored(plan: PagePlan): PagePlan {
  return {
    ...plan,
    items: plan.items.map((item) => {
      if (item.isFixed) return item;
      const box = { ...item.box, x: plan.width - item.box.x - item.box.width };
      return item.kind === 'ink' ? { ...item, box } : { ...item, box, align: otherSide[item.align] };
    }),
  };
}
