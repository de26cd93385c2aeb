import { describe, expect, it } from 'vitest';
import { latestUndoable, lifetimeOf, noNotices, withNotice, withoutNotice, type Notice } from '../../../../renderer/state/shown-notices';

const undo = (): Promise<void> => Promise.resolve();
const plain = (number: number): Notice => ({ number, text: `plain ${number}` });
const save = (number: number): Notice => ({ number, text: `saved ${number}`, undo });
const removal = (number: number): Notice => ({ ...save(number), isPassing: true });

describe('the notices at the foot of the window', () => {
  it.each<[string, readonly Notice[], number | undefined, number | undefined]>([
    ['nothing', [], undefined, undefined],
    ['a save', [save(1)], 1, undefined],
    ['a save and a plain word', [save(1), plain(2)], 1, 2],
    ['a save and two plain words', [save(1), plain(2), plain(3)], 1, 3],
    ['a plain word and a save', [plain(1), save(2)], 2, undefined],
    ['two saves', [save(1), save(2)], 2, undefined],
    ['a line that was removed and a save', [removal(1), save(2)], 2, undefined],
    ['a line that was removed and a plain word', [removal(1), plain(2)], undefined, 2],
    ['a save and a line that was removed', [save(1), removal(2)], 2, undefined],
    ['a save, a line that was removed, and a plain word', [save(1), removal(2), plain(3)], 1, 3],
  ])('after %s offer the undo of the latest save and the latest word', (_name, shown, undoable, word) => {
    const now = shown.reduce(withNotice, noNotices);
    expect([latestUndoable(now)?.number, now.plain?.number]).toEqual([undoable, word]);
  });

  it('uncover the save before when the latest is taken back, closed or over', () => {
    const now = withoutNotice([save(1), save(2)].reduce(withNotice, noNotices), 2);
    expect(latestUndoable(now)?.number).toBe(1);
  });

  it('drop a save whose minute is over under a later one', () => {
    const now = withoutNotice([save(1), save(2)].reduce(withNotice, noNotices), 1);
    expect(now.undoable.map(({ number }) => number)).toEqual([2]);
  });

  it('keep a save when the plain word beside it goes', () => {
    const now = withoutNotice([save(1), plain(2)].reduce(withNotice, noNotices), 2);
    expect([latestUndoable(now)?.number, now.plain]).toEqual([1, undefined]);
  });

  it('stand for a minute with Undo, and shorter without', () => {
    expect(lifetimeOf(save(1))).toBe(60_000);
    expect(lifetimeOf(plain(1))).toBeLessThan(60_000);
  });
});
