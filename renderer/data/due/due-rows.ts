/** What is due for one patient on a day, as the list of the practice needs it. Pure. */
import { dateOfDayNumber, type CalendarDate } from '../../../shared/domain/calendar-date';
import type { PatientId } from '../../../shared/domain/ids';
import { dueList, type Due } from '../../../shared/forecast/due';
import { forecast } from '../../../shared/forecast/forecast';
import type { ForecastPatient } from '../../../shared/forecast/patient';
import type { Schedule } from '../../../shared/forecast/schedule/schedule';

export interface DueItem {
  readonly group: string;
  readonly due: Extract<Due, 'overdue' | 'due' | 'allowed'>;
  readonly doseNumber: number | undefined;
  readonly isRisk: boolean;
  /** Since when it is overdue, or due. */
  readonly since: CalendarDate;
}

export interface DueRow {
  readonly patient: PatientId;
  /** What is overdue first, the oldest first. */
  readonly items: readonly DueItem[];
}

/** The row of a patient; undefined when nothing may be given on the day. */
export function dueRow(schedule: Schedule, id: PatientId, patient: ForecastPatient, day: CalendarDate): DueRow | undefined {
  const made = forecast(schedule, patient, day);
  if (!made.ok) return undefined;
  const items = dueList(made.value).flatMap(({ forecast: { group, doseNumber, isRisk, recommended, earliest, pastDue }, due }): readonly DueItem[] => {
    if (due !== 'overdue' && due !== 'due' && due !== 'allowed') return [];
    const since = due === 'overdue' && pastDue !== undefined ? pastDue + 1 : due === 'allowed' ? earliest : recommended;
    return since === undefined ? [] : [{ group, due, doseNumber, isRisk, since: dateOfDayNumber(since) }];
  });
  return items.length === 0 ? undefined : { patient: id, items };
}

export type DueKind = DueItem['due'];

/** The rows that have one of these kinds in one of these groups, with those items alone: whoever waits longest comes first. */
export function rowsWith(rows: readonly DueRow[], kinds: readonly DueKind[], group: string | undefined): readonly DueRow[] {
  return rows
    .flatMap((row) => {
      const items = row.items.filter((item) => kinds.includes(item.due) && (group === undefined || item.group === group));
      return items.length === 0 ? [] : [{ ...row, items }];
    })
    .sort((a, b) => compare(first(a), first(b)) || compare(a.patient, b.patient));
}

/** Overdue before due; then the day. */
const first = ({ items }: DueRow): string => items.map(({ due, since }) => `${due === 'overdue' ? 0 : 1}${since}`).sort()[0] ?? '';
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The vaccine groups that stand in rows, by name. */
export const groupsIn = (rows: readonly DueRow[]): readonly string[] => [...new Set(rows.flatMap(({ items }) => items.map(({ group }) => group)))].sort();
