/** Takes the doses apart into antigens (CDSi 4.6 section 4.2). */
import type { Ages } from './ages';
import type { Administered, Facts } from './patient';
import type { Schedule } from './schedule/schedule';

/** Antigen -> the doses that hold it, oldest first. A vaccine counts for an antigen only within the ages of its association. */
export function organizeHistory(schedule: Schedule, { doses }: Facts, ages: Ages): ReadonlyMap<string, readonly Administered[]> {
  const history = new Map<string, Administered[]>();
  for (const dose of doses) {
    for (const part of schedule.vaccines.get(dose.cvx)?.antigens ?? []) {
      if (!ages.isIn(part, dose.date)) continue;
      const list = history.get(part.antigen);
      if (list) list.push(dose);
      else history.set(part.antigen, [dose]);
    }
  }
  return history;
}
