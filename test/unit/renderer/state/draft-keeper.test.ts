import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { appError } from '../../../../shared/contract/errors';
import { fail, ok } from '../../../../shared/result';
import { draftKeeper, draftPauseMs, type DraftStore, type Kept } from '../../../../renderer/state/draft-keeper';

/** A store whose writes end when the test says so. */
function slowStore() {
  const log: string[] = [];
  const waiting: (() => void)[] = [];
  const store: DraftStore = {
    put: async ({ json }) => {
      log.push(`put ${json}`);
      await new Promise<void>((resolve) => waiting.push(resolve));
      log.push(`kept ${json}`);
      return ok({ at: '2026-11-23T14:02:00-05:00' });
    },
    remove: async () => {
      log.push('removed');
      return ok(null);
    },
  };
  const endWrite = async (): Promise<void> => {
    waiting.shift()?.();
    await vi.advanceTimersByTimeAsync(0);
  };
  return { log, store, endWrite };
}

describe('keeping a draft', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('writes once when typing pauses, and only what was typed last', async () => {
    const { log, store } = slowStore();
    const keeper = draftKeeper('k', store, () => undefined);
    keeper.keep('1');
    await vi.advanceTimersByTimeAsync(draftPauseMs - 1);
    keeper.keep('2');
    await vi.advanceTimersByTimeAsync(draftPauseMs - 1);
    expect(log).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(log).toEqual(['put 2']);
  });

  it('writes at once when asked to, and nothing when nothing waits', async () => {
    const { log, store, endWrite } = slowStore();
    const keeper = draftKeeper('k', store, () => undefined);
    void keeper.flush();
    keeper.keep('1');
    void keeper.flush();
    await vi.advanceTimersByTimeAsync(0);
    await endWrite();
    await vi.advanceTimersByTimeAsync(draftPauseMs * 2);
    expect(log).toEqual(['put 1', 'kept 1']);
  });

  it('never has two writes on their way, so an older one cannot come last', async () => {
    const { log, store, endWrite } = slowStore();
    const keeper = draftKeeper('k', store, () => undefined);
    keeper.keep('1');
    void keeper.flush();
    keeper.keep('2');
    void keeper.flush();
    await vi.advanceTimersByTimeAsync(0);
    expect(log).toEqual(['put 1']);
    await endWrite();
    await endWrite();
    expect(log).toEqual(['put 1', 'kept 1', 'put 2', 'kept 2']);
  });

  it('drops what waits, and removes only after the write before it ended', async () => {
    const { log, store, endWrite } = slowStore();
    const keeper = draftKeeper('k', store, () => undefined);
    keeper.keep('1');
    void keeper.flush();
    await vi.advanceTimersByTimeAsync(0);
    keeper.keep('2');
    void keeper.drop();
    await vi.advanceTimersByTimeAsync(draftPauseMs * 2);
    await endWrite();
    expect(log).toEqual(['put 1', 'kept 1', 'removed']);
  });

  it('tells of a write that failed, and keeps on writing', async () => {
    const told: Kept[] = [];
    const answers = [fail(appError('disk-full', 'no room')), ok({ at: 'later' })];
    const store: DraftStore = { put: async () => answers.shift() ?? ok({ at: 'never' }), remove: async () => ok(null) };
    const keeper = draftKeeper('k', store, (kept) => told.push(kept));
    keeper.keep('1');
    await keeper.flush();
    keeper.keep('2');
    await keeper.flush();
    expect(told.map((kept) => kept.state)).toEqual(['failed', 'kept']);
  });
});
