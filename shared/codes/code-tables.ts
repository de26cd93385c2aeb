/** The vaccine code tables as the program uses them. Built from data files by `load-code-tables.ts`; read only. */
import type { CalendarDate } from '../domain/calendar-date';
import type { RouteCode, SiteCode } from '../domain/immunization';

export type VaccineStatus = 'active' | 'inactive' | 'never-active' | 'non-us' | 'pending';

export interface Vaccine {
  /** As CDC writes it: "03", "140". */
  readonly cvx: string;
  readonly shortName: string;
  readonly status: VaccineStatus;
  /** CDC vaccine group names ("MMR", "DTAP"): a combination belongs to several. Empty for what belongs to none. */
  readonly groups: readonly string[];
  /** A family code, formulation unspecified: right for history, odd for a dose given here. */
  readonly isUnspecified: boolean;
  /** Ages in whole months at which the vaccine is commonly given, as a hint for warnings: never a stop. */
  readonly ageWindow?: { readonly fromMonths?: number; readonly toMonths?: number };
  readonly usualRoute?: RouteCode;
  /** First is the one filled in; by age in months where it differs. */
  readonly usualSite?: { readonly underMonths?: { readonly months: number; readonly site: SiteCode }; readonly site: SiteCode };
}

export interface Product {
  /** Trade name as CDC lists it. */
  readonly name: string;
  readonly cvx: string;
  /** Absent for some old products whose maker CDC does not list. */
  readonly mvx?: string;
  readonly isActive: boolean;
}

export interface Manufacturer {
  readonly mvx: string;
  readonly name: string;
  readonly isActive: boolean;
}

/** One VIS document of one edition. */
export interface VisEdition {
  /** GDTI document code, 13 digits: identifies the document whatever its edition. */
  readonly document: string;
  readonly name: string;
  readonly edition: CalendarDate;
  readonly isCurrent: boolean;
  /** The string of its barcode, where document and edition do not make it. */
  readonly barcode?: string;
  /** Address of the document's present PDF at CDC. */
  readonly pdf?: string;
}

/** One line of the vaccine picker: a product of one maker, or a vaccine without a product. */
export interface VaccineChoice {
  readonly vaccine: Vaccine;
  readonly product?: Product;
  /** What of it matched the typed text. */
  readonly matched: 'trade-name' | 'short-name' | 'cvx' | 'group' | 'alias';
}

export interface CodeTables {
  /** Where the tables come from and of what day, for the About box and every export. */
  readonly source: { readonly authority: string; readonly date: CalendarDate; readonly checksum: string };
  readonly vaccine: (cvx: string) => Vaccine | undefined;
  readonly vaccines: readonly Vaccine[];
  readonly products: (cvx: string) => readonly Product[];
  readonly manufacturer: (mvx: string) => Manufacturer | undefined;
  /** Makers that have a product of this vaccine first, then the rest. */
  readonly manufacturersFor: (cvx: string) => readonly Manufacturer[];
  /**
   * Editions to hand out with this vaccine on that day (without a day: the current ones). A combination needs several documents.
   * Empty when CDC names none.
   */
  readonly visFor: (cvx: string, on?: CalendarDate) => readonly VisEdition[];
  /** The documents of which each may be handed out in place of all that `visFor` names: the multi-vaccine statement. */
  readonly visInsteadFor: (cvx: string, on?: CalendarDate) => readonly VisEdition[];
  /** Every known edition of every document. */
  readonly visEditions: readonly VisEdition[];
  /** Best first: by trade name, short name, common abbreviation, group or CVX. For a current dose active codes come first. */
  readonly search: (text: string, purpose: 'current' | 'historical' | 'refusal', limit?: number) => readonly VaccineChoice[];
}
