/** The doses of a chart as they are printed: by family of vaccines, refused ones apart, those entered in error not at all. */
import type { CodeTables } from '../../codes/code-tables';
import type { CalendarDate } from '../../domain/calendar-date';
import type { Dose } from '../../domain/chart/chart';
import type { Giver, RefusalReason, SourceCode } from '../../domain/immunization';
import type { SchoolDose } from '../../domain/school/check-school-row';

export interface PrintedDose {
  readonly date: CalendarDate;
  readonly vaccine: string;
  readonly product?: string;
  readonly maker?: string;
  readonly lot?: string;
  readonly givenBy?: Giver;
  /** Where a dose of an earlier record was learned from; absent for a dose given here. */
  readonly source?: SourceCode;
  readonly isPartial: boolean;
}

export interface PrintedRefusal {
  readonly date: CalendarDate;
  readonly vaccine: string;
  readonly reason: RefusalReason;
  readonly reasonText?: string;
}

/** Doses of one CDC vaccine group, oldest first. A vaccine of no group stands under no name. */
export interface DoseFamily {
  readonly group?: string;
  readonly doses: readonly PrintedDose[];
}

export interface DoseHistory {
  /** By the groups' own names, which the wording puts in the paper's order. */
  readonly families: readonly DoseFamily[];
  readonly refused: readonly PrintedRefusal[];
}

const byDate = <T extends { readonly date: CalendarDate }>(list: readonly T[]): readonly T[] =>
  [...list].sort((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)));

/** Takes the doses of a chart as they are. A combination is in each of its families. */
export function doseHistory(doses: readonly Dose[], tables: CodeTables): DoseHistory {
  const valid = doses.filter(({ voided }) => voided === undefined).map(({ fields }) => fields);
  const families = new Map<string | undefined, PrintedDose[]>();
  const refused: PrintedRefusal[] = [];
  for (const fields of byDate(valid)) {
    const vaccine = tables.vaccine(fields.cvx);
    const name = vaccine?.shortName ?? `CVX ${fields.cvx}`;
    if (fields.kind === 'refusal') {
      refused.push({ date: fields.date, vaccine: name, reason: fields.reason, reasonText: fields.reasonText });
      continue;
    }
    const printed: PrintedDose = {
      date: fields.date,
      vaccine: name,
      product: fields.product,
      maker: fields.mvx === undefined ? undefined : makerOnPaper(fields.mvx, tables),
      lot: fields.lot,
      givenBy: fields.givenBy,
      source: fields.kind === 'historical' ? fields.source : undefined,
      isPartial: fields.kind === 'current' && fields.isPartial === true,
    };
    const groups = vaccine === undefined || vaccine.groups.length === 0 ? [undefined] : vaccine.groups;
    for (const group of groups) {
      const known = families.get(group);
      if (known) known.push(printed);
      else families.set(group, [printed]);
    }
  }
  return { families: [...families].map(([group, list]) => ({ group, doses: list })), refused };
}

/** CDC's name of a maker without what it adds in brackets. */
function makerOnPaper(mvx: string, tables: CodeTables): string {
  const name = tables.manufacturer(mvx)?.name.replace(/[\s-]*\(.*\)\s*$/, '');
  return name === undefined || name === '' ? mvx : name;
}

/** The doses that a school certificate lists: given ones only. */
export function schoolDoses(doses: readonly Dose[], tables: CodeTables): readonly SchoolDose[] {
  return doses.flatMap(({ fields, voided }): readonly SchoolDose[] => {
    if (voided !== undefined || fields.kind === 'refusal') return [];
    const families = tables.vaccine(fields.cvx)?.groups ?? [];
    return [{ date: fields.date, cvx: fields.cvx, families, isPartial: fields.kind === 'current' && fields.isPartial === true }];
  });
}
