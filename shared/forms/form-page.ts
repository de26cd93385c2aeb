/** What the parts of a sharing form's page share: how dense they are, what they are made from, texts under one another. */
import { dateParts, type CalendarDate } from '../domain/calendar-date';
import type { FieldSize } from './field-row';
import type { TextStyle } from './fit-text';
import { mm, type PageItem, type Weight } from './page-plan';
import type { SharingFormInput } from './sharing-form-input';
import type { SharingFormWording } from './sharing-form-wording';
import type { ReadyText, Typesetter } from './set-text';
import type { Block } from './stack-blocks';
import type { ColumnJob } from './text-blocks';
import { fillTemplate } from './wording-parts';

/** What differs between a page with air and one that must hold very long names and addresses. */
export interface Density {
  readonly title: number;
  readonly lead: number;
  readonly body: number;
  readonly declaration: number;
  readonly value: FieldSize;
  readonly staffHand: number;
}
/** From the most wanted to the last resort. */
export const densities: readonly Density[] = [
  { title: 19, lead: 10, body: 8.75, declaration: 10.5, value: 'large', staffHand: mm(7) },
  { title: 16, lead: 9, body: 8, declaration: 9.5, value: 'small', staffHand: mm(6) },
];

/** What the parts of the page are made from. */
export interface FormJob extends ColumnJob {
  readonly input: SharingFormInput;
  readonly wording: SharingFormWording;
  readonly density: Density;
}

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
export function textStack({ setter, column }: ColumnJob, texts: readonly StackedText[]): Block {
  const ready = texts.map(({ text, weight, styles }) => setter.fit('wording', text, weight, column.width, styles));
  return {
    height: ready.reduce((sum, { height }) => sum + height, 0),
    draw: (y) => placeColumn(setter, ready, column.x, y, column.width),
  };
}

/** A day as the wording writes it. */
export function dayInWords(date: CalendarDate, wording: Pick<SharingFormWording, 'datePattern' | 'months'>): string {
  const { year, month, day } = dateParts(date);
  return fillTemplate(wording.datePattern, { day: String(day), month: wording.months[month - 1] ?? '', year: String(year) });
}
