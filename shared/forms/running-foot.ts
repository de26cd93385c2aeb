/** The foot of every page of every document: page x of y, the version of the text, and the document's id to be scanned. */
import * as z from 'zod';
import { fillTemplate, template } from './wording-parts';
import { idBarcode } from './id-barcode';
import { fixed, rule } from './page-plan';
import type { Direction } from './line-order';
import type { Column } from './page-size';
import type { PageNumber, RunningPart } from './plan-pages';
import { style, type ColumnJob } from './text-blocks';

/** The words of the foot, part of every document's wording. */
export const footWording = z.strictObject({
  page: template(['page', 'pages'], 60),
  version: template(['version'], 60),
  made: template(['date'], 60),
});
export type FootWording = z.infer<typeof footWording>;

export interface FootFacts {
  readonly words: FootWording;
  /** Which text this is, as its wording file says. */
  readonly version: string;
  /** The day it was made, in words of the document's language. */
  readonly made: string;
  /** What the document is found again by: a work item, a record, or the kind and version of a text for everybody. Printable ASCII. */
  readonly id: string;
}

const above = 3;
const textShare = 0.36;

/** At the end of the line: at the left where reading goes from right to left. Bars are never mirrored. */
const barcodePlace = ({ x, width }: Column, direction: Direction): Column => ({ x: direction === 'rtl' ? x : x + width * textShare, width: width * (1 - textShare) });

const endOf = (direction: Direction) => (direction === 'rtl' ? 'left' : 'right');

/** The foot of a page, set over the whole column: three short lines at the start, the barcode at the end. */
export function runningFoot({ setter, column }: ColumnJob, { words, version, made, id }: FootFacts): RunningPart {
  const width = column.width * textShare;
  const fit = (text: string) => setter.fit('wording', text, 'regular', width, [style(7.5, 6.5, 1)]);
  const page = ({ page: number, pages }: PageNumber) => fit(fillTemplate(words.page, { page: String(number), pages: String(pages) }));
  const facts = [fit(fillTemplate(words.version, { version })), fit(fillTemplate(words.made, { date: made }))];
  const lines = [page({ page: 1, pages: 1 }), ...facts];
  const barcode = idBarcode(id, barcodePlace(column, setter.direction), { bars: 20, text: 7, at: endOf(setter.direction) }, setter);
  const text = lines.reduce((sum, line) => sum + line.height, 0);
  return {
    height: above + 0.5 + 4 + Math.max(text, barcode.height),
    draw: (y, place) => {
      const top = y + above + 0.5 + 4;
      let at = top;
      return [
        rule(column.x, y + above, column.width),
        ...[page(place), ...facts].map((line) => {
          const item = setter.place(line, { x: column.x, y: at, width, height: line.height });
          at += line.height;
          return item;
        }),
        ...fixed(barcode.draw(top, barcode.height)),
      ];
    },
  };
}

/** The same on one line, for sheets that leave no more below their labels. */
export function slimFoot({ setter, column }: ColumnJob, { words, version, id }: FootFacts): RunningPart {
  const width = column.width * textShare;
  const fit = (place: PageNumber) =>
    setter.fit('wording', `${fillTemplate(words.page, { page: String(place.page), pages: String(place.pages) })}  ·  ${fillTemplate(words.version, { version })}`, 'regular', width, [
      style(6.5, 5.5, 1),
      style(6, 5, 2),
    ]);
  const barcode = idBarcode(id, barcodePlace(column, setter.direction), { bars: 9, text: 5.5, at: endOf(setter.direction) }, setter);
  const height = Math.max(barcode.height, fit({ page: 1, pages: 1 }).height);
  return {
    height,
    draw: (y, place) => {
      const line = fit(place);
      return [setter.place(line, { x: column.x, y, width, height: line.height }), ...fixed(barcode.draw(y, barcode.height))];
    },
  };
}
