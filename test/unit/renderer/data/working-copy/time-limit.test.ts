import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { TimeLimitError, withTimeLimit } from '../../../../../renderer/data/working-copy/time-limit';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('a limit of time', () => {
  it('gives what was waited for when it comes in time', async () => {
    await expect(withTimeLimit('Reading', 100, Promise.resolve('here'))).resolves.toBe('here');
    expect(vi.getTimerCount()).toBe(0);
  });

  it('gives the error of what was waited for', async () => {
    await expect(withTimeLimit('Reading', 100, Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(vi.getTimerCount()).toBe(0);
  });

  it('ends the wait for what never comes', async () => {
    const waiting = withTimeLimit('Reading', 100, new Promise(() => undefined));
    const expected = expect(waiting).rejects.toThrow(TimeLimitError);
    await vi.advanceTimersByTimeAsync(100);
    await expected;
  });
});
