import { rounded } from './statistics';

/** Of a rate (`/s`) more is better, of the others less. */
export type Unit = 'ms' | 'MB' | '/s';

/** What was measured, beside what it is held against: both taken in the same run on the same machine. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: Unit;
  readonly reference: number;
  /** value / reference. */
  readonly ratio: number;
  readonly conditions: Readonly<Record<string, string | number>>;
}

/** Makes a figure, with the ratio worked out. */
export function figure(name: string, unit: Unit, value: number, reference: number, conditions: Figure['conditions']): Figure {
  return { name, value: rounded(value), unit, reference: rounded(reference), ratio: rounded(value / reference), conditions };
}

/** One measuring run that answers one or more figures. */
export interface Measure {
  readonly names: readonly string[];
  readonly run: () => Promise<readonly Figure[]>;
}
