/** What a typed search means, after reading. Every term must be found in a patient; any of a term's meanings will do. */

/**
 * Birth dates that a typed date may mean, as numbers that can be compared (20150304): from one to another, both included, and if
 * given only those of one day of the year (304) or of one month (3).
 */
export interface DatePattern {
  readonly from: number;
  readonly to: number;
  readonly monthDay?: number;
  readonly month?: number;
  /** `whole`: a full date as typed; `part`: some of a date; `swapped`: day and month the other way round. */
  readonly kind: 'whole' | 'part' | 'swapped';
}

export interface Term {
  /** A folded word of a name. */
  readonly name?: string;
  /** The word was put together from two that were typed: slips are not looked for in it. */
  readonly isRunTogether?: true;
  /** From "Jones, Bob": which name the word was meant for. The other one is found too, after it. */
  readonly side?: 'last' | 'first';
  /** Letters and digits of a record number, from its start; has a digit. */
  readonly record?: string;
  /** Runs of at least three digits, any of which may be inside a phone number. */
  readonly phone?: readonly string[];
  readonly dates?: readonly DatePattern[];
  /** A full date of which one digit may be wrong; only where another term narrows the search. */
  readonly nearDate?: number;
}

/** One way to read the whole query. `extraCost` puts a reading after the plain one. */
export interface Reading {
  readonly terms: readonly Term[];
  readonly extraCost: number;
}

export interface SearchQuery {
  /** Tried first. */
  readonly plain: readonly Reading[];
  /** Tried with slips of the finger when the plain ones find too little: words run together, dates turned round. */
  readonly generous: readonly Reading[];
}

/** A day as a number that can be compared: 20150304. */
export const dayAsNumber = (year: number, month: number, day: number): number => year * 10_000 + month * 100 + day;
