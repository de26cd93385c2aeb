/** The plain parts of a page: titles, headings, paragraphs, lists, places to write in, boxes. */
import type { FormField } from './form-error';
import type { TextStyle } from './fit-text';
import { frame, rule, type PageItem, type Weight } from './page-plan';
import type { Column } from './page-size';
import type { ReadyText, Typesetter } from './set-text';
import { drawStack, gap, keepingWithNext, stackHeight, type Block } from './stack-blocks';

/** What every block is made with: who sets its text and the column it stands in. */
export interface ColumnJob {
  readonly setter: Typesetter;
  readonly column: Column;
}

/** Text of the document's own wording, or of the record: then the record's field is named when it cannot be set. */
export type Words = string | { readonly field: FormField; readonly text: string };

/** A style of the pages' one leading, which holds the marks stacked on a Vietnamese capital. */
export const style = (size: number, smallest: number, mostLines: number): TextStyle => ({ size, smallest, leading: 1.37, mostLines });

export interface TextLook {
  /** Points; the text becomes no smaller. */
  readonly size?: number;
  readonly weight?: Weight;
  readonly align?: 'left' | 'right' | 'centre';
}

/** More lines than a page has. */
const anyLines = 200;
const bodySize = 10;

/** Fits words to a width, in as many lines as they need. */
export function fitWords(setter: Typesetter, text: Words, width: number, { size = bodySize, weight = 'regular' }: TextLook = {}): ReadyText {
  const { field, text: content } = typeof text === 'string' ? { field: 'wording' as const, text } : text;
  return setter.fit(field, content, weight, width, [style(size, size, anyLines)]);
}

/** One fitted text as a block. */
export function textBlock({ setter, column }: ColumnJob, ready: ReadyText, align: TextLook['align'] = 'left'): Block {
  return { height: ready.height, draw: (y) => [setter.place(ready, { x: column.x, y, width: column.width, height: ready.height }, align)] };
}

/** A paragraph; it stays on one page. */
export function paragraph(job: ColumnJob, text: Words, look: TextLook = {}): Block {
  return textBlock(job, fitWords(job.setter, text, job.column.width, look), look.align);
}

/** The document's title: one line when it fits, else two. */
export function title(job: ColumnJob, text: Words, size = 20): Block {
  const { field, text: content } = typeof text === 'string' ? { field: 'wording' as const, text } : text;
  return keepingWithNext(textBlock(job, job.setter.fit(field, content, 'bold', job.column.width, [style(size, size * 0.75, 1), style(size * 0.8, size * 0.6, 2)])));
}

/** A heading standing on a rule, as wide as the column; never the last on its page. */
export function heading({ setter, column }: ColumnJob, text: string, size = 9.5): Block {
  const ready = setter.fit('wording', text, 'bold', column.width, [style(size, Math.min(size, 8), 1), style(Math.min(size, 9), 8, 2)]);
  return keepingWithNext({
    height: ready.height + 2.75,
    draw: (y, height) => [
      setter.place(ready, { x: column.x, y, width: column.width, height: ready.height }),
      rule(column.x, y + height - 0.75, column.width, 0.75),
    ],
  });
}

const bullet = { size: 2.6, indent: 11, apart: 2.5 };

/** A list of points, each a block, so that a list may go over a page's end between two of them. */
export function bullets(job: ColumnJob, items: readonly Words[], look: TextLook = {}): readonly Block[] {
  const inner: Column = { x: job.column.x + bullet.indent, width: job.column.width - bullet.indent };
  return items.map((item) => {
    const ready = fitWords(job.setter, item, inner.width, look);
    const middle = (ready.fitted.leading * 0.52) - bullet.size / 2;
    return {
      height: ready.height + bullet.apart,
      draw: (y: number): readonly PageItem[] => [
        { kind: 'ink', box: { x: job.column.x + 1, y: y + middle, width: bullet.size, height: bullet.size } },
        job.setter.place(ready, { ...inner, y, height: ready.height }),
      ],
    };
  });
}

/** Ruled lines to write on by hand, `apart` points each: 22 is ample for handwriting. */
export function writeInLines({ column }: ColumnJob, count: number, apart = 22): readonly Block[] {
  return Array.from({ length: count }, () => ({ height: apart, draw: (y: number, height: number) => [rule(column.x, y + height - 0.5, column.width)] }));
}

const pad = 8;

/** The column inside a box. */
export const boxedColumn = ({ x, width }: Column): Column => ({ x: x + pad, width: width - 2 * pad });

/** A frame around blocks that were set in `boxedColumn`; it stays on one page. */
export function boxed({ column }: ColumnJob, blocks: readonly Block[], weight = 0.75): Block {
  const content = [gap(5), ...blocks, gap(6)];
  return {
    height: stackHeight(content),
    draw: (y, height) => [...frame({ x: column.x, y, width: column.width, height }, weight), ...drawStack(content, y, y + height)],
  };
}

/** Blocks beside one another, `between` points apart; as high as the highest, on one page. */
export function sideBySide({ setter, column }: ColumnJob, count: number, between: number, build: (job: ColumnJob, index: number) => readonly Block[]): Block {
  const width = (column.width - (count - 1) * between) / count;
  const stacks = Array.from({ length: count }, (_, index) => build({ setter, column: { x: column.x + index * (width + between), width } }, index));
  return {
    height: Math.max(...stacks.map(stackHeight)),
    draw: (y, height) => stacks.flatMap((blocks) => drawStack(blocks, y, y + height)),
  };
}
