/** Labels on their sheets: a row of the sheet is a block, so that many labels flow over many sheets. */
import type { LabelSheet } from './page-size';
import { drawStack, stackHeight, type Block } from './stack-blocks';
import type { ColumnJob } from './text-blocks';
import type { Typesetter } from './set-text';

const inset = 9;

export interface LabelRows {
  readonly blocks: readonly Block[];
  /** The labels, by index, whose text is higher than a label. */
  readonly tooHigh: readonly number[];
}

/** Sets the labels row by row on `sheet`, each middled in its height. Each builds its blocks in the column given to it. */
export function labelRows(setter: Typesetter, sheet: LabelSheet, labels: readonly ((job: ColumnJob) => readonly Block[])[]): LabelRows {
  const { first, label, pitch, across, page } = sheet;
  const set = labels.map((build, index) =>
    build({ setter, column: { x: first.x + (index % across) * pitch.x + inset, width: label.width - 2 * inset } }),
  );
  const rows = Array.from({ length: Math.ceil(set.length / across) }, (_, row): Block => {
    const inRow = set.slice(row * across, (row + 1) * across);
    return {
      height: pitch.y,
      draw: (y) => inRow.flatMap((blocks) => drawStack(blocks, y + Math.max(0, (label.height - stackHeight(blocks)) / 2), y + label.height)),
    };
  });
  const before = first.y - page.margin.top;
  return {
    blocks: before > 0 ? [{ height: before, draw: () => [] }, ...rows] : rows,
    tooHigh: set.flatMap((blocks, index) => (stackHeight(blocks) > label.height ? [index] : [])),
  };
}
