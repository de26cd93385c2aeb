/** Blocks under one another, with what is left of the page's height shared out among those that may grow. */
import type { PageItem } from './page-plan';

export interface Block {
  /** The least height, points. */
  readonly height: number;
  /** Its share of the free height: 0 keeps the block as it is. */
  readonly grows?: number;
  /** The most points it may grow by. */
  readonly mostGrowth?: number;
  readonly draw: (y: number, height: number) => readonly PageItem[];
  /** What it asks for where pages end; a document of one page asks for nothing. */
  readonly flow?: Flow;
}

/** How a block behaves where one page ends and the next begins. */
export interface Flow {
  /** Stands on the page of the block after it: a heading does. */
  readonly keepsWithNext?: boolean;
  /** Begins a new page. */
  readonly breaksBefore?: boolean;
  /** Is left out where a page begins or ends: white space is. */
  readonly isSpace?: boolean;
  /** Stands above it once more when it is the first on a page: the head of a table. */
  readonly repeats?: Block;
}

/** Empty space between two blocks. */
export const gap = (height: number, grows = 0, mostGrowth = Number.POSITIVE_INFINITY): Block => ({
  height,
  grows,
  mostGrowth,
  draw: () => [],
  flow: { isSpace: true },
});

/** The block on the page of the block after it. */
export const keepingWithNext = (block: Block): Block => ({ ...block, flow: { ...block.flow, keepsWithNext: true } });

/** The block at the top of a new page. */
export const onNewPage = (block: Block): Block => ({ ...block, flow: { ...block.flow, breaksBefore: true } });

/** All of the blocks on one page. */
export const together = (blocks: readonly Block[]): readonly Block[] => blocks.map((block, index) => (index < blocks.length - 1 ? keepingWithNext(block) : block));

/** The least height of the blocks together, points. */
export const stackHeight = (blocks: readonly Block[]): number => blocks.reduce((sum, block) => sum + block.height, 0);

/** Draws the blocks from `top` to `bottom`, which must be at least their height apart. */
export function drawStack(blocks: readonly Block[], top: number, bottom: number): readonly PageItem[] {
  const free = Math.max(0, bottom - top - stackHeight(blocks));
  const shares = blocks.reduce((sum, block) => sum + (block.grows ?? 0), 0);
  let y = top;
  return blocks.flatMap((block) => {
    const growth = shares === 0 ? 0 : Math.min((free * (block.grows ?? 0)) / shares, block.mostGrowth ?? Number.POSITIVE_INFINITY);
    const height = block.height + growth;
    const items = block.draw(y, height);
    y += height;
    return items;
  });
}
