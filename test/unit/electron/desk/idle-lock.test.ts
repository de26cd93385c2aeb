import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { idleLock } from '../../../../electron/desk/idle-lock';

const minute = 60_000;
let told: string[] = [];
const clock = () => idleLock({ onSoon: (seconds) => told.push(`soon ${seconds}`), onIdle: () => told.push('idle') });

beforeEach(() => {
  told = [];
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

describe('the idle clock', () => {
  it('says so 30 seconds before it locks', () => {
    const idle = clock();
    idle.start();
    idle.setMinutes(5);
    vi.advanceTimersByTime(5 * minute - 30_001);
    expect(told).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(told).toEqual(['soon 30']);
    vi.advanceTimersByTime(29_999);
    expect(told).toEqual(['soon 30']);
    vi.advanceTimersByTime(1);
    expect(told).toEqual(['soon 30', 'idle']);
  });

  it('starts again with each key, also after the warning', () => {
    const idle = clock();
    idle.start();
    idle.setMinutes(1);
    for (let key = 0; key < 10; key++) {
      vi.advanceTimersByTime(45_000);
      idle.active();
    }
    expect(told.filter((what) => what === 'idle')).toEqual([]);
    vi.advanceTimersByTime(minute);
    expect(told.at(-1)).toBe('idle');
  });

  it('does not run while nobody is signed in', () => {
    const idle = clock();
    idle.active();
    idle.setMinutes(1);
    vi.advanceTimersByTime(10 * minute);
    idle.start();
    idle.stop();
    idle.active();
    vi.advanceTimersByTime(60 * minute);
    expect(told).toEqual([]);
  });

  it('begins each session with ten minutes until the practice says otherwise', () => {
    const idle = clock();
    idle.start();
    idle.setMinutes(60);
    idle.stop();
    idle.start();
    vi.advanceTimersByTime(10 * minute);
    expect(told).toEqual(['soon 30', 'idle']);
  });
});
