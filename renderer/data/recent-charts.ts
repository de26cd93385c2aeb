/** The charts used last, unsealed: opening one again, or saving to it, reads nothing. */
import type { Chart } from '../../shared/domain/chart/chart';
import type { PatientId } from '../../shared/domain/ids';

export interface RecentCharts {
  readonly get: (id: PatientId) => Chart | undefined;
  readonly put: (chart: Chart) => void;
}

/** Keeps at most `limit` charts and drops the one that was not used for longest. */
export function recentCharts(limit: number): RecentCharts {
  // A Map keeps the order of insertion: the first key is the one used longest ago.
  const charts = new Map<PatientId, Chart>();
  const touch = (chart: Chart): void => {
    charts.delete(chart.id);
    charts.set(chart.id, chart);
  };
  return {
    get: (id) => {
      const chart = charts.get(id);
      if (chart) touch(chart);
      return chart;
    },
    put: (chart) => {
      touch(chart);
      const [oldest] = charts.keys();
      if (charts.size > limit && oldest !== undefined) charts.delete(oldest);
    },
  };
}
