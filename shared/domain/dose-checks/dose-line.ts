/** A dose as far as it is typed: one line of the entry grid. Only the kind is always known. */
import type { CalendarDate } from '../calendar-date';
import type {
  AnsweredWarning,
  DoseFields,
  EligibilityCode,
  RefusalReason,
  RouteCode,
  SiteCode,
  SourceCode,
} from '../immunization';

/** A VIS as far as it is filled in. */
export interface PartialVisGiven {
  readonly document?: string;
  readonly edition?: CalendarDate;
  readonly givenOn?: CalendarDate;
}

/** Who gave the dose, as far as it is filled in. */
export interface PartialGiver {
  readonly name?: string;
  readonly title?: string;
}

/**
 * Every field of a dose, each optional. A line may hold fields that its kind does not have (the kind was changed after typing): checks
 * ignore them and `toDoseFields` leaves them out.
 */
export interface PartialDoseLine {
  readonly kind: DoseFields['kind'];
  readonly date?: CalendarDate;
  readonly cvx?: string;
  readonly product?: string;
  readonly note?: string;
  readonly answered?: readonly AnsweredWarning[];
  readonly mvx?: string;
  readonly lot?: string;
  readonly lotExpires?: CalendarDate;
  readonly site?: SiteCode;
  readonly route?: RouteCode;
  readonly amountMl?: number;
  readonly isPartial?: boolean;
  readonly eligibility?: EligibilityCode;
  readonly vis?: readonly PartialVisGiven[];
  readonly givenBy?: PartialGiver;
  readonly source?: SourceCode;
  readonly reason?: RefusalReason;
  readonly reasonText?: string;
}

/** What the checks ask of the code tables; `CodeTables` of shared/codes fits. */
export interface DoseTables {
  readonly vaccine: (cvx: string) => VaccineFacts | undefined;
  readonly products: (cvx: string) => readonly { readonly mvx?: string }[];
  readonly manufacturer: (mvx: string) => { readonly name: string } | undefined;
  /** Editions to hand out with the vaccine on that day. */
  readonly visFor: (cvx: string, on?: CalendarDate) => readonly VisFacts[];
  readonly visEditions: readonly VisFacts[];
}

export interface VaccineFacts {
  readonly cvx: string;
  readonly shortName: string;
  readonly status: 'active' | 'inactive' | 'never-active' | 'non-us' | 'pending';
  readonly groups: readonly string[];
  readonly isUnspecified: boolean;
  readonly ageWindow?: { readonly fromMonths?: number; readonly toMonths?: number };
}

export interface VisFacts {
  readonly document: string;
  readonly name: string;
  readonly edition: CalendarDate;
  readonly isCurrent: boolean;
}
