import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ok } from '../../../../shared/result';
import { backgroundWork } from '../../../../electron/desk/background-work';
import type { OpenDesk } from '../../../../electron/desk/open-records';

let done: string[] = [];
const troubles: unknown[] = [];
const status = { head: 1, cutBytes: 0, freeBytes: 1, journalId: 'x' };

/** An open desk that only writes down what is asked of it. */
const desk = (verify = async () => void done.push('verify')): OpenDesk =>
  ({
    verify,
    journal: { status: async () => status, witness: async () => void done.push('witness') },
    snapshots: {
      refreshIfFar: async () => {
        done.push('snapshot');
        return ok({ seq: 0, charts: 0, chunks: 0 });
      },
    },
  }) as unknown as OpenDesk;

const start = () => backgroundWork({ tell: (event) => void done.push(`tell ${event}`), now: Date.now, onTrouble: (error) => troubles.push(error) });

beforeEach(() => {
  done = [];
  troubles.length = 0;
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

describe('the work in the background', () => {
  it('checks the chain some seconds after the unlock, once a day however often somebody unlocks', async () => {
    const background = start();
    for (let unlock = 0; unlock < 3; unlock++) {
      background.start(desk());
      await vi.advanceTimersByTimeAsync(20_000);
      background.stop();
    }
    expect(done).toEqual(['verify', 'tell journal']);
    await vi.advanceTimersByTimeAsync(25 * 60 * 60_000);
    background.start(desk());
    await vi.advanceTimersByTimeAsync(20_000);
    expect(done).toEqual(['verify', 'tell journal', 'verify', 'tell journal']);
    background.stop();
  });

  it('makes a snapshot only after a minute without a key', async () => {
    const background = start();
    background.start(desk());
    for (let minute = 0; minute < 5; minute++) {
      await vi.advanceTimersByTimeAsync(59_000);
      background.active();
      await vi.advanceTimersByTimeAsync(1_000);
    }
    expect(done).not.toContain('snapshot');
    expect(done.filter((what) => what === 'witness')).toHaveLength(5);
    await vi.advanceTimersByTimeAsync(120_000);
    expect(done).toContain('snapshot');
    background.stop();
  });

  it('does nothing more once the desk is locked', async () => {
    const background = start();
    background.start(desk());
    background.stop();
    await vi.advanceTimersByTimeAsync(24 * 60 * 60_000);
    expect(done).toEqual([]);
  });

  it('tries the check again after the next unlock when it failed, and says what went wrong', async () => {
    const background = start();
    const broken = new Error('the disk is gone');
    background.start(desk(() => Promise.reject(broken)));
    await vi.advanceTimersByTimeAsync(20_000);
    expect(troubles).toEqual([broken]);
    background.start(desk());
    await vi.advanceTimersByTimeAsync(20_000);
    expect(done).toEqual(['verify', 'tell journal']);
    background.stop();
  });
});
