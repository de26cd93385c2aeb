/** Blocks over as many pages as they need. */
import { stackHeight, type Block } from './stack-blocks';

/**
 * Shares the blocks out over pages that each hold `room` points. Blocks that keep with the next one stay together, space vanishes
 * at the ends of pages, the head of a table comes again. At least one page; undefined when blocks that belong together are higher
 * than a page.
 */
export function flowBlocks(blocks: readonly Block[], room: number): readonly (readonly Block[])[] | undefined {
  const pages: Block[][] = [[]];
  let page = pages[0] ?? [];
  const turn = (): void => {
    page = [];
    pages.push(page);
  };
  for (const group of groupsOf(blocks)) {
    if (page.length > 0 && group[0]?.flow?.breaksBefore === true) turn();
    if (!fits(page, group, room)) {
      if (group.every(isSpace)) continue;
      if (page.length > 0) turn();
    }
    const added = page.length > 0 ? group : atTop(group, pages.length > 1);
    if (stackHeight(page) + stackHeight(added) > room) return undefined;
    page.push(...added);
  }
  return pages.map(withoutLastSpace);
}

const isSpace = (block: Block): boolean => block.flow?.isSpace === true;

const fits = (page: readonly Block[], group: readonly Block[], room: number): boolean => stackHeight(page) + stackHeight(group) <= room;

/** The blocks that no page end may part. */
function groupsOf(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const groups: Block[][] = [];
  let open: Block[] | undefined;
  for (const block of blocks) {
    if (open) open.push(block);
    else groups.push((open = [block]));
    if (block.flow?.keepsWithNext !== true) open = undefined;
  }
  return groups;
}

/** A group as it begins a page: on a further page without space, below the head that it repeats. */
function atTop(group: readonly Block[], isFurther: boolean): readonly Block[] {
  if (!isFurther) return group;
  const from = group.findIndex((block) => !isSpace(block));
  const rest = from < 0 ? [] : group.slice(from);
  const head = rest[0]?.flow?.repeats;
  return head ? [head, ...rest] : rest;
}

/** Space that grows stays: it is what holds the blocks above it up. */
function withoutLastSpace(page: readonly Block[]): readonly Block[] {
  const last = page.reduce((found, block, index) => (isSpace(block) && (block.grows ?? 0) === 0 ? found : index), -1);
  return page.slice(0, last + 1);
}
