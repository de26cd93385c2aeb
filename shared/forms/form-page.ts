/** What the parts of a form's page share: the column they stand in, how dense they are, and the plainest blocks. */
import { dateParts, type CalendarDate } from '../domain/calendar-date';
import type { FieldSize } from './field-row';
import type { TextStyle } from './fit-text';
import { letter, mm, rule, type PageItem, type Weight } from './page-plan';
import type { SharingFormInput } from './sharing-form-input';
import { fillTemplate, type SharingFormWording } from './sharing-form-wording';
import type { ReadyText, Typesetter } from './set-text';
import type { Block } from './stack-blocks';

export const margin = { left: 50, right: 50, top: 34, bottom: 27 } as const;
export const column = { x: margin.left, width: letter.width - margin.left - margin.right } as const;

/** What differs between a page with air and one that must hold very long names and addresses. */
export interface Density {
  readonly title: number;
  readonly lead: number;
  readonly body: number;
  readonly declaration: number;
  readonly value: FieldSize;
  readonly staffHand: number;
  readonly bars: number;
}
/** From the most wanted to the last resort. */
export const densities: readonly Density[] = [
  { title: 19, lead: 10, body: 8.75, declaration: 10.5, value: 'large', staffHand: mm(7), bars: 24 },
  { title: 16, lead: 9, body: 8, declaration: 9.5, value: 'small', staffHand: mm(6), bars: 18 },
];

/** What the parts of the page are made from. */
export interface FormJob {
  readonly input: SharingFormInput;
  readonly wording: SharingFormWording;
  readonly setter: Typesetter;
  readonly density: Density;
}

/** A style of the page's one leading, which holds the marks stacked on a Vietnamese capital. */
export const style = (size: number, smallest: number, mostLines: number): TextStyle => ({ size, smallest, leading: 1.37, mostLines });

export interface StackedText {
  readonly text: string;
  readonly weight: Weight;
  readonly styles: readonly TextStyle[];
}

/** Places fitted texts under one another, the first at `y`, `apart` points between them. */
export function placeColumn(setter: Typesetter, texts: readonly ReadyText[], x: number, y: number, width: number, apart = 0): readonly PageItem[] {
  let top = y;
  return texts.map((text) => {
    const item = setter.place(text, { x, y: top, width, height: text.height });
    top += text.height + apart;
    return item;
  });
}

/** Texts of the wording under one another over the whole width. */
export function textStack(setter: Typesetter, texts: readonly StackedText[]): Block {
  const ready = texts.map(({ text, weight, styles }) => setter.fit('wording', text, weight, column.width, styles));
  return {
    height: ready.reduce((sum, { height }) => sum + height, 0),
    draw: (y) => placeColumn(setter, ready, column.x, y, column.width),
  };
}

/** A heading standing on a rule, as wide as the page. */
export function heading(setter: Typesetter, text: string): Block {
  const ready = setter.fit('wording', text, 'bold', column.width, [style(9.5, 8, 1)]);
  return {
    height: ready.height + 2.75,
    draw: (y, height) => [
      setter.place(ready, { x: column.x, y, width: column.width, height: ready.height }),
      rule(column.x, y + height - 0.75, column.width, 0.75),
    ],
  };
}

/** A day as the wording writes it. */
export function dayInWords(date: CalendarDate, wording: SharingFormWording): string {
  const { year, month, day } = dateParts(date);
  return fillTemplate(wording.datePattern, { day: String(day), month: wording.months[month - 1] ?? '', year: String(year) });
}
