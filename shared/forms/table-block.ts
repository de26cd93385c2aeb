/** A table over as many pages as it needs, its head on each of them. */
import { rule, upright, type Box, type PageItem } from './page-plan';
import type { ReadyText } from './set-text';
import { keepingWithNext, type Block } from './stack-blocks';
import { fitWords, type ColumnJob, type TextLook, type Words } from './text-blocks';

export interface TableColumn {
  readonly heading: string;
  /** Its share of the table's width. */
  readonly share: number;
  readonly align?: TextLook['align'];
  readonly weight?: TextLook['weight'];
}

/** A cell: text, or empty to be written in by hand. */
export type Cell = Words | undefined;

export interface TableLook {
  /** Type size of the cells, points. */
  readonly size?: number;
  /** The least height of a row, points: at least 20 where it is filled in by hand. */
  readonly rowHeight?: number;
}

const inset = 4;
const above = 2;

/** The head and the rows, a block each. Rows are ruled below, columns by uprights; no row is parted. */
export function table(job: ColumnJob, columns: readonly TableColumn[], rows: readonly (readonly Cell[])[], { size = 9, rowHeight = 0 }: TableLook = {}): readonly Block[] {
  const head = keepingWithNext(rowBlock(job, columns, columns.map(({ heading }) => heading), { size: size - 1, rowHeight: 0, isHead: true }));
  return [head, ...rows.map((row) => ({ ...rowBlock(job, columns, row, { size, rowHeight, isHead: false }), flow: { repeats: head } }))];
}

interface RowLook {
  readonly size: number;
  readonly rowHeight: number;
  readonly isHead: boolean;
}

function rowBlock({ setter, column }: ColumnJob, columns: readonly TableColumn[], cells: readonly Cell[], { size, rowHeight, isHead }: RowLook): Block {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  let left = column.x;
  const ready = columns.map(({ share, align, weight = 'regular' }, index) => {
    const width = (column.width * share) / shares;
    const x = left + (index === 0 ? 0 : inset);
    const inner = left + width - (index === columns.length - 1 ? 0 : inset) - x;
    left += width;
    const cell = cells[index];
    const text = cell === undefined ? undefined : fitWords(setter, cell, inner, { size, weight: isHead ? 'bold' : weight });
    return { x, width: inner, text, align };
  });
  const base = isHead ? 1 : 0.5;
  const content = Math.max(0, ...ready.map(({ text }) => text?.height ?? 0));
  const boxOf = (x: number, width: number, y: number, text: ReadyText): Box => ({ x, y, width, height: text.height });
  return {
    height: Math.max(rowHeight, content + 2 * above) + base,
    draw: (y, height) => [
      ...ready.flatMap(({ x, width, text, align }, index): readonly PageItem[] => [
        ...(index === 0 ? [] : [upright(x - inset, y, height)]),
        // A head stands on its rule, a row hangs from the one above.
        ...(text ? [setter.place(text, boxOf(x, width, isHead ? y + height - base - above - text.height : y + above, text), align)] : []),
      ]),
      rule(column.x, y + height - base, column.width, base),
    ],
  };
}
