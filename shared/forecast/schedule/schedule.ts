/** A schedule ready for the engine: every link resolved, every span read, every list a map. Made once by `loadSchedule`, and frozen. */
import type { CalendarDate } from '../../domain/calendar-date';
import type { Day } from '../dates';
import type { Period } from './period';

export interface Window {
  readonly begin: Period | undefined;
  readonly end: Period | undefined;
}

/** When a piece of supporting data holds (CDSi 4.6 section 3.3); both ends are days on which it holds. */
export interface Effect {
  readonly effective: Day | undefined;
  readonly cessation: Day | undefined;
}

export interface Age extends Effect {
  readonly absMin: Period | undefined;
  readonly min: Period | undefined;
  readonly earliestRec: Period | undefined;
  readonly latestRec: Period | undefined;
  readonly max: Period | undefined;
}

export type IntervalFrom =
  | { readonly is: 'previous' }
  | { readonly is: 'dose'; readonly dose: number }
  | { readonly is: 'types'; readonly types: ReadonlySet<string> }
  | { readonly is: 'observation'; readonly observation: string };

export interface Interval extends Effect {
  readonly from: IntervalFrom;
  readonly absMin: Period | undefined;
  readonly min: Period | undefined;
  readonly earliestRec: Period | undefined;
  readonly latestRec: Period | undefined;
  readonly isPriority: boolean;
}

export interface SeriesVaccine extends Window {
  readonly cvx: string;
  readonly trade: string | undefined;
  readonly mvx: string | undefined;
  readonly volume: number | undefined;
  readonly isForecast: boolean;
}

export type SkipCondition =
  | ({ readonly type: 'age' } & Window)
  | { readonly type: 'interval'; readonly interval: Period }
  | { readonly type: 'completed-series'; readonly groups: readonly number[] }
  | ({
      readonly type: 'count';
      readonly start: Day | undefined;
      readonly before: Day | undefined;
      readonly count: number;
      readonly isValidOnly: boolean;
      readonly logic: 'greater' | 'equal' | 'less';
      readonly types: ReadonlySet<string> | undefined;
    } & Window);

export interface SkipSet extends Effect {
  readonly id: string;
  readonly logic: 'and' | 'or';
  readonly conditions: readonly SkipCondition[];
}

export interface ConditionalSkip {
  readonly context: 'evaluation' | 'forecast' | 'both';
  readonly logic: 'and' | 'or';
  readonly sets: readonly SkipSet[];
}

export interface SeriesDose {
  /** From 1, within its series. */
  readonly number: number;
  readonly ages: readonly Age[];
  readonly intervals: readonly Interval[];
  readonly allowableIntervals: readonly Interval[];
  readonly preferable: readonly SeriesVaccine[];
  readonly preferableOf: ReadonlyMap<string, readonly SeriesVaccine[]>;
  readonly allowableOf: ReadonlyMap<string, readonly SeriesVaccine[]>;
  readonly inadvertent: ReadonlySet<string>;
  readonly skips: readonly ConditionalSkip[];
  readonly isRecurring: boolean;
  readonly seasonStart: Day | undefined;
  readonly seasonEnd: Day | undefined;
}

export type Gender = 'F' | 'M' | 'U';
export type SeriesType = 'standard' | 'risk' | 'evaluation-only';

export interface Indication extends Window {
  readonly code: string;
  readonly guidance: string | undefined;
}

export interface Series {
  readonly id: string;
  readonly name: string;
  readonly antigen: string;
  readonly group: string;
  readonly type: SeriesType;
  readonly equivalentGroups: readonly number[];
  readonly genders: readonly Gender[];
  readonly isDefault: boolean;
  readonly isProduct: boolean;
  readonly seriesGroup: number;
  readonly seriesGroupName: string;
  /** "A" is before "B". */
  readonly priority: string;
  readonly preference: number | undefined;
  readonly maxAgeToStart: Period | undefined;
  readonly guidance: readonly string[];
  readonly indications: readonly Indication[];
  readonly doses: readonly SeriesDose[];
}

export interface Contraindication extends Window {
  readonly code: string;
  readonly guidance: string | undefined;
}

export interface VaccineContraindication {
  readonly code: string;
  readonly guidance: string | undefined;
  readonly vaccines: ReadonlyMap<string, readonly Window[]>;
}

export interface BirthImmunity {
  readonly before: Day;
  readonly country: string | undefined;
  readonly exclusions: readonly string[];
}

export interface Antigen {
  readonly name: string;
  readonly immunityHistory: readonly string[];
  readonly immunityBirths: readonly BirthImmunity[];
  readonly contraindications: readonly Contraindication[];
  readonly vaccineContraindications: readonly VaccineContraindication[];
  readonly series: readonly Series[];
}

export interface VaccineGroup {
  readonly name: string;
  /** The "administer full vaccine group" flag (CDSi 4.6 section 9.1, FORECASTDN-2). */
  readonly isFull: boolean;
  readonly antigens: readonly Antigen[];
}

export interface Vaccine {
  readonly cvx: string;
  readonly name: string;
  readonly antigens: readonly ({ readonly antigen: string } & Window)[];
}

export interface Conflict {
  readonly begin: Period;
  readonly endAfterValid: Period;
  readonly end: Period;
}

export interface Schedule {
  readonly authority: string;
  readonly version: string;
  readonly date: CalendarDate;
  readonly source: string;
  readonly checksum: string;
  readonly groups: readonly VaccineGroup[];
  readonly vaccines: ReadonlyMap<string, Vaccine>;
  /** By the later dose, then by the earlier one. */
  readonly conflicts: ReadonlyMap<string, ReadonlyMap<string, Conflict>>;
  /** Code -> name. */
  readonly observations: ReadonlyMap<string, string>;
  /** How many different periods there are. */
  readonly periods: number;
}
