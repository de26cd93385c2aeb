/** What is unusual and may still be right: each can be answered with a reason. */
import { age, type CalendarDate } from '../calendar-date';
import type { DoseContext } from './context';
import type { DoseTables, PartialDoseLine, VaccineFacts, VisFacts } from './dose-line';
import type { DoseWarning } from './findings';
import { lotOddities } from './odd-lot';

/** Warnings that need nothing but the line itself and the tables. */
export function lineWarnings(line: PartialDoseLine, vaccine: VaccineFacts | undefined, { tables }: DoseContext): readonly DoseWarning[] {
  if (line.kind === 'refusal') return [];
  return [
    ...(line.kind === 'current' && vaccine ? [...codeWarnings(vaccine), ...makerWarnings(line, vaccine, tables)] : []),
    ...lotWarnings(line),
    ...siteWarnings(line),
    ...(line.kind === 'current' ? visWarnings(line, tables) : []),
  ];
}

/** Warnings that depend on the day of the dose. */
export function dayWarnings(
  line: PartialDoseLine,
  date: CalendarDate,
  vaccine: VaccineFacts | undefined,
  { patient, goLive }: DoseContext,
): readonly DoseWarning[] {
  if (line.kind === 'refusal') return [];
  const warnings: DoseWarning[] = [];
  if (line.kind === 'current' && goLive !== undefined && date < goLive) {
    warnings.push({ severity: 'warning', code: 'before-go-live', field: 'date', goLive });
  }
  // The day printed on the vial is the last good one.
  if (line.lotExpires !== undefined && date > line.lotExpires) {
    warnings.push({ severity: 'warning', code: 'lot-expired', field: 'lotExpires', expired: line.lotExpires });
  }
  if (vaccine) warnings.push(...ageWarnings(patient.birthDate, date, vaccine));
  return warnings;
}

/** A code that is not given any more; a family code says so in its own words. */
function codeWarnings({ shortName, status, isUnspecified }: VaccineFacts): readonly DoseWarning[] {
  if (isUnspecified) return [{ severity: 'warning', code: 'unspecified-vaccine', field: 'cvx', shortName }];
  return status === 'active' ? [] : [{ severity: 'warning', code: 'inactive-code', field: 'cvx', shortName, status }];
}

/** Months that an age may lie outside the window before it is worth a word: windows differ a little between sources. */
const ageMargin = 1;

function ageWarnings(birth: CalendarDate, date: CalendarDate, { ageWindow }: VaccineFacts): readonly DoseWarning[] {
  const reached = age(birth, date);
  if (ageWindow === undefined || reached === undefined) return [];
  const { fromMonths, toMonths } = ageWindow;
  const months = reached.years * 12 + reached.months;
  const isTooYoung = fromMonths !== undefined && months < fromMonths - ageMargin;
  const last = toMonths === undefined ? undefined : toMonths + ageMargin;
  const isTooOld = last !== undefined && (months > last || (months === last && reached.days > 0));
  if (!isTooYoung && !isTooOld) return [];
  const side = isTooYoung ? 'too-young' : 'too-old';
  return [{ severity: 'warning', code: 'age-outside-window', field: 'date', side, months, ...ageWindow }];
}

/** Makers that stand for "another" and "not known" have no products of their own. */
const anyMaker = new Set(['OTH', 'UNK']);

function makerWarnings({ mvx }: PartialDoseLine, { cvx }: VaccineFacts, tables: DoseTables): readonly DoseWarning[] {
  const maker = mvx === undefined ? undefined : tables.manufacturer(mvx);
  const known = [...new Set(tables.products(cvx).flatMap((product) => (product.mvx === undefined ? [] : [product.mvx])))];
  if (mvx === undefined || maker === undefined || anyMaker.has(mvx) || known.length === 0 || known.includes(mvx)) return [];
  const makers = known.map((code) => tables.manufacturer(code)?.name ?? code);
  return [{ severity: 'warning', code: 'maker-not-of-vaccine', field: 'mvx', maker: maker.name, makers }];
}

function lotWarnings({ lot = '' }: PartialDoseLine): readonly DoseWarning[] {
  const oddities = lotOddities(lot);
  return oddities.length === 0 ? [] : [{ severity: 'warning', code: 'lot-looks-odd', field: 'lot', oddities }];
}

function siteWarnings({ route, site }: PartialDoseLine): readonly DoseWarning[] {
  const way = route === 'C38288' ? 'oral' : route === 'C38284' ? 'nasal' : undefined;
  return way === undefined || site === undefined ? [] : [{ severity: 'warning', code: 'site-not-used', field: 'site', route: way }];
}

function visWarnings({ vis = [], date }: PartialDoseLine, tables: DoseTables): readonly DoseWarning[] {
  return vis.flatMap(({ document, edition, givenOn }, index): readonly DoseWarning[] => {
    const warnings: DoseWarning[] = [];
    if (document !== undefined && edition !== undefined && givenOn !== undefined) {
      const editions = tables.visEditions.filter((known) => known.document === document);
      const current = editionOn(editions, givenOn);
      if (current && isReplaced(edition, current, editions)) {
        const name = editions.find((known) => known.edition === edition)?.name ?? current.name;
        const now = current.edition > edition ? { current: current.edition } : {};
        warnings.push({ severity: 'warning', code: 'vis-not-current', field: 'vis', vis: index, name, edition, ...now });
      }
    }
    if (givenOn !== undefined && date !== undefined && givenOn > date) {
      warnings.push({ severity: 'warning', code: 'vis-given-after-dose', field: 'vis', vis: index, givenOn, dose: date });
    }
    return warnings;
  });
}

/** The latest edition that was printed by that day. */
function editionOn(editions: readonly VisFacts[], on: CalendarDate): VisFacts | undefined {
  return editions.filter(({ edition }) => edition <= on).reduce<VisFacts | undefined>((a, b) => (a && a.edition > b.edition ? a : b), undefined);
}

/**
 * True when a newer edition was there on the day, or when it is the last edition of a document that CDC has taken out of use. An edition
 * newer than the tables know is no fault: the tables are older than the paper.
 */
function isReplaced(edition: CalendarDate, current: VisFacts, editions: readonly VisFacts[]): boolean {
  if (edition < current.edition) return true;
  return edition === current.edition && !editions.some(({ isCurrent }) => isCurrent);
}
