import { describe, expect, it } from 'vitest';
import { recentCharts } from '../../../../renderer/data/recent-charts';
import { madeUpChart, madeUpRandom } from '../../../support/made-up-people';

const random = madeUpRandom(3);
const [a, b, c] = [madeUpChart(random, 1), madeUpChart(random, 2), madeUpChart(random, 3)] as const;

describe('the charts used last', () => {
  it('drop the one that was not used for longest', () => {
    const recent = recentCharts(2);
    recent.put(a);
    recent.put(b);
    recent.get(a.id);
    recent.put(c);
    expect([a, b, c].map((chart) => recent.get(chart.id))).toEqual([a, undefined, c]);
  });

  it('have the newest state of a chart', () => {
    const recent = recentCharts(2);
    recent.put(a);
    const changed = { ...a, seq: 99 };
    recent.put(changed);
    recent.put(b);
    expect(recent.get(a.id)).toBe(changed);
  });
});
