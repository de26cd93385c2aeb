/** What a check of a dose may find. Facts only: the words for people are chosen by the screen from `code`. */
import type { CalendarDate } from '../calendar-date';
import type { VaccineFacts } from './dose-line';

/** The field of the line that a finding belongs to. */
export type DoseField =
  | 'date'
  | 'cvx'
  | 'mvx'
  | 'lot'
  | 'lotExpires'
  | 'site'
  | 'eligibility'
  | 'vis'
  | 'givenBy.name'
  | 'givenBy.title'
  | 'source'
  | 'reason'
  | 'reasonText';

/** What must be mended before the line can be saved. */
export type DoseStop = { readonly severity: 'stop' } & (
  | { readonly code: 'missing'; readonly field: Exclude<DoseField, 'vis' | 'site' | 'lotExpires'> }
  /** No VIS at all, or (with `vis`, the place in the list) one that is half filled in. */
  | { readonly code: 'missing-vis'; readonly field: 'vis'; readonly vis?: number; readonly part?: 'document' | 'edition' | 'givenOn' }
  | { readonly code: 'before-birth'; readonly field: 'date'; readonly birthDate: CalendarDate }
  | { readonly code: 'in-future'; readonly field: 'date'; readonly today: CalendarDate }
  | { readonly code: 'after-death'; readonly field: 'date'; readonly death: CalendarDate }
  | { readonly code: 'unknown-code'; readonly field: 'cvx' | 'mvx'; readonly typed: string }
  /** A CVX that stands for no vaccine (998), for an unknown one (999) or is reserved. */
  | { readonly code: 'no-vaccine'; readonly field: 'cvx'; readonly cvx: string }
  | { readonly code: 'vis-in-future'; readonly field: 'vis'; readonly vis: number; readonly today: CalendarDate }
  | {
      readonly code: 'vis-published-after-given';
      readonly field: 'vis';
      readonly vis: number;
      readonly edition: CalendarDate;
      readonly givenOn: CalendarDate;
    }
);

/** Another dose of the same family. */
export interface OtherDose {
  readonly date: CalendarDate;
  readonly cvx: string;
  readonly shortName: string;
  /** True for another line of the same entry, false for a dose in the record. */
  readonly isInThisEntry: boolean;
}

/** What is odd about a lot number. */
export type LotOddity = 'too-short' | 'several' | 'characters' | 'words';

/** What a person may answer with a reason instead of mending the line; the codes are those of `doseWarningCode`. */
export type DoseWarning = { readonly severity: 'warning' } & (
  | { readonly code: 'lot-expired'; readonly field: 'lotExpires'; readonly expired: CalendarDate }
  /** `clearFrom`: the first day that is the ordinary interval after the earlier of the two. */
  | {
      readonly code: 'too-close';
      readonly field: 'date';
      readonly other: OtherDose;
      readonly days: number;
      readonly earlier: CalendarDate;
      readonly clearFrom: CalendarDate;
    }
  | { readonly code: 'same-day'; readonly field: 'date'; readonly other: OtherDose; readonly isSameVaccine: boolean }
  | {
      readonly code: 'age-outside-window';
      readonly field: 'date';
      readonly side: 'too-young' | 'too-old';
      readonly months: number;
      readonly fromMonths?: number;
      readonly toMonths?: number;
    }
  | { readonly code: 'inactive-code'; readonly field: 'cvx'; readonly shortName: string; readonly status: VaccineFacts['status'] }
  | { readonly code: 'unspecified-vaccine'; readonly field: 'cvx'; readonly shortName: string }
  /** `current` is absent when the document itself is no longer in use. */
  | {
      readonly code: 'vis-not-current';
      readonly field: 'vis';
      readonly vis: number;
      readonly name: string;
      readonly edition: CalendarDate;
      readonly current?: CalendarDate;
    }
  | { readonly code: 'vis-given-after-dose'; readonly field: 'vis'; readonly vis: number; readonly givenOn: CalendarDate; readonly dose: CalendarDate }
  | { readonly code: 'before-go-live'; readonly field: 'date'; readonly goLive: CalendarDate }
  | { readonly code: 'lot-looks-odd'; readonly field: 'lot'; readonly oddities: readonly LotOddity[] }
  | { readonly code: 'maker-not-of-vaccine'; readonly field: 'mvx'; readonly maker: string; readonly makers: readonly string[] }
  /** Oral and nasal vaccines have no injection site. */
  | { readonly code: 'site-not-used'; readonly field: 'site'; readonly route: 'oral' | 'nasal' }
);

export type DoseFinding = DoseStop | DoseWarning;
