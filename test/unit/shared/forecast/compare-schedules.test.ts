import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { calendarDate } from '../../../../shared/domain/calendar-date';
import { compareSchedules } from '../../../../shared/forecast/compare-schedules';
import { loadSchedule } from '../../../../shared/forecast/schedule/load-schedule';
import { shippedSchedule, shippedScheduleFile } from '../../../support/shipped-schedule';

const today = calendarDate.parse('2026-03-01');

function changed(edit: (text: string) => string) {
  const loaded = loadSchedule(JSON.parse(edit(readFileSync(shippedScheduleFile, 'utf8'))));
  if (!loaded.ok) throw new Error(`${loaded.error.path}: ${loaded.error.flaw}`);
  return loaded.value;
}

describe('what another schedule changes', () => {
  it('is nothing when only its version is another one', () => {
    expect(compareSchedules(shippedSchedule(), changed((text) => text.replace('"version":"4.64"', '"version":"4.99"')), today)).toEqual([]);
  });

  it('is named by age and group, with what each schedule says', () => {
    const later = changed((text) => text.replaceAll('{"absMin":"12m-4d","min":"12m","earliestRec":"12m","latestRec":"16m+28d"}', '{"absMin":"12m-4d","min":"12m","earliestRec":"15m","latestRec":"20m"}'));
    const differences = compareSchedules(shippedSchedule(), later, today);
    expect(differences.map(({ years, group }) => [years, group])).toEqual([
      [0, 'MMR'],
      [0, 'Varicella'],
      [5, 'MMR'],
      [5, 'Varicella'],
      [66, 'MMR'],
      [66, 'Varicella'],
    ]);
    expect(differences[0]).toMatchObject({
      before: { status: 'not-complete', doseNumber: 1, earliest: '2027-03-01', recommended: '2027-03-01' },
      after: { status: 'not-complete', doseNumber: 1, earliest: '2027-03-01', recommended: '2027-06-01' },
    });
  });
});

describe('a schedule that is none', () => {
  const flaws: readonly (readonly [what: string, json: unknown, path: string])[] = [
    ['is a text', 'hello', ''],
    ['has no antigens', { ...JSON.parse(readFileSync(shippedScheduleFile, 'utf8')), antigens: [] }, 'antigens'],
    ['has a version that is none', { ...JSON.parse(readFileSync(shippedScheduleFile, 'utf8')), version: '' }, 'version'],
  ];
  it.each(flaws)('%s: it is refused with the path', (_what, json, path) => {
    expect(loadSchedule(json)).toMatchObject({ ok: false, error: { path } });
  });

  it('names an antigen that leads nowhere', () => {
    expect(loadSchedule(JSON.parse(readFileSync(shippedScheduleFile, 'utf8').replace('"antigens":["Cholera"]', '"antigens":["Chlorea"]')))).toEqual({
      ok: false,
      error: { path: 'groups.Cholera', flaw: 'there is no antigen "Chlorea"' },
    });
  });
});

describe('a schedule that is loaded', () => {
  it('is frozen to its depth', () => {
    const schedule = shippedSchedule();
    const [group] = schedule.groups;
    expect(Object.isFrozen(schedule) && Object.isFrozen(group) && Object.isFrozen(group?.antigens[0]?.series[0]?.doses[0]?.ages)).toBe(true);
  });
});
