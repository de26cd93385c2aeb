/** The part of the fold that makes the record of a report. */
import type { ChartChange } from '../chart/change';
import type { Mark } from '../chart/chart';
import type { Report } from './report';

export type ReportChange = Extract<ChartChange, { entity: 'report' }>;

/** The reports of a chart after `change`; the same array when it tells nothing new. */
export function applyReport(reports: readonly Report[], change: ReportChange): readonly Report[] {
  const mark: Mark = { by: change.by, at: change.at, clock: change.clock };
  if (change.verb === 'report-sent') {
    return reports.some(({ id }) => id === change.entityId) ? reports : [...reports, { ...change.set, id: change.entityId, sent: mark, answers: [] }];
  }
  return reports.map((report) => {
    if (report.id !== change.entityId || report.answers.some(({ clock }) => clock === change.clock)) return report;
    return { ...report, answers: [...report.answers, { ...change.set, ...mark }] };
  });
}
