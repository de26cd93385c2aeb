/** The shots of a chart as rows: by vaccine family, or by date. Pure; the tables and the time come in. */
import type { CodeTables } from '../../../../shared/codes/code-tables';
import { assertNever } from '../../../../shared/assert';
import type { Chart, Dose } from '../../../../shared/domain/chart/chart';
import { queueOf, type DoseItem } from '../../../../shared/domain/registry/queue';
import { miis } from '../../../../shared/domain/registry/report';
import { reportingClock, type ReportingClock } from '../../../../shared/domain/reporting-clock';
import { compareFamilies, otherFamily } from '../../../components/vaccine-family-words';

type Tables = Pick<CodeTables, 'vaccine'>;

/** Where a dose stands with the registry. Only doses given here have a clock (product rule 7); a refusal is not reported. */
export type Reporting =
  | { readonly state: 'not-asked' }
  | { readonly state: 'reported' }
  /** In a file whose answers are not read yet. */
  | { readonly state: 'sent' }
  | { readonly state: 'unknown' }
  | { readonly state: 'rejected' }
  | { readonly state: 'waiting' }
  | { readonly state: 'counting'; readonly clock: ReportingClock };

export interface Shot {
  readonly dose: Dose;
  readonly vaccine: string;
  readonly families: readonly string[];
  readonly reporting: Reporting;
}

export interface FamilyRow {
  readonly family: string;
  readonly shots: readonly Shot[];
}

export interface DateRow {
  readonly date: string;
  readonly shots: readonly Shot[];
}

/** What a dose is called in a narrow place: its product, else the short name of its code. */
export function vaccineWords(fields: { readonly cvx: string; readonly product?: string }, tables: Tables): string {
  return fields.product ?? tables.vaccine(fields.cvx)?.shortName ?? `CVX ${fields.cvx}`;
}

/** Where the dose stands with the registry at a local time (`YYYY-MM-DDTHH:MM`). @param item of the queue; undefined where the registry is not to have the dose */
export function reportingOf(dose: Dose, item: DoseItem | undefined, now: string): Reporting {
  if (item === undefined || !item.isOwed || dose.voided !== undefined) return { state: 'not-asked' };
  switch (item.state.is) {
    case 'accepted':
    case 'by-hand':
      return { state: 'reported' };
    case 'sent':
    case 'unknown':
    case 'rejected':
      return { state: item.state.is };
    case 'to-do':
      return dose.fields.kind === 'current' ? { state: 'counting', clock: reportingClock(dose.fields.date, now) } : { state: 'waiting' };
    default:
      return assertNever(item.state);
  }
}

function shotOf(dose: Dose, item: DoseItem | undefined, tables: Tables, now: string): Shot {
  const groups = tables.vaccine(dose.fields.cvx)?.groups ?? [];
  return {
    dose,
    vaccine: vaccineWords(dose.fields, tables),
    families: groups.length === 0 ? [otherFamily] : groups,
    reporting: reportingOf(dose, item, now),
  };
}

const earliestFirst = (a: Shot, b: Shot): number =>
  a.dose.fields.date.localeCompare(b.dose.fields.date) || a.dose.recorded.clock.localeCompare(b.dose.recorded.clock);

/** Every shot to show, earliest first; those entered in error only on request. */
export function shotsOf(chart: Chart, tables: Tables, now: string, showsVoided: boolean): readonly Shot[] {
  const items = new Map(queueOf(chart, miis).doses.map((item) => [item.dose.id, item]));
  return chart.doses
    .filter((dose) => showsVoided || dose.voided === undefined)
    .map((dose) => shotOf(dose, items.get(dose.id), tables, now))
    .sort(earliestFirst);
}

/** One row a vaccine family, in the order of a childhood record. A combination stands in the row of each of its families. */
export function shotsByFamily(shots: readonly Shot[]): readonly FamilyRow[] {
  const families = [...new Set(shots.flatMap((shot) => shot.families))].sort(compareFamilies);
  return families.map((family) => ({ family, shots: shots.filter((shot) => shot.families.includes(family)) }));
}

/** One row a day, the latest first. */
export function shotsByDate(shots: readonly Shot[]): readonly DateRow[] {
  const dates = [...new Set(shots.map((shot) => shot.dose.fields.date))].sort().reverse();
  return dates.map((date) => ({ date, shots: shots.filter((shot) => shot.dose.fields.date === date) }));
}

/** The doses of this chart that the registry does not have for sure, oldest first: what a person has to look at, those with a clock, the others. */
export function shotsToReport(shots: readonly Shot[]): readonly Shot[] {
  const is = (...states: readonly Reporting['state'][]) => shots.filter(({ reporting }) => states.includes(reporting.state));
  return [...is('rejected', 'unknown'), ...is('counting'), ...is('waiting')];
}
