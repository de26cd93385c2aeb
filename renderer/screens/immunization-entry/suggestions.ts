/**
 * What the program fills in, in grey, before a person types: from the tables, from the line above, from what was given today.
 * Never a guess about the patient: eligibility comes from this patient's own earlier doses or not at all.
 */
import type { CodeTables, VisEdition } from '../../../shared/codes/code-tables';
import { addMonths, age, type CalendarDate } from '../../../shared/domain/calendar-date';
import type { Dose } from '../../../shared/domain/chart/chart';
import type { EligibilityCode, Giver, RouteCode } from '../../../shared/domain/immunization';
import type { PickedVaccine } from '../../components/picked-vaccine';
import type { CellName, CellValue, LineKind } from './entry-line';
import { giverText } from './typed-cells';
import { lotsOf, type GivenToday } from './given-today';

/** What is known while lines are typed. */
export interface EntryContext {
  readonly today: CalendarDate;
  readonly birthDate: CalendarDate;
  /** The chart's doses that are not voided. */
  readonly doses: readonly Dose[];
  readonly tables: CodeTables;
  readonly givers: readonly Giver[];
  readonly givenToday: GivenToday;
}

/** Values by cell, as they stand (typed, accepted or suggested). */
export type CellValues = { readonly [N in CellName]?: CellValue<N> };

/** The line above as far as suggestions look at it. */
export interface LineAbove {
  readonly kind: LineKind;
  readonly values: CellValues;
}

/**
 * What to fill into the untouched cells of a line.
 * @param own what the person typed or accepted in this line
 */
export function suggestCells(kind: LineKind, own: CellValues, above: LineAbove | undefined, context: EntryContext): CellValues {
  const sameKind = above?.kind === kind ? above.values : {};
  switch (kind) {
    case 'current':
      return suggestCurrent(own, sameKind, context);
    case 'historical':
      // The law asks only name, date and vaccine of history (105 CMR 222.100(C)): the source is NIP001 01, not specified, until it is said.
      return { date: sameKind.date, source: sameKind.source ?? '01', givenBy: sameKind.givenBy };
    case 'refusal':
      return { date: sameKind.date ?? context.today, reason: sameKind.reason };
  }
}

function suggestCurrent(own: CellValues, above: CellValues, context: EntryContext): CellValues {
  const date = own.date ?? above.date ?? context.today;
  const giver = context.givenToday.givenBy ?? context.givers[0];
  const everyLine: CellValues = {
    date,
    eligibility: above.eligibility ?? lastEligibility(context, date),
    givenBy: above.givenBy ?? (giver === undefined ? undefined : giverText(giver)),
  };
  if (own.vaccine === undefined) return everyLine;
  const vaccine = context.tables.vaccine(own.vaccine.cvx);
  const lot = lotInUse(own, own.vaccine, date, context);
  const route = own.route ?? vaccine?.usualRoute;
  const vis = visOf(own.vaccine, date, context.tables);
  return {
    ...everyLine,
    maker: own.vaccine.mvx ?? lot?.mvx ?? onlyMaker(own.vaccine, context.tables),
    lot: lot?.lot,
    expires: lot?.expires,
    site: isInjected(route) ? usualSite(vaccine?.usualSite, context.birthDate, date) : undefined,
    route,
    vis,
    visGivenOn: (own.vis ?? vis ?? []).length > 0 ? date : undefined,
  };
}

/** The lot of this vaccine that was used last today; the one that is typed, when it is one of today's; none that has expired. */
function lotInUse(own: CellValues, picked: PickedVaccine, date: CalendarDate, context: EntryContext) {
  const lots = lotsOf(context.givenToday, picked);
  if (own.lot !== undefined) return lots.find((one) => one.lot.toUpperCase() === own.lot?.trim().toUpperCase());
  const maker = own.maker ?? picked.mvx;
  return lots.find((one) => (one.expires === undefined || one.expires >= date) && (maker === undefined || one.mvx === maker));
}

/** The maker, when the tables know only one that still makes this vaccine. */
function onlyMaker(picked: PickedVaccine, tables: CodeTables): string | undefined {
  const makers = new Set(tables.products(picked.cvx).flatMap((product) => (product.isActive && product.mvx !== undefined ? [product.mvx] : [])));
  const [only] = makers;
  return makers.size === 1 ? only : undefined;
}

/** By mouth and into the nose have no site of injection. */
const isInjected = (route: RouteCode | undefined): boolean => route !== 'C38288' && route !== 'C38284';

function usualSite(
  usual: NonNullable<ReturnType<CodeTables['vaccine']>>['usualSite'],
  birthDate: CalendarDate,
  date: CalendarDate,
): CellValue<'site'> | undefined {
  const old = age(birthDate, date);
  if (usual === undefined || old === undefined) return undefined;
  const months = old.years * 12 + old.months;
  return usual.underMonths !== undefined && months < usual.underMonths.months ? usual.underMonths.site : usual.site;
}

/** The editions that were current on the day of the dose. */
function visOf(picked: PickedVaccine, date: CalendarDate, tables: CodeTables): CellValue<'vis'> | undefined {
  const editions = tables.visFor(picked.cvx, date);
  return editions.length === 0 ? undefined : editions.map(editionGiven);
}

/** What is recorded of an edition. */
export const editionGiven = ({ document, edition }: VisEdition): CellValue<'vis'>[number] => ({ document, edition });

/** Months of age at which the federal children's programme ends: the 19th birthday. */
const childrensProgrammeMonths = 19 * 12;

/** The eligibility of this patient's latest dose given here, unless the patient has left the children's programme since. */
function lastEligibility({ doses, birthDate }: EntryContext, date: CalendarDate): EligibilityCode | undefined {
  let latest: { readonly date: CalendarDate; readonly eligibility: EligibilityCode } | undefined;
  for (const { fields } of doses) {
    if (fields.kind === 'current' && (latest === undefined || fields.date >= latest.date)) latest = fields;
  }
  const nineteen = addMonths(birthDate, childrensProgrammeMonths);
  return latest !== undefined && latest.date < nineteen === date < nineteen ? latest.eligibility : undefined;
}
