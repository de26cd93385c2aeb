/**
 * Doses of one family that are too close to each other: probably typed twice, or given too soon. 24 days is the window in which the
 * registries look for duplicates (AIRA MIROW), and the four-day grace below the ordinary four weeks (ACIP). Only where the labelled
 * schedule itself is shorter does its own interval count.
 */
import { addDays, daysBetween, type CalendarDate } from '../calendar-date';
import type { DoseContext } from './context';
import type { DoseTables, PartialDoseLine, VaccineFacts } from './dose-line';
import type { DoseWarning, OtherDose } from './findings';
import { shortSchedule } from './short-schedules';

/** `within`: so many days apart, or fewer, is too close; `ordinary`: the interval that is always right. */
interface Interval {
  readonly within: number;
  readonly ordinary: number;
}

const fourWeeks: Interval = { within: 24, ordinary: 28 };

/** The interval of two products within a group that they have in common. */
function intervalIn(group: string, one: string, other: string): Interval {
  const own = shortSchedule(group, one, other);
  return own === undefined ? fourWeeks : { within: own.days - 1, ordinary: own.days };
}

/** The nearest dose of the same family on the same day, and the nearest on another day, each when it is too close. */
export function tooCloseWarnings(
  line: PartialDoseLine,
  date: CalendarDate,
  vaccine: VaccineFacts,
  context: DoseContext,
): readonly DoseWarning[] {
  if (line.kind === 'refusal') return [];
  const near = otherDoses(context)
    .flatMap((other) => {
      const interval = sharedInterval(vaccine, other.cvx, context.tables);
      const days = Math.abs(daysBetween(date, other.date));
      return interval && days <= interval.within ? [{ other, days, interval }] : [];
    })
    .sort((a, b) => a.days - b.days);
  const same = near.filter(({ days }) => days === 0);
  const twin = same.find(({ other }) => other.cvx === vaccine.cvx) ?? same[0];
  const close = near.find(({ days }) => days > 0);
  const warnings: DoseWarning[] = [];
  if (twin) {
    const isSameVaccine = twin.other.cvx === vaccine.cvx;
    warnings.push({ severity: 'warning', code: 'same-day', field: 'date', other: twin.other, isSameVaccine });
  }
  if (close) {
    const { other, days, interval } = close;
    const earlier = other.date < date ? other.date : date;
    const clearFrom = addDays(earlier, interval.ordinary);
    warnings.push({ severity: 'warning', code: 'too-close', field: 'date', other, days, earlier, clearFrom });
  }
  return warnings;
}

function otherDoses({ doses, others, tables }: DoseContext): readonly OtherDose[] {
  const recorded = doses.filter(({ voided }) => voided === undefined).map(({ fields }) => ({ ...fields, isInThisEntry: false }));
  const typed = others.map((other) => ({ ...other, isInThisEntry: true }));
  return [...recorded, ...typed].flatMap(({ kind, date, cvx, isInThisEntry }) => {
    if (kind === 'refusal' || date === undefined || cvx === undefined) return [];
    return [{ date, cvx, shortName: tables.vaccine(cvx)?.shortName ?? cvx, isInThisEntry }];
  });
}

/**
 * The interval of the family that both belong to; undefined when they have none in common. A combination belongs to the family of each
 * component; of several families in common the one with the longest interval counts. Without a CDC group, only the same code is family.
 */
function sharedInterval(vaccine: VaccineFacts, otherCvx: string, tables: DoseTables): Interval | undefined {
  const groups = tables.vaccine(otherCvx)?.groups ?? [];
  const common = vaccine.groups.filter((group) => groups.includes(group)).map((group) => intervalIn(group, vaccine.cvx, otherCvx));
  if (common.length === 0) return vaccine.cvx === otherCvx ? fourWeeks : undefined;
  return common.reduce((longest, interval) => (interval.within > longest.within ? interval : longest));
}
