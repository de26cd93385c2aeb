import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeIntake } from '../../../../renderer/data/change-intake';
import type { Change } from '../../../../shared/domain/chart/change';
import { viewed } from '../../../support/made-up-changes';
import { stamped } from '../../../support/memory-journal';

const change = (seq: number): Change => stamped(viewed(1), seq, 'user-0001', 'station-01');
const changes = (from: number, to: number): readonly Change[] => Array.from({ length: to - from + 1 }, (_, index) => change(from + index));

/** An intake over a journal of `head` changes, writing down what it applies. */
function intake(head: number, turns: { readonly pause?: () => Promise<unknown>; readonly failures?: (seq: number) => boolean } = {}) {
  const applied: number[] = [];
  const failures: unknown[] = [];
  let running = 0;
  const take = changeIntake({
    appliedSeq: 0,
    readMissing: async (after, upTo) => {
      await turns.pause?.();
      return changes(after + 1, Math.min(upTo, head));
    },
    apply: async (some) => {
      running += 1;
      expect(running).toBe(1);
      await turns.pause?.();
      running -= 1;
      if (turns.failures?.(some[0]?.seq ?? 0)) throw new Error('not now');
      applied.push(...some.map((one) => one.seq));
    },
    onFailure: (error) => failures.push(error),
  });
  return { take, applied, failures };
}

const upTo = (head: number): readonly number[] => Array.from({ length: head }, (_, index) => index + 1);

describe('the intake of changes', () => {
  it('applies every change once and in order, however the answers of concurrent commits overtake each other', async () => {
    const cuts = fc.uniqueArray(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 12 }).map((some) => [...some].sort((a, b) => a - b));
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), cuts, fc.infiniteStream(fc.nat()), async (scheduler, ends, chance) => {
        const head = ends[ends.length - 1] ?? 0;
        const { take, applied, failures } = intake(head, { pause: () => scheduler.schedule(Promise.resolve()) });
        const commits = ends.map((end, index) => changes((ends[index - 1] ?? 0) + 1, end));
        const order = commits.map((commit) => ({ commit, key: chance.next().value ?? 0 })).sort((a, b) => a.key - b.key);
        const all = Promise.all(order.map(async ({ commit }) => {
          await scheduler.schedule(Promise.resolve());
          await take(commit);
          for (const one of commit) expect(applied).toContain(one.seq);
        }));
        await scheduler.waitFor(all);
        expect(applied).toEqual(upTo(head));
        expect(failures).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('reads from the journal what it was not given', async () => {
    const { take, applied } = intake(9);
    await take(changes(7, 9));
    expect(applied).toEqual(upTo(9));
  });

  it('passes over changes that are applied already, as when a save was sent twice', async () => {
    const { take, applied } = intake(3);
    await take(changes(1, 3));
    await take(changes(2, 3));
    expect(applied).toEqual([1, 2, 3]);
  });

  it('keeps changes that could not be applied and applies them with the next ones', async () => {
    let isBroken = true;
    const { take, applied, failures } = intake(4, { failures: () => isBroken });
    await take(changes(1, 2));
    expect(applied).toEqual([]);
    expect(failures).toHaveLength(1);
    isBroken = false;
    await take(changes(3, 4));
    expect(applied).toEqual([1, 2, 3, 4]);
  });
});
