import { describe, expect, it } from 'vitest';
import { assertDefined } from '../../../../../shared/assert';
import { calendarDate } from '../../../../../shared/domain/calendar-date';
import { applyChange } from '../../../../../shared/domain/chart/apply-change';
import { isPracticeChange } from '../../../../../shared/domain/chart/change';
import type { Chart } from '../../../../../shared/domain/chart/chart';
import type { PatientId } from '../../../../../shared/domain/ids';
import type { FromDueWorker } from '../../../../../renderer/data/due/due-messages';
import { dueRow } from '../../../../../renderer/data/due/due-rows';
import { reckonDue, type StartDueThread } from '../../../../../renderer/data/due/reckon-due';
import { registered } from '../../../../support/made-up-changes';
import { stamped } from '../../../../support/memory-journal';
import { shippedSchedule } from '../../../../support/shipped-schedule';

const day = calendarDate.parse('2026-11-01');

function chartsOf(count: number): ReadonlyMap<PatientId, Chart> {
  const charts = Array.from({ length: count }, (_, index) => {
    const change = stamped(registered(index + 1), index + 1, 'user-0001', 'station-01');
    return assertDefined(isPracticeChange(change) ? undefined : applyChange(undefined, change), 'it registers');
  });
  return new Map(charts.map((chart) => [chart.id, chart]));
}

/** Threads that do what the worker does, a tick later. */
function givenThreads(when: { readonly fails?: boolean; readonly isSilent?: boolean } = {}) {
  const ended: number[] = [];
  let count = 0;
  const start: StartDueThread = (hear, fail) => {
    const number = (count += 1);
    return {
      post: (message) => {
        if (message.kind === 'begin' || when.isSilent === true) return;
        const rows = message.patients.flatMap(({ id, patient }) => dueRow(shippedSchedule(), id, patient, day) ?? []);
        const answer: FromDueWorker = { number: message.number, rows };
        queueMicrotask(() => (when.fails === true ? fail() : hear(answer)));
      },
      end: () => ended.push(number),
    };
  };
  return { start, ended, started: () => count };
}

const orderOf = (charts: ReadonlyMap<PatientId, Chart>, tell: (done: number) => void = () => undefined) => ({
  schedule: shippedSchedule(),
  day,
  patients: [...charts.keys()],
  chart: (id: PatientId) => Promise.resolve(charts.get(id)),
  tell,
});

describe('reckoning what is due for everybody', () => {
  it('asks for every patient once, tells how many are done, and ends its threads', async () => {
    const charts = chartsOf(350);
    const told: number[] = [];
    const threads = givenThreads();
    const rows = await reckonDue(orderOf(charts, (done) => told.push(done)), 2, threads.start).rows;
    expect(rows?.length).toBe(350);
    expect(new Set(rows?.map(({ patient }) => patient)).size).toBe(350);
    expect(told.at(-1)).toBe(350);
    expect(told).toHaveLength(4);
    expect(threads.ended.sort()).toEqual([1, 2]);
  });

  it.each([
    [1, 1],
    [2, 2],
    [16, 4],
    [0, 1],
  ])('of %i cores uses %i threads', async (cores, expected) => {
    const threads = givenThreads();
    await reckonDue(orderOf(chartsOf(3)), cores, threads.start).rows;
    expect(threads.started()).toBe(expected);
  });

  it('answers at once for a practice without patients', async () => {
    expect(await reckonDue(orderOf(new Map()), 2, givenThreads().start).rows).toEqual([]);
  });

  it('answers nothing when it is cancelled, and ends its threads', async () => {
    const threads = givenThreads({ isSilent: true });
    const reckoning = reckonDue(orderOf(chartsOf(5)), 2, threads.start);
    reckoning.cancel();
    expect(await reckoning.rows).toBeUndefined();
    expect(threads.ended.sort()).toEqual([1, 2]);
  });

  it('fails when a thread fails', async () => {
    await expect(reckonDue(orderOf(chartsOf(5)), 2, givenThreads({ fails: true }).start).rows).rejects.toThrow(/thread/);
  });

  it('passes over a chart that is gone meanwhile', async () => {
    const charts = chartsOf(3);
    const order = { ...orderOf(charts), chart: () => Promise.resolve(undefined) };
    expect(await reckonDue(order, 1, givenThreads().start).rows).toEqual([]);
  });
});
