import { describe, expect, it } from 'vitest';
import { restartLimit } from '../../../../electron/windows/restart-limit';

describe('a window that crashes', () => {
  it('is started again three times in a minute, and again when a minute has gone by', () => {
    let now = 0;
    const mayRestart = restartLimit(() => now);
    expect([mayRestart(), mayRestart(), mayRestart(), mayRestart()]).toEqual([true, true, true, false]);
    now += 60_000;
    expect(mayRestart()).toBe(true);
  });
});
