/** What a registry has of a patient, held against what we have. Nothing is overwritten by it: a person takes what is new. */
import type { CodeTables } from '../../codes/code-tables';
import { daysBetween, type CalendarDate } from '../../domain/calendar-date';
import type { Dose } from '../../domain/chart/chart';
import type { HistoricalDoseFields } from '../../domain/immunization';
import type { ReadDose } from '../read/message-parts';
import { isNotGiven, toHistorical, type NotTaken } from './to-historical';

export type DifferingField = 'date' | 'vaccine' | 'lot' | 'maker';

export interface SameDose {
  readonly theirs: ReadDose;
  readonly ours: Dose;
}
export interface DifferentDose extends SameDose {
  readonly fields: readonly DifferingField[];
}
export type NewDose = { readonly theirs: ReadDose; readonly take: HistoricalDoseFields } | { readonly theirs: ReadDose; readonly why: NotTaken };

/** Each of their doses stands in one of `same`, `different`, `fresh` and `notGiven`; each of ours in one of the first two or `oursOnly`. */
export interface Comparison {
  readonly same: readonly SameDose[];
  readonly different: readonly DifferentDose[];
  readonly fresh: readonly NewDose[];
  readonly notGiven: readonly ReadDose[];
  readonly oursOnly: readonly Dose[];
}

type Tables = Pick<CodeTables, 'vaccine'>;

/** Two records of one shot are written down days apart, but not weeks: less than the shortest interval of any vaccine. */
const nearDays = 4;

/**
 * Compares. A dose is known by its filler number where it is ours, else by its day and vaccine, then by its day and family of vaccines, then by
 * the family a few days apart; the surer match comes first for all doses, so that the order of either list does not matter.
 */
export function compareDoses(ours: readonly Dose[], theirs: readonly ReadDose[], tables: Tables): Comparison {
  const mine = ours.filter(({ voided, fields }) => voided === undefined && fields.kind !== 'refusal');
  const given = sorted(theirs.filter((dose) => !isNotGiven(dose)));
  const left = new Set(mine);
  const open = new Set(given);
  const pairs: SameDose[] = [];
  for (const isMatch of [isSameId, isSameVaccine, isSameFamily, isNear]) {
    for (const dose of given) {
      if (!open.has(dose)) continue;
      const match = [...left].filter((one) => isMatch(one, dose, tables)).sort((a, b) => nearness(a, dose) - nearness(b, dose) || (a.id < b.id ? -1 : 1))[0];
      if (match === undefined) continue;
      left.delete(match);
      open.delete(dose);
      pairs.push({ theirs: dose, ours: match });
    }
  }
  const judged = pairs.map((pair) => ({ ...pair, fields: differences(pair) }));
  return {
    same: judged.filter(({ fields }) => fields.length === 0).map(({ theirs: their, ours: our }) => ({ theirs: their, ours: our })),
    different: judged.filter(({ fields }) => fields.length > 0),
    fresh: [...open].map((dose) => {
      const take = toHistorical(dose, tables);
      return take.ok ? { theirs: dose, take: take.value } : { theirs: dose, why: take.error };
    }),
    notGiven: theirs.filter(isNotGiven),
    oursOnly: [...left],
  };
}

const keyOf = ({ date, cvx, lot, filler }: ReadDose): string => [date, cvx, lot, filler?.id].join('|');
const sorted = (doses: readonly ReadDose[]): readonly ReadDose[] => [...doses].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));

type Match = (ours: Dose, theirs: ReadDose, tables: Tables) => boolean;

const isSameId: Match = ({ id }, { filler }) => filler?.id === id;
const isSameVaccine: Match = ({ fields }, { date, cvx }) => fields.date === date && fields.cvx === cvx;
const isSameFamily: Match = ({ fields }, { date, cvx }, tables) => fields.date === date && sharesFamily(fields.cvx, cvx, tables);
const isNear: Match = (ours, theirs, tables) => nearness(ours, theirs) <= nearDays && sharesFamily(ours.fields.cvx, theirs.cvx, tables);

const nearness = ({ fields }: Dose, { date }: ReadDose): number => (date === undefined ? Number.POSITIVE_INFINITY : Math.abs(daysBetween(fields.date, date)));

function sharesFamily(ours: string, theirs: string | undefined, tables: Tables): boolean {
  if (theirs === undefined) return false;
  const families: readonly string[] = tables.vaccine(ours)?.groups ?? [];
  return ours === theirs || (tables.vaccine(theirs)?.groups ?? []).some((family) => families.includes(family));
}

const differ = (ours: string | undefined, theirs: string | undefined): boolean => ours !== undefined && theirs !== undefined && ours.toUpperCase() !== theirs.toUpperCase();

function differences({ ours: { fields }, theirs }: SameDose): readonly DifferingField[] {
  const given = fields.kind === 'refusal' ? undefined : fields;
  const day: CalendarDate | undefined = theirs.date;
  return [
    ...(day === fields.date ? [] : ['date' as const]),
    ...(theirs.cvx === fields.cvx ? [] : ['vaccine' as const]),
    ...(differ(given?.lot, theirs.lot) ? ['lot' as const] : []),
    ...(differ(given?.mvx, theirs.maker?.code) ? ['maker' as const] : []),
  ];
}
