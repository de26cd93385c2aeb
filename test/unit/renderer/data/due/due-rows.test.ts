import { describe, expect, it } from 'vitest';
import { calendarDate } from '../../../../../shared/domain/calendar-date';
import { patientId } from '../../../../../shared/domain/ids';
import { dueRow, groupsIn, rowsWith, type DueItem, type DueRow } from '../../../../../renderer/data/due/due-rows';
import { shippedSchedule } from '../../../../support/shipped-schedule';

const day = (text: string) => calendarDate.parse(text);
const id = (n: number) => patientId.parse(`patient-000${n}`);
const item = (group: string, due: DueItem['due'], since: string): DueItem => ({ group, due, doseNumber: 1, isRisk: false, since: day(since) });
const rows: readonly DueRow[] = [
  { patient: id(1), items: [item('MMR', 'due', '2026-01-05'), item('HepA', 'allowed', '2025-01-01')] },
  { patient: id(2), items: [item('MMR', 'overdue', '2026-02-01')] },
  { patient: id(3), items: [item('Polio', 'overdue', '2025-02-01'), item('MMR', 'due', '2026-01-01')] },
];
const who = (found: readonly DueRow[]) => found.map(({ patient }) => patient);

describe('the row of a patient', () => {
  it('says since when a dose is overdue: from the day after the last good one', () => {
    const row = dueRow(shippedSchedule(), id(1), { birthDate: '2024-09-01', gender: 'F', doses: [], observations: [] }, day('2026-03-01'));
    const mmr = row?.items.find(({ group }) => group === 'MMR');
    expect(mmr).toEqual({ group: 'MMR', due: 'overdue', doseNumber: 1, isRisk: false, since: '2026-01-29' });
  });

  it('is not there when nothing may be given, or the birth date is after the day', () => {
    expect(dueRow(shippedSchedule(), id(1), { birthDate: '2026-03-02', gender: 'F', doses: [], observations: [] }, day('2026-03-01'))).toBeUndefined();
  });
});

describe('the rows that are shown', () => {
  it('begin with what is overdue, the oldest first', () => {
    expect(who(rowsWith(rows, ['overdue', 'due'], undefined))).toEqual([id(3), id(2), id(1)]);
  });

  it('hold only the kinds and the group that are asked for', () => {
    expect(rowsWith(rows, ['due'], 'MMR').map(({ patient, items }) => [patient, items.length])).toEqual([
      [id(3), 1],
      [id(1), 1],
    ]);
    expect(rowsWith(rows, ['allowed'], 'MMR')).toEqual([]);
    expect(rowsWith(rows, [], undefined)).toEqual([]);
  });

  it('tell the groups that stand in them', () => {
    expect(groupsIn(rows)).toEqual(['HepA', 'MMR', 'Polio']);
  });
});
