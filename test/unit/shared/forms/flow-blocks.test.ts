import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flowBlocks } from '../../../../shared/forms/flow-blocks';
import { gap, keepingWithNext, onNewPage, stackHeight, together, type Block } from '../../../../shared/forms/stack-blocks';

const names = new Map<Block, string>();
const block = (name: string, height: number): Block => {
  const made: Block = { height, draw: () => [] };
  names.set(made, name);
  return made;
};
const named = (name: string, made: Block): Block => {
  names.set(made, name);
  return made;
};
const pagesOf = (blocks: readonly Block[], room: number) => flowBlocks(blocks, room)?.map((page) => page.map((one) => names.get(one) ?? 'space'));

describe('blocks over pages', () => {
  const [a, b, c] = [block('a', 40), block('b', 40), block('c', 40)];
  const head = block('head', 10);
  const row = (name: string): Block => named(name, { ...block(name, 30), flow: { repeats: head } });

  it.each<readonly [string, readonly Block[], readonly (readonly string[])[]]>([
    ['fills a page before it begins the next', [a, b, c], [['a', 'b'], ['c']]],
    ['leaves out space where a page ends and begins', [a, b, gap(30), c, gap(5)], [['a', 'b'], ['c']]],
    ['keeps space inside a page', [a, gap(20), b], [['a', 'space', 'b']]],
    ['moves a heading to the page of its text', [a, named('heading', keepingWithNext(block('heading', 30))), b], [['a'], ['heading', 'b']]],
    ['keeps together what belongs together', [a, ...together([b, named('c2', block('c2', 40))]).map((one, at) => named(at === 0 ? 'b' : 'c', one))], [['a'], ['b', 'c']]],
    ['begins a new page where it is told to', [a, named('b', onNewPage(b))], [['a'], ['b']]],
    ['begins no empty page before the first block', [named('a', onNewPage(a)), b], [['a', 'b']]],
    ['repeats the head of a table', [named('head', keepingWithNext(head)), row('1'), row('2'), row('3'), row('4')], [['head', '1', '2', '3'], ['head', '4']]],
    ['is one page when there is nothing', [], [[]]],
  ])('%s', (_, blocks, pages) => {
    expect(pagesOf(blocks, 100)).toEqual(pages);
  });

  it('answers nothing when what belongs together is higher than a page', () => {
    expect(flowBlocks([a, block('giant', 101)], 100)).toBeUndefined();
    expect(flowBlocks(together([a, b, c]), 100)).toBeUndefined();
  });

  it('loses no block, keeps their order and fills no page over its edge', () => {
    const one = fc.record({ height: fc.integer({ min: 1, max: 60 }), keepsWithNext: fc.boolean(), breaksBefore: fc.boolean(), isSpace: fc.boolean() });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 40 }), (wanted) => {
        const blocks = wanted.map(({ height, isSpace, keepsWithNext, breaksBefore }): Block => ({ height, draw: () => [], flow: isSpace ? { isSpace } : { keepsWithNext, breaksBefore } }));
        const pages = flowBlocks(blocks, 100);
        if (pages === undefined) return;
        for (const page of pages) expect(stackHeight(page)).toBeLessThanOrEqual(100);
        const solid = (list: readonly Block[]) => list.filter(({ flow }) => flow?.isSpace !== true);
        expect(solid(pages.flat())).toEqual(solid(blocks));
      }),
    );
  });
});
