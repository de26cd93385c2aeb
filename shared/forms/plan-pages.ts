/** A document: blocks flowing over pages, a running head and foot on each of them. */
import { fail, ok, type Result } from '../result';
import { flowBlocks } from './flow-blocks';
import type { FormError } from './form-error';
import type { PageItem, PagePlan } from './page-plan';
import type { PageSize } from './page-size';
import type { Typesetter } from './set-text';
import { drawStack, stackHeight, type Block } from './stack-blocks';

export interface PageNumber {
  /** From 1. */
  readonly page: number;
  readonly pages: number;
}

/** What stands on every page at the same place; its height does not depend on the page. */
export interface RunningPart {
  readonly height: number;
  readonly draw: (y: number, place: PageNumber) => readonly PageItem[];
}

export interface PageFrame {
  readonly size: PageSize;
  readonly head?: RunningPart;
  /** On every page of every document: which page of how many, which wording, which id. */
  readonly foot: RunningPart;
}

/** The height that blocks have on each page, points. */
export const roomOf = ({ size, head, foot }: PageFrame): number => size.height - size.margin.top - size.margin.bottom - (head?.height ?? 0) - foot.height;

/**
 * Plans the pages. `setter` is the one that set the blocks: what it could not set, or blocks that no page holds, is the failure.
 * What is left of a page's height goes to the blocks that may grow.
 */
export function planPages(blocks: readonly Block[], frame: PageFrame, setter: Typesetter): Result<readonly PagePlan[], FormError> {
  const room = roomOf(frame);
  const pages = flowBlocks(blocks, room);
  const { size, head, foot } = frame;
  const top = size.margin.top + (head?.height ?? 0);
  const plans = (pages ?? []).map((page, index): PagePlan => {
    const place = { page: index + 1, pages: pages?.length ?? 0 };
    return {
      width: size.width,
      height: size.height,
      items: [
        ...(head?.draw(size.margin.top, place) ?? []),
        ...drawStack(page, top, top + Math.max(room, stackHeight(page))),
        ...foot.draw(size.height - size.margin.bottom - foot.height, place),
      ],
    };
  });
  const [problem] = setter.problems;
  if (problem) return fail(problem);
  return pages === undefined ? fail({ code: 'too-long', field: setter.highest() }) : ok(plans);
}
